package org.faofon.readings.intake;

import io.smallrye.common.annotation.NonBlocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Emitter;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.OnOverflow;
import org.faofon.readings.BatchReceipts;
import org.faofon.readings.Measurement;
import org.faofon.readings.ReadingsConfig;
import org.faofon.readings.Receipt;
import org.faofon.readings.Submission;

/**
 * Takes submissions from the gateways. It sends them into the channel {@code readings}. The results come back through
 * the channel {@code receipts} after the commit.
 *
 * <p>The limit is enforced here: every submission that waits for its receipts takes a slot. The channel's own demand
 * cannot be used for this, because its operators request one message at a time.
 */
@ApplicationScoped
public class IntakeQueue {
    private static final long UNAVAILABLE_PAUSE_MILLIS = 10;

    private final Emitter<Submission> emitter;
    private final Semaphore places;
    private final PendingReceipts pending = new PendingReceipts();

    @Inject
    IntakeQueue(
            @Channel("readings-out") @OnOverflow(OnOverflow.Strategy.UNBOUNDED_BUFFER) Emitter<Submission> emitter,
            ReadingsConfig config) {
        this(emitter, config.waiting());
    }

    /** @param most how many submissions may wait for their receipts */
    IntakeQueue(Emitter<Submission> emitter, int most) {
        this.emitter = emitter;
        this.places = new Semaphore(most);
    }

    /**
     * Submits, unless the intake is full, or unavailable because the program is starting or stopping.
     *
     * @return a future with one receipt for each measurement, in their order. It never fails, and a caller that stops
     *     waiting does not cancel it. Empty if nothing was accepted: offer it again later
     */
    public Optional<CompletionStage<List<Receipt>>> offer(List<? extends Measurement> measurements) {
        return places.tryAcquire() ? submit(measurements) : Optional.empty();
    }

    /** The same, but waits up to that long for a free slot. */
    public Optional<CompletionStage<List<Receipt>>> offer(List<? extends Measurement> measurements, Duration patience)
            throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        while (places.tryAcquire(deadline - System.nanoTime(), TimeUnit.NANOSECONDS)) {
            Optional<CompletionStage<List<Receipt>>> receipts = submit(measurements);
            if (receipts.isPresent()) {
                return receipts;
            }
            Thread.sleep(UNAVAILABLE_PAUSE_MILLIS);
        }
        return Optional.empty();
    }

    /**
     * Submits and waits for the receipts.
     *
     * @return empty if they have not arrived in that time. The measurements may still be stored; submitting them again
     *     is safe
     */
    public Optional<List<Receipt>> offerAndWait(List<? extends Measurement> measurements, Duration patience)
            throws InterruptedException {
        Optional<CompletionStage<List<Receipt>>> receipts = offer(measurements);
        return receipts.isPresent() ? await(receipts.get(), patience) : Optional.empty();
    }

    /** Waits for receipts; empty if they have not arrived in that time. */
    public static Optional<List<Receipt>> await(CompletionStage<List<Receipt>> receipts, Duration patience)
            throws InterruptedException {
        try {
            return Optional.of(receipts.toCompletableFuture().get(patience.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            return Optional.empty();
        } catch (ExecutionException e) {
            throw new IllegalStateException("The promise of receipts failed, which it never does", e);
        }
    }

    private Optional<CompletionStage<List<Receipt>>> submit(List<? extends Measurement> measurements) {
        if (emitter.isCancelled()) {
            places.release();
            return Optional.empty();
        }
        Submission submission = new Submission(pending.nextId(), List.copyOf(measurements));
        CompletableFuture<List<Receipt>> receipts = pending.add(submission.id());
        emitter.send(Message.of(submission));
        return Optional.of(receipts.minimalCompletionStage());
    }

    /**
     * Ignores receipts for another instance's submissions. On the thread that sends them: Quarkus would hand a method like
     * this to a worker, and each sender would wait for that thread too.
     */
    @Incoming("receipts")
    @NonBlocking
    void settle(BatchReceipts batch) {
        batch.receipts()
                .forEach((submission, receipts) -> pending.remove(submission).ifPresent(promise -> {
                    places.release();
                    promise.complete(receipts);
                }));
    }
}
