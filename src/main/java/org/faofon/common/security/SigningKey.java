package org.faofon.common.security;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An RSA key with its certificate, in PEM files as {@code openssl} writes them (RFC 7468). RSA, because its signature of the
 * same text is always the same. No record, whose text would show the key.
 */
public final class SigningKey {
    private static final int FEWEST_BITS = 2048;
    private static final int MOST_BYTES = 100_000;
    private static final Pattern PKCS_8 =
            Pattern.compile("-----BEGIN PRIVATE KEY-----([A-Za-z0-9+/=\\s]+)-----END PRIVATE KEY-----");

    private final RSAPrivateKey key;
    private final List<X509Certificate> chain;

    private SigningKey(RSAPrivateKey key, List<X509Certificate> chain) {
        this.key = key;
        this.chain = List.copyOf(chain);
    }

    /**
     * Reads both files.
     *
     * @param certificate the certificate of the key, and those of its issuers after it
     * @throws IOException if they cannot be read, or are not a certificate and its unencrypted RSA key of 2048 bits or more
     */
    public static SigningKey read(Path certificate, Path key) throws IOException {
        try {
            List<X509Certificate> chain =
                    CertificateFactory.getInstance("X.509")
                            .generateCertificates(new ByteArrayInputStream(bytes(certificate)))
                            .stream()
                            .map(X509Certificate.class::cast)
                            .toList();
            if (chain.isEmpty() || !(chain.get(0).getPublicKey() instanceof RSAPublicKey known)) {
                throw new IOException(certificate + " has no certificate of an RSA key");
            }
            RSAPrivateKey secret = privateKey(key);
            if (!known.getModulus().equals(secret.getModulus())) {
                throw new IOException(key + " is not the key of the certificate in " + certificate);
            }
            if (secret.getModulus().bitLength() < FEWEST_BITS) {
                throw new IOException("The key in " + key + " has fewer than " + FEWEST_BITS + " bits");
            }
            return new SigningKey(secret, chain);
        } catch (GeneralSecurityException e) {
            throw new IOException("Not a certificate and its RSA key: " + certificate + ", " + key, e);
        }
    }

    private static RSAPrivateKey privateKey(Path file) throws IOException, GeneralSecurityException {
        Matcher pem = PKCS_8.matcher(new String(bytes(file), StandardCharsets.US_ASCII));
        if (!pem.find()) {
            throw new IOException(file + " has no unencrypted key (BEGIN PRIVATE KEY)");
        }
        byte[] encoded = Base64.getMimeDecoder().decode(pem.group(1));
        return (RSAPrivateKey) KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(encoded));
    }

    private static byte[] bytes(Path file) throws IOException {
        if (Files.size(file) > MOST_BYTES) {
            throw new IOException(file + " is longer than a PEM file");
        }
        return Files.readAllBytes(file);
    }

    /** For signing only. */
    public RSAPrivateKey key() {
        return key;
    }

    /** The certificate of the key first. */
    public List<X509Certificate> chain() {
        return chain;
    }
}
