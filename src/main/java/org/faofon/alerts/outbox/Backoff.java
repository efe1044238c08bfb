package org.faofon.alerts.outbox;

import java.time.Duration;
import java.util.Optional;
import java.util.function.DoubleSupplier;

/**
 * The delay before the next attempt: it doubles after each failure up to a maximum, and is random between half of that
 * and all of it, so that instances that failed together do not retry together.
 */
public record Backoff(Duration first, Duration longest, DoubleSupplier chance) {
    private static final int MOST_DOUBLINGS = 20;

    /**
     * The delay before the next attempt.
     *
     * @param attempts how many have failed, at least 1
     * @param asked the delay that the channel requested, which is respected up to the maximum
     */
    public Duration after(int attempts, Optional<Duration> asked) {
        long doubled = first.toMillis() << Math.min(attempts - 1, MOST_DOUBLINGS);
        long bounded = Math.min(doubled, longest.toMillis());
        Duration wait = Duration.ofMillis((long) (bounded * (1 + chance.getAsDouble()) / 2));
        return asked.map(time -> time.compareTo(longest) > 0 ? longest : time)
                .filter(time -> time.compareTo(wait) > 0)
                .orElse(wait);
    }
}
