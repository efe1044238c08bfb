package org.faofon.alerts.outbox;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import org.faofon.alerts.AlertChanged;
import org.faofon.alerts.AlertsConfig;
import org.faofon.alerts.outbox.AlertOutbox.Lost;
import org.faofon.alerts.outbox.AlertOutbox.State;
import org.faofon.alerts.outbox.AlertOutbox.Taken;
import org.faofon.alerts.outbox.AlertOutbox.Terms;
import org.faofon.common.cluster.NotLeader;
import org.faofon.common.cluster.WorkAssignment;
import org.jboss.logging.Logger;

/**
 * Delivers the messages of the outbox to the channels, each on its own thread, so that a slow one delays no other.
 *
 * <p>No transaction is open while a channel sends. After a crash between sending and recording, the push is sent again
 * under the same key, by which the channel recognises it.
 */
@ApplicationScoped
public class OutboxRelay {
    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);
    private static final List<String> OUTCOMES = List.of("delivered", "retry", "refused", "left_out");

    private final AlertOutbox outbox;
    private final OutboundMessageLoader missives;
    private final AlertsConfig.Relay config;
    private final MeterRegistry meters;
    private final Backoff backoff;
    private final AlertChannels channels;
    private final WorkAssignment assignment;
    private final Map<String, ChannelWorker> workers = new ConcurrentHashMap<>();

    OutboxRelay(
            AlertOutbox outbox,
            OutboundMessageLoader missives,
            AlertChannels channels,
            AlertsConfig config,
            WorkAssignment assignment,
            MeterRegistry meters) {
        this.outbox = outbox;
        this.missives = missives;
        this.config = config.relay();
        this.meters = meters;
        if (this.config.mostWaiting() < 1) {
            throw new IllegalArgumentException(
                    "faofon.alerts.relay.most-waiting must be at least 1, but was " + this.config.mostWaiting());
        }
        this.backoff = new Backoff(
                this.config.firstWait(),
                this.config.longestWait(),
                () -> ThreadLocalRandom.current().nextDouble());
        this.channels = channels;
        this.assignment = assignment;
    }

    void wake(@Observes AlertChanged change) {
        if (change.event().push) {
            wakeAll();
        }
    }

    void wake(@Observes NoticePosted posted) {
        wakeAll();
    }

    @Scheduled(
            every = "${faofon.alerts.relay.look-every:2s}",
            concurrentExecution = ConcurrentExecution.SKIP,
            identity = "outbox relay",
            skipExecutionIf = NotLeader.class)
    void tick() {
        outbox.giveUpAfter(config.giveUpAfter(), "Not delivered within " + config.giveUpAfter())
                .forEach(message -> regret("Gave up a message", message));
        outbox.keepAtMost(config.mostWaiting(), "Dropped: more than " + config.mostWaiting() + " messages waited")
                .forEach(message -> regret("Too many messages wait; dropped the oldest", message));
        wakeAll();
    }

    private void wakeAll() {
        if (!assignment.isLeader()) {
            return;
        }
        channels.list()
                .forEach(channel -> workers.computeIfAbsent(channel.name(), name -> {
                            OUTCOMES.forEach(outcome -> counter(name, outcome));
                            return new ChannelWorker(
                                    name, () -> channels.find(name).ifPresent(this::sendDue));
                        })
                        .wake());
    }

    private void regret(String what, Lost message) {
        count(message.channel(), "refused");
        LOG.errorf(
                "%s: channel=%s event=%s notice=%s attempts=%d",
                what,
                message.channel(),
                message.event().map(String::valueOf).orElse("-"),
                message.notice().map(String::valueOf).orElse("-"),
                message.attempts());
    }

    @PreDestroy
    void stop() {
        workers.values().forEach(ChannelWorker::close);
    }

    /** Sends what is due, in order, until nothing is left. */
    private void sendDue(AlertChannel channel) {
        if (!channel.configured()) {
            return;
        }
        for (Optional<Taken> due = take(channel); due.isPresent(); due = take(channel)) {
            send(channel, due.get());
        }
    }

    private Optional<Taken> take(AlertChannel channel) {
        return outbox.take(
                channel.name(),
                new Terms(channel.gathers(), channel.gathersCalls(), config.giveUpAfter(), config.lease()));
    }

    private void send(AlertChannel channel, Taken push) {
        DeliveryResult delivery = channel.deliver(push.key(), missives.of(push));
        if (delivery instanceof DeliveryResult.Delivered delivered) {
            outbox.settle(push, State.DELIVERED, delivered.proof(), delivered.cost());
            count(push.channel(), "delivered");
            LOG.infof("Delivered a message: %s proof=%s", describe(push), delivered.proof());
        } else if (delivery instanceof DeliveryResult.Refused refused) {
            outbox.settle(push, State.REFUSED, refused.reason());
            count(push.channel(), "refused");
            LOG.errorf("A message was refused: %s reason=%s", describe(push), refused.reason());
        } else if (delivery instanceof DeliveryResult.LeftOut leftOut) {
            outbox.settle(push, State.LEFT_OUT, leftOut.reason());
            count(push.channel(), "left_out");
            LOG.warnf("Left out a message to save the budget: %s reason=%s", describe(push), leftOut.reason());
        } else if (delivery instanceof DeliveryResult.RetryLater later) {
            Duration wait = backoff.after(push.attempt(), later.after());
            outbox.putOff(push, wait, later.reason());
            count(push.channel(), "retry");
            LOG.warnf("Postponed a message: %s wait=%s reason=%s", describe(push), wait, later.reason());
        }
    }

    private static String describe(Taken push) {
        return "channel=%s events=%s key=%s attempts=%d"
                .formatted(
                        push.channel(),
                        push.notice()
                                .map(notice -> "notice " + notice)
                                .orElseGet(() -> push.events().toString()),
                        push.key(),
                        push.attempt());
    }

    private void count(String channel, String outcome) {
        counter(channel, outcome).increment();
    }

    /** It exists from the start: a monitor cannot see an increase to 1 from nothing. */
    private Counter counter(String channel, String outcome) {
        return meters.counter("faofon.alerts.messages", "channel", channel, "outcome", outcome);
    }
}
