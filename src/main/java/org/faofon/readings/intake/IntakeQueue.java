package org.faofon.readings.intake;

import io.smallrye.common.annotation.NonBlocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
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
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Takes submissions from the gateways. It sends them into the channel {@code readings}. The results come back through
 * the channel {@code receipts} after the commit. Where several instances run, the channels are topics of Kafka, and each
 * instance hears the receipts of all.
 *
 * <p>The limit is enforced here: every submission that waits for its receipts takes a slot. The channel's own demand
 * cannot be used for this, because its operators request one message at a time.
 */
@ApplicationScoped
public class IntakeQueue {
    private static final Logger LOG = Logger.getLogger(IntakeQueue.class);
    private static final long UNAVAILABLE_PAUSE_MILLIS = 10;

    private final Emitter<Submission> emitter;
    private final Semaphore places;
    private final PendingReceipts pending;
    private final Optional<SettledSubmissions> settled;

    @Inject
    IntakeQueue(
            @Channel("readings-out") @OnOverflow(OnOverflow.Strategy.UNBOUNDED_BUFFER) Emitter<Submission> emitter,
            ReadingsConfig config,
            WorkAssignment assignment) {
        this(emitter, config.waiting(), assignment.isShared());
    }

    /**
     * @param most how many submissions may wait for their receipts
     * @param isShared whether the channel is a topic that other instances use, too
     */
    IntakeQueue(Emitter<Submission> emitter, int most, boolean isShared) {
        this.emitter = emitter;
        this.places = new Semaphore(most);
        this.pending = new PendingReceipts(isShared);
        this.settled = isShared ? Optional.of(new SettledSubmissions()) : Optional.empty();
    }

    /**
     * A submission that was accepted.
     *
     * @param receipts as of {@link #offer(List)}
     * @param isDurable whether it is durable although its receipts have not come: the broker has it, and some instance will
     *     store it
     */
    public record Accepted(UUID id, CompletionStage<List<Receipt>> receipts, BooleanSupplier isDurable) {}

    /**
     * Submits, unless the intake is full, or unavailable because the program is starting or stopping.
     *
     * @return a future with one receipt for each measurement, in their order. It never fails, and a caller that stops
     *     waiting does not cancel it. Empty if nothing was accepted: offer it again later
     */
    public Optional<CompletionStage<List<Receipt>>> offer(List<? extends Measurement> measurements) {
        return submit(measurements).map(Accepted::receipts);
    }

    /** The same, for a sender that may ask for the receipts later. */
    public Optional<Accepted> submit(List<? extends Measurement> measurements) {
        return places.tryAcquire() ? send(measurements) : Optional.empty();
    }

    /** The receipts of a submission of any instance, for an hour; empty before they come, after that, and without Kafka. */
    public Optional<List<Receipt>> findReceipts(UUID submission) {
        return settled.flatMap(known -> known.find(submission));
    }

    /** The same, but waits up to that long for a free slot. */
    public Optional<CompletionStage<List<Receipt>>> offer(List<? extends Measurement> measurements, Duration patience)
            throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        while (places.tryAcquire(deadline - System.nanoTime(), TimeUnit.NANOSECONDS)) {
            Optional<Accepted> accepted = send(measurements);
            if (accepted.isPresent()) {
                return accepted.map(Accepted::receipts);
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

    private Optional<Accepted> send(List<? extends Measurement> measurements) {
        if (emitter.isCancelled()) {
            places.release();
            return Optional.empty();
        }
        Submission submission = new Submission(pending.nextId(), List.copyOf(measurements));
        CompletableFuture<List<Receipt>> receipts = pending.add(submission.id());
        AtomicBoolean durable = new AtomicBoolean();
        emitter.send(settled.isEmpty() ? Message.of(submission) : messageToBroker(submission, durable));
        return Optional.of(new Accepted(submission.id(), receipts.minimalCompletionStage(), durable::get));
    }

    /** A broker acknowledges what is durable. It refuses only what it can never take, such as a message that is too large. */
    private Message<Submission> messageToBroker(Submission submission, AtomicBoolean durable) {
        return Message.of(
                submission,
                () -> {
                    durable.set(true);
                    return CompletableFuture.completedFuture(null);
                },
                failure -> {
                    LOG.errorf(
                            failure,
                            "The broker refused a submission: readings=%d",
                            submission.measurements().size());
                    settle(
                            submission.id(),
                            Collections.nCopies(
                                    submission.measurements().size(), Receipt.refused("it cannot be queued")));
                    return CompletableFuture.completedFuture(null);
                });
    }

    /**
     * Ignores receipts for another instance's submissions. On the thread that sends them: Quarkus would hand a method like
     * this to a worker, and each sender would wait for that thread too.
     */
    @Incoming("receipts")
    @NonBlocking
    void settle(@Nullable BatchReceipts batch) {
        if (batch != null) { // A message in the topic that is none of ours.
            settled.ifPresent(known -> known.add(batch));
            batch.receipts().forEach(this::settle);
        }
    }

    private void settle(UUID submission, List<Receipt> receipts) {
        pending.remove(submission).ifPresent(promise -> {
            places.release();
            promise.complete(receipts);
        });
    }
}
