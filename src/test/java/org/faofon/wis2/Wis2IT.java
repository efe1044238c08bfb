package org.faofon.wis2;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.faofon.network.roster.RosterImport;
import org.faofon.readings.Depth;
import org.faofon.readings.Interval;
import org.faofon.readings.Quality;
import org.faofon.readings.Reading;
import org.faofon.readings.ReadingsStored.Judged;
import org.faofon.readings.Source;
import org.faofon.readings.Verdict;
import org.faofon.readings.store.ReadingStore;
import org.faofon.support.EmbeddedServices;
import org.faofon.support.HandClock;
import org.faofon.support.SchoolGauges;
import org.faofon.support.Tables;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The meteorological service takes the rain of two registered gauges of long ago. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
class Wis2IT {
    private static final String MESSAGES = "/wis2/messages";
    /** The end of a rain day. */
    private static final Instant SEVEN = Instant.parse("2017-03-05T00:00:00Z");

    private static final Instant NOW = SEVEN.plus(Duration.ofHours(2));
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration FIVE = Duration.ofMinutes(5);
    private static final String DAILY = "/wis2/daycli/WIGOS_0-20000-0-99001_20170304";
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String ROSTER = """
            gauge,school,school_th,school_en,district,lat,lon,elevation_m,kind,tip_mm,interval,wigos,oscar_lat,oscar_lon
            WIS-1,WIS,โรงเรียนบ้านลงทะเบียน,Registered school,9302,7.45,99.95,41,MANUAL,,P1D,0-20000-0-99001,7.46,99.95
            WIS-2,WIS,โรงเรียนบ้านลงทะเบียน,Registered school,9302,7.46,99.96,,TIPPING_BUCKET,0.2,PT5M,0-764-1-WIS2,,
            WIS-3,WIS,โรงเรียนบ้านลงทะเบียน,Registered school,9302,7.47,99.97,,MANUAL,,P1D,,,
            """;

    @TestHTTPResource("/")
    @SuppressWarnings("NullAway.Init")
    URI site;

    @Inject
    RosterImport roster;

    @Inject
    SchoolGauges schools;

    @Inject
    ReadingStore store;

    @Inject
    Wis2Publisher publisher;

    @Inject
    Wis2Job job;

    @Inject
    Tables tables;

    @Inject
    HandClock clock;

    @BeforeEach
    void registeredGauges() {
        schools.setUp();
        assertThat(roster.importText(ROSTER)).isEmpty();
        clear();
    }

    /** Nothing that another test publishes may come from here. */
    @AfterEach
    void clear() {
        tables.execute("delete from reading where gauge_id in (select id from gauge where code like 'WIS-%')");
        tables.execute("delete from wis2_publication");
        tables.execute("delete from siting_card where gauge_id in (select id from gauge where code like 'WIS-%')");
    }

    private void day(String gauge, int micrometres, Verdict verdict) throws SQLException {
        store.store(List.of(judged(gauge, Interval.endingAt(SEVEN, DAY), micrometres, verdict)));
    }

    private void hour(Instant end, int readings, Verdict verdict) throws SQLException {
        List<Judged> all = new ArrayList<>();
        for (int i = 0; i < readings; i++) {
            all.add(judged("WIS-2", Interval.endingAt(end.minus(FIVE.multipliedBy(i)), FIVE), 200, verdict));
        }
        store.store(all);
    }

    /** As an officer or a later check does. */
    private void judge(String gauge, Quality quality) {
        tables.execute("update reading set quality = %d where gauge_id = (select id from gauge where code = '%s')"
                .formatted(quality.flag(), gauge));
    }

    private static Judged judged(String gauge, Interval interval, int micrometres, Verdict verdict) {
        Reading.Origin origin = new Reading.Origin(Source.MQTT, "test", interval.end());
        return new Judged(new Reading(gauge, interval, new Depth(micrometres, Depth.Kind.EXACT), origin, ""), verdict);
    }

    private static JsonNode messages() throws IOException {
        return JSON.readTree(given().get(MESSAGES)
                .then()
                .statusCode(200)
                .contentType(containsString("application/geo+json"))
                .header("Access-Control-Allow-Origin", "*")
                .extract()
                .asByteArray());
    }

    private static List<String> linksOf(JsonNode messages) {
        List<String> links = new ArrayList<>();
        for (JsonNode each : messages.path("features")) {
            JsonNode link = each.path("links").path(0);
            links.add(
                    link.path("rel").asText() + " " + link.path("href").asText().replaceFirst(".*/wis2/", ""));
        }
        return links;
    }

    @Test
    void onlyRegisteredGaugesAndWhatIsOverAndWholeArePublished() throws Exception {
        day("WIS-1", 12_400, Verdict.GOOD);
        day("WIS-3", 12_400, Verdict.GOOD);
        hour(NOW.minus(Duration.ofHours(1)), 12, Verdict.GOOD);
        hour(NOW, 11, Verdict.GOOD);
        hour(NOW.plus(Duration.ofHours(1)), 12, Verdict.GOOD);

        assertThat(publisher.publish(NOW.plus(Duration.ofMinutes(40)))).isEqualTo(2);

        assertThat(linksOf(messages()))
                .containsExactlyInAnyOrder(
                        "canonical daycli/WIGOS_0-20000-0-99001_20170304.csv",
                        "canonical hourly/WIGOS_0-764-1-WIS2_20170305T0100.csv");
    }

    @Test
    void aMessageHasWhatTheStandardRequires() throws Exception {
        day("WIS-1", 12_400, Verdict.GOOD);
        publisher.publish(NOW);
        JsonNode message = messages().path("features").path(0);

        UUID id = UUID.fromString(message.path("id").asText());
        assertThat(message.path("conformsTo").path(0).asText()).isEqualTo("http://wis.wmo.int/spec/wnm/1/conf/core");
        assertThat(message.has("version")).isFalse(); // Only one of both is permitted.
        assertThat(message.path("type").asText()).isEqualTo("Feature");
        assertThat(message.path("geometry").path("type").asText()).isEqualTo("Point");
        assertThat(message.path("geometry").path("coordinates").path(0).asDouble())
                .isEqualTo(99.95);
        assertThat(message.path("geometry").path("coordinates").path(1).asDouble())
                .isEqualTo(7.45);
        JsonNode properties = message.path("properties");
        assertThat(Instant.parse(properties.path("pubtime").asText())).isEqualTo(NOW);
        assertThat(properties.path("data_id").asText()).isEqualTo("faofon/daycli/WIGOS_0-20000-0-99001_20170304");
        assertThat(properties.path("start_datetime").asText()).isEqualTo("2017-03-04T00:00:00Z");
        assertThat(properties.path("end_datetime").asText()).isEqualTo("2017-03-05T00:00:00Z");
        assertThat(properties.has("datetime")).isFalse(); // One instant, or a span, not both.
        assertThat(properties.path("wigos_station_identifier").asText()).isEqualTo("0-20000-0-99001");
        assertThat(properties.path("metres_from_oscar").asInt()).isEqualTo(1_112);
        assertThat(properties.path("integrity").path("method").asText()).isEqualTo("sha512");
        assertThat(message.path("links")).hasSize(1);
        given().get(MESSAGES + "/" + id).then().statusCode(200).body("id", equalTo(id.toString()));
    }

    @Test
    void theFileIsWhatTheMessageSaysOfIt() throws Exception {
        day("WIS-1", 12_400, Verdict.GOOD);
        publisher.publish(NOW);
        JsonNode message = messages().path("features").path(0);
        JsonNode link = message.path("links").path(0);

        byte[] file = given().get(URI.create(link.path("href").asText()))
                .then()
                .statusCode(200)
                .contentType(containsString("text/csv"))
                .extract()
                .asByteArray();

        assertThat(link.path("href").asText()).startsWith(site.toString());
        assertThat(file).hasSize(link.path("length").asInt());
        assertThat(message.path("properties").path("integrity").path("value").asText())
                .isEqualTo(Base64.getEncoder()
                        .encodeToString(MessageDigest.getInstance("SHA-512").digest(file)));
    }

    @Test
    void theSameIsPublishedOnceAndADifferenceIsAnUpdateAtItsOwnAddress() throws Exception {
        day("WIS-1", 12_400, Verdict.GOOD);
        assertThat(publisher.publish(NOW)).isEqualTo(1);
        assertThat(publisher.publish(NOW.plusSeconds(300))).isZero();
        String first = given().get(DAILY + ".csv").asString();

        day("WIS-1", 14_000, Verdict.GOOD);
        assertThat(publisher.publish(NOW.plusSeconds(600))).isEqualTo(1);

        JsonNode messages = messages();
        assertThat(linksOf(messages))
                .containsExactly(
                        "canonical daycli/WIGOS_0-20000-0-99001_20170304.csv",
                        "update daycli/WIGOS_0-20000-0-99001_20170304-v2.csv");
        JsonNode both = messages.path("features");
        assertThat(both.path(1).path("properties").path("data_id"))
                .isEqualTo(both.path(0).path("properties").path("data_id"));
        assertThat(both.path(1).path("id")).isNotEqualTo(both.path(0).path("id"));
        assertThat(given().get(DAILY + ".csv").asString()).isEqualTo(first).contains(",12.4,");
        assertThat(given().get(DAILY + "-v2.csv").asString()).contains(",14,");
        given().get(DAILY + "-v1.csv").then().statusCode(404);
        given().get(DAILY + "-v3.csv").then().statusCode(404);
    }

    @Test
    void whatNoLongerHoldsIsGivenAgainWithoutAValue() throws Exception {
        day("WIS-1", 12_400, Verdict.GOOD);
        hour(NOW.minus(Duration.ofHours(1)), 12, Verdict.GOOD);
        publisher.publish(NOW);

        judge("WIS-1", Quality.FAIL);
        judge("WIS-2", Quality.SUSPECT);
        assertThat(publisher.publish(NOW.plusSeconds(300))).isEqualTo(2);

        assertThat(given().get(DAILY + "-v2.csv").asString()).contains(",0,0,0,1,,6,");
        assertThat(given().get("/wis2/hourly/WIGOS_0-764-1-WIS2_20170305T0100-v2.csv")
                        .asString())
                .endsWith(",,,,,\n");
    }

    @Test
    void aDayHasTheSitingClassOfTheCardThatHeldThen() throws Exception {
        day("WIS-1", 12_400, Verdict.GOOD);
        publisher.publish(NOW);
        assertThat(given().get(DAILY + ".csv").asString()).contains(",41,255,255,");

        surveyed("2017-03-05");
        assertThat(publisher.publish(NOW.plusSeconds(300))).isZero();
        surveyed("2017-03-04");
        assertThat(publisher.publish(NOW.plusSeconds(600))).isEqualTo(1);

        assertThat(given().get(DAILY + "-v2.csv").asString()).contains(",41,255,28,");
    }

    /** A finished card with obstacles at once to twice their height all around: class 3. */
    private void surveyed(String date) {
        tables.execute(
                "insert into siting_card (gauge_id, school_code, surveyed_on, n, ne, e, se, s, sw, w, nw, slope, wind_protection,"
                        + " note, entered_by, entered_at, finished_at, version) select id, school_code, '%s', 'HIGH', 'HIGH',"
                                .formatted(date)
                        + " 'HIGH', 'HIGH', 'HIGH', 'HIGH', 'HIGH', 'HIGH', 'FLAT', 'NONE', '', 'petch', now(), now(), 1"
                        + " from gauge where code = 'WIS-1'");
    }

    @Test
    void aDayWithAGapWaitsForLateReadings() throws Exception {
        Interval nearly = new Interval(SEVEN.minus(DAY).plus(Duration.ofMinutes(20)), SEVEN);
        store.store(List.of(judged("WIS-1", nearly, 5_000, Verdict.GOOD)));

        assertThat(publisher.publish(SEVEN.plus(Duration.ofMinutes(29)))).isZero();
        assertThat(publisher.publish(SEVEN.plus(Duration.ofMinutes(30)))).isEqualTo(1);
    }

    @Test
    void aReaderGoesOnWhereItWas() throws Exception {
        day("WIS-1", 12_400, Verdict.GOOD);
        publisher.publish(NOW);
        String next = messages().path("links").path(0).path("href").asText();
        assertThat(JSON.readTree(given().get(URI.create(next)).asByteArray()).path("features"))
                .isEmpty();

        day("WIS-1", 14_000, Verdict.GOOD);
        publisher.publish(NOW.plusSeconds(600));

        assertThat(linksOf(JSON.readTree(given().get(URI.create(next)).asByteArray())))
                .containsExactly("update daycli/WIGOS_0-20000-0-99001_20170304-v2.csv");
        given().get(MESSAGES + "?after=x").then().statusCode(400);
        given().get(MESSAGES + "/1").then().statusCode(404);
    }

    @Test
    void nothingIsPublishedInAnExercise() throws Exception {
        store.store(List.of(judged(
                "WIS-1", Interval.endingAt(clock.instant().truncatedTo(ChronoUnit.DAYS), DAY), 9_000, Verdict.GOOD)));
        clock.setExercise(true);
        try {
            job.publishIfDue();
        } finally {
            clock.setExercise(false);
        }
        assertThat(messages().path("features")).isEmpty();

        job.publishIfDue();

        assertThat(messages().path("features")).hasSize(1);
    }

    @Test
    void anIdentifierThatARosterGivesToAnotherGaugeIsNoLongerThatOfTheFirst() {
        String moved = ROSTER.replace("WIS-1,", "WIS-4,").replace("WIS-3,", "WIS-1,");
        assertThat(roster.importText(moved)).isEmpty();

        assertThat(tables.strings("select code from gauge where wigos = '0-20000-0-99001'"))
                .containsExactly("WIS-4");
    }

    @Test
    void theExampleOfTheDocumentHasTheSameFields() throws Exception {
        Matcher example = Pattern.compile("A notification:\n\n```json\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(Path.of("docs", "standards.md")));
        assertThat(example.find()).isTrue();
        JsonNode documented = JSON.readTree(example.group(1));
        day("WIS-1", 12_400, Verdict.GOOD);
        publisher.publish(NOW);
        JsonNode message = messages().path("features").path(0);

        assertThat(namesOf(documented)).isEqualTo(namesOf(message));
        assertThat(namesOf(documented.path("properties"))).isEqualTo(namesOf(message.path("properties")));
        assertThat(namesOf(documented.path("links").path(0)))
                .isEqualTo(namesOf(message.path("links").path(0)));
    }

    private static List<String> namesOf(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
