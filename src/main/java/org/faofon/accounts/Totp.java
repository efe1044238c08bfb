package org.faofon.accounts;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import java.util.OptionalLong;
import javax.crypto.spec.SecretKeySpec;
import org.faofon.common.text.ThaiDigits;

/** Time-based one-time passwords (RFC 6238): six digits, a new one every 30 seconds, as the usual apps compute them. */
public final class Totp {
    private static final TimeBasedOneTimePasswordGenerator GENERATOR = new TimeBasedOneTimePasswordGenerator();
    private static final int SECRET_BYTES = 20;
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private Totp() {}

    /** A new secret of 160 random bits, hexadecimal. */
    static String newSecret() {
        byte[] bytes = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** The time step whose code was typed: the current one, or the one before or after it, for clocks that differ. */
    static OptionalLong stepOf(String secret, String typed, Instant now) {
        String code = ThaiDigits.toArabic(typed).replaceAll("\\s", "");
        long seconds = GENERATOR.getTimeStep().toSeconds();
        long current = now.getEpochSecond() / seconds;
        for (long step = current - 1; step <= current + 1; step++) {
            byte[] right = code(secret, Instant.ofEpochSecond(step * seconds)).getBytes(StandardCharsets.US_ASCII);
            if (MessageDigest.isEqual(right, code.getBytes(StandardCharsets.UTF_8))) {
                return OptionalLong.of(step);
            }
        }
        return OptionalLong.empty();
    }

    /** The code of that time. */
    public static String code(String secret, Instant at) {
        try {
            return GENERATOR.generateOneTimePasswordString(
                    new SecretKeySpec(HexFormat.of().parseHex(secret), GENERATOR.getAlgorithm()), at);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException("Every secret of ours is a key", e);
        }
    }

    /** The address in the QR code, as all apps read it. */
    static String uri(String secret, String officer) {
        String label = URLEncoder.encode("Faofon:" + officer, StandardCharsets.UTF_8);
        return "otpauth://totp/" + label + "?secret=" + base32(secret) + "&issuer=Faofon";
    }

    /** The secret as it is typed into an app (RFC 4648); its 160 bits are 32 letters without a rest. */
    static String base32(String secret) {
        byte[] bytes = HexFormat.of().parseHex(secret);
        StringBuilder text = new StringBuilder();
        int bits = 0;
        int held = 0;
        for (byte each : bytes) {
            held = ((held << 8) | (each & 0xff)) & 0xfff;
            bits += 8;
            while (bits >= 5) {
                bits -= 5;
                text.append(BASE32.charAt((held >> bits) & 0x1f));
            }
        }
        return text.toString();
    }
}
