package org.faofon.web.archive;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.faofon.network.roster.RosterImport;
import org.faofon.readings.Depth;
import org.faofon.readings.Interval;
import org.faofon.readings.Quality;
import org.faofon.readings.Reading;
import org.faofon.readings.ReadingsStored.Judged;
import org.faofon.readings.Source;
import org.faofon.readings.Verdict;
import org.faofon.readings.VerdictReason;
import org.faofon.readings.store.ReadingStore;
import org.faofon.support.EmbeddedServices;
import org.faofon.support.Tables;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A hydrologist downloads the record of two years and checks what was downloaded. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
class ArchiveIT {
    private static final String GAUGE = "ARC-1";
    /** The end of the first rain day of 2019: it began in 2019, and its reading ended in 2019. */
    private static final Instant FIRST = Instant.parse("2019-01-02T00:00:00Z");

    private static final Instant LAST_OF_2019 = Instant.parse("2020-01-01T00:00:00Z");
    private static final Instant NOW = Instant.parse("2020-01-03T05:00:00Z");
    private static final Duration DAY = Duration.ofDays(1);
    private static final String SECRET = "นก เบอร์ 081-000-0000";
    private static final String DESCRIPTION = "archive/datapackage.json";

    private static final String ROSTER = """
            gauge,school,school_th,school_en,district,lat,lon,elevation_m,kind,tip_mm,capacity_mm,interval,token
            ARC-1,ARC,โรงเรียนบ้านเก็บฝน,Archive school,9302,7.45,99.95,20,MANUAL,,150,P1D,
            """;

    @TestHTTPResource("/")
    @SuppressWarnings("NullAway.Init")
    URI site;

    @Inject
    RosterImport roster;

    @Inject
    ReadingStore store;

    @Inject
    ArchiveWriter writer;

    @Inject
    ArchiveConfig config;

    @Inject
    Tables tables;

    @BeforeEach
    void twoYears() throws SQLException {
        assertThat(roster.importText(ROSTER)).isEmpty();
        tables.execute("delete from reading where gauge_id = (select id from gauge where code = '" + GAUGE + "')");
        store.store(List.of(
                day(FIRST, 12_400, Depth.Kind.EXACT, Verdict.GOOD),
                day(FIRST.plus(DAY), 150_000, Depth.Kind.AT_LEAST, VerdictReason.RATE.suspect(SECRET)),
                day(FIRST.plus(DAY.multipliedBy(2)), 0, Depth.Kind.EXACT, new Verdict(Quality.MISSING, "")),
                day(LAST_OF_2019, 0, Depth.Kind.TRACE, Verdict.GOOD),
                day(LAST_OF_2019.plus(DAY), 20_000, Depth.Kind.EXACT, Verdict.GOOD)));
    }

    private static Judged day(Instant end, int micrometres, Depth.Kind kind, Verdict verdict) {
        Reading.Origin origin = new Reading.Origin(Source.MQTT, "volunteer " + SECRET, end);
        return new Judged(
                new Reading(GAUGE, Interval.endingAt(end, DAY), new Depth(micrometres, kind), origin, SECRET), verdict);
    }

    private static JsonPath description() {
        return given().get("/" + DESCRIPTION).then().statusCode(200).extract().jsonPath();
    }

    private static List<String> linesOf(String table) {
        return given().get("/archive/" + table + ".csv")
                .asString()
                .lines()
                .filter(line -> line.startsWith(GAUGE) || line.startsWith("gauge,"))
                .toList();
    }

    @Test
    void aYearHasTheReadingsThatEndedInItAndTheDaysThatBeganInIt() throws Exception {
        writer.write(NOW);

        assertThat(linesOf("readings-2019"))
                .containsExactly(
                        "gauge,start,end,mm,trace,atLeast,quality,grounds",
                        "ARC-1,2019-01-01T00:00:00Z,2019-01-02T00:00:00Z,12.4,false,false,GOOD,",
                        "ARC-1,2019-01-02T00:00:00Z,2019-01-03T00:00:00Z,150,false,true,SUSPECT,RATE",
                        "ARC-1,2019-01-03T00:00:00Z,2019-01-04T00:00:00Z,,false,false,MISSING,",
                        "ARC-1,2019-12-31T00:00:00Z,2020-01-01T00:00:00Z,0,true,false,GOOD,");
        assertThat(linesOf("readings-2020")).hasSize(2);
        assertThat(linesOf("days-2019"))
                .containsExactly(
                        "gauge,date,mm,unconfirmedMm,observed,atLeast",
                        "ARC-1,2019-01-01,12.4,0,1,false",
                        "ARC-1,2019-01-02,150,150,1,true",
                        "ARC-1,2019-12-31,0,0,1,false");
        assertThat(linesOf("days-2020"))
                .containsExactly("gauge,date,mm,unconfirmedMm,observed,atLeast", "ARC-1,2020-01-01,20,0,1,false");
        assertThat(linesOf("locations")).contains("ARC-1,1970-01-01T00:00:00Z,7.45,99.95,20.0,,");
    }

    @Test
    void aLocationHasTheSitingClassOfItsLastSurvey() throws Exception {
        tables.execute(
                "insert into siting_card (gauge_id, school_code, surveyed_on, n, ne, e, se, s, sw, w, nw, slope, wind_protection,"
                        + " note, entered_by, entered_at, finished_at, version) select id, school_code, '2020-01-02', 'OPEN', 'LOW',"
                        + " 'LOW', 'LOW', 'LOW', 'LOW', 'LOW', 'LOW', 'FLAT', 'NONE', '" + SECRET
                        + "', 'petch', now(), now(), 1"
                        + " from gauge where code = '" + GAUGE + "'");
        try {
            writer.write(NOW);
            assertThat(linesOf("locations")).contains("ARC-1,1970-01-01T00:00:00Z,7.45,99.95,20.0,2,2020-01-02");
            assertThat(given().get("/archive/locations.csv").asString()).doesNotContain("081-000-0000");
        } finally {
            tables.execute("delete from siting_card where entered_by = 'petch' and note = '" + SECRET + "'");
        }
    }

    @Test
    void eachTableHasTheSizeAndTheChecksumThatAreSaidOfItAndThereAreNoOthers() throws Exception {
        writer.write(NOW);
        JsonPath json = description();
        List<Map<String, Object>> resources = json.getList("resources");
        assertThat(json.getString("licenses[0].name")).isEqualTo("CC-BY-4.0");
        assertThat(resources).hasSizeGreaterThanOrEqualTo(6);

        for (Map<String, Object> resource : resources) {
            byte[] table = download("archive/" + resource.get("path"));
            assertThat(table.length).isEqualTo(resource.get("bytes"));
            String digest = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(table));
            assertThat(resource.get("hash")).isEqualTo("sha256:" + digest);
            assertThat(new String(table, StandardCharsets.UTF_8)).doesNotContain("081-000-0000");
        }
        for (String path : List.of("readings-1900.csv", "reading.csv", "..%2Fadmin.csv", "readings-2019.csv.gz")) {
            assertThat(ask("archive/" + path).statusCode()).as(path).isIn(400, 404);
        }
        HttpResponse<byte[]> packed = ask("archive/gauges.csv", "Accept-Encoding", "gzip");
        assertThat(packed.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(ask("archive/gauges.csv", "Accept-Encoding", "gzip;q=0, identity")
                        .headers()
                        .firstValue("Content-Encoding"))
                .isEmpty();
        assertThat(packed.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
    }

    /** As a program that knows no compression. */
    private byte[] download(String path) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = ask(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Encoding")).isEmpty();
        return answer.body();
    }

    private HttpResponse<byte[]> ask(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(site + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    @Test
    void whatHasNotChangedIsNotWrittenAndNotSentAgain() throws Exception {
        writer.write(NOW);
        String tag = given().get("/archive/readings-2019.csv").header("ETag");
        given().header("If-None-Match", tag)
                .get("/archive/readings-2019.csv")
                .then()
                .statusCode(304);
        String created = description().getString("created");

        assertThat(writer.write(NOW.plusSeconds(60))).isZero();
        assertThat(description().getString("created")).isEqualTo(created);

        store.store(List.of(day(FIRST, 99_000, Depth.Kind.EXACT, Verdict.GOOD)));
        assertThat(writer.write(NOW.plusSeconds(120))).isEqualTo(2); // Readings and days of that year alone.
        given().header("If-None-Match", tag)
                .get("/archive/readings-2019.csv")
                .then()
                .statusCode(200);
        assertThat(description().getString("created")).isNotEqualTo(created);
    }

    @Test
    void aTableThatIsLostIsWrittenAgain() throws Exception {
        writer.write(NOW);
        Files.delete(config.folder().resolve("gauges.csv.gz"));
        given().get("/archive/gauges.csv").then().statusCode(404);

        assertThat(writer.write(NOW)).isEqualTo(1);

        given().get("/archive/gauges.csv").then().statusCode(200);
    }
}
