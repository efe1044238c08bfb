package org.faofon.channels.line.bot;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** Verifies that a call comes from LINE, by the channel secret (Messaging API, "Verify webhook signature"). */
final class LineSignature {
    private static final String HMAC_SHA256 = "HmacSHA256";

    private final SecretKeySpec secret;

    LineSignature(String channelSecret) {
        this.secret = new SecretKeySpec(channelSecret.getBytes(StandardCharsets.UTF_8), HMAC_SHA256);
    }

    /** Whether the signature matches the body, in constant time. */
    boolean holds(byte[] body, @Nullable String signature) {
        return signature != null && MessageDigest.isEqual(hash(body), decode(signature));
    }

    private static byte[] decode(String signature) {
        try {
            return Base64.getDecoder().decode(signature);
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }

    private byte[] hash(byte[] message) {
        try {
            Mac mac = Mac.getInstance(HMAC_SHA256);
            mac.init(secret);
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform supports HMAC-SHA256", e);
        }
    }
}
