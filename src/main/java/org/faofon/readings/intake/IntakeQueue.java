package org.faofon.readings.intake;

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
 * Where gateways hand in what has arrived. It goes out through the channel {@code readings}, and what became of it comes
 * back through the channel {@code receipts}, after the commit.
 *
 * <p>The limit is kept here: what waits for its receipts takes a place. The channel's own demand is no measure of it, because
 * its operators ask for one message at a time.
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
     * Hands in, unless the intake is full, or not there because the program starts or stops.
     *
     * @return the promise of one receipt for each measurement, in their order; it never fails, and a caller that gives up
     *     waiting does not end it for others. Empty if nothing was taken: offer it again later
     */
    public Optional<CompletionStage<List<Receipt>>> offer(List<? extends Measurement> measurements) {
        return places.tryAcquire() ? submit(measurements) : Optional.empty();
    }

    /** The same, and waits for a free place that long. */
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
     * Hands in and waits for the receipts.
     *
     * @return empty if they have not come in that time. The measurements may still be stored; to hand them in again is safe
     */
    public Optional<List<Receipt>> offerAndWait(List<? extends Measurement> measurements, Duration patience)
            throws InterruptedException {
        Optional<CompletionStage<List<Receipt>>> receipts = offer(measurements);
        return receipts.isPresent() ? await(receipts.get(), patience) : Optional.empty();
    }

    /** Waits for receipts; empty if they have not come in that time. */
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

    /** Receipts of another instance's submissions are none of ours. */
    @Incoming("receipts")
    void settle(BatchReceipts batch) {
        batch.receipts()
                .forEach((submission, receipts) -> pending.remove(submission).ifPresent(promise -> {
                    places.release();
                    promise.complete(receipts);
                }));
    }
}
