package org.faofon.channels.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs requests with a shared secret: HMAC-SHA256 (RFC 2104) of the body's bytes, in hexadecimal. */
record HmacSigner(String secret) {
    private static final String ALGORITHM = "HmacSHA256";

    String of(byte[] body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return "sha256=" + HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform supports " + ALGORITHM, e);
        }
    }

    /** The secret must not appear in logs. */
    @Override
    public String toString() {
        return "HmacSigner";
    }
}
