package org.faofon.ops.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.faofon.ops.StartupException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreflightTest {
    @TempDir
    Path folder;

    @Test
    void namesThePortThatIsTakenAndItsSetting() throws IOException {
        try (ServerSocket other = new ServerSocket(0)) {
            StartSettings settings = settings("QUARKUS_HTTP_PORT", other.getLocalPort());
            assertThatThrownBy(() -> Preflight.checkHttpPort(settings))
                    .isInstanceOf(StartupException.class)
                    .hasMessageContaining("Port " + other.getLocalPort())
                    .hasMessageContaining("QUARKUS_HTTP_PORT");
        }
    }

    @Test
    void namesTheMqttPortThatIsTaken() throws IOException {
        try (ServerSocket other = new ServerSocket(0)) {
            StartSettings settings = settings("FAOFON_MQTT_PORT", other.getLocalPort());
            assertThatThrownBy(() -> Preflight.checkMqttPort(settings))
                    .isInstanceOf(StartupException.class)
                    .hasMessageContaining("FAOFON_MQTT_PORT");
        }
    }

    @Test
    void isContentWithAFreePort() {
        assertThatCode(() -> Preflight.checkMqttPort(settings("FAOFON_MQTT_PORT", 0)))
                .doesNotThrowAnyException();
    }

    @Test
    void makesTheDataFolderForItsOwnUserAlone() throws IOException {
        Path home = folder.resolve("var").resolve("faofon");
        Preflight.checkHome(home);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home)))
                .isEqualTo("rwx------");
        assertThat(home).isEmptyDirectory();
    }

    @Test
    void refusesADataFolderThatIsAFile() throws IOException {
        Path file = Files.createFile(folder.resolve("data"));
        assertThatThrownBy(() -> Preflight.checkHome(file))
                .isInstanceOf(StartupException.class)
                .hasMessageContaining("The data folder " + file + " cannot be written");
    }

    @Test
    void refusesADiskThatIsNearlyFull() {
        assertThatThrownBy(() -> Preflight.checkSpace(folder, Preflight.LEAST_FREE_BYTES - 1))
                .isInstanceOf(StartupException.class)
                .hasMessageContaining("255 MB are free and at least 256 MB are needed");
        assertThatCode(() -> Preflight.checkSpace(folder, Preflight.LEAST_FREE_BYTES))
                .doesNotThrowAnyException();
    }

    private static StartSettings settings(String name, int port) {
        return new StartSettings(Map.of(name, Integer.toString(port))::get);
    }
}
