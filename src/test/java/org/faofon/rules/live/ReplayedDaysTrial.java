package org.faofon.rules.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.faofon.support.SchoolGauges.asOfficer;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.faofon.alerts.Alert;
import org.faofon.alerts.AlertEvent;
import org.faofon.alerts.AlertEvent.Kind;
import org.faofon.alerts.AlertQueries;
import org.faofon.alerts.lifecycle.AlertService;
import org.faofon.network.Gauge;
import org.faofon.network.roster.RosterImport;
import org.faofon.quality.neighbours.NeighbourRoundNow;
import org.faofon.readings.Reading;
import org.faofon.readings.Verdict;
import org.faofon.rules.Blunders;
import org.faofon.rules.LiveReplay;
import org.faofon.rules.LiveReplayTable;
import org.faofon.rules.RainTable;
import org.faofon.support.EmbeddedServices;
import org.faofon.support.HandClock;
import org.faofon.support.ReadingSender;
import org.faofon.support.SchoolGauges;
import org.junit.jupiter.api.Test;

/**
 * Days of a table through the running program, its intake, database and rounds, on a clock that jumps from reading to reading:
 * what becomes public is what {@link LiveReplay} says, so its tables speak of the program. Runs only when it is called by its
 * name, with {@code -Dreplay.table=…}; {@code replay.from} and {@code replay.to} are times of the table, and
 * {@code replay.blunders} has each of {@link Blunders} planted.
 */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
@TestProfile(ReplayedDaysTrial.Quick.class)
class ReplayedDaysTrial {
    private static final Path ROSTER = Path.of("src", "main", "resources", "demo-roster.csv");
    private static final Set<Kind> NEWS = Set.of(Kind.OPENED, Kind.PUBLISHED, Kind.RAISED);

    /** What waited goes out when the clock is next set. */
    private static final Duration LATE = Duration.ofMinutes(5);

    private static final Duration ROUND_AFTER = Duration.ofMinutes(1);

    @Inject
    SchoolGauges schools;

    @Inject
    RosterImport roster;

    @Inject
    ReadingSender door;

    @Inject
    RuleEvaluationJob rules;

    @Inject
    NeighbourRoundNow neighbours;

    @Inject
    AlertService alerts;

    @Inject
    AlertQueries queries;

    @Inject
    HandClock clock;

    /** Rules look at once, and the test itself says when an officer's time is over. */
    public static final class Quick implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("faofon.rules.pause", "1ms", "faofon.alerts.look-for-overdue-every", "1h");
        }
    }

    @Test
    void whatBecomesPublicIsWhatTheReplaySays() throws Exception {
        String table = System.getProperty("replay.table", "");
        assumeTrue(!table.isEmpty(), "no -Dreplay.table");
        List<Gauge> gauges = RainTable.roster(ROSTER, false);
        List<Reading> readings = days(gauges, new RainTable(gauges, 1, 0).read(Path.of(table)));
        clock.set(readings.get(0).origin().receivedAt());
        schools.setUp();
        assertThat(roster.importText(Files.readString(ROSTER))).isEmpty();
        setDefaultRules();

        LiveReplay replay = new LiveReplay(gauges, LiveReplayTable.rules(), true, Map.<Reading, Verdict>of());
        replay.play(readings);
        long began = System.nanoTime();
        play(readings);
        List<AlertEvent> live = told(queries.list(Set.of(Alert.Status.values()), 1_000).stream()
                .flatMap(alert -> queries.eventsOf(alert.id).stream())
                .toList());
        List<AlertEvent> expected = told(replay.events());
        System.out.printf(
                "%d readings in %d s%n",
                readings.size(), Duration.ofNanos(System.nanoTime() - began).toSeconds());
        System.out.println("replay:  " + said(expected));
        System.out.println("program: " + said(live));

        assertThat(live)
                .extracting(ReplayedDaysTrial::place)
                .isEqualTo(expected.stream().map(ReplayedDaysTrial::place).toList());
        for (int i = 0; i < live.size(); i++) {
            assertThat(live.get(i).happenedAt)
                    .isBetween(
                            expected.get(i).happenedAt,
                            expected.get(i).happenedAt.plus(LATE));
        }
    }

    /** Those of the table's days that are asked for, in the order in which they come, with blunders if there shall be some. */
    private static List<Reading> days(List<Gauge> gauges, List<Reading> month) {
        Instant from = Instant.parse(System.getProperty("replay.from", "2000-01-01T00:00:00Z"));
        Instant to = Instant.parse(System.getProperty("replay.to", "2100-01-01T00:00:00Z"));
        List<Reading> days = new ArrayList<>(month.stream()
                .filter(reading -> reading.at().isAfter(from) && !reading.at().isAfter(to))
                .toList());
        if (Boolean.getBoolean("replay.blunders")) {
            days = new ArrayList<>(new Blunders(gauges, days, 1).allTogether());
        }
        days.sort(Comparator.comparing((Reading reading) -> reading.origin().receivedAt()));
        return days;
    }

    private static void setDefaultRules() throws Exception {
        List<String> codes = asOfficer().get("/api/v1/rules").jsonPath().getList("code");
        for (String code : codes) {
            asOfficer().post("/api/v1/rules/" + code + "/disable").then().statusCode(200);
        }
        Path defaults = Path.of("src", "main", "resources", "rules", "default-rules.json");
        for (JsonNode rule : new ObjectMapper().readTree(defaults.toFile())) {
            int status = asOfficer()
                    .contentType("application/json")
                    .body(rule.toString())
                    .put("/api/v1/rules/" + rule.path("code").asText())
                    .statusCode();
            assertThat(status).isBetween(200, 201);
        }
    }

    private void play(List<Reading> readings) throws Exception {
        Map<Instant, List<Reading>> byMoment = new TreeMap<>();
        readings.forEach(reading -> byMoment.computeIfAbsent(reading.origin().receivedAt(), none -> new ArrayList<>())
                .add(reading));
        Instant owed = null;
        for (Map.Entry<Instant, List<Reading>> moment : byMoment.entrySet()) {
            if (owed != null && !owed.isAfter(moment.getKey())) {
                round(owed);
            }
            owed = moment.getKey().plus(ROUND_AFTER);
            clock.set(moment.getKey());
            alerts.publishOverdue();
            door.take(moment.getValue());
            settle();
        }
        Instant last = Objects.requireNonNull(owed);
        round(last);
        clock.set(last.plus(Duration.ofMinutes(20)));
        alerts.publishOverdue();
    }

    private void round(Instant at) throws Exception {
        clock.set(at);
        alerts.publishOverdue();
        neighbours.judge();
        settle();
    }

    private void settle() {
        await().pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(2))
                .atMost(Duration.ofSeconds(30))
                .until(() -> rules.settled());
    }

    /** What became public, in order of time. */
    private static List<AlertEvent> told(List<AlertEvent> events) {
        return events.stream()
                .filter(event -> event.isPublic && NEWS.contains(event.kind))
                .sorted(Comparator.comparing((AlertEvent event) -> event.happenedAt)
                        .thenComparing(ReplayedDaysTrial::place))
                .toList();
    }

    private static String place(AlertEvent event) {
        return "%s %s %s".formatted(event.alert.hazard, event.alert.districtCode, event.level);
    }

    private static String said(List<AlertEvent> events) {
        return events.stream()
                .map(event -> event.happenedAt + " " + place(event))
                .collect(Collectors.joining("\n         "));
    }
}
