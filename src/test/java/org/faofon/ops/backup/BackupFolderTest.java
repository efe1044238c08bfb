package org.faofon.ops.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.faofon.ops.backup.BackupFolder.Made;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupFolderTest {
    private static final Instant NIGHT = Instant.parse("2026-11-28T19:40:07Z");
    private static final Duration MONTH = Duration.ofDays(30);

    @TempDir
    Path temp;

    private Path backup(Instant at, boolean encrypted) throws IOException {
        return Files.writeString(new BackupFolder(temp).name(at, encrypted), "x");
    }

    @Test
    void aNameSaysWhenItWasMade() throws IOException {
        Path plain = backup(NIGHT, false);
        Path encrypted = backup(NIGHT.plusSeconds(1), true);
        assertThat(plain).hasFileName("faofon-20261128T194007Z.zip");
        assertThat(encrypted).hasFileName("faofon-20261128T194008Z.zip.gpg");
        assertThat(new BackupFolder(temp).list())
                .containsExactly(new Made(plain, NIGHT), new Made(encrypted, NIGHT.plusSeconds(1)));
    }

    @Test
    void aFolderThatIsNotThereHasNone() throws IOException {
        assertThat(new BackupFolder(temp.resolve("later")).newest()).isEmpty();
    }

    @Test
    void deletesWhatIsOlderThanThatAndNothingElse() throws IOException {
        Path old = backup(NIGHT.minus(MONTH).minusSeconds(1), false);
        Path justKept = backup(NIGHT.minus(MONTH), false);
        Path newest = backup(NIGHT, false);
        Path others = Files.writeString(temp.resolve("faofon-2020.zip"), "by hand");
        Path unfinished = Files.writeString(temp.resolve("faofon-20200101T000000Z.zip.part"), "x");

        assertThat(new BackupFolder(temp).deleteOlder(NIGHT, MONTH)).isEqualTo(1);

        assertThat(old).doesNotExist();
        assertThat(justKept).exists();
        assertThat(newest).exists();
        assertThat(others).exists();
        assertThat(unfinished).exists();
    }

    @Test
    void theNewestStaysHoweverOldItIs() throws IOException {
        Path only = backup(NIGHT.minus(MONTH).minus(MONTH), false);
        assertThat(new BackupFolder(temp).deleteOlder(NIGHT, MONTH)).isZero();
        assertThat(only).exists();
    }
}
