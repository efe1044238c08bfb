package org.faofon.access;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Counts recent wrong passwords, so that guessing takes years.
 *
 * <p>It counts by address and not by name, because otherwise a stranger could lock out the officers during a flood. It
 * stores a limited number of addresses; the one without attempts for longest is dropped first.
 */
final class SignInThrottle {
    private final int allowed;
    private final Duration forgottenAfter;
    private final Map<String, Failures> byAddress;

    private record Failures(int count, Instant since) {}

    SignInThrottle(int allowed, Duration forgottenAfter, int remembered) {
        this.allowed = allowed;
        this.forgottenAfter = forgottenAfter;
        this.byAddress = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
                return size() > remembered;
            }
        };
    }

    /** How long that address has to wait before it may try again; zero if it may now. */
    synchronized Duration waitOf(String address, Instant now) {
        Failures failures = byAddress.get(address);
        if (failures == null || failures.count < allowed) {
            return Duration.ZERO;
        }
        Duration left = Duration.between(now, failures.since.plus(forgottenAfter));
        if (left.isNegative() || left.isZero()) {
            byAddress.remove(address);
            return Duration.ZERO;
        }
        return left;
    }

    synchronized void failed(String address, Instant now) {
        Failures failures = byAddress.get(address);
        if (failures == null || !now.isBefore(failures.since.plus(forgottenAfter))) {
            byAddress.put(address, new Failures(1, now));
        } else {
            byAddress.put(address, new Failures(failures.count + 1, failures.since));
        }
    }

    synchronized void succeeded(String address) {
        byAddress.remove(address);
    }
}
