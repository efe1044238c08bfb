package org.faofon.ops;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.faofon.support.PackagedProgram;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program as a container platform runs it: secrets are files, and the log is JSON. */
class ContainerSettingsIT {
    @TempDir
    Path home;

    @TempDir
    Path secrets;

    @Test
    void secretsComeFromFilesAndTheLogIsJsonWithTraces() throws Exception {
        Path password = Files.writeString(secrets.resolve("admin"), "a password in a file\n");
        Path token = Files.writeString(secrets.resolve("scrape"), "a-token-in-a-file\n");
        try (PackagedProgram program = PackagedProgram.start(
                home,
                Map.of(
                        "FAOFON_ADMIN_PASSWORD_FILE", password.toString(),
                        "FAOFON_SCRAPE_TOKEN_FILE", token.toString(),
                        "FAOFON_LOG_JSON", "true"))) {
            HttpResponse<String> admin =
                    program.send(program.requestOf("admin", "a password in a file", "/api/v1/dead-letters"));
            HttpResponse<String> stranger =
                    program.send(program.requestOf("admin", "a guessed password", "/api/v1/dead-letters"));
            HttpResponse<String> monitor =
                    program.send(program.request("/q/metrics").header("Authorization", "Bearer a-token-in-a-file"));

            assertThat(admin.statusCode()).isEqualTo(200);
            assertThat(stranger.statusCode()).isEqualTo(401);
            assertThat(monitor.body()).contains("faofon_disk_free_bytes");
            String trace =
                    stranger.headers().firstValue(RequestTraceFilter.HEADER).orElseThrow();
            assertThat(lines(program))
                    .filteredOn(line -> line.at("/mdc/trace").asText().equals(trace))
                    .extracting(line -> line.path("message").asText())
                    .anyMatch(message -> message.startsWith("Refused a sign-in") && message.endsWith("trace=" + trace));
            assertThat(program.log()).doesNotContain("a password in a file", "a-token-in-a-file");
        }
    }

    private static List<JsonNode> lines(PackagedProgram program) throws Exception {
        ObjectMapper json = new ObjectMapper();
        List<JsonNode> lines = new ArrayList<>();
        for (String line : program.log().lines().toList()) {
            lines.add(json.readTree(line));
        }
        assertThat(lines).hasSizeGreaterThan(5);
        return lines;
    }
}
