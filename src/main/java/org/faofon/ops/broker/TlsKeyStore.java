package org.faofon.ops.broker;

import io.vertx.core.Vertx;
import io.vertx.core.net.PemKeyCertOptions;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import java.util.stream.Stream;
import javax.net.ssl.KeyManager;
import javax.net.ssl.X509KeyManager;
import org.faofon.common.security.CredentialHasher;

/**
 * The certificate with which the broker listens: PEM files, as Caddy and Certbot write them, converted to the one format
 * that the broker reads. Its password is new at each start, so the file is useless without the PEM files.
 */
final class TlsKeyStore {
    private static final List<String> KEY_TYPES = List.of("EC", "RSA", "Ed25519", "EdDSA");

    private final Path certificate;
    private final Path key;
    private final Path file;
    private final Vertx vertx;
    private final String password = CredentialHasher.newToken();
    private List<FileTime> converted = List.of();

    TlsKeyStore(Path certificate, Path key, Path folder, Vertx vertx) {
        this.certificate = certificate;
        this.key = key;
        this.file = folder.resolve("tls.p12");
        this.vertx = vertx;
    }

    Path file() {
        return file;
    }

    String password() {
        return password;
    }

    /**
     * Converts the files if they have changed; the broker reads the result by itself.
     *
     * @return whether they have
     * @throws IOException if they cannot be read, or are not a certificate and its key; the last result stays
     */
    synchronized boolean update() throws IOException {
        List<FileTime> now = List.of(Files.getLastModifiedTime(certificate), Files.getLastModifiedTime(key));
        if (now.equals(converted)) {
            return false;
        }
        try {
            write(convert(manager()));
        } catch (IOException e) {
            throw e;
        } catch (Exception e) { // Vert.x declares no narrower one.
            throw new IOException("Not a certificate and its key: " + certificate + ", " + key, e);
        }
        converted = now;
        return true;
    }

    private X509KeyManager manager() throws Exception {
        PemKeyCertOptions files =
                new PemKeyCertOptions().addCertPath(certificate.toString()).addKeyPath(key.toString());
        for (KeyManager manager : files.getKeyManagerFactory(vertx).getKeyManagers()) {
            if (manager instanceof X509KeyManager found) {
                return found;
            }
        }
        throw new GeneralSecurityException("There is no manager of X.509 keys");
    }

    private KeyStore convert(X509KeyManager manager) throws GeneralSecurityException, IOException {
        String alias = KEY_TYPES.stream()
                .flatMap(type -> {
                    String[] names = manager.getServerAliases(type, null);
                    return names == null ? Stream.empty() : Stream.of(names);
                })
                .findFirst()
                .orElseThrow(() -> new GeneralSecurityException("The key is of no type that TLS uses"));
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry(
                "mqtt", manager.getPrivateKey(alias), password.toCharArray(), manager.getCertificateChain(alias));
        return store;
    }

    private void write(KeyStore store) throws GeneralSecurityException, IOException {
        Path folder = Files.createDirectories(file.toAbsolutePath().getParent());
        Path fresh = Files.createTempFile(
                folder,
                "tls",
                ".p12",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (OutputStream out = Files.newOutputStream(fresh)) {
            store.store(out, password.toCharArray());
        }
        Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}
