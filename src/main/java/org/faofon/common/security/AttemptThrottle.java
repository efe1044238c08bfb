package org.faofon.common.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;

/**
 * Slows down the guessing of a secret. An attempt is reserved before the secret is checked and counts as failed until it
 * is given back; so attempts that are sent at the same time cannot exceed the number that is free.
 *
 * <p>After the free attempts each further one has to wait, twice as long each time up to a limit. A refused attempt is
 * not counted: whoever keeps trying delays others never longer than that limit.
 */
public final class AttemptThrottle {
    /** Strangers choose the keys, so their number and their length are limited. */
    private static final int MOST_KEYS = 20_000;

    private static final int LONGEST_KEY = 100;
    private static final int MOST_DOUBLINGS = 20;

    private final Limits limits;
    private final Cache<String, Failures> byKey;

    /**
     * What is allowed.
     *
     * @param free how many attempts may fail without a delay
     * @param firstDelay the delay after those
     * @param longestDelay the delay that is never exceeded
     * @param forgottenAfter how long after the last failure all are forgotten
     */
    public record Limits(int free, Duration firstDelay, Duration longestDelay, Duration forgottenAfter) {
        public Limits {
            if (free < 1 || firstDelay.isNegative() || longestDelay.compareTo(firstDelay) < 0) {
                throw new IllegalArgumentException(
                        "At least one attempt must be free, and the longest delay no shorter than the first");
            }
        }

        private Duration delayAfter(int failures) {
            Duration delay = firstDelay.multipliedBy(1L << Math.min(failures - free, MOST_DOUBLINGS));
            return delay.compareTo(longestDelay) < 0 ? delay : longestDelay;
        }
    }

    private record Failures(int count, Instant last) {}

    public AttemptThrottle(Limits limits) {
        this.limits = limits;
        this.byKey = Caffeine.newBuilder()
                .maximumSize(MOST_KEYS)
                .expireAfterAccess(limits.forgottenAfter().plus(limits.longestDelay()))
                .executor(Runnable::run)
                .build();
    }

    /** How long the next attempt has to wait; zero if it may be made now. */
    public synchronized Duration waitOf(String key, Instant now) {
        Failures failures = find(key, now);
        if (failures.count < limits.free()) {
            return Duration.ZERO;
        }
        Duration left = Duration.between(now, failures.last.plus(limits.delayAfter(failures.count)));
        return left.isNegative() ? Duration.ZERO : left;
    }

    /**
     * Reserves an attempt.
     *
     * @return zero if the secret may be checked now; otherwise how long to wait, and nothing is reserved
     */
    public synchronized Duration reserve(String key, Instant now) {
        Duration wait = waitOf(key, now);
        if (wait.isZero()) {
            byKey.put(bounded(key), new Failures(find(key, now).count + 1, now));
        }
        return wait;
    }

    /** Gives a reserved attempt back, because the secret was right or was not checked. Earlier failures stay. */
    public synchronized void giveBack(String key) {
        byKey.asMap()
                .computeIfPresent(
                        bounded(key),
                        (known, failures) ->
                                failures.count <= 1 ? null : new Failures(failures.count - 1, failures.last));
    }

    private Failures find(String key, Instant now) {
        Failures failures = byKey.getIfPresent(bounded(key));
        return failures == null || !now.isBefore(failures.last.plus(limits.forgottenAfter()))
                ? new Failures(0, now)
                : failures;
    }

    private static String bounded(String key) {
        return key.length() <= LONGEST_KEY ? key : CredentialHasher.fingerprint(key);
    }
}
