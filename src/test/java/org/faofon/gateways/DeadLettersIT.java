package org.faofon.gateways;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.faofon.common.time.RainDayTime;
import org.faofon.network.roster.RosterImport;
import org.faofon.readings.CounterReading;
import org.faofon.readings.Revision;
import org.faofon.readings.store.CountHistory;
import org.faofon.readings.store.DeadLetterRepository;
import org.faofon.readings.store.ReadingHistory;
import org.faofon.support.EmbeddedServices;
import org.faofon.support.SchoolGauges;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
class DeadLettersIT {
    private static final String LETTERS = "/api/v1/dead-letters";
    private static final String ROSTER = """
            gauge,school,school_th,school_en,district,lat,lon,elevation_m,kind,tip_mm,capacity_mm,interval,token
            %s,DEAD,โรงเรียนบ้านทดสอบจดหมาย,Letter test school,9303,7.4,99.9,,TIPPING_BUCKET,0.2,,PT5M,
            """;
    private static int minutes;

    @Inject
    RosterImport roster;

    @Inject
    SchoolGauges schools;

    @Inject
    DeadLetterRepository deadLetters;

    @Inject
    ReadingHistory history;

    @Inject
    CountHistory counts;

    @Inject
    Clock clock;

    private Instant at = Instant.EPOCH;

    @BeforeEach
    void useAnotherTimeForEachTest() {
        schools.setUp();
        putUp("DEAD1");
        minutes += 60;
        at = clock.instant().truncatedTo(ChronoUnit.MINUTES).minus(minutes, ChronoUnit.MINUTES);
    }

    @Test
    void showsTheNewestFirstAndLeadsOn() throws SQLException {
        long older = keep("DEAD1", "ไม่ใช่ JSON", "The payload is not JSON");
        long newer = keep("DEAD1", "{}", "\"at\" is missing");

        SchoolGauges.asOfficer()
                .queryParam("limit", 2)
                .get(LETTERS)
                .then()
                .statusCode(200)
                .body("[0].id", equalTo((int) newer))
                .body("[1].id", equalTo((int) older))
                .body("[1].topic", equalTo("faofon/v1/gauges/DEAD1/readings"))
                .body("[1].payload", equalTo("ไม่ใช่ JSON"))
                .body("[1].reason", equalTo("The payload is not JSON"))
                .body("[1].receivedAt", endsWith("+07:00"));
        SchoolGauges.asOfficer()
                .queryParam("limit", 1)
                .queryParam("before", newer)
                .get(LETTERS)
                .then()
                .body("$", hasSize(1))
                .body("[0].id", equalTo((int) older));
    }

    @Test
    void isForOfficers() throws SQLException {
        long id = keep("DEAD1", reading("0.2"), "once");

        given().get(LETTERS).then().statusCode(401);
        given().post(LETTERS + "/" + id + "/retry").then().statusCode(401);
        schools.asGauge(SchoolGauges.BAN_NA).get(LETTERS).then().statusCode(403);
        schools.asGauge(SchoolGauges.BAN_NA)
                .post(LETTERS + "/" + id + "/retry")
                .then()
                .statusCode(403);
    }

    @Test
    void refusesLimitsThatAreNone() {
        for (String limit : List.of("0", "1001", "all")) {
            SchoolGauges.asOfficer()
                    .queryParam("limit", limit)
                    .get(LETTERS)
                    .then()
                    .statusCode(400)
                    .body("detail", containsString("limit must be a whole number from 1 to 1000"));
        }
    }

    @Test
    void becomesAReadingWhenItsGaugeIsKnown() throws SQLException {
        String gauge = "DEAD-NEW" + minutes;
        long id = keep(gauge, reading("3.4"), "There is no gauge " + gauge);
        retry(id).statusCode(422).body("detail", equalTo("There is no gauge " + gauge));
        assertThat(deadLetters.find(id)).isPresent();

        putUp(gauge);

        retry(id).statusCode(200).body("stored", equalTo(1)).body("items[0].status", equalTo("stored"));
        assertThat(deadLetters.find(id)).isEmpty();
        assertThat(depths(gauge)).containsExactly(3_400);
        retry(id).statusCode(404);
    }

    @Test
    void staysAsItIsWhileAnythingInItIsRefused() throws SQLException {
        long id = keep("DEAD1", "[" + reading("0.4") + ", {\"mm\": 1}]", "item 1: \"at\" is missing");

        retry(id)
                .statusCode(422)
                .contentType("application/problem+json")
                .body("detail", equalTo("item 1: \"at\" is missing"));
        assertThat(deadLetters.find(id)).isPresent();
        assertThat(depths("DEAD1")).isEmpty();
    }

    @Test
    void whatWasStoredOnceIsNotStoredOverItsCorrection() throws SQLException {
        post("0.4");
        post("0.6");
        long id = keep("DEAD1", reading("0.4"), "once");

        retry(id).statusCode(200).body("duplicate", equalTo(1));

        assertThat(depths("DEAD1")).containsExactly(600, 400);
        assertThat(deadLetters.find(id)).isEmpty();
    }

    @Test
    void aCountThatWasStoredOnceIsNotStoredOverItsCorrection() throws SQLException {
        postItem(count(100));
        postItem(count(101));
        long id = keep("DEAD1", count(100), "once");

        retry(id).statusCode(200).body("duplicate", equalTo(1));

        assertThat(counts.listSaid("DEAD1", at).stream().map(CounterReading::ticks))
                .containsExactly(101L, 100L);
    }

    @Test
    void aLaterCountIsNotReplacedByALetter() throws SQLException {
        long id = keep("DEAD1", count(999), "once");
        postItem(count(100));

        retry(id).statusCode(422).body("detail", containsString("arrived after the dead letter"));
        assertThat(counts.listSaid("DEAD1", at).stream().map(CounterReading::ticks))
                .containsExactly(100L);
    }

    @Test
    void aLaterValueIsNotReplacedByALetter() throws SQLException {
        long id = keep("DEAD1", reading("9.9"), "once");
        post("0.6");

        retry(id).statusCode(422).body("detail", containsString("arrived after the dead letter"));

        assertThat(depths("DEAD1")).containsExactly(600);
        assertThat(deadLetters.find(id)).isPresent();
    }

    @Test
    void aLargeMessageIsKeptWholeAndCanBeTriedAgain() throws SQLException {
        String large = reading("0.4") + " ".repeat(300_000);
        long id = keep("DEAD1", large, "once");

        SchoolGauges.asOfficer()
                .get(LETTERS + "/" + id)
                .then()
                .statusCode(200)
                .body("payload", equalTo(large))
                .body("bytes", equalTo(large.length()))
                .body("cut", equalTo(false));
        SchoolGauges.asOfficer()
                .queryParam("limit", 1)
                .get(LETTERS)
                .then()
                .body("[0].payload", equalTo(large.substring(0, 64 * 1024)))
                .body("[0].bytes", equalTo(large.length()));
        retry(id).statusCode(200).body("stored", equalTo(1));
        assertThat(depths("DEAD1")).containsExactly(400);
    }

    @Test
    void anAgeIsCountedFromTheFirstArrivalOfItsLetter() throws SQLException {
        String aged = "{\"ageSeconds\": 600, \"mm\": 0.8, \"seq\": %d, \"boot\": \"letters\"}".formatted(minutes);
        long known = keep("DEAD1", aged, "once", Optional.of(at.plusSeconds(600)));
        long unknown = keep("DEAD1", aged, "once");

        retry(unknown).statusCode(422).body("detail", containsString("it is not known when the message arrived"));
        retry(known)
                .statusCode(200)
                .body("items[0].at", equalTo(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(RainDayTime.local(at))));

        assertThat(depths("DEAD1")).containsExactly(800);
    }

    @Test
    void aMessageThatWasCutSaysSo() throws SQLException {
        long whole = keep("DEAD1", " ".repeat(DeadLetterRepository.LARGEST_PAYLOAD), "as large as can be");
        long cut = keep("DEAD1", reading("0.4") + " ".repeat(DeadLetterRepository.LARGEST_PAYLOAD), "larger");

        assertThat(deadLetters.find(whole).orElseThrow().cut()).isFalse();
        assertThat(deadLetters.find(cut).orElseThrow().cut()).isTrue();
        retry(cut).statusCode(422).body("detail", containsString("Only its first 1048576 bytes were stored"));
        retry(whole).statusCode(422).body("detail", equalTo("The payload is empty"));
    }

    @Test
    void theSameRetainedMessageIsKeptOnce() throws SQLException {
        byte[] payload = ("refused at " + at).getBytes(StandardCharsets.UTF_8);

        assertThat(deadLetters.keepOnce("faofon/v1/gauges/DEAD1/readings", payload, "no JSON"))
                .isTrue();
        assertThat(deadLetters.keepOnce("faofon/v1/gauges/DEAD1/readings", payload, "no JSON"))
                .isFalse();
        assertThat(deadLetters.keepOnce("faofon/v1/gauges/DEAD2/readings", payload, "no JSON"))
                .isTrue();
    }

    private void putUp(String gauge) {
        assertThat(roster.importText(ROSTER.formatted(gauge))).isEmpty();
    }

    private long keep(String gauge, String payload, String reason) throws SQLException {
        return keep(gauge, payload, reason, Optional.empty());
    }

    private long keep(String gauge, String payload, String reason, Optional<Instant> arrived) throws SQLException {
        deadLetters.keep(
                "faofon/v1/gauges/" + gauge + "/readings", payload.getBytes(StandardCharsets.UTF_8), reason, arrived);
        return deadLetters.list(Long.MAX_VALUE, 1).get(0).id();
    }

    private void post(String mm) {
        postItem(reading(mm));
    }

    private void postItem(String item) {
        schools.asGauge("DEAD1")
                .body(item)
                .post("/api/v1/gauges/DEAD1/readings")
                .then()
                .statusCode(200);
    }

    private String reading(String mm) {
        return "{\"at\": \"" + at + "\", \"mm\": " + mm + ", \"period\": \"PT5M\"}";
    }

    private String count(int tips) {
        return "{\"at\": \"" + at + "\", \"tips\": " + tips + "}";
    }

    private List<Integer> depths(String gauge) throws SQLException {
        return history.listRevisions(gauge, at).stream()
                .map(Revision::fall)
                .map(fall -> fall.depth().micrometres())
                .toList();
    }

    private static ValidatableResponse retry(long id) {
        return SchoolGauges.asOfficer().post(LETTERS + "/" + id + "/retry").then();
    }
}
