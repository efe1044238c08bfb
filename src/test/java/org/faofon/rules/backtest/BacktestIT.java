package org.faofon.rules.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.faofon.support.SchoolGauges.asOfficer;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import org.faofon.alerts.Alert;
import org.faofon.alerts.AlertEvent;
import org.faofon.alerts.AlertQueries;
import org.faofon.alerts.lifecycle.AlertService;
import org.faofon.common.time.RainDayTime;
import org.faofon.network.roster.RosterImport;
import org.faofon.readings.Depth;
import org.faofon.rules.live.RuleEvaluationJob;
import org.faofon.support.EmbeddedServices;
import org.faofon.support.HandClock;
import org.faofon.support.ReadingSender;
import org.faofon.support.SchoolGauges;
import org.faofon.support.Sent;
import org.faofon.support.Tables;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A storm goes through the running program, and then through the backtest. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
@TestProfile(BacktestIT.InThePast.class)
class BacktestIT {
    private static final Instant DAWN = Instant.parse("2025-03-01T23:00:00Z");
    private static final Duration FIVE = Duration.ofMinutes(5);
    private static final Duration LENGTH = Duration.ofHours(14);

    /** A program that looks at once and leaves officers alone. */
    public static class InThePast implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("faofon.rules.pause", "5ms", "faofon.alerts.look-for-overdue-every", "1h");
        }
    }

    @Inject
    SchoolGauges schools;

    @Inject
    RosterImport roster;

    @Inject
    ReadingSender door;

    @Inject
    HandClock clock;

    @Inject
    Tables tables;

    @Inject
    AlertService alerts;

    @Inject
    AlertQueries queries;

    @Inject
    RuleEvaluationJob round;

    @BeforeEach
    void putUpTheGauges() {
        schools.setUp();
        clock.set(DAWN);
        tables.forgetRain(DAWN.minus(Duration.ofDays(31)), DAWN.plus(Duration.ofDays(31)));
        assertThat(roster.importText("""
                gauge,school,school_th,school_en,district,lat,lon,elevation_m,kind,tip_mm,capacity_mm,interval,token
                PAST1,PAST1,โรงเรียนบ้านทดสอบย้อนหลัง,Backtest school,9304,7.3,100.0,,TIPPING_BUCKET,0.2,,PT5M,
                PAST2,PAST2,โรงเรียนวัดทดสอบย้อนหลัง,Second backtest school,9304,7.3,100.1,,TIPPING_BUCKET,0.2,,PT5M,
                PAST3,PAST3,โรงเรียนชายทดสอบย้อนหลัง,Third backtest school,9301,7.6,100.1,,TIPPING_BUCKET,0.2,,PT5M,
                """)).isEmpty();
    }

    @Test
    void findsWhatTheLiveRoundFoundEventByEvent() throws Exception {
        // Not enough for any rule yet: whether the live round looks before the first step must not matter.
        store(DAWN, Duration.ofDays(1), Map.of("PAST1", 85_000, "PAST2", 40_000, "PAST3", 0));
        for (int step = 1; step <= LENGTH.dividedBy(FIVE); step++) {
            liveThrough(step);
        }
        List<String> live = liveEvents();
        assertThat(live).anyMatch(event -> event.contains("PUBLISHED")).anyMatch(event -> event.contains("RAISED"));
        assertThat(live).anyMatch(event -> event.contains("ENDED"));

        JsonPath found = backtest("rain-1h-watch/backtest?", "");

        assertThat(events(found)).isEqualTo(live);
        assertThat(found.getList("alerts.match")).containsOnly("SAME");
        assertThat(rulesOf(found)).containsAll(rulesThatRaised());
        assertThat(found.getFloat("frequency.gaugeYears")).isGreaterThan(0);
        assertThat(found.getBoolean("frequency.lessThanAYear")).isTrue();
        assertThat(found.getInt("frequency.rules.find { it.rule == 'rain-1h-watch' }.gaugeEvents"))
                .isPositive();
    }

    @Test
    void aChangedRuleIsComparedWithTheOneInForce() {
        store(DAWN.plus(Duration.ofHours(30)), Duration.ofHours(1), Map.of("PAST3", 50_000));

        JsonPath found = backtest("rain-1h-watch/backtest?", """
                {"hazard": "FLASH_FLOOD", "level": "WATCH", "name": {"th": "ฝน 1 ชม.", "en": "Rain in 1 h"},
                 "when": [{"window": "PT1H", "atLeastMm": 300}], "enabled": true, "source": "test"}
                """);

        assertThat(found.getString("rule")).isEqualTo("rain-1h-watch");
        assertThat(found.getList("onlyInForce.district")).contains("9301");
        assertThat(found.getInt("counts.onlyNew")).isZero();
    }

    @Test
    void oneRunsAtATimeAndCanBeStopped() {
        String id = asOfficer()
                .post("/api/v1/rules/rain-1h-watch/backtest?from=2000-01-01T00:00:00Z")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        asOfficer().delete("/api/v1/rules/backtests/" + id).then().statusCode(200);

        String state = asOfficer().get("/api/v1/rules/backtests/" + id).path("state");
        assertThat(state).isIn("CANCELLED", "DONE");
        asOfficer().get("/api/v1/rules/backtests/none").then().statusCode(404);
        asOfficer()
                .post("/api/v1/rules/no-such-rule/backtest")
                .then()
                .statusCode(404)
                .body("status", equalTo(404));
        asOfficer()
                .post("/api/v1/rules/rain-1h-watch/backtest?from=yesterday")
                .then()
                .statusCode(400);
    }

    /** A storm in the foothills that becomes an emergency, and one hard hour by the lake. */
    private void liveThrough(int step) throws Exception {
        Instant now = DAWN.plus(FIVE.multipliedBy(step));
        clock.set(now);
        alerts.publishOverdue();
        int flicker = step % 2 == 0 ? 200 : -200; // The same again and again would be a stuck counter.
        IntUnaryOperator storm = peak -> step >= 12 && step < 36 ? peak + flicker : 0;
        store(
                now,
                FIVE,
                Map.of(
                        "PAST1", storm.applyAsInt(6_200),
                        "PAST2", storm.applyAsInt(1_800),
                        "PAST3", step >= 20 && step < 24 ? 9_000 : 0));
        await().pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(2))
                .atMost(Duration.ofSeconds(20))
                .until(round::settled);
    }

    /** In one go, as the live round judges together what comes together. */
    private void store(Instant end, Duration length, Map<String, Integer> micrometres) {
        door.take(micrometres.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(each ->
                        Sent.reading(each.getKey(), end, length, Depth.ofMicrometres(each.getValue()), clock.instant()))
                .toList());
    }

    private JsonPath backtest(String what, String body) {
        clock.set(DAWN.plus(Duration.ofDays(2)));
        String period = "from=2025-03-01T23:00:00Z&to=" + (body.isEmpty() ? DAWN.plus(LENGTH) : clock.instant());
        String id = asOfficer()
                .contentType("application/json")
                .body(body)
                .post("/api/v1/rules/" + what + period)
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        return await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> asOfficer().get("/api/v1/rules/backtests/" + id).jsonPath(),
                        json -> !"RUNNING".equals(json.getString("state")));
    }

    private List<String> liveEvents() {
        List<String> events = new ArrayList<>();
        for (Alert alert : ours()) {
            for (AlertEvent event : queries.eventsOf(alert.id)) {
                events.add("%s %s %s %s %s"
                        .formatted(
                                alert.districtCode,
                                alert.hazard,
                                event.happenedAt.atZone(RainDayTime.BANGKOK).toOffsetDateTime(),
                                event.kind,
                                event.levelSpokenOf()));
            }
        }
        return events.stream().sorted().toList();
    }

    private List<Alert> ours() {
        return queries.list(Set.of(Alert.Status.values()), 1_000).stream()
                .filter(alert -> Set.of("9301", "9304").contains(alert.districtCode))
                .filter(alert -> !alert.raisedAt.isAfter(DAWN.plus(LENGTH)))
                .sorted(Comparator.comparing(alert -> alert.id))
                .toList();
    }

    private Set<String> rulesThatRaised() {
        Set<String> rules = new HashSet<>();
        ours().forEach(alert -> queries.eventsOf(alert.id)
                .forEach(event ->
                        event.evidence.forEach(evidence -> rules.add(evidence.rule() + " " + evidence.version()))));
        return rules;
    }

    private static Set<String> rulesOf(JsonPath found) {
        Set<String> rules = new HashSet<>();
        found.<Map<String, Object>>getList("alerts.peaks.flatten()")
                .forEach(peak -> rules.add(peak.get("rule") + " " + peak.get("version")));
        return rules;
    }

    private static List<String> events(JsonPath found) {
        List<String> events = new ArrayList<>();
        for (Map<String, Object> alert : found.<Map<String, Object>>getList("alerts")) {
            for (Map<?, ?> step : stepsOf(alert)) {
                events.add("%s %s %s %s %s"
                        .formatted(
                                alert.get("district"),
                                alert.get("hazard"),
                                OffsetDateTime.parse(String.valueOf(step.get("at"))),
                                step.get("kind"),
                                step.get("level")));
            }
        }
        return events.stream().sorted().toList();
    }

    private static List<Map<?, ?>> stepsOf(Map<String, Object> alert) {
        List<Map<?, ?>> steps = new ArrayList<>();
        if (alert.get("steps") instanceof List<?> list) {
            list.forEach(step -> steps.add((Map<?, ?>) step));
        }
        return steps;
    }
}
