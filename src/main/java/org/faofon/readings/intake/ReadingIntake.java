package org.faofon.readings.intake;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow.Subscriber;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Emitter;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.OnOverflow;
import org.faofon.common.cluster.WorkAssignment;
import org.faofon.readings.BatchReceipts;
import org.faofon.readings.Measurement;
import org.faofon.readings.ReadingsConfig;
import org.faofon.readings.Receipt;
import org.faofon.readings.Submission;
import org.faofon.readings.store.DailyMessageCountRepository;
import org.jboss.logging.Logger;

/**
 * Takes the submissions that are waiting in the channel {@code readings} as one batch, has them checked and stored, and
 * sends the receipts after the commit. While the store is unavailable everything waits, unacknowledged, and is retried.
 */
@ApplicationScoped
public class ReadingIntake {
    private static final Logger LOG = Logger.getLogger(ReadingIntake.class);

    private final WaitingSubmissions waiting;
    private final Subscriber<Message<Submission>> entrance;
    private final RetryingStore store;
    private final DailyMessageCountRepository days;
    private final Emitter<BatchReceipts> receipts;
    private final Map<Receipt.Outcome, Counter> outcomes = new EnumMap<>(Receipt.Outcome.class);
    private final ReceiptDispatcher dispatcher = new ReceiptDispatcher();
    private final Thread worker = new Thread(this::work, "reading-intake");

    ReadingIntake(
            ReadingsConfig config,
            MeasurementStore store,
            DailyMessageCountRepository days,
            @Channel("receipts-out") @OnOverflow(OnOverflow.Strategy.UNBOUNDED_BUFFER) Emitter<BatchReceipts> receipts,
            WorkAssignment assignment,
            MeterRegistry meters) {
        this.waiting = new WaitingSubmissions(config.batch());
        this.entrance = assignment.isShared() ? new FairWindow(config.waiting(), waiting) : waiting;
        this.store = new RetryingStore(store::store, config.retryAfter());
        this.days = days;
        this.receipts = receipts;
        for (Receipt.Outcome outcome : Receipt.Outcome.values()) {
            outcomes.put(
                    outcome,
                    meters.counter("faofon.readings", "outcome", outcome.name().toLowerCase(Locale.ROOT)));
        }
    }

    @Incoming("readings")
    Subscriber<Message<Submission>> receive() {
        return entrance;
    }

    void start(@Observes StartupEvent event) {
        dispatcher.start();
        worker.setDaemon(true);
        worker.start();
    }

    void stop(@Observes ShutdownEvent event) {
        worker.interrupt();
        dispatcher.stop();
    }

    private void work() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                takeOrLog(waiting.takeBatch());
            }
        } catch (InterruptedException e) {
            LOG.debug("The intake stopped");
        }
    }

    /**
     * An error in one batch must not stop the intake: senders without a receipt send again, and the next batches are
     * processed.
     */
    private void takeOrLog(List<Message<Submission>> batch) throws InterruptedException {
        try {
            take(batch);
        } catch (RuntimeException | Error e) {
            LOG.errorf(e, "Could not process a batch; it stays unacknowledged: messages=%d", batch.size());
        }
    }

    private void take(List<Message<Submission>> batch) throws InterruptedException {
        List<Measurement> measurements = batch.stream()
                .flatMap(message -> message.getPayload().measurements().stream())
                .toList();
        List<Receipt> stored = store.store(measurements);
        countOrLog(measurements, stored);
        dispatcher.dispatch(() -> acknowledge(batch, stored), !waiting.isEmpty());
    }

    /** The measurements are stored, so they must be acknowledged even if counting them fails. */
    private void countOrLog(List<Measurement> measurements, List<Receipt> stored) {
        try {
            count(measurements, stored);
        } catch (RuntimeException e) {
            LOG.error("Could not count duplicates and refusals", e);
        }
    }

    private void count(List<Measurement> measurements, List<Receipt> stored) {
        for (int i = 0; i < measurements.size(); i++) {
            Measurement measurement = measurements.get(i);
            Objects.requireNonNull(outcomes.get(stored.get(i).outcome())).increment();
            switch (stored.get(i).outcome()) {
                case DUPLICATE -> days.countDuplicate(measurement.gauge(), measurement.at());
                case REFUSED ->
                    days.countRefused(
                            measurement.gauge(),
                            1,
                            measurement.origin().number().stream().toList(),
                            measurement.origin().receivedAt());
                case STORED, CORRECTED -> {} // These have rows of their own.
            }
        }
    }

    /** Receipts first, then the channel: after a crash in between, a submission is only delivered again. */
    private void acknowledge(List<Message<Submission>> batch, List<Receipt> stored) {
        Map<UUID, List<Receipt>> ofSubmissions = new HashMap<>();
        int from = 0;
        for (Message<Submission> message : batch) {
            int to = from + message.getPayload().measurements().size();
            ofSubmissions.put(message.getPayload().id(), List.copyOf(stored.subList(from, to)));
            from = to;
        }
        receipts.send(Message.of(new BatchReceipts(ofSubmissions), () -> {
            batch.forEach(Message::ack);
            return CompletableFuture.completedFuture(null);
        }));
    }
}
