package org.faofon.ops.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpenPgpTest {
    private static final String PASSPHRASE = "ฝนตกหนัก ที่เขาบรรทัด";
    private static final byte[] PLAIN = new byte[300_000];

    static {
        new Random(4).nextBytes(PLAIN);
    }

    @TempDir
    Path temp;

    private static byte[] encrypted() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (OutputStream out = OpenPgp.encrypt(file, PASSPHRASE)) {
            out.write(PLAIN);
        }
        return file.toByteArray();
    }

    private static byte[] decrypt(byte[] file, String passphrase) throws IOException, BackupException {
        return OpenPgp.decrypt(new ByteArrayInputStream(file), passphrase).readAllBytes();
    }

    @Test
    void opensWhatItClosed() throws IOException, BackupException {
        assertThat(decrypt(encrypted(), PASSPHRASE)).isEqualTo(PLAIN);
    }

    @Test
    void anotherPassphraseDoesNotOpenIt() throws IOException {
        byte[] file = encrypted();
        assertThatThrownBy(() -> decrypt(file, PASSPHRASE + "?"))
                .isInstanceOf(BackupException.class)
                .hasMessageContaining("passphrase is wrong");
    }

    @Test
    void aChangedByteIsNoticed() throws IOException {
        byte[] file = encrypted();
        file[file.length / 2] ^= 1;
        assertThatThrownBy(() -> decrypt(file, PASSPHRASE)).isInstanceOf(IOException.class);
    }

    @Test
    void whatIsNoEncryptedFileIsRefused() {
        assertThatThrownBy(() -> decrypt("gauge,school\nPTL01,S01\n".getBytes(StandardCharsets.UTF_8), PASSPHRASE))
                .isInstanceOf(BackupException.class);
    }

    /** The same standard: GnuPG opens it, too. */
    @Test
    void gnuPgOpensIt() throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/gpg")), "skipped: GnuPG is not installed");
        Path file = Files.write(temp.resolve("backup.zip.gpg"), encrypted());
        Path phrase = Files.writeString(temp.resolve("phrase"), PASSPHRASE);
        Path plain = temp.resolve("backup.zip");
        Process gpg = new ProcessBuilder(
                        "/usr/bin/gpg",
                        "--homedir",
                        temp.toString(),
                        "--batch",
                        "--pinentry-mode",
                        "loopback",
                        "--passphrase-file",
                        phrase.toString(),
                        "--output",
                        plain.toString(),
                        "--decrypt",
                        file.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(gpg.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(gpg.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(plain).as(said).exists().hasBinaryContent(PLAIN);
    }
}
