package org.faofon.rules.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.faofon.support.SchoolGauges.asOfficer;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.faofon.alerts.Alert;
import org.faofon.alerts.AlertQueries;
import org.faofon.alerts.WithLine;
import org.faofon.alerts.verification.RetrospectiveAlert;
import org.faofon.alerts.verification.RetrospectiveAlertRepository;
import org.faofon.common.cluster.Alone;
import org.faofon.network.GaugeRegistry;
import org.faofon.network.roster.RosterImport;
import org.faofon.readings.query.LiveRainTotals;
import org.faofon.readings.store.LateReadings;
import org.faofon.rules.RuleRepository;
import org.faofon.rules.RulesConfig;
import org.faofon.support.EmbeddedServices;
import org.faofon.support.HandClock;
import org.faofon.support.SchoolGauges;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What came too late to warn of is known all the same: after a restart, and when days of it come in one file. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
@TestProfile(WithLine.class)
class LateRainJobIT {
    private static final String ROSTER = """
            gauge,school,school_th,school_en,district,lat,lon,elevation_m,kind,tip_mm,capacity_mm,interval,token
            LATE1,LATE1,โรงเรียนบ้านแรก,First late school,9305,7.4,100.2,,TIPPING_BUCKET,0.2,,PT5M,
            LATE2,LATE2,โรงเรียนบ้านรอง,Second late school,9306,7.4,100.3,,TIPPING_BUCKET,0.2,,PT5M,
            """;
    private static final Instant SEVEN = Instant.parse("2026-11-22T00:00:00Z");
    private static final Instant FOUR_DAYS_AGO = SEVEN.minus(Duration.ofDays(4));
    private static final Duration SOON = Duration.ofSeconds(15);
    private static final int STEP_SECONDS = 300;
    private static final int STEPS_A_DAY = 288;

    @Inject
    RosterImport roster;

    @Inject
    SchoolGauges schools;

    @Inject
    HandClock clock;

    @Inject
    AlertQueries queries;

    @Inject
    RetrospectiveAlertRepository hindsight;

    @Inject
    RulesConfig config;

    @Inject
    RuleRepository rules;

    @Inject
    GaugeRegistry network;

    @Inject
    LiveRainTotals rain;

    @Inject
    LateReadings stored;

    @BeforeEach
    void setUp() {
        clock.set(SEVEN);
        schools.setUp();
        assertThat(roster.importText(ROSTER)).isEmpty();
    }

    @Test
    void whatACrashLeftUnjudgedIsJudgedAfterTheRestart() {
        upload(item("LATE1", FOUR_DAYS_AGO, "62"));
        await().atMost(SOON).until(() -> hindsightOf("9305").size() == 1);
        QuarkusTransaction.requiringNew()
                .run(() -> RetrospectiveAlert.delete("districtCode", "9305")); // As if it had not been.

        LateRainJob restarted = new LateRainJob(config, rules, network, rain, stored, hindsight, new Alone(), clock);
        restarted.start(new StartupEvent());
        restarted.look();

        assertThat(hindsightOf("9305")).extracting(known -> known.beganAt).containsExactly(FOUR_DAYS_AGO);
    }

    @Test
    void twoStormsInAFileOfThreeDaysAreTwoEventsAndNoAlert() {
        Instant nextDay = FOUR_DAYS_AGO.plus(Duration.ofDays(1));
        upload(IntStream.range(0, 3 * STEPS_A_DAY)
                .mapToObj(step -> FOUR_DAYS_AGO.plusSeconds((long) step * STEP_SECONDS))
                .map(end -> item("LATE2", end, Set.of(FOUR_DAYS_AGO, nextDay).contains(end) ? "40" : "0"))
                .collect(Collectors.joining(",")));

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(hindsightOf("9306"))
                        .extracting(known -> known.beganAt)
                        .containsExactlyInAnyOrder(FOUR_DAYS_AGO, nextDay));
        assertThat(queries.list(Set.of(Alert.Status.values()), 1_000))
                .extracting(alert -> alert.districtCode)
                .doesNotContain("9306");
    }

    private static String item(String gauge, Instant end, String mm) {
        return "{\"gauge\": \"%s\", \"at\": \"%s\", \"mm\": %s, \"period\": \"PT5M\"}".formatted(gauge, end, mm);
    }

    private static void upload(String items) {
        asOfficer()
                .contentType("application/json")
                .body("[" + items + "]")
                .post("/api/v1/readings")
                .then()
                .statusCode(200);
    }

    private List<RetrospectiveAlert> hindsightOf(String district) {
        return hindsight.list(100).stream()
                .filter(known -> known.districtCode.equals(district))
                .toList();
    }
}
