package org.faofon.alerts;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.faofon.alerts.AlertOutbox.State;
import org.faofon.alerts.AlertOutbox.Taken;
import org.jboss.logging.Logger;

/**
 * Carries what waits in the outbox to the channels, each on a thread of its own, so that a slow one delays no other.
 *
 * <p>No transaction is open while a channel is talking. A crash between sending and writing down leaves the message to be
 * sent again under the same key, by which the channel knows it.
 */
@ApplicationScoped
public class OutboxRelay {
    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);

    private final AlertOutbox outbox;
    private final AlertBook book;
    private final AlertsConfig.Relay config;
    private final MeterRegistry meters;
    private final Backoff backoff;
    private final List<Lane> lanes;

    OutboxRelay(
            AlertOutbox outbox,
            AlertBook book,
            @All List<AlertChannel> channels,
            AlertsConfig config,
            MeterRegistry meters) {
        this.outbox = outbox;
        this.book = book;
        this.config = config.relay();
        this.meters = meters;
        this.backoff = new Backoff(
                this.config.firstWait(),
                this.config.longestWait(),
                () -> ThreadLocalRandom.current().nextDouble());
        this.lanes = channels.stream()
                .map(channel -> new Lane(channel.name(), () -> sendDue(channel)))
                .toList();
    }

    void wake(@Observes AlertChanged change) {
        if (change.event().push) {
            lanes.forEach(Lane::wake);
        }
    }

    @Scheduled(
            every = "${faofon.alerts.relay.look-every:2s}",
            concurrentExecution = ConcurrentExecution.SKIP,
            identity = "outbox relay")
    void tick() {
        for (Taken message : outbox.giveUpAfter(config.giveUpAfter(), "Not delivered within " + config.giveUpAfter())) {
            count(message.channel(), "refused");
            LOG.errorf(
                    "Gave up a message: channel=%s event=%d attempts=%d",
                    message.channel(), message.eventId(), message.attempts());
        }
        lanes.forEach(Lane::wake);
    }

    @PreDestroy
    void stop() {
        lanes.forEach(Lane::close);
    }

    /** Sends what is due, in order, until nothing is. */
    private void sendDue(AlertChannel channel) {
        if (!channel.configured()) {
            return;
        }
        for (Optional<Taken> due = take(channel); due.isPresent(); due = take(channel)) {
            send(channel, due.get());
        }
    }

    private Optional<Taken> take(AlertChannel channel) {
        return outbox.take(channel.name(), config.giveUpAfter(), config.lease());
    }

    private void send(AlertChannel channel, Taken message) {
        AlertEvent event = book.findEvent(message.eventId()).orElseThrow();
        Delivery delivery = channel.deliver(message.id(), event);
        if (delivery instanceof Delivery.Delivered delivered) {
            outbox.settle(message.id(), State.DELIVERED, delivered.proof());
            count(message.channel(), "delivered");
            LOG.infof("Delivered a message: %s proof=%s", describe(message), delivered.proof());
        } else if (delivery instanceof Delivery.Refused refused) {
            outbox.settle(message.id(), State.REFUSED, refused.reason());
            count(message.channel(), "refused");
            LOG.errorf("A message was refused: %s reason=%s", describe(message), refused.reason());
        } else if (delivery instanceof Delivery.RetryLater later) {
            var wait = backoff.after(message.attempts(), later.after());
            outbox.putOff(message.id(), wait, later.reason());
            count(message.channel(), "retry");
            LOG.warnf("Put off a message: %s wait=%s reason=%s", describe(message), wait, later.reason());
        }
    }

    private static String describe(Taken message) {
        return "channel=%s event=%d key=%s attempts=%d"
                .formatted(message.channel(), message.eventId(), message.id(), message.attempts());
    }

    private void count(String channel, String outcome) {
        meters.counter("faofon.alerts.messages", "channel", channel, "outcome", outcome)
                .increment();
    }
}
