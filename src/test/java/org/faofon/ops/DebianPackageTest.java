package org.faofon.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What can be seen of the package without a Debian to install it in; deploy/try-package does that. */
class DebianPackageTest {
    private static final Path DEPLOY = Path.of("deploy");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "debian/preinst",
                "debian/postinst",
                "debian/prerm",
                "debian/postrm",
                "install",
                "faofon",
                "make-secrets"
            })
    void theScriptsAreShell(String script) throws IOException, InterruptedException {
        Process shell = new ProcessBuilder("sh", "-n", DEPLOY.resolve(script).toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(shell.waitFor()).as(said).isZero();
        assertThat(Files.isExecutable(DEPLOY.resolve(script))).isTrue();
        assertThat(Files.readString(DEPLOY.resolve(script)))
                .startsWith("#!/bin/sh")
                .as("jdeb replaces this in scripts")
                .doesNotContain("[[");
    }

    @Test
    void theSettingsAreThoseOfTheGuide() throws IOException {
        String guide = Files.readString(Path.of("docs", "operating.md"));
        List<String> names = Pattern.compile("(?m)^#?([A-Z_]+)=")
                .matcher(read("faofon.env"))
                .results()
                .map(match -> match.group(1))
                .toList();

        assertThat(names)
                .hasSizeGreaterThan(5)
                .allSatisfy(name -> assertThat(guide).contains(name));
    }

    /** A folder that the unit does not allow would make each backup fail. */
    @Test
    void theServiceMayWriteWhereItsBackupsGo() throws IOException {
        Matcher folder = Pattern.compile("(?m)^FAOFON_BACKUP_FOLDER=(.+)$").matcher(read("faofon.env"));
        assertThat(folder.find()).isTrue();

        assertThat(read("faofon.service")).contains("ReadWritePaths=-" + folder.group(1) + "\n");
        assertThat(read("debian/postinst")).contains("-o faofon -g faofon " + folder.group(1) + "\n");
    }

    @Test
    void whatTheServiceStartsIsInThePackage() throws IOException {
        String build = Files.readString(Path.of("pom.xml"));

        assertThat(read("faofon.service"))
                .contains("ExecStart=/usr/bin/java @/opt/faofon/java-options"
                        + " -XX:SharedArchiveFile=/var/lib/faofon/classes.jsa -jar /opt/faofon/quarkus-run.jar\n")
                .contains("EnvironmentFile=-/etc/faofon/faofon.env\n");
        assertThat(build)
                .contains("<prefix>/opt/faofon</prefix>")
                .contains("<linkName>/opt/faofon/java-options</linkName>")
                .contains("<dst>/lib/systemd/system/faofon.service</dst>");
    }

    /** Whoever removes the package by mistake has lost nothing. */
    @Test
    void onlyPurgeDeletesData() throws IOException {
        String postrm = read("debian/postrm");
        String beforePurge = postrm.substring(0, postrm.indexOf("    purge)"));

        assertThat(beforePurge).doesNotContain("rm -", "-delete", "userdel");
        assertThat(read("debian/prerm")).doesNotContain("rm -", "-delete", "userdel");
        assertThat(postrm).doesNotContain("rm -rf /var/backups");
    }

    private static String read(String file) throws IOException {
        return Files.readString(DEPLOY.resolve(file));
    }
}
