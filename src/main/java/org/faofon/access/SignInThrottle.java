package org.faofon.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.faofon.common.security.AttemptThrottle;

/**
 * Slows down the guessing of passwords and PINs, without letting strangers lock anybody out.
 *
 * <p>Strangers share two counters: that of their address, and that of the account. A browser that has signed in to the
 * account before, or an address from which somebody has, uses a counter of its own instead; so the right person at the
 * usual place can sign in while others attack ("device cookies" of OWASP's "Slow Down Online Guessing Attacks").
 */
final class SignInThrottle {
    private static final int MOST_KNOWN = 20_000;
    private static final Duration KNOWN_FOR = Duration.ofDays(30);

    private final AttemptThrottle byAddress;
    private final AttemptThrottle byAccount;
    private final AttemptThrottle byKnown;
    private final Cache<String, Boolean> knownAddresses = Caffeine.newBuilder()
            .maximumSize(MOST_KNOWN)
            .expireAfterWrite(KNOWN_FOR)
            .executor(Runnable::run)
            .build();

    SignInThrottle(AttemptThrottle.Limits ofAddress, AttemptThrottle.Limits ofAccount) {
        this.byAddress = new AttemptThrottle(ofAddress);
        this.byAccount = new AttemptThrottle(ofAccount);
        this.byKnown = new AttemptThrottle(ofAddress);
    }

    /**
     * An attempt to sign in.
     *
     * @param account the account; empty if there is none of that name
     * @param network where it comes from
     * @param browser the id of a browser that has signed in to that account before
     * @param isStranger whether it counts as a stranger's in any case
     */
    record Attempt(Optional<String> account, String network, Optional<String> browser, boolean isStranger) {
        static Attempt of(String account, String network, Optional<String> browser) {
            return new Attempt(Optional.of(account), network, browser, false);
        }

        static Attempt ofNobody(String network) {
            return new Attempt(Optional.empty(), network, Optional.empty(), true);
        }

        Attempt asStranger() {
            return new Attempt(account, network, Optional.empty(), true);
        }
    }

    /** One counter in which an attempt is reserved. */
    private record Counter(AttemptThrottle throttle, String key) {}

    /** A reserved attempt, or how long to wait for one. */
    static final class Reservation {
        private final Duration left;
        private final List<Counter> counters;

        private Reservation(Duration left, List<Counter> counters) {
            this.left = left;
            this.counters = counters;
        }

        boolean isGranted() {
            return left.isZero();
        }

        /** Whether the secret was verified already, so that nothing had to be reserved. */
        boolean isVerified() {
            return isGranted() && counters.isEmpty();
        }

        Duration left() {
            return left;
        }

        /** The secret was right, or was not checked. Earlier failures stay: one's own PIN pays for no other guesses. */
        void giveBack() {
            counters.forEach(counter -> counter.throttle.giveBack(counter.key));
        }
    }

    /** Reserves the attempt in all its counters, or in none. */
    Reservation reserve(Attempt attempt, Instant now) {
        return reserve(attempt, now, () -> false);
    }

    /**
     * The same for a secret that may have been verified already.
     *
     * @param isVerified whether it was; then nothing is reserved, but it has to wait like all others. Otherwise the
     * answer would tell a guesser without any delay which guess is right
     */
    synchronized Reservation reserve(Attempt attempt, Instant now, BooleanSupplier isVerified) {
        List<Counter> counters = countersOf(attempt);
        Duration left = counters.stream()
                .map(counter -> counter.throttle.waitOf(counter.key, now))
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
        if (!left.isZero() || isVerified.getAsBoolean()) {
            return new Reservation(left, List.of());
        }
        counters.forEach(counter -> counter.throttle.reserve(counter.key, now));
        return new Reservation(Duration.ZERO, counters);
    }

    /** Whether the browser has signed in to the account before, or somebody at that address has. */
    boolean isKnown(Attempt attempt) {
        return ownKey(attempt).isPresent();
    }

    /** Somebody has signed in to the account at that address. */
    void remember(String account, String network) {
        knownAddresses.put(pair(account, network), true);
    }

    private List<Counter> countersOf(Attempt attempt) {
        Optional<String> own = ownKey(attempt);
        if (own.isPresent()) {
            return List.of(new Counter(byKnown, own.get()));
        }
        Counter ofAddress = new Counter(byAddress, attempt.network);
        return attempt.account
                .map(account -> List.of(ofAddress, new Counter(byAccount, account)))
                .orElseGet(() -> List.of(ofAddress));
    }

    private Optional<String> ownKey(Attempt attempt) {
        if (attempt.isStranger || attempt.account.isEmpty()) {
            return Optional.empty();
        }
        String account = attempt.account.get();
        return attempt.browser
                .map(browser -> pair(account, "browser " + browser))
                .or(() -> Optional.of(pair(account, attempt.network))
                        .filter(pair -> knownAddresses.getIfPresent(pair) != null));
    }

    private static String pair(String account, String other) {
        return account + "\n" + other;
    }
}
