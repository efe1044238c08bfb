package org.faofon.alerts.outbox;

import java.time.Duration;
import java.util.Optional;
import java.util.function.DoubleSupplier;

/**
 * How long to wait before the next attempt: twice as long after each failure up to a longest wait, and somewhere between
 * half of that and all of it, so that programs that failed together do not come back together.
 */
record Backoff(Duration first, Duration longest, DoubleSupplier chance) {
    private static final int MOST_DOUBLINGS = 20;

    /**
     * @param attempts how many have failed, at least 1
     * @param asked how long the channel asked us to wait, which is kept as far as the longest wait allows
     */
    Duration after(int attempts, Optional<Duration> asked) {
        long doubled = first.toMillis() << Math.min(attempts - 1, MOST_DOUBLINGS);
        long bounded = Math.min(doubled, longest.toMillis());
        Duration wait = Duration.ofMillis((long) (bounded * (1 + chance.getAsDouble()) / 2));
        return asked.map(time -> time.compareTo(longest) > 0 ? longest : time)
                .filter(time -> time.compareTo(wait) > 0)
                .orElse(wait);
    }
}
