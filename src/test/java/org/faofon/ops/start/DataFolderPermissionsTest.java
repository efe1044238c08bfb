package org.faofon.ops.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.faofon.ops.StartupException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(OS.WINDOWS)
class DataFolderPermissionsTest {
    @TempDir
    Path temp;

    private Path home = Path.of("data");

    @BeforeEach
    void makeHome() throws IOException {
        home = Files.createDirectory(temp.resolve("data"));
        allow(home, "rwxr-xr-x");
    }

    private static void allow(Path path, String rights) throws IOException {
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(rights));
    }

    private static String rightsOf(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    private Path file(String name, String rights) throws IOException {
        Path file = home.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "x");
        allow(file, rights);
        return file;
    }

    private void close() throws IOException {
        new DataFolderPermissions(home).close();
    }

    @Test
    void aFolderThatOthersMayReadIsClosedWithWhatIsInIt() throws IOException {
        file(DataFolderLock.FILE, "rw-r--r--");
        Path program = file("postgres-binaries/bin/postgres", "rwxrwxrwx");
        allow(home.resolve("postgres-binaries"), "rwxrwxrwx");
        Path journal = file("broker/journal/1.amq", "rw-r--r--");
        Path password = file("admin.password", "rw-r--r--");

        close();

        assertThat(rightsOf(home)).isEqualTo("rwx------");
        assertThat(rightsOf(program)).isEqualTo("rwx------");
        assertThat(rightsOf(home.resolve("postgres-binaries"))).isEqualTo("rwx------");
        assertThat(rightsOf(journal)).isEqualTo("rw-------");
        assertThat(rightsOf(password)).isEqualTo("rw-------");
    }

    @Test
    void programsThatOthersCouldHaveChangedAreUnpackedAgain() throws IOException {
        file(DataFolderLock.FILE, "rw-r--r--");
        Path program = file("postgres-binaries/bin/postgres", "rwxrwxrwx");
        allow(home.resolve("postgres-binaries"), "rwxrwxrwx");
        allow(home, "rwxrwxrwx");

        close();

        assertThat(rightsOf(home)).isEqualTo("rwx------");
        assertThat(program).doesNotExist();
    }

    @Test
    void aNewFolderWithTheOperatorsFilesIsClosedButTheyStayAsTheyAre() throws IOException {
        Path roster = file("roster.csv", "rw-r--r--");

        close();

        assertThat(rightsOf(home)).isEqualTo("rwx------");
        assertThat(rightsOf(roster)).isEqualTo("rw-r--r--");
    }

    @Test
    void aFolderWithTheFoldersOfOthersIsRefusedAndNotTouched() throws IOException {
        Files.createDirectory(home.resolve("somebody"));

        assertThatThrownBy(this::close)
                .isInstanceOf(StartupException.class)
                .hasMessageContaining("open to other users")
                .hasMessageContaining("chmod 700");
        assertThat(rightsOf(home)).isEqualTo("rwxr-xr-x");
    }

    @Test
    void aFolderLikeTmpIsRefused() throws IOException {
        Files.setAttribute(home, "unix:mode", 041777);

        assertThatThrownBy(this::close).isInstanceOf(StartupException.class);
    }

    @Test
    void aClosedFolderIsLeftAlone() throws IOException {
        allow(home, "rwx------");
        Files.createDirectory(home.resolve("somebody"));

        close();

        assertThat(rightsOf(home)).isEqualTo("rwx------");
    }
}
