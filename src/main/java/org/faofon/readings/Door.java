package org.faofon.readings;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Emitter;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.OnOverflow;

/** Where the gateways hand in what has arrived; behind it lies the channel {@code readings}. */
@ApplicationScoped
public class Door {
    /** The channel between the gateways and the intake. */
    static final String CHANNEL = "readings";

    private final Emitter<Submission> emitter;

    Door(@Channel(CHANNEL) @OnOverflow(OnOverflow.Strategy.THROW_EXCEPTION) Emitter<Submission> emitter) {
        this.emitter = emitter;
    }

    /**
     * Hands in, or says that the intake is full.
     *
     * @return whether it was taken; what was not taken should be offered again later
     */
    public boolean offer(Submission submission) {
        synchronized (emitter) { // Two doors must not both take the last free place.
            if (!emitter.hasRequests()) {
                return false;
            }
            emitter.send(Message.of(submission));
            return true;
        }
    }
}
