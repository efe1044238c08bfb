package org.faofon.channels.line;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Protects LINE's user ids from readers of the database. One person always has the same pseudonym. An address for
 * messages can be decrypted only with the channel's secret, which is not in the database. With another secret the chats
 * have to be linked again.
 */
public final class UserIdCipher {
    private static final String HMAC = "HmacSHA256";
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();
    private final byte[] names;
    private final byte[] addresses;

    /** @param secret the channel secret */
    public UserIdCipher(String secret) {
        byte[] key = secret.getBytes(StandardCharsets.UTF_8);
        names = hmac(key, "faofon chat names");
        addresses = hmac(key, "faofon chat addresses");
    }

    /** 64 hexadecimal digits. */
    public String pseudonym(String userId) {
        return HexFormat.of().formatHex(hmac(names, userId));
    }

    public LineTextMessage.Person person(String userId) {
        return new LineTextMessage.Person(pseudonym(userId), seal(userId));
    }

    String seal(String userId) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce).doFinal(userId.getBytes(StandardCharsets.UTF_8));
            byte[] all = ByteBuffer.allocate(nonce.length + sealed.length)
                    .put(nonce)
                    .put(sealed)
                    .array();
            return Base64.getEncoder().encodeToString(all);
        } catch (GeneralSecurityException e) {
            throw new AssertionError("Every Java platform supports " + CIPHER, e);
        }
    }

    /** The user id; empty if it was encrypted with another secret, or was tampered with. */
    public Optional<String> open(String address) {
        try {
            byte[] sealed = Base64.getDecoder().decode(address);
            byte[] opened = cipher(Cipher.DECRYPT_MODE, Arrays.copyOf(sealed, NONCE_BYTES))
                    .doFinal(sealed, NONCE_BYTES, Math.max(0, sealed.length - NONCE_BYTES));
            return Optional.of(new String(opened, StandardCharsets.UTF_8));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Cipher cipher(int mode, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, new SecretKeySpec(addresses, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        return cipher;
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key, HMAC));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new AssertionError("Every Java platform supports " + HMAC, e);
        }
    }
}
