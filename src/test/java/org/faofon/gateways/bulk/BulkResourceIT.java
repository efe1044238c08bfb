package org.faofon.gateways.bulk;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import org.faofon.network.roster.RosterImport;
import org.faofon.readings.ReadingsStored.Judged;
import org.faofon.readings.Source;
import org.faofon.readings.store.ReadingStore;
import org.faofon.support.EmbeddedServices;
import org.faofon.support.SchoolGauges;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
class BulkResourceIT {
    /** Otherwise the test's client declares ISO 8859-1, which is refused. */
    private static final RestAssuredConfig CHARSET_AS_GIVEN = RestAssuredConfig.config()
            .encoderConfig(EncoderConfig.encoderConfig().appendDefaultContentCharsetToContentTypeIfUndefined(false));

    private static final String ROSTER = """
            gauge,school,school_th,school_en,district,lat,lon,elevation_m,kind,tip_mm,capacity_mm,interval,token
            BULK1,BULK,โรงเรียนบ้านทดสอบสมุดฝน,Rain book test school,9303,7.4,99.9,,TIPPING_BUCKET,0.2,,PT5M,token-of-bulk1
            BULK2,BULK,โรงเรียนบ้านทดสอบสมุดฝน,Rain book test school,9303,7.4,99.9,,MANUAL,,150,P1D,token-of-bulk2
            """;
    private static final int MANY = 50_000;
    private static int days;

    @Inject
    RosterImport roster;

    @Inject
    SchoolGauges schools;

    @Inject
    ReadingStore store;

    @Inject
    Clock clock;

    /** Older than a gauge may send, and long before any rule looks. */
    private Instant at = Instant.EPOCH;

    @BeforeEach
    void useAnotherTimeForEachTest() {
        schools.setUp();
        assertThat(roster.importText(ROSTER)).isEmpty();
        at = clock.instant().truncatedTo(ChronoUnit.DAYS).minus(900 - 10L * days++, ChronoUnit.DAYS);
    }

    @Test
    void theSameFileAgainChangesNothing() {
        String file = line("BULK1", at, "0.2") + "not JSON\n" + line("BULK9", at, "1") + line("BULK2", at, "12.4")
                + line("BULK1", at.plusSeconds(300), "-1");

        assertThat(post("application/x-ndjson", file)).isEqualTo("""
                {"line":2,"detail":"the line is not JSON: \\"not\\" is in the place of a value at column 1"}
                {"line":3,"detail":"There is no gauge BULK9"}
                {"line":5,"detail":"depth must not be negative, but was -1 mm"}
                {"stored":2,"duplicate":0,"corrected":0,"refused":3,"complete":true}
                """);
        assertThat(post("application/x-ndjson", file))
                .endsWith("{\"stored\":0,\"duplicate\":2,\"corrected\":0,\"refused\":3,\"complete\":true}\n");
    }

    @Test
    void whereHistoryGoesOnWhatIsKnownIsStillTold() {
        String first = line("BULK1", at, "0.2");
        String second = line("BULK1", at.plusSeconds(300), "0.2");
        String corrected = line("BULK1", at, "0.4");
        String third = line("BULK1", at.plusSeconds(600), "0.2");

        assertThat(post("application/x-ndjson", first)).contains("\"stored\":1,\"duplicate\":0,\"corrected\":0");
        assertThat(post("application/x-ndjson", second)).contains("\"stored\":1,\"duplicate\":0,\"corrected\":0");
        assertThat(post("application/x-ndjson", corrected + second + third))
                .contains("\"stored\":1,\"duplicate\":1,\"corrected\":1");
        assertThat(post("application/x-ndjson", corrected)).contains("\"stored\":0,\"duplicate\":1,\"corrected\":0");
    }

    @Test
    void itIsWrittenDownWhoBroughtIt() throws SQLException {
        post("application/x-ndjson", line("BULK1", at, "0.2"));

        List<Judged> stored = store.list("BULK1", at.minusSeconds(1), at, 10);
        assertThat(stored).hasSize(1);
        assertThat(stored.get(0).reading().origin().source()).isEqualTo(Source.IMPORT);
        assertThat(stored.get(0).reading().origin().enteredBy()).isEqualTo(SchoolGauges.OFFICER);
    }

    @Test
    void readsARainBookInTheBuddhistEra() {
        String year = String.valueOf(at.atOffset(ZoneOffset.ofHours(7)).getYear() + 543);
        String time = year + at.atOffset(ZoneOffset.ofHours(7)).toString().substring(4);
        String file = "เครื่อง;เวลา;ฝน\nBULK2;" + time + ";๑๒,๔\n";

        assertThat(post("text/csv; charset=UTF-8", file))
                .contains("\"refused\":1")
                .contains("in the Buddhist era");
        assertThat(officer("text/csv; charset=UTF-8", file, "?era=be")
                        .statusCode(200)
                        .extract()
                        .asString())
                .contains("\"stored\":1");
    }

    @Test
    void aColumnThatNoReadingHasIsNamedInTheAnswer() {
        assertThat(post("text/csv; charset=UTF-8", "gauge,at,mm,rian,\nBULK1," + at + ",0.2,3,\n"))
                .contains("\"stored\":1")
                .contains("\"ignored\":[\"rian\"]");
    }

    @Test
    void anArrayThatBreaksOffIsStoredUpToThere() {
        String array = "[" + line("BULK1", at, "0.2") + "," + line("BULK1", at.plusSeconds(300), "0.2") + ", {\"ga";

        assertThat(post("application/json", array))
                .contains("{\"line\":3,\"detail\":\"the JSON is invalid at line 3, column ")
                .endsWith("{\"stored\":2,\"duplicate\":0,\"corrected\":0,\"refused\":0,\"complete\":false}\n");
    }

    @Test
    void aLetterThatTheStoreCannotHoldIsRefused() {
        String file = line("BULK1", at, "0.2").replace("}", ", \"note\": \"a\\u0000b\"}");

        assertThat(post("application/x-ndjson", file)).contains("must not contain the character U+0000");
    }

    @Test
    void whatIsNoTableIsAProblem() {
        officer("text/csv", "rain\n1\n", "").statusCode(400).contentType("application/problem+json");
        officer("text/csv; charset=windows-874", "gauge,at,mm\n", "").statusCode(415);
        officer("application/x-ndjson", "", "?era=roman").statusCode(400);
        officer("text/plain", "rain", "").statusCode(415);
    }

    @Test
    void isNotForGaugesNorForTheRest() {
        assertThat(statusOf(given().header("Authorization", "Bearer token-of-bulk1")))
                .isEqualTo(403);
        assertThat(statusOf(given())).isEqualTo(401);
    }

    private int statusOf(RequestSpecification asking) {
        return asking.config(CHARSET_AS_GIVEN)
                .header("Content-Type", "application/x-ndjson")
                .body(line("BULK1", at, "0.2").getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/readings")
                .statusCode();
    }

    /** The first time without a length, the second time with one; both are over the limit of all other addresses. */
    @Test
    void takesAFileThatIsOverTheServersLimit() throws IOException, InterruptedException {
        Instant first = clock.instant().truncatedTo(ChronoUnit.HOURS).minus(Duration.ofDays(700));
        BodyPublisher file = BodyPublishers.ofByteArrays(many(first));
        long length = 0;
        for (byte[] line : many(first)) {
            length += line.length;
        }
        assertThat(length).isGreaterThan(10_240 * 1024);

        assertThat(send(file)).isEqualTo(summary(MANY, 0));
        assertThat(send(BodyPublishers.fromPublisher(file, length))).isEqualTo(summary(0, MANY));
    }

    private static Iterable<byte[]> many(Instant first) {
        return () -> IntStream.range(0, MANY)
                .mapToObj(i -> longLine(first.plusSeconds(300L * i)))
                .iterator();
    }

    private static byte[] longLine(Instant at) {
        return line("BULK1", at, "0.2")
                .replace("}", ", \"station\": \"" + "โรงเรียน".repeat(8) + "\"}")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String summary(int stored, int duplicate) {
        return "{\"stored\":" + stored + ",\"duplicate\":" + duplicate
                + ",\"corrected\":0,\"refused\":0,\"complete\":true,\"ignored\":[\"station\"]}\n";
    }

    private static String send(BodyPublisher body) throws IOException, InterruptedException {
        String password = SchoolGauges.OFFICER + ":" + SchoolGauges.PASSWORD;
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + RestAssured.port + "/api/v1/readings"))
                .version(HttpClient.Version.HTTP_1_1)
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(password.getBytes(StandardCharsets.UTF_8)))
                .header("Content-Type", "application/x-ndjson")
                .POST(body)
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
    }

    private static String post(String type, String file) {
        return officer(type, file, "").statusCode(200).extract().asString();
    }

    private static ValidatableResponse officer(String type, String file, String query) {
        return SchoolGauges.asOfficer()
                .config(CHARSET_AS_GIVEN)
                .header("Content-Type", type)
                .body(file.getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/readings" + query)
                .then();
    }

    private static String line(String gauge, Instant at, String mm) {
        return "{\"gauge\": \"" + gauge + "\", \"at\": \"" + at.atOffset(ZoneOffset.ofHours(7)) + "\", \"mm\": " + mm
                + "}\n";
    }
}
