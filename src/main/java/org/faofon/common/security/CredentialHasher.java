package org.faofon.common.security;

import io.quarkus.elytron.security.common.BcryptUtil;
import jakarta.ws.rs.ServiceUnavailableException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How credentials are stored: tokens, which are long and random, as SHA-256 bound to their gauge, because thousands a
 * second are checked; PINs and passwords, which people choose, as bcrypt.
 */
public final class CredentialHasher {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int TOKEN_BYTES = 24;

    /** All password hashes of the process: a forgotten caller could stop the pages. */
    private static final HashingLimit LIMIT = new HashingLimit(2, 16);
    /** The logarithm of bcrypt's rounds; a hash with fewer is replaced when its owner signs in. */
    private static final int COST = 10;

    private static final Pattern BCRYPT = Pattern.compile("\\$2[abxy]?\\$(\\d\\d)\\$.*");

    private CredentialHasher() {}

    /** A new token of 192 random bits, in characters that need no escaping in an address or a CSV file. */
    public static String newToken() {
        byte[] bytes = new byte[TOKEN_BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    public static String hashToken(String gauge, String token) {
        return HexFormat.of().formatHex(sha256(gauge + "\n" + token));
    }

    public static boolean tokenMatches(String gauge, String token, String hash) {
        return MessageDigest.isEqual(
                sha256(gauge + "\n" + token), HexFormat.of().parseHex(hash));
    }

    /**
     * A bcrypt hash in modular crypt format, for somebody who waits for it.
     *
     * @throws ServiceUnavailableException if too many others wait for a hash
     */
    public static String hashPassword(String password) {
        return LIMIT.compute(() -> BcryptUtil.bcryptHash(password, COST));
    }

    /** Whether a password was hashed with less effort than is used now. */
    public static boolean isOutdated(String hash) {
        Matcher bcrypt = BCRYPT.matcher(hash);
        return !bcrypt.matches() || Integer.parseInt(bcrypt.group(1)) < COST;
    }

    /** The same for imports and the start: it waits for its turn. */
    public static String hashPasswordPatiently(String password) {
        return LIMIT.computePatiently(() -> BcryptUtil.bcryptHash(password, COST));
    }

    /**
     * Whether the password is the one that was hashed, for somebody who waits for the answer.
     *
     * @throws ServiceUnavailableException if too many others wait for a hash
     */
    public static boolean passwordMatches(String password, String hash) {
        return LIMIT.compute(() -> BcryptUtil.matches(password, hash));
    }

    /** The same for imports and the start: it waits for its turn. */
    public static boolean passwordMatchesPatiently(String password, String hash) {
        return LIMIT.computePatiently(() -> BcryptUtil.matches(password, hash));
    }

    /** A digest of a text, as 64 hexadecimal digits. */
    public static String fingerprint(String text) {
        return HexFormat.of().formatHex(sha256(text));
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("Every Java platform has SHA-256", e);
        }
    }
}
