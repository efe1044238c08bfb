package org.faofon.channels.social;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Asks Facebook for the page every hour, so that an expired token is seen before the storm. */
@ApplicationScoped
class FacebookProbeJob {
    private static final Logger LOG = Logger.getLogger(FacebookProbeJob.class);

    private final GraphApi api;
    private final FacebookTrouble troubles;

    FacebookProbeJob(GraphApi api, FacebookTrouble troubles) {
        this.api = api;
        this.troubles = troubles;
    }

    @Scheduled(
            every = "${faofon.channels.facebook.probe-every:1h}",
            delayed = "20s",
            concurrentExecution = ConcurrentExecution.SKIP,
            identity = "facebook probe")
    void probe() {
        if (!api.usable()) {
            return;
        }
        GraphResponse answer = api.about();
        troubles.note(answer, false);
        if (answer.body().isEmpty()) {
            LOG.warnf("The Facebook page could not be asked: reason=%s", answer.words());
        }
    }
}
