package org.faofon.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Remembers for minutes which passwords were right, so that a program that sends its password with every request costs
 * one hash and not thousands. It keeps no password: only a keyed digest, whose key ends with the process.
 */
final class VerifiedPasswords {
    private static final String HMAC = "HmacSHA256";
    private static final int MOST = 1_000;
    private static final Duration KEPT = Duration.ofMinutes(5);

    private final byte[] key = new byte[32];
    private final Cache<String, Boolean> right = Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfterWrite(KEPT)
            .executor(Runnable::run)
            .build();

    VerifiedPasswords() {
        new SecureRandom().nextBytes(key);
    }

    /**
     * The digest of a guess.
     *
     * @param hash the hash of the right password: a new password makes all earlier digests useless
     * @param network where the guess comes from: what was right there says nothing to others
     */
    String digest(String name, String password, String hash, String network) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key, HMAC));
            for (String part : new String[] {name, password, hash, network}) {
                byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
                mac.update(HexFormat.of().toHexDigits(bytes.length).getBytes(StandardCharsets.US_ASCII));
                mac.update(bytes);
            }
            return HexFormat.of().formatHex(mac.doFinal());
        } catch (GeneralSecurityException e) {
            throw new AssertionError("Every Java platform has " + HMAC, e);
        }
    }

    boolean contain(String digest) {
        return right.getIfPresent(digest) != null;
    }

    void add(String digest) {
        right.put(digest, true);
    }
}
