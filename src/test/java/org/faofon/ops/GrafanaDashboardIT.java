package org.faofon.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.faofon.support.EmbeddedServices;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What the queries of the first dashboard say, asked as the user that Grafana is.
 */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
class GrafanaDashboardIT {

    private final GrafanaDashboard dashboard = GrafanaDashboard.read("grafana/dashboards/network-now.json");
    private GrafanaReader reader;

    @BeforeEach
    void becomeTheReader() throws IOException, SQLException {
        reader = GrafanaReader.create();
    }

    @AfterEach
    void leaveNothingBehind() throws SQLException {
        reader.close();
    }

    @Test
    void totalsTheLastHourAndDayInMillimetres() throws SQLException {
        reader.fill();
        Map<String, Object> auto = row("Rain by gauge", "GRAF-AUTO");
        assertThat(auto).containsEntry("mm_1h", 11.0).containsEntry("mm_24h", 61.6);
        assertThat(auto).containsEntry("latitude", 7.5).containsEntry("longitude", 100.0);
        assertThat(auto).containsEntry("district", "อำเภอทดสอบ · Test district");
    }

    @Test
    void takesACylindersDayByItsShareAndNeverForAnHour() throws SQLException {
        reader.fill();
        Map<String, Object> cylinder = row("Rain by gauge", "GRAF-CYLINDER");
        assertThat(cylinder).containsEntry("mm_1h", null).containsEntry("mm_24h", 38.0);
        assertThat(cylinder).containsEntry("observed_24h", 19 / 24.0).containsEntry("at_least", true);
    }

    @Test
    void showsWhatWasNotObservedAsUnknown() throws SQLException {
        reader.fill();
        assertThat(row("Rain by gauge", "GRAF-NEW"))
                .containsEntry("mm_1h", null)
                .containsEntry("mm_24h", null)
                .containsEntry("observed_24h", null);
    }

    @Test
    void drawsABarForEachHourInWhichRainEnded() throws SQLException {
        reader.fill();
        List<Map<String, Object>> bars = reader.ask(dashboard.query("Rain over time", 0));
        assertThat(bars)
                .filteredOn(bar -> "GRAF-AUTO".equals(bar.get("metric")))
                .extracting(bar -> time(bar) + " " + bar.get("mm"))
                // A bar stands at its hour's start; what ends on the full hour fell in the hour before.
                .containsExactly("2026-11-21T03:00:00Z 7.0", "2026-11-21T08:00:00Z 50.0", "2026-11-22T04:00:00Z 11.6");
    }

    @Test
    void drawsAPointWhereACylinderWasRead() throws SQLException {
        reader.fill();
        assertThat(reader.ask(dashboard.query("Rain over time", 1)))
                .extracting(point -> time(point) + " " + point.get("metric") + " " + point.get("mm"))
                .containsExactly(
                        "2026-11-21T06:00:00Z GRAF-CYLINDER ถัง · cylinder 300.0",
                        "2026-11-22T00:00:00Z GRAF-CYLINDER ถัง · cylinder 48.0");
    }

    @Test
    void endsTheRunningTotalAtTheTotalOfTheTable() throws SQLException {
        reader.fill();
        List<Map<String, Object>> points = reader.ask(dashboard.query("Rain of the 24 hours before", 0));
        assertThat(points)
                .filteredOn(point -> time(point).equals(GrafanaReader.TO))
                .extracting(point -> point.get("metric") + " " + point.get("mm"))
                .containsExactly("GRAF-AUTO 61.6", "GRAF-CYLINDER 38.0", "GRAF-LATE 0.2", "GRAF-NEW null");
    }

    @Test
    void listsTheSilentGauges() throws SQLException {
        reader.fill();
        List<Map<String, Object>> silent = reader.ask(dashboard.query("Silent gauges", 0));
        assertThat(silent).extracting(row -> row.get("gauge")).contains("GRAF-LATE", "GRAF-NEW");
        assertThat(silent).extracting(row -> row.get("gauge")).doesNotContain("GRAF-AUTO", "GRAF-CYLINDER");
        assertThat(row("Silent gauges", "GRAF-LATE")).containsEntry("silent_seconds", 900.0);
        assertThat(row("Silent gauges", "GRAF-NEW")).containsEntry("newest", null);
    }

    @Test
    void countsGaugesAndMessages() throws SQLException {
        Map<String, Object> gaugesBefore =
                reader.ask(dashboard.query("Gauges", 0)).get(0);
        Map<String, Object> messagesBefore =
                reader.ask(dashboard.query("Messages to LINE", 0)).get(0);
        reader.fill();
        Map<String, Object> gauges = reader.ask(dashboard.query("Gauges", 0)).get(0);
        assertThat(more(gauges, gaugesBefore, "reporting")).isEqualTo(2);
        assertThat(more(gauges, gaugesBefore, "silent")).isEqualTo(2);
        Map<String, Object> messages =
                reader.ask(dashboard.query("Messages to LINE", 0)).get(0);
        assertThat(more(messages, messagesBefore, "waiting")).isEqualTo(1);
        assertThat(more(messages, messagesBefore, "refused_24h")).isEqualTo(1);
        assertThat(messages).containsEntry("longest_wait_seconds", 2160 * 3_600.0);
    }

    @Test
    void listsOpenAlertsTheHighestFirst() throws SQLException {
        reader.fill();
        assertThat(reader.ask(dashboard.query("Open alerts", 0)))
                .filteredOn(alert -> "อำเภอทดสอบ · Test district".equals(alert.get("district")))
                .extracting(alert -> alert.get("hazard") + " " + alert.get("level") + " " + alert.get("status"))
                .containsExactly("LANDSLIDE 3 PENDING", "FLOOD 2 ACTIVE");
    }

    @Test
    void marksWhatHappenedToAlertsInTheTimeRange() throws SQLException {
        reader.fill();
        assertThat(reader.ask(dashboard.annotationQuery()))
                .filteredOn(mark -> String.valueOf(mark.get("text")).contains("Test district"))
                .extracting(mark -> mark.get("tags") + " " + mark.get("text"))
                .containsExactly(
                        "opened,flood [ฝึกซ้อม · exercise] ระดับ · level 2 OPENED FLOOD อำเภอทดสอบ · Test district",
                        "proposed,flood [ฝึกซ้อม · exercise] ระดับ · level 3 PROPOSED FLOOD อำเภอทดสอบ · Test"
                                + " district");
    }

    @Test
    void listsMessagesThatWaitOrWereRefused() throws SQLException {
        reader.fill();
        assertThat(reader.ask(dashboard.query("Messages not delivered", 0)))
                .filteredOn(message -> "อำเภอทดสอบ · Test district".equals(message.get("district")))
                .extracting(message -> message.get("state") + " " + message.get("outcome"))
                .containsExactlyInAnyOrder("WAITING LINE answered 500", "REFUSED LINE answered 400");
    }

    @Test
    void keepsHashesFromTheReader() throws SQLException {
        reader.fill();
        reader.execute("set local role grafana_reader");
        reader.execute("savepoint before");
        for (String secret : List.of(
                "select hash from gauge_token",
                "select pin_hash from school",
                "select password_hash from officer",
                "select totp_secret from officer",
                "select secret_hash from officer_session",
                "select code_hash from officer_recovery_code",
                "delete from reading")) {
            assertThatThrownBy(() -> reader.execute(secret))
                    .as(secret)
                    .isInstanceOfSatisfying(
                            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("42501"));
            reader.execute("rollback to before");
        }
    }

    private Map<String, Object> row(String title, String gauge) throws SQLException {
        return reader.ask(dashboard.query(title, 0)).stream()
                .filter(row -> gauge.equals(row.get("gauge")))
                .findFirst()
                .orElseThrow();
    }

    private static long more(Map<String, Object> now, Map<String, Object> before, String column) {
        return ((Number) now.getOrDefault(column, 0)).longValue()
                - ((Number) before.getOrDefault(column, 0)).longValue();
    }

    /** Grafana takes a time stamp or epoch seconds. */
    private static Instant time(Map<String, Object> row) {
        return row.get("time") instanceof Number seconds
                ? Instant.ofEpochSecond(seconds.longValue())
                : ((Timestamp) Objects.requireNonNull(row.get("time"))).toInstant();
    }
}
