package org.faofon.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The composition takes every documented setting. */
class ComposeFileTest {
    /** Between the containers; the operator sets none of them. */
    private static final Set<String> FIXED = Set.of(
            "FAOFON_HOME",
            "FAOFON_ROSTER",
            "FAOFON_MQTT_URL",
            "FAOFON_MQTT_USERNAME",
            "QUARKUS_DATASOURCE_JDBC_URL",
            "QUARKUS_DATASOURCE_USERNAME",
            "QUARKUS_DATASOURCE_PASSWORD",
            "QUARKUS_HTTP_HOST",
            "QUARKUS_HTTP_PORT");

    @Test
    void passesTheWholeEnvFileToTheProgram() throws IOException {
        assertThat(program()).containsPattern("env_file:\\n\\s+- path: \\.env\\n");
    }

    @Test
    void replacesOnlySettingsThatBelongToTheComposition() throws IOException {
        String program = program();
        Set<String> documented = documented();
        Set<String> replaced = Pattern.compile("(?m)^      ([A-Z_]+): (.*)$")
                .matcher(program)
                .results()
                .filter(line -> !line.group(2).contains("${" + line.group(1)))
                .map(line -> line.group(1))
                .filter(documented::contains)
                .collect(Collectors.toSet());

        assertThat(replaced).isSubsetOf(FIXED);
    }

    @Test
    void keepsTheSecretsOfOtherContainersFromTheProgram() throws IOException {
        assertThat(program())
                .contains("FAOFON_DB_PASSWORD: \"\"", "GRAFANA_ADMIN_PASSWORD: \"\"", "GRAFANA_READER_PASSWORD: \"\"");
    }

    /** roster-tokens lets only its owner read the roster, and a copy keeps that. */
    @Test
    void theProgramMayReadTheRosterThatTheGuideInstalls() throws IOException {
        Matcher user = Pattern.compile("--uid (\\d+)").matcher(Files.readString(Path.of("deploy", "Dockerfile")));
        assertThat(user.find()).isTrue();

        assertThat(Files.readString(Path.of("docs", "operating.md")))
                .contains("install -m 0640 -g " + user.group(1) + " …/gauges.csv roster.csv");
    }

    private static Set<String> documented() throws IOException {
        return Pattern.compile("`((?:FAOFON|QUARKUS)_[A-Z_]+)`")
                .matcher(Files.readString(Path.of("docs", "operating.md")))
                .results()
                .map(name -> name.group(1))
                .collect(Collectors.toSet());
    }

    /** The part of the program. */
    private static String program() throws IOException {
        String file = Files.readString(Path.of("deploy", "compose.yaml"));
        int begin = file.indexOf("\n  faofon:\n");
        return file.substring(begin, file.indexOf("\n  timescaledb:\n", begin));
    }
}
