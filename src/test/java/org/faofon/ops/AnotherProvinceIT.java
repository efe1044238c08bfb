package org.faofon.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.faofon.support.FreePort;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Three schools of another province, set up as README says: with files, and a table as Excel saves it in Thai. */
class AnotherProvinceIT {
    private static final Path PROGRAM =
            Path.of("target", "quarkus-app", "quarkus-run.jar").toAbsolutePath();
    private static final Duration START_PATIENCE = Duration.ofMinutes(3);
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private static final String DISTRICTS = """
            code,name_th,name_en,zone,zone_th,zone_en,province_th,province_en
            5701,เมืองเชียงราย,Mueang Chiang Rai,PLAIN,ที่ราบ,Plain,เชียงราย,Chiang Rai
            5709,แม่สาย,Mae Sai,FOOTHILL,,,,
            5715,แม่ฟ้าหลวง,Mae Fa Luang,FOOTHILL,,,,
            """;
    /** One is missing that has a school, one has another name, and no zone is that of the default rules. */
    private static final String OTHER_DISTRICTS = """
            code,name_th,name_en,zone,zone_th,zone_en,province_th,province_en
            5709,แม่สาย,Mae Sai town,HILLS,เขา,Hill,เชียงราย,Chiang Rai
            5715,แม่ฟ้าหลวง,Mae Fa Luang,HILLS,,,,
            """;

    private static final String GAUGES = """
            gauge;school;school_th;school_en;district;lat;lon;elevation_m;kind;tip_mm;capacity_mm;interval
            CRI1;C1;โรงเรียนบ้านดอย;Ban Doi school;แม่ฟ้าหลวง;20.24;99.81;;MANUAL;;150;P1D
            CRI2;C2;โรงเรียนบ้านด่าน;Ban Dan school;อ.แม่สาย;20.43;99.88;;TIPPING_BUCKET;0.2;;PT5M
            CRI3;C3;โรงเรียนบ้านทุ่ง;Ban Thung school;5701;19.91;99.83;;MANUAL;;150;P1D
            ;;;;;;;;;;;
            """;
    private static final String BORDERS = """
            {"type": "FeatureCollection", "features": [{"type": "Feature", "properties": {"code": "5709"}, "geometry":
              {"type": "Polygon", "coordinates": [[[99.8, 20.3], [100.0, 20.3], [100.0, 20.5], [99.8, 20.5], [99.8, 20.3]]]}}]}
            """;

    private final int port = FreePort.find();
    private @Nullable Process program;

    @TempDir
    Path folder;

    @AfterEach
    void stop() throws InterruptedException {
        if (program != null) {
            program.destroy(); // It stops its database itself.
            assertThat(program.waitFor(100, TimeUnit.SECONDS)).isTrue();
            program = null;
        }
    }

    private void startAndWait(String log) throws IOException {
        program = start(log);
        await().atMost(START_PATIENCE).pollInterval(Duration.ofMillis(300)).until(() -> isReady(log));
    }

    @Test
    void needsFilesAndNoCode() throws Exception {
        Path gauges = folder.resolve("gauges.csv");
        Files.write(gauges, GAUGES.replace("\n", "\r\n").getBytes(Charset.forName("x-windows-874")));
        Files.writeString(folder.resolve("districts.csv"), DISTRICTS);
        Files.writeString(folder.resolve("borders.geojson"), BORDERS);

        Process tokens = start("tokens.log", "roster-tokens", gauges.toString());
        assertThat(tokens.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(log("tokens.log")).contains("3 new tokens, 3 new PINs");
        startAndWait("faofon.log");

        assertThat(log("faofon.log"))
                .contains("Imported the districts of Chiang Rai: districts=3 zones=[PLAIN, FOOTHILL]")
                .contains("Imported a roster: 3 gauges")
                .contains("Loaded the borders of 1 districts")
                .doesNotContain("apply to no district");
        assertThat(get("/api/v1/gauges"))
                .contains("โรงเรียนบ้านดอย", "\"แม่ฟ้าหลวง\"", "\"Mae Sai\"", "\"zone\":\"PLAIN\"")
                .doesNotContain("Phatthalung");
        assertThat(get("/")).contains("จ.เชียงราย").doesNotContain("พัทลุง");
        assertThat(get("/?lang=en")).contains("Chiang Rai").doesNotContain("Phatthalung");
        assertThat(get("/learn/C1")).contains("ที่จังหวัดเชียงราย").doesNotContain("พัทลุง");
        assertThat(get("/learn/C1?lang=en"))
                .contains("our school in Chiang Rai")
                .doesNotContain("Phatthalung");
        assertThat(get("/learn/plans/year")).contains("จังหวัดเชียงราย").doesNotContain("พัทลุง", "สงขลา");
        assertThat(get("/feeds/alerts.atom")).contains("ประกาศเตือนภัยเชียงราย");
        assertThat(get("/api/v1/rules")).contains("\"FOOTHILL\"");
        assertThat(sendRain(tokenOf("CRI2", gauges))).contains("\"stored\":1");

        stop();
        Files.writeString(folder.resolve("districts.csv"), OTHER_DISTRICTS);
        startAndWait("again.log");

        assertThat(log("again.log"))
                .contains("Kept districts that are not in")
                .contains("5701")
                .contains("Rules apply to no district of this province, so they never warn: ")
                .contains("slope-24h-warning");
        assertThat(get("/api/v1/gauges")).contains("\"Mueang Chiang Rai\"", "\"Mae Sai town\"", "\"zone\":\"HILLS\"");
    }

    private String sendRain(String token) throws IOException, InterruptedException {
        String at = OffsetDateTime.now(ZoneOffset.UTC)
                .truncatedTo(ChronoUnit.SECONDS)
                .toString();
        return HTTP.send(
                        HttpRequest.newBuilder(address("/api/v1/gauges/CRI2/readings"))
                                .header("Authorization", "Bearer " + token)
                                .header("Content-Type", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofString("{\"at\": \"" + at + "\", \"mm\": 0.4}"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private static String tokenOf(String gauge, Path roster) throws IOException {
        return Files.readAllLines(roster).stream()
                .filter(line -> line.startsWith(gauge + ";"))
                .map(line -> line.split(";", -1)[12])
                .findFirst()
                .orElseThrow();
    }

    private Process start(String log, String... arguments) throws IOException {
        assertThat(PROGRAM).as("the built program").exists();
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", PROGRAM.toString()));
        command.addAll(Arrays.asList(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(log).toFile());
        builder.environment()
                .putAll(Map.of(
                        "FAOFON_HOME", folder.resolve("data").toString(),
                        "FAOFON_DISTRICTS", folder.resolve("districts.csv").toString(),
                        "FAOFON_BOUNDARIES", folder.resolve("borders.geojson").toString(),
                        "FAOFON_ROSTER", folder.resolve("gauges.csv").toString(),
                        "FAOFON_MQTT_PORT", Integer.toString(FreePort.find()),
                        "QUARKUS_HTTP_PORT", Integer.toString(port),
                        "QUARKUS_HTTP_HOST", "127.0.0.1"));
        builder.environment().remove("QUARKUS_DATASOURCE_JDBC_URL");
        return builder.start();
    }

    private boolean isReady(String log) throws IOException, InterruptedException {
        assertThat(program != null && program.isAlive()).as(log(log)).isTrue();
        try {
            return HTTP.send(
                                    HttpRequest.newBuilder(address("/q/health/ready"))
                                            .build(),
                                    HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException e) {
            return false; // It does not listen yet.
        }
    }

    private String get(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer =
                HTTP.send(HttpRequest.newBuilder(address(path)).build(), HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body();
    }

    private URI address(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    private String log(String name) throws IOException {
        return Files.readString(folder.resolve(name));
    }
}
