package org.faofon.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.faofon.alerts.Alert;
import org.faofon.alerts.AlertEvent.Kind;
import org.faofon.alerts.AlertQueries;
import org.faofon.alerts.Hazard;
import org.faofon.alerts.Level;
import org.faofon.alerts.WithLine;
import org.faofon.alerts.verification.RetrospectiveAlert;
import org.faofon.alerts.verification.RetrospectiveAlertRepository;
import org.faofon.network.roster.RosterImport;
import org.faofon.readings.Depth;
import org.faofon.readings.Interval;
import org.faofon.readings.Quality;
import org.faofon.readings.RainInterval;
import org.faofon.readings.VerdictReason;
import org.faofon.readings.intake.VerdictRepository;
import org.faofon.support.EmbeddedServices;
import org.faofon.support.HandClock;
import org.faofon.support.ReadingSender;
import org.faofon.support.SchoolGauges;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From the door to the alert book: what must never set off a siren, and what must never silence one. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
@TestProfile(WithLine.class)
class AlertSafetyIT {
    private static final String ROSTER = """
            gauge,school,school_th,school_en,district,lat,lon,elevation_m,kind,tip_mm,capacity_mm,interval,token
            SAFE1,SAFE1,โรงเรียนบ้านหนึ่ง,First school,9301,7.4,100.2,,TIPPING_BUCKET,0.2,,PT5M,
            SAFE2,SAFE2,โรงเรียนบ้านสอง,Second school,9303,7.4,100.3,,TIPPING_BUCKET,0.2,,PT5M,
            SAFE3,SAFE3,โรงเรียนบ้านสาม,Third school,9304,7.4,100.1,,TIPPING_BUCKET,0.2,,PT1H,
            SAFE4,SAFE4,โรงเรียนบ้านสี่,Fourth school,9308,7.3,100.1,,TIPPING_BUCKET,0.2,,PT5M,
            SAFE5,SAFE5,โรงเรียนบ้านห้า,Fifth school,9302,7.3,100.0,,TIPPING_BUCKET,0.2,,PT5M,
            SAFE6,SAFE6,โรงเรียนบ้านหก,Sixth school,9307,7.3,100.3,,TIPPING_BUCKET,0.2,,PT5M,
            SAFE7,SAFE7,โรงเรียนบ้านเจ็ด,Seventh school,9305,7.3,100.4,,TIPPING_BUCKET,0.2,,PT5M,
            """;
    private static final Duration FIVE = Duration.ofMinutes(5);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Instant SEVEN = Instant.parse("2026-11-22T00:00:00Z");

    @Inject
    RosterImport roster;

    @Inject
    SchoolGauges schools;

    @Inject
    ReadingSender door;

    @Inject
    AlertQueries queries;

    @Inject
    RetrospectiveAlertRepository hindsight;

    @Inject
    VerdictRepository verdicts;

    @Inject
    HandClock clock;

    @BeforeEach
    void setUp() {
        clock.set(SEVEN);
        schools.setUp();
        assertThat(roster.importText(ROSTER)).isEmpty();
    }

    @Test
    void anAbsurdReadingSetsOffNoSiren() throws Exception {
        door.take("SAFE1", SEVEN, FIVE, "500");

        theRulesHaveLooked();
        assertThat(of("9301")).isEmpty();
    }

    @Test
    void aDaysOldReadingSetsOffNoSirenButIsKnownInHindsight() throws Exception {
        Instant daysAgo = SEVEN.minus(Duration.ofDays(4));
        door.take("SAFE2", daysAgo, FIVE, "62");

        await().atMost(Duration.ofSeconds(15))
                .untilAsserted(() -> assertThat(hindsightOf("9303")).hasSize(1));
        RetrospectiveAlert known = hindsightOf("9303").get(0);
        assertThat(known.hazard).isEqualTo(Hazard.FLASH_FLOOD);
        assertThat(known.level).isEqualTo(Level.WARNING);
        assertThat(known.beganAt).isEqualTo(daysAgo);
        assertThat(of("9303")).isEmpty();
    }

    @Test
    void whatAnAlertToldInTimeIsNotToldInHindsight() throws Exception {
        door.take("SAFE5", SEVEN, FIVE, "62");
        await().atMost(Duration.ofSeconds(10)).until(() -> !of("9302").isEmpty());
        clock.set(SEVEN.plus(Duration.ofHours(5)));

        door.take("SAFE5", SEVEN.minus(FIVE), FIVE, "20");

        TimeUnit.SECONDS.sleep(3);
        assertThat(hindsightOf("9302").stream().filter(known -> known.hazard == Hazard.FLASH_FLOOD))
                .isEmpty();
    }

    @Test
    void hindsightOfTheSameRainIsWrittenOnce() {
        Instant daysAgo = SEVEN.minus(Duration.ofDays(6));
        door.take("SAFE2", daysAgo, FIVE, "40");
        await().atMost(Duration.ofSeconds(15)).until(() -> hindsightOf("9303").size() == 1);

        door.take("SAFE2", daysAgo.plus(FIVE), FIVE, "30");

        await().atMost(Duration.ofSeconds(15))
                .untilAsserted(() -> assertThat(hindsightOf("9303"))
                        .extracting(known -> known.level)
                        .containsExactly(Level.WARNING));
    }

    @Test
    void dataThatStopsNeverEndsAnAlert() throws Exception {
        door.take("SAFE4", SEVEN.minus(FIVE), FIVE, "20");
        door.take("SAFE4", SEVEN, FIVE, "16");
        await().atMost(Duration.ofSeconds(10)).until(() -> !of("9308").isEmpty());

        clock.set(SEVEN.plus(Duration.ofDays(3)));
        theRulesHaveLooked();

        assertThat(of("9308")).extracting(alert -> alert.status).containsExactly(Alert.Status.ACTIVE);
    }

    @Test
    void twentyReadingsThatFlapAboutAThresholdMakeOneAlert() throws Exception {
        for (int hour = 0; hour < 20; hour++) {
            Instant at = SEVEN.plus(HOUR.multipliedBy(hour));
            clock.set(at);
            door.take("SAFE3", at, HOUR, hour % 2 == 0 ? "35.2" : "34.8");
            TimeUnit.MILLISECONDS.sleep(400); // So that each is judged by itself.
        }
        theRulesHaveLooked();

        List<Alert> floods = of("9304").stream()
                .filter(alert -> alert.hazard == Hazard.FLASH_FLOOD)
                .toList();
        assertThat(floods).hasSize(1);
        assertThat(queries.eventsOf(floods.get(0).id))
                .extracting(event -> event.kind)
                .startsWith(Kind.OPENED)
                .doesNotContain(Kind.ENDED, Kind.EASED);
    }

    @Test
    void aWarningWhoseRainIsSuspectByNowStaysAndCallsAnOfficerOnce() throws Exception {
        Instant at = SEVEN.minus(Duration.ofMinutes(10));
        door.take("SAFE6", at.minus(FIVE), FIVE, "16");
        door.take("SAFE6", at, FIVE, "20");
        await().atMost(Duration.ofSeconds(10)).until(() -> !of("9307").isEmpty());
        long flood = of("9307").get(0).id;

        RainInterval fall = new RainInterval(Interval.endingAt(at, FIVE), Depth.ofMicrometres(20_000), Quality.GOOD);
        verdicts.judge(List.of(new VerdictRepository.Fresh("SAFE6", fall, VerdictReason.FLAT_LINE.suspect("stuck"))));
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(queries.eventsOf(flood))
                        .extracting(event -> event.kind)
                        .containsExactly(Kind.OPENED, Kind.DOUBTED));
        verdicts.judge(List.of(new VerdictRepository.Fresh("SAFE6", fall, VerdictReason.STEP.suspect("stuck"))));
        theRulesHaveLooked();

        assertThat(queries.eventsOf(flood)).hasSize(2);
        assertThat(queries.eventsOf(flood).get(1).isPublic).isFalse();
        assertThat(queries.find(flood)).map(alert -> alert.status).contains(Alert.Status.ACTIVE);
    }

    @Test
    void whatIsHeldSaysWhyOnTheDeskAndOnItsPage() {
        door.take("SAFE7", SEVEN, FIVE, "62");
        await().atMost(Duration.ofSeconds(10)).until(() -> !of("9305").isEmpty());
        Alert held = of("9305").get(0);
        assertThat(held.status).isEqualTo(Alert.Status.PENDING);
        assertThat(held.pendingUntil).isNull();

        for (String page : List.of("/centre", "/centre/alerts/" + held.id)) {
            assertThat(textOf(page, "th")).containsPattern("รอเจ้าหน้าที่: ฝนมากผิดปกติในเวลาสั้น[^()]*\\(SAFE7\\)");
            assertThat(textOf(page, "en"))
                    .containsPattern("Waits for an officer: an unusual amount in a short time[^()]*\\(SAFE7\\)");
        }
    }

    private static String textOf(String page, String language) {
        return SchoolGauges.asOfficer()
                .queryParam("lang", language)
                .get(page)
                .then()
                .statusCode(200)
                .extract()
                .asString()
                .replaceAll("<[^>]*>", "");
    }

    /** Dry rain somewhere else makes the rules look at all that is open; they have when it is judged. */
    private void theRulesHaveLooked() throws Exception {
        door.take("SAFE1", clock.instant().minus(HOUR), FIVE, "0");
        TimeUnit.MILLISECONDS.sleep(1500);
    }

    private List<Alert> of(String district) {
        return queries.list(Set.of(Alert.Status.values()), 1_000).stream()
                .filter(alert -> alert.districtCode.equals(district))
                .toList();
    }

    private List<RetrospectiveAlert> hindsightOf(String district) {
        return hindsight.list(100).stream()
                .filter(known -> known.districtCode.equals(district))
                .toList();
    }
}
