package org.faofon.sim.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.LongSupplier;

/**
 * The time of the program, extrapolated between two answers.
 *
 * <p>An answer was correct at some moment before it arrived, and the program's clock only runs forward. So the time of
 * arrival is late by at most the round trip and never early, which is the safe side: the program refuses readings from
 * its future.
 */
public final class SimClock implements InstantSource {
    private final LongSupplier nanos;
    private volatile Anchor anchor;

    /**
     * A clock that starts now.
     *
     * @param nanos a counter that only runs forward, such as {@link System#nanoTime}
     */
    public SimClock(Instant start, double rate, LongSupplier nanos) {
        this.nanos = nanos;
        this.anchor = new Anchor(start, nanos.getAsLong(), rate);
    }

    @Override
    public Instant instant() {
        return anchor.at(nanos.getAsLong());
    }

    public double rate() {
        return anchor.rate();
    }

    /** Sets the clock, and returns how far it jumped. */
    public Duration set(Instant now, double rate) {
        long nowNanos = nanos.getAsLong();
        Duration jump = Duration.between(anchor.at(nowNanos), now);
        anchor = new Anchor(now, nowNanos, rate);
        return jump;
    }

    private record Anchor(Instant start, long startNanos, double rate) {
        Instant at(long nowNanos) {
            // Rounded down: half a nanosecond early is still early.
            return start.plusNanos((long) Math.floor((nowNanos - startNanos) * rate));
        }
    }
}
