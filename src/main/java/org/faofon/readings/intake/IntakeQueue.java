package org.faofon.readings.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Semaphore;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Emitter;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.OnOverflow;
import org.faofon.readings.ReadingsConfig;
import org.faofon.readings.Submission;

/**
 * The queue into which the gateways submit readings; behind it is the channel {@code readings}.
 *
 * <p>The limit is kept here. The channel's own demand does not measure what waits: its operators request one message at
 * a time, so between two requests it may be zero for a moment. A slot is free again when the intake acknowledges.
 */
@ApplicationScoped
public class IntakeQueue {
    /** The channel between the gateways and the intake. */
    static final String CHANNEL = "readings";

    private static final CompletionStage<Void> LEFT = CompletableFuture.completedStage(null);

    private final Emitter<Submission> emitter;
    private final Semaphore places;

    IntakeQueue(
            @Channel(CHANNEL) @OnOverflow(OnOverflow.Strategy.UNBOUNDED_BUFFER) Emitter<Submission> emitter,
            ReadingsConfig config) {
        this.emitter = emitter;
        this.places = new Semaphore(config.waiting());
    }

    /**
     * Submits, or says that the intake is full or not available: the program starts or stops.
     *
     * @return whether it was accepted; otherwise it should be offered again later
     */
    public boolean offer(Submission submission) {
        if (emitter.isCancelled() || !places.tryAcquire()) {
            return false;
        }
        emitter.send(Message.of(submission, this::leave));
        return true;
    }

    private CompletionStage<Void> leave() {
        places.release();
        return LEFT;
    }
}
