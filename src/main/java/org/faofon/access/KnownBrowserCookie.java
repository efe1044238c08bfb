package org.faofon.access;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.faofon.common.security.CredentialHasher;
import org.jspecify.annotations.Nullable;

/**
 * Recognises a browser that has signed in to an account before. It signs nobody in: it only gives the browser a counter
 * of wrong passwords of its own, so that an attack by others does not delay it.
 */
final class KnownBrowserCookie {
    /** One for each of the two sign-in pages, because one person may use both. */
    static final String OF_OFFICERS = "faofon-known-officer";

    static final String OF_SCHOOLS = "faofon-known-school";

    /** The longest that browsers keep a cookie. */
    static final Duration LASTS = Duration.ofDays(400);

    private static final String HMAC = "HmacSHA256";
    private static final int LONGEST = 200;

    private final byte[] key;

    KnownBrowserCookie(byte[] key) {
        this.key = key.clone();
    }

    /** A new cookie for a browser that has just signed in to that account. */
    String issue(String account) {
        String id = CredentialHasher.newToken();
        return id + "." + sign(account, id);
    }

    /** The id of the browser, if we issued its cookie for that account. */
    Optional<String> find(@Nullable String cookie, String account) {
        int dot = cookie == null ? -1 : cookie.indexOf('.');
        if (cookie == null || dot < 0 || cookie.length() > LONGEST) {
            return Optional.empty();
        }
        String id = cookie.substring(0, dot);
        byte[] given = cookie.substring(dot + 1).getBytes(StandardCharsets.UTF_8);
        byte[] ours = sign(account, id).getBytes(StandardCharsets.US_ASCII);
        return MessageDigest.isEqual(ours, given) ? Optional.of(id) : Optional.empty();
    }

    private String sign(String account, String id) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key, HMAC));
            byte[] signed = mac.doFinal(("known browser\n" + account + "\n" + id).getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(signed);
        } catch (GeneralSecurityException e) {
            throw new AssertionError("Every Java platform has " + HMAC, e);
        }
    }
}
