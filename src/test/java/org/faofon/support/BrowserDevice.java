package org.faofon.support;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPrivateKeySpec;
import java.security.spec.ECPublicKeySpec;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.KeyAgreement;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** A browser's side of Web Push: its keys, and how it decrypts a message (RFC 8188, RFC 8291), written from the standards. */
public final class BrowserDevice {
    private static final int SALT = 16;
    private static final int POINT = 65;

    private final PrivateKey key;
    private final byte[] point;
    private final byte[] auth;

    private BrowserDevice(PrivateKey key, byte[] point, byte[] auth) {
        this.key = key;
        this.point = point;
        this.auth = auth;
    }

    /** A browser that has just subscribed. */
    public static BrowserDevice fresh() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            KeyPair pair = generator.generateKeyPair();
            byte[] auth = new byte[16];
            new SecureRandom().nextBytes(auth);
            return new BrowserDevice(pair.getPrivate(), uncompressed((ECPublicKey) pair.getPublic()), auth);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A browser with known keys, in URL-safe Base64. */
    public static BrowserDevice of(String privateKey, String publicKey, String auth) {
        try {
            BigInteger number = new BigInteger(1, bytes(privateKey));
            PrivateKey key = KeyFactory.getInstance("EC").generatePrivate(new ECPrivateKeySpec(number, curve()));
            return new BrowserDevice(key, bytes(publicKey), bytes(auth));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public String p256dh() {
        return text(point);
    }

    public String auth() {
        return text(auth);
    }

    public byte[] publicKey() {
        return point.clone();
    }

    public byte[] secret() {
        return auth.clone();
    }

    /** The text of a message of one record. */
    public String decrypt(byte[] body) throws GeneralSecurityException {
        ByteBuffer in = ByteBuffer.wrap(body);
        byte[] salt = take(in, SALT);
        int recordSize = in.getInt();
        byte[] sender = take(in, in.get() & 0xff);
        byte[] sealed = take(in, in.remaining());
        if (sender.length != POINT || sealed.length > recordSize) {
            throw new GeneralSecurityException("Not one record with a key of P-256");
        }
        byte[] shared = agree(sender);
        byte[] keyInfo = concat("WebPush: info\0".getBytes(StandardCharsets.US_ASCII), point, sender);
        byte[] material = expand(hmac(auth, shared), keyInfo, 32);
        byte[] extracted = hmac(salt, material);
        byte[] contentKey = expand(extracted, "Content-Encoding: aes128gcm\0".getBytes(StandardCharsets.US_ASCII), 16);
        byte[] nonce = expand(extracted, "Content-Encoding: nonce\0".getBytes(StandardCharsets.US_ASCII), 12);
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(Cipher.DECRYPT_MODE, new SecretKeySpec(contentKey, "AES"), new GCMParameterSpec(128, nonce));
        return withoutPadding(cipher.doFinal(sealed));
    }

    /** The last record ends with a 2 and zeros. */
    private static String withoutPadding(byte[] record) throws GeneralSecurityException {
        int end = record.length - 1;
        while (end >= 0 && record[end] == 0) {
            end--;
        }
        if (end < 0 || record[end] != 2) {
            throw new GeneralSecurityException("The last record has no delimiter");
        }
        return new String(record, 0, end, StandardCharsets.UTF_8);
    }

    private byte[] agree(byte[] sender) throws GeneralSecurityException {
        KeyAgreement agreement = KeyAgreement.getInstance("ECDH");
        agreement.init(key);
        agreement.doPhase(publicKey(sender), true);
        return agreement.generateSecret();
    }

    /** The key of an uncompressed point. */
    public static ECPublicKey publicKey(byte[] point) throws GeneralSecurityException {
        ECPoint at = new ECPoint(
                new BigInteger(1, Arrays.copyOfRange(point, 1, 33)),
                new BigInteger(1, Arrays.copyOfRange(point, 33, POINT)));
        return (ECPublicKey) KeyFactory.getInstance("EC").generatePublic(new ECPublicKeySpec(at, curve()));
    }

    private static ECParameterSpec curve() throws GeneralSecurityException {
        AlgorithmParameters parameters = AlgorithmParameters.getInstance("EC");
        parameters.init(new ECGenParameterSpec("secp256r1"));
        return parameters.getParameterSpec(ECParameterSpec.class);
    }

    private static byte[] uncompressed(ECPublicKey key) {
        byte[] point = new byte[POINT];
        point[0] = 4;
        put(key.getW().getAffineX(), point, 33);
        put(key.getW().getAffineY(), point, POINT);
        return point;
    }

    private static void put(BigInteger number, byte[] point, int end) {
        byte[] bytes = number.toByteArray();
        int length = Math.min(bytes.length, 32);
        System.arraycopy(bytes, bytes.length - length, point, end - length, length);
    }

    private static byte[] hmac(byte[] key, byte[] data) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return mac.doFinal(data);
    }

    private static byte[] expand(byte[] key, byte[] info, int length) throws GeneralSecurityException {
        return Arrays.copyOf(hmac(key, concat(info, new byte[] {1})), length);
    }

    private static byte[] concat(byte[]... parts) {
        ByteBuffer all = ByteBuffer.allocate(
                Arrays.stream(parts).mapToInt(part -> part.length).sum());
        Arrays.stream(parts).forEach(all::put);
        return all.array();
    }

    private static byte[] take(ByteBuffer in, int length) {
        byte[] taken = new byte[length];
        in.get(taken);
        return taken;
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static byte[] bytes(String base64) {
        return Base64.getUrlDecoder().decode(base64);
    }
}
