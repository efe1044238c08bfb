package org.faofon.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script of the composition reads the rosters that the program reads. */
class MosquittoUsersTest {
    @TempDir
    Path folder;

    /** Mosquitto's tool would replace the passwords by their hashes. */
    @BeforeEach
    void leavePasswordsAsTheyAre() throws IOException {
        Path tool = Files.writeString(folder.resolve("mosquitto_passwd"), "#!/bin/sh\nexit 0\n");
        Files.setPosixFilePermissions(tool, PosixFilePermissions.fromString("rwx------"));
    }

    @Test
    void aNameMayHaveALineBreakAQuoteAndASeparator() throws Exception {
        String roster = """
                gauge,school_th,token
                CRI1,"โรงเรียน ""ดอย""
                วิทยา, หนึ่ง",token-of-one
                CRI2,สอง,token-of-two
                """;

        assertThat(usersOf(roster.replace("\n", "\r\n")))
                .isEqualTo("faofon:secret\nCRI1:token-of-one\nCRI2:token-of-two\n");
    }

    @Test
    void theHeadingsMayBeInCapitals() throws Exception {
        assertThat(usersOf("\uFEFFGauge;Token\r\nCRI1;token-of-one\r\n"))
                .isEqualTo("faofon:secret\nCRI1:token-of-one\n");
    }

    @Test
    void excelMayDeclareTheSeparator() throws Exception {
        assertThat(usersOf("\uFEFFsep=;\r\ngauge;token\r\nCRI1;token-of-one\r\n"))
                .isEqualTo("faofon:secret\nCRI1:token-of-one\n");
    }

    @Test
    void aQuoteThatIsNotClosedIsRefused() throws Exception {
        assertThat(usersOf("gauge,token\nCRI1,\"token-of-one\n")).contains("quote that is not closed");
    }

    /** The file, or the error. */
    private String usersOf(String roster) throws IOException, InterruptedException {
        Path table = Files.writeString(folder.resolve("roster.csv"), roster);
        Path users = folder.resolve("users");
        ProcessBuilder script = new ProcessBuilder(
                        "sh", "deploy/mosquitto/make-users", table.toString(), users.toString())
                .redirectErrorStream(true);
        Map<String, String> environment = script.environment();
        environment.put("FAOFON_MQTT_PASSWORD", "secret");
        environment.put("PATH", folder + ":" + environment.get("PATH"));
        Process process = script.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return process.waitFor() == 0 ? Files.readString(users) : said;
    }
}
