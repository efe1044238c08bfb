package org.faofon.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.faofon.common.security.CredentialHasher;

/** Sign-ins with a right password that still lack the one-time code. A restart forgets them. */
@Singleton
class PendingSignIns {
    static final Duration LASTS = Duration.ofMinutes(5);

    private static final int TRIES = 5;
    private static final int AT_ONCE = 1_000;

    private final Cache<String, Pending> pending =
            Caffeine.newBuilder().maximumSize(AT_ONCE).expireAfterWrite(LASTS).build();

    /**
     * Somebody who knew the password.
     *
     * @param to the page that they want
     */
    record Pending(String officer, String to, AtomicInteger tries) {}

    /** Returns the secret that the browser has to present with the code. */
    String start(String officer, String to) {
        String secret = CredentialHasher.newToken();
        pending.put(secret, new Pending(officer, to, new AtomicInteger()));
        return secret;
    }

    /** Counts as an attempt; after five wrong codes the password is needed again. */
    Optional<Pending> attempt(String secret) {
        Optional<Pending> found = Optional.ofNullable(pending.getIfPresent(secret));
        if (found.isPresent() && found.get().tries().incrementAndGet() > TRIES) {
            pending.invalidate(secret);
            return Optional.empty();
        }
        return found;
    }

    /** The browser with that secret has signed in. */
    void done(String secret) {
        pending.invalidate(secret);
    }
}
