package org.faofon.sim.load;

import java.util.function.LongFunction;

/**
 * One gauge of a load: who it is, and what it sends.
 *
 * @param payloads its messages, for the most that it may send, which is known when all have connected
 */
public record LoadGauge(String id, String token, LongFunction<PayloadSource> payloads) {
    /** Makes the messages of one gauge. */
    public interface PayloadSource {
        /**
         * The next message.
         *
         * @param number of the message, from 0
         */
        byte[] payload(long number);
    }
}
