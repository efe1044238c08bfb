package org.faofon.followers;

import java.math.BigInteger;
import java.net.URI;
import java.util.Arrays;
import java.util.Base64;

/**
 * Where and how a browser wants its messages (RFC 8030, RFC 8291). No record, whose arrays would be compared by identity.
 */
public final class PushSubscription {
    private static final int LONGEST_ENDPOINT = 1000;
    private static final int POINT_BYTES = 65;
    private static final int AUTH_BYTES = 16;
    private static final int UNCOMPRESSED = 4;

    // NIST P-256: y² = x³ − 3x + b (mod p).
    private static final BigInteger P =
            new BigInteger("ffffffff00000001000000000000000000000000ffffffffffffffffffffffff", 16);
    private static final BigInteger B =
            new BigInteger("5ac635d8aa3a93e7b3ebbd55769886bc651d06b0cc53b0f63bce3c3e27d2604b", 16);

    private final String endpoint;
    private final byte[] p256dh;
    private final byte[] auth;

    /** @throws IllegalArgumentException if it is not a subscription that can be used */
    public PushSubscription(String endpoint, byte[] p256dh, byte[] auth) {
        if (endpoint.length() > LONGEST_ENDPOINT || URI.create(endpoint).getHost() == null) {
            throw new IllegalArgumentException("The endpoint must be an absolute address of at most 1,000 characters");
        }
        if (auth.length != AUTH_BYTES) {
            throw new IllegalArgumentException("The authentication secret must have 16 bytes");
        }
        if (!isPoint(p256dh)) {
            throw new IllegalArgumentException("The key must be an uncompressed point of P-256");
        }
        this.endpoint = endpoint;
        this.p256dh = p256dh.clone();
        this.auth = auth.clone();
    }

    /** As browsers write it, in URL-safe Base64. */
    public static PushSubscription parse(String endpoint, String p256dh, String auth) {
        return new PushSubscription(endpoint, base64(p256dh), base64(auth));
    }

    private static byte[] base64(String text) {
        return Base64.getUrlDecoder().decode(text.strip().replaceAll("=+$", ""));
    }

    private static boolean isPoint(byte[] bytes) {
        if (bytes.length != POINT_BYTES || bytes[0] != UNCOMPRESSED) {
            return false;
        }
        BigInteger x = new BigInteger(1, Arrays.copyOfRange(bytes, 1, 33));
        BigInteger y = new BigInteger(1, Arrays.copyOfRange(bytes, 33, POINT_BYTES));
        BigInteger right = x.pow(3).subtract(x.multiply(BigInteger.valueOf(3))).add(B);
        return x.compareTo(P) < 0
                && y.compareTo(P) < 0
                && y.pow(2).subtract(right).mod(P).signum() == 0;
    }

    public String endpoint() {
        return endpoint;
    }

    public byte[] p256dh() {
        return p256dh.clone();
    }

    public byte[] auth() {
        return auth.clone();
    }
}
