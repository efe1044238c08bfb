package org.faofon.alerts.outbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** How many messages wait and for how long, as metrics; not a number while the database is unavailable. */
@ApplicationScoped
class DeliveryMetrics {
    private static final Logger LOG = Logger.getLogger(DeliveryMetrics.class);

    private final DeliveryLog log;
    private volatile double waiting = Double.NaN;
    private volatile double longestWaitSeconds = Double.NaN;

    DeliveryMetrics(DeliveryLog log, MeterRegistry meters) {
        this.log = log;
        meters.gauge("faofon.alerts.messages.waiting", this, self -> self.waiting);
        meters.gauge("faofon.alerts.messages.longest.wait.seconds", this, self -> self.longestWaitSeconds);
    }

    @Scheduled(every = "15s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void update() {
        try {
            DeliveryLog.Condition condition = log.condition();
            waiting = condition.waiting();
            longestWaitSeconds = condition.longestWait().toSeconds();
        } catch (RuntimeException e) {
            waiting = Double.NaN;
            longestWaitSeconds = Double.NaN;
            LOG.debug("Could not count the messages that wait", e); // Whoever needs the database has said why.
        }
    }
}
