package org.faofon.support;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;

/** A fresh key with its certificate in PEM files, made by the JDK's own keytool. */
public record PemFiles(Path certificate, Path key) {
    private static final char[] PASSWORD = "for-this-test".toCharArray();
    private static final Base64.Encoder PEM = Base64.getMimeEncoder(64, new byte[] {'\n'});

    /** Of an algorithm of keytool, and so many bits. */
    public static PemFiles create(Path folder, String algorithm, int bits)
            throws IOException, InterruptedException, GeneralSecurityException {
        String name = algorithm + bits + "-" + System.nanoTime();
        Path store = folder.resolve(name + ".p12");
        int exit = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-keystore",
                        store.toString(),
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        new String(PASSWORD),
                        "-alias",
                        "cap",
                        "-dname",
                        "CN=Faofon",
                        "-validity",
                        "30",
                        "-keyalg",
                        algorithm,
                        "-keysize",
                        Integer.toString(bits))
                .inheritIO()
                .start()
                .waitFor();
        if (exit != 0) {
            throw new IOException("keytool ended with " + exit);
        }
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, PASSWORD);
        }
        return new PemFiles(
                write(
                        folder.resolve(name + ".crt"),
                        "CERTIFICATE",
                        keys.getCertificate("cap").getEncoded()),
                write(
                        folder.resolve(name + ".key"),
                        "PRIVATE KEY",
                        keys.getKey("cap", PASSWORD).getEncoded()));
    }

    private static Path write(Path file, String what, byte[] content) throws IOException {
        return Files.writeString(
                file, "-----BEGIN %1$s-----\n%2$s\n-----END %1$s-----\n".formatted(what, PEM.encodeToString(content)));
    }
}
