package org.faofon.readings;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Flow.Subscriber;
import java.util.concurrent.Flow.Subscription;
import java.util.concurrent.LinkedBlockingQueue;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Takes what is waiting as one batch, has it judged and stored, and settles every submission after the
 * commit. While the store is away everything waits, unacknowledged, and is tried again.
 */
@ApplicationScoped
public class ReadingIntake {
    private static final Logger LOG = Logger.getLogger(ReadingIntake.class);

    private final ReadingsConfig config;
    private final PatientStore store;
    private final BlockingQueue<Message<Submission>> waiting = new LinkedBlockingQueue<>();
    private volatile @Nullable Subscription door;
    private volatile @Nullable Thread worker;

    ReadingIntake(ReadingsConfig config, MeasurementStore store, StoreTurn turn) {
        this.config = config;
        this.store = new PatientStore(batch -> turn.take(() -> store.store(batch)), config.retryAfter());
    }

    /** The end of the channel: asks for as many submissions as may wait, and for more as they are settled. */
    @Incoming(Door.CHANNEL)
    Subscriber<Message<Submission>> takeIn() {
        return new Subscriber<>() {
            @Override
            public void onSubscribe(Subscription subscription) {
                door = subscription;
                subscription.request(config.waiting());
            }

            @Override
            public void onNext(Message<Submission> submission) {
                waiting.add(submission);
            }

            @Override
            public void onError(Throwable failure) {
                LOG.error("Lost the channel of readings", failure);
            }

            @Override
            public void onComplete() {
                LOG.debug("Closed the channel of readings");
            }
        };
    }

    void start(@Observes StartupEvent event) {
        Thread thread = new Thread(this::work, "reading-intake");
        thread.setDaemon(true);
        worker = thread;
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) {
        Thread thread = worker;
        if (thread != null) {
            thread.interrupt();
        }
    }

    private void work() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                take(nextBatch());
            }
        } catch (InterruptedException e) {
            LOG.debug("Stopped the intake");
        }
    }

    private List<Message<Submission>> nextBatch() throws InterruptedException {
        List<Message<Submission>> batch = new ArrayList<>();
        Message<Submission> next = waiting.take();
        int readings = 0;
        while (next != null) {
            batch.add(next);
            readings += next.getPayload().measurements().size();
            next = readings < config.batch() ? waiting.poll() : null;
        }
        return batch;
    }

    private void take(List<Message<Submission>> batch) throws InterruptedException {
        List<Measurement> measurements = batch.stream()
                .flatMap(message -> message.getPayload().measurements().stream())
                .toList();
        settle(batch, store.store(measurements));
    }

    private void settle(List<Message<Submission>> batch, List<Receipt> receipts) {
        int next = 0;
        for (Message<Submission> message : batch) {
            int size = message.getPayload().measurements().size();
            message.getPayload().settle(receipts.subList(next, next + size));
            message.ack();
            next += size;
        }
        Subscription subscription = door;
        if (subscription != null) {
            subscription.request(batch.size());
        }
    }
}
