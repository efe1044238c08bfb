package org.faofon.access;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The session cookie of an officer: a name and an expiry time, signed with the installation's key and the password's
 * hash, so that a changed password ends all sessions of that name.
 */
final class OfficerSessionCookie {
    static final String NAME = "faofon-sign-in";

    private static final String HMAC = "HmacSHA256";
    private static final int PARTS = 3;

    private final byte[] key;

    OfficerSessionCookie(byte[] key) {
        this.key = key.clone();
    }

    /** The name in a cookie, before it is verified. */
    record Claim(String name, long endsAtSecond, String signature) {
        static Optional<Claim> parse(String cookie) {
            String[] parts = cookie.split("\\.", -1);
            if (parts.length != PARTS) {
                return Optional.empty();
            }
            try {
                String name = new String(Base64.getUrlDecoder().decode(parts[0]), StandardCharsets.UTF_8);
                return name.chars().anyMatch(Character::isISOControl)
                        ? Optional.empty()
                        : Optional.of(new Claim(name, Long.parseLong(parts[1]), parts[2]));
            } catch (IllegalArgumentException e) {
                return Optional.empty();
            }
        }
    }

    String write(Officer officer, Instant endsAt) {
        String name = base64(officer.name().getBytes(StandardCharsets.UTF_8));
        return name + "." + endsAt.getEpochSecond() + "." + sign(officer, endsAt.getEpochSecond());
    }

    /** Whether we wrote that claim for this officer with the current password, and it has not expired. */
    boolean holds(Claim claim, Officer officer, Instant now) {
        return claim.name().equals(officer.name())
                && now.getEpochSecond() < claim.endsAtSecond()
                && MessageDigest.isEqual(
                        sign(officer, claim.endsAtSecond()).getBytes(StandardCharsets.US_ASCII),
                        claim.signature().getBytes(StandardCharsets.US_ASCII));
    }

    private String sign(Officer officer, long endsAtSecond) {
        String signed = officer.name() + "\n" + endsAtSecond + "\n" + officer.passwordHash();
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key, HMAC));
            return base64(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new AssertionError("Every Java platform has " + HMAC, e);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
