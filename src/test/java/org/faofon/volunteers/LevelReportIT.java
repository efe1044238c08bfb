package org.faofon.volunteers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.faofon.support.SchoolMembers.GAUGE;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.faofon.network.Gauge;
import org.faofon.network.GaugeRegistry;
import org.faofon.readings.store.ReadingStore;
import org.faofon.schools.LevelRequestRepository;
import org.faofon.schools.LevelRequestRepository.Reason;
import org.faofon.support.EmbeddedServices;
import org.faofon.support.HandClock;
import org.faofon.support.OnAHandClock;
import org.faofon.support.ReadingSender;
import org.faofon.support.SchoolGauges;
import org.faofon.support.SchoolMembers;
import org.faofon.support.Tables;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A volunteer says what stands in the cylinder, by themselves or because somebody asked. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
@TestProfile(OnAHandClock.class)
class LevelReportIT {
    /** Monday, 07:00 in Bangkok. */
    private static final Instant SEVEN = Instant.parse("2026-11-23T00:00:00Z");

    @Inject
    SchoolMembers members;

    @Inject
    SchoolGauges officers;

    @Inject
    HandClock clock;

    @Inject
    ReadingStore store;

    @Inject
    GaugeRegistry network;

    @Inject
    LevelRequestRepository requests;

    @Inject
    LevelRequestJob job;

    @Inject
    ReadingSender door;

    @Inject
    Tables tables;

    @BeforeEach
    void setUp() {
        officers.setUp();
        members.setUp();
        clock.set(hour(8));
    }

    private static Instant hour(int hour) {
        return SEVEN.plus(Duration.ofHours(hour));
    }

    private ValidatableResponse say(String body) {
        return members.asVolunteer()
                .body(body)
                .post("/api/v1/gauges/" + GAUGE + "/readings")
                .then();
    }

    private static String level(int hour, String mm, boolean emptied) {
        return "{\"at\": \"%s\", \"mm\": %s, \"emptied\": %s}".formatted(hour(hour), mm, emptied);
    }

    private static String storm(int hour, String mm, int hours) {
        return "{\"at\": \"%s\", \"mm\": %s, \"period\": \"PT%dH\"}".formatted(hour(hour), mm, hours);
    }

    private ValidatableResponse mine() {
        return members.asVolunteer().get("/api/v1/report/mine").then().statusCode(200);
    }

    private List<Integer> stored() throws SQLException {
        return store.list(GAUGE, SEVEN.minusSeconds(1), hour(24), 100).stream()
                .map(judged -> judged.reading().depth().micrometres())
                .toList();
    }

    @Test
    void aRunningTotalIsTakenAndShown() throws SQLException {
        say(level(4, "62", false)).statusCode(200).body("items[0].status", equalTo("stored"));
        say(level(4, "62", false)).body("items[0].status", equalTo("duplicate"));
        say(level(8, "80", false)).statusCode(200);

        assertThat(stored()).containsExactly(62_000, 18_000);
        mine().body("gauges[0].levels.mm", contains(80, 62))
                .body("gauges[0].levels[0].by", equalTo("นก"))
                .body("gauges[0].readings.size()", equalTo(0));
    }

    @Test
    void aLevelFromAClockThatIsAheadIsShownAtOnce() {
        clock.set(hour(8).minusSeconds(10));

        say(level(8, "150", true)).statusCode(200).body("items[0].status", equalTo("stored"));

        mine().body("gauges[0].levels.mm", contains(150)).body("gauges[0].levels[0].emptied", equalTo(true));
    }

    @Test
    void aFieldThatNobodyKnowsIsTold() {
        say("{\"at\": \"%s\", \"mm\": 62, \"emptied\": false, \"atLeast\": true}".formatted(hour(7)))
                .statusCode(200)
                .body("items[0].ignored", contains("atLeast"));
        say("{\"at\": \"%s\", \"mm\": 65, \"emptyed\": false}".formatted(hour(8)))
                .statusCode(200)
                .body("items[0].ignored", contains("emptyed"));
    }

    @Test
    void theMorningSupersedesThemAndNothingIsRefused() throws SQLException {
        say(level(4, "62", false));
        say(level(8, "80", false));
        clock.set(hour(24).plusSeconds(60));

        say(storm(24, "95", 24)).statusCode(200).body("items[0].status", equalTo("stored"));

        assertThat(stored()).containsExactly(62_000, 18_000, 95_000);
        mine().body("gauges[0].levels.size()", equalTo(0)).body("gauges[0].readings.mm", contains(95));
    }

    @Test
    void aSecondStormReportAndTheMorningAfterAreTakenAsTheyAre() throws SQLException {
        say(storm(8, "85", 8)).statusCode(200);
        clock.set(hour(11));
        say(storm(11, "120", 11)).statusCode(200);
        clock.set(hour(24).plusSeconds(60));
        say(storm(24, "130", 24)).statusCode(200);

        assertThat(store.list(GAUGE, SEVEN, hour(24), 10))
                .extracting(judged -> judged.reading().interval().length().toHours())
                .containsExactly(8L, 11L, 24L);
        assertThat(stored()).containsExactly(85_000, 120_000, 130_000);
    }

    @Test
    void anOfficerAsksOnceAndThePageShowsItUntilSomebodyHasRead() {
        SchoolGauges.asOfficer()
                .post("/api/v1/gauges/" + GAUGE + "/level-requests")
                .then()
                .statusCode(200)
                .body("asked", equalTo(1));
        SchoolGauges.asOfficer()
                .post("/api/v1/gauges/" + GAUGE + "/level-requests")
                .then()
                .body("asked", equalTo(0));
        mine().body("gauges[0].askedUntil", notNullValue());

        clock.set(hour(9));
        say(level(9, "40", false)).statusCode(200);

        mine().body("gauges[0].askedUntil", nullValue());
    }

    @Test
    void aDistrictIsAskedFromTheCentre() {
        String centre = SchoolGauges.asOfficer().get("/centre").asString();
        assertThat(centre).contains("/centre/level-requests").contains("value=\"9306\"");

        SchoolGauges.asOfficer()
                .post("/api/v1/districts/9306/level-requests")
                .then()
                .statusCode(200)
                .body("cylinders", equalTo(1));
        assertThat(SchoolGauges.asOfficer().get("/centre").asString())
                .contains("ขอให้วัดระดับน้ำในกระบอกแล้ว 1 แห่ง", "บ้านเกาะหมาก", "ยังไม่อ่าน (รอถึง ");
        SchoolGauges.asOfficer()
                .post("/api/v1/districts/0000/level-requests")
                .then()
                .statusCode(404)
                .body("detail", containsString("no manual gauge"));
    }

    @Test
    void pupilsAskNobody() {
        members.asVolunteer()
                .post("/api/v1/gauges/" + GAUGE + "/level-requests")
                .then()
                .statusCode(403);
    }

    @Test
    void asksByItselfWhereAnAutomaticGaugeNearbyHasHeavyRain() throws SQLException {
        Gauge cylinder = network.gaugeOf(SchoolGauges.KO_TAO);
        door.take(SchoolGauges.BAN_PHRAO, hour(8), Duration.ofHours(1), "19.9");
        job.askWhereItRains(hour(8));
        assertThat(requests.findOpen(cylinder, hour(8))).isEmpty();

        door.take(SchoolGauges.BAN_PHRAO, hour(8), Duration.ofHours(1), "20");
        job.askWhereItRains(hour(8));
        job.askWhereItRains(hour(8).plusSeconds(60));

        assertThat(requests.findOpen(cylinder, hour(9)))
                .get()
                .extracting(LevelRequestRepository.Request::reason, LevelRequestRepository.Request::askedAt)
                .containsExactly(Reason.HEAVY_RAIN, hour(8));
    }

    @Test
    void aRequestEndsWithTheValueThatCausedIt() throws SQLException {
        Gauge cylinder = network.gaugeOf(SchoolGauges.KO_TAO);
        door.take(SchoolGauges.BAN_PHRAO, hour(8), Duration.ofHours(1), "45");
        job.askWhereItRains(hour(8));
        job.endWithoutCause(hour(10));
        assertThat(requests.findOpen(cylinder, hour(10))).isPresent();

        door.take(SchoolGauges.BAN_PHRAO, hour(8), Duration.ofHours(1), "4.5");
        tables.forgetAlerts(); // The clock stands still, so no alert that the first value raised would end.
        job.endWithoutCause(hour(10));

        assertThat(requests.findOpen(cylinder, hour(10))).isEmpty();
        assertThat(requests.ask(cylinder, Reason.HEAVY_RAIN, "rules", hour(10), Duration.ofHours(3)))
                .isTrue();
    }
}
