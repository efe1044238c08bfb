package org.faofon.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
            // From files.
            "FAOFON_ADMIN_PASSWORD",
            "FAOFON_MQTT_PASSWORD",
            "FAOFON_SCRAPE_TOKEN",
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

    /** A password in the environment of a container can be read by whoever may ask Docker. */
    @Test
    void noPasswordStandsInAnEnvironment() throws IOException {
        String file = Files.readString(Path.of("deploy", "compose.yaml"));

        assertThat(Pattern.compile("(?m)^\\s+(\\w*(?:PASSWORD|TOKEN|SECRET)): *\\$\\{(\\w+):\\?")
                        .matcher(file)
                        .results()
                        .map(found -> found.group(1)))
                .isEmpty();
        assertThat(file)
                .contains("FAOFON_ADMIN_PASSWORD_FILE: /run/secrets/admin_password")
                .contains("POSTGRES_PASSWORD_FILE: /run/secrets/db_password");
    }

    @Test
    void makeSecretsWritesEachSecretOnceAndKeepsIt() throws IOException, InterruptedException {
        Path folder =
                Files.createDirectories(Path.of("target", "make-secrets-test").toAbsolutePath());
        Path script = Files.copy(
                Path.of("deploy", "make-secrets"), folder.resolve("make-secrets"), StandardCopyOption.REPLACE_EXISTING);
        Files.writeString(folder.resolve(".env"), "FAOFON_DB_PASSWORD='an older one'\nFAOFON_SITE=rain.example\n");
        Set<String> secrets = Pattern.compile("file: \\$\\{SECRETS_FOLDER:-\\./secrets}/(\\w+)")
                .matcher(Files.readString(Path.of("deploy", "compose.yaml")))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
        assertThat(secrets).hasSize(6);

        run(script);
        Map<String, String> written = readAll(folder.resolve("secrets"));
        run(script);

        assertThat(written.keySet()).isEqualTo(secrets);
        assertThat(written).containsEntry("db_password", "an older one\n");
        assertThat(written.get("mqtt_password")).matches("[0-9a-f]{48}\n");
        assertThat(readAll(folder.resolve("secrets"))).isEqualTo(written);
    }

    private static void run(Path script) throws IOException, InterruptedException {
        Process process = new ProcessBuilder("sh", script.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(process.waitFor()).isZero();
    }

    private static Map<String, String> readAll(Path folder) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                texts.put(String.valueOf(file.getFileName()), Files.readString(file));
            }
        }
        return texts;
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
