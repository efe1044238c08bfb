package org.faofon.readings.intake;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Flow.Subscriber;
import java.util.concurrent.Flow.Subscription;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.faofon.readings.Measurement;
import org.faofon.readings.ReadingsConfig;
import org.faofon.readings.Receipt;
import org.faofon.readings.Submission;
import org.faofon.readings.store.DailyMessageCountRepository;
import org.faofon.readings.store.SequentialStore;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Takes the waiting submissions as one batch, checks and stores it, and settles every submission after the commit.
 * While the store is unavailable everything waits, unacknowledged, and is retried.
 */
@ApplicationScoped
public class ReadingIntake {
    private static final Logger LOG = Logger.getLogger(ReadingIntake.class);

    private final ReadingsConfig config;
    private final RetryingStore store;
    private final DailyMessageCountRepository days;
    private final FairQueue waiting = new FairQueue();
    private final ReceiptDispatcher settlement = new ReceiptDispatcher();
    private volatile @Nullable Thread worker;

    ReadingIntake(
            ReadingsConfig config, MeasurementStore store, SequentialStore turn, DailyMessageCountRepository days) {
        this.config = config;
        this.days = days;
        this.store = new RetryingStore(batch -> turn.take(() -> store.store(batch)), config.retryAfter());
    }

    /** The end of the channel, which accepts everything that {@link IntakeQueue} lets in. */
    @Incoming(IntakeQueue.CHANNEL)
    Subscriber<Message<Submission>> takeIn() {
        return new Subscriber<>() {
            @Override
            public void onSubscribe(Subscription subscription) {
                subscription.request(Long.MAX_VALUE);
            }

            @Override
            public void onNext(Message<Submission> submission) {
                waiting.add(submission);
            }

            @Override
            public void onError(Throwable failure) {
                LOG.error("The readings channel failed", failure);
            }

            @Override
            public void onComplete() {
                LOG.debug("The readings channel was closed");
            }
        };
    }

    void start(@Observes StartupEvent event) {
        Thread thread = new Thread(this::work, "reading-intake");
        thread.setDaemon(true);
        worker = thread;
        settlement.start();
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) {
        Thread thread = worker;
        if (thread != null) {
            thread.interrupt();
        }
        settlement.stop();
    }

    private void work() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                takeOrTell(waiting.take(config.batch()));
            }
        } catch (InterruptedException e) {
            LOG.debug("The intake stopped");
        }
    }

    /** The intake survives a program error: unsettled submissions are sent again, and the others go on. */
    private void takeOrTell(List<Message<Submission>> batch) throws InterruptedException {
        try {
            take(batch);
        } catch (RuntimeException | Error e) {
            LOG.errorf(e, "Could not process a batch; it stays unacknowledged: messages=%d", batch.size());
        }
    }

    private void take(List<Message<Submission>> batch) throws InterruptedException {
        List<Measurement> measurements = new ArrayList<>();
        for (Message<Submission> message : batch) {
            measurements.addAll(message.getPayload().measurements());
        }
        List<Receipt> receipts = store.store(measurements);
        countOrTell(measurements, receipts);
        settlement.settle(() -> settle(batch, receipts), !waiting.isEmpty());
    }

    /** They are stored, and must be acknowledged even if they could not be counted. */
    private void countOrTell(List<Measurement> measurements, List<Receipt> receipts) {
        try {
            count(measurements, receipts);
        } catch (RuntimeException e) {
            LOG.error("Could not count duplicates and refusals", e);
        }
    }

    private void count(List<Measurement> measurements, List<Receipt> receipts) {
        for (int i = 0; i < measurements.size(); i++) {
            Measurement measurement = measurements.get(i);
            switch (receipts.get(i).outcome()) {
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

    private static void settle(List<Message<Submission>> batch, List<Receipt> receipts) {
        int next = 0;
        for (Message<Submission> message : batch) {
            int size = message.getPayload().measurements().size();
            message.getPayload().settle(receipts.subList(next, next + size));
            message.ack();
            next += size;
        }
    }
}
