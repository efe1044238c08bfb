package org.faofon.ops.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.faofon.ops.StartupException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupStartTest {
    @TempDir
    Path home;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    private int run(String... arguments) throws IOException {
        StartSettings settings = new StartSettings(Map.of("FAOFON_HOME", home.toString())::get);
        return new BackupStart(settings, new PrintStream(said, true, StandardCharsets.UTF_8)).run(List.of(arguments));
    }

    @Test
    void aDatabaseThatIsNotWhollyRestoredIsNotStarted() throws IOException {
        Files.writeString(home.resolve("restore.unfinished"), "backup.zip");
        assertThatThrownBy(() -> BackupStart.checkFinished(home))
                .isInstanceOf(StartupException.class)
                .hasMessageContaining("interrupted");
    }

    @Test
    void anyOtherIs() {
        assertThatCode(() -> BackupStart.checkFinished(home)).doesNotThrowAnyException();
    }

    @Test
    void withoutAFileItSaysHowItIsUsed() throws IOException {
        assertThat(run("restore", "--verify")).isEqualTo(1);
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("Usage", "--verify FILE");
    }

    @Test
    void whereThereIsADatabaseNothingIsRestored() throws IOException {
        Files.createDirectory(home.resolve("postgres"));
        assertThatThrownBy(() -> run("restore", "backup.zip"))
                .isInstanceOf(StartupException.class)
                .hasMessageContaining("nothing in it was changed");
    }

    @Test
    void aBackupNeedsADatabase() {
        assertThatThrownBy(() -> run("backup", home.resolve("b.zip").toString()))
                .isInstanceOf(StartupException.class)
                .hasMessageContaining("no database");
    }
}
