package org.faofon.sim.load;

/** One gauge of a load: who it is, and what it sends. */
public record LoadGauge(String id, String token, PayloadSource payloads) {
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
