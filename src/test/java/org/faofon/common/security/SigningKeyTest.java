package org.faofon.common.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.faofon.support.PemFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SigningKeyTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Test
    void readsAKeyWithItsCertificate() throws Exception {
        PemFiles files = PemFiles.create(folder, "RSA", 2048);

        SigningKey key = SigningKey.read(files.certificate(), files.key());

        assertThat(key.key().getModulus().bitLength()).isEqualTo(2048);
        assertThat(key.chain()).hasSize(1);
    }

    @Test
    void refusesTheKeyOfAnotherCertificate() throws Exception {
        PemFiles ours = PemFiles.create(folder, "RSA", 2048);
        PemFiles theirs = PemFiles.create(folder, "RSA", 2048);

        assertThatThrownBy(() -> SigningKey.read(ours.certificate(), theirs.key()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("is not the key of the certificate in");
    }

    /** Its signature of the same message would be another at each request, and caches would take it for a new message. */
    @Test
    void refusesAKeyOfEllipticCurves() throws Exception {
        PemFiles files = PemFiles.create(folder, "EC", 256);

        assertThatThrownBy(() -> SigningKey.read(files.certificate(), files.key()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("no certificate of an RSA key");
    }

    @Test
    void refusesAWeakKeyAndWhatIsNoKey() throws Exception {
        PemFiles weak = PemFiles.create(folder, "RSA", 1024);
        Path text = Files.writeString(folder.resolve("text.key"), "-----BEGIN ENCRYPTED PRIVATE KEY-----\n");

        assertThatThrownBy(() -> SigningKey.read(weak.certificate(), weak.key()))
                .hasMessageContaining("fewer than 2048 bits");
        assertThatThrownBy(() -> SigningKey.read(weak.certificate(), text)).hasMessageContaining("no unencrypted key");
        assertThatThrownBy(() -> SigningKey.read(text, weak.key())).isInstanceOf(IOException.class);
    }
}
