package org.faofon.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GeneratedPasswordFileTest {
    @TempDir
    Path home;

    @Test
    void onlyTheProgramsUserReadsIt() throws IOException {
        Files.writeString(home.resolve(GeneratedPasswordFile.NAME), "of an earlier start");

        Path file = new GeneratedPasswordFile(home).write("a-generated-password");

        assertThat(file).isAbsolute().hasContent("a-generated-password\n");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void endsWhenAnotherPasswordIsChosen() throws IOException {
        Path file = new GeneratedPasswordFile(home).write("a-generated-password");

        new GeneratedPasswordFile(home).delete();
        new GeneratedPasswordFile(home).delete();

        assertThat(file).doesNotExist();
    }
}
