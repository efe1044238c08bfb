package org.faofon.network;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/**
 * The last status of automatic gauges. The only writer of the table {@code gauge_status}.
 *
 * <p>The broker keeps each gauge's last status (retained) and sends it again after a restart, but without its time; the
 * table has the time. It is written every second and when the program stops, so no message waits for it.
 */
@ApplicationScoped
public class GaugeStatusRepository {
    private static final Logger LOG = Logger.getLogger(GaugeStatusRepository.class);

    private static final String LIST = """
            select g.code, s.online, s.battery_percent, s.rssi_dbm, s.firmware, s.since, s.heard_at
            from gauge_status s join gauge g on g.id = s.gauge_id
            """;

    private static final String SAVE = """
            insert into gauge_status (gauge_id, online, battery_percent, rssi_dbm, firmware, since, heard_at)
            select id, ?, ?, ?, ?, ?, ? from gauge where code = ?
            on conflict (gauge_id) do update
            set online = excluded.online, battery_percent = excluded.battery_percent, rssi_dbm = excluded.rssi_dbm,
                firmware = excluded.firmware, since = excluded.since, heard_at = excluded.heard_at
            """;

    private final AgroalDataSource database;
    private final Map<String, GaugeStatus> statuses = new ConcurrentHashMap<>();
    private final Map<String, GaugeStatus> unsaved = new ConcurrentHashMap<>();
    private volatile boolean failing;

    GaugeStatusRepository(AgroalDataSource database) {
        this.database = database;
    }

    void start(@Observes @Priority(GaugeRegistry.STARTS + 2) StartupEvent event) throws SQLException {
        load();
    }

    void stop(@Observes ShutdownEvent event) {
        save();
    }

    /** A current status of a gauge. */
    public void heard(Gauge gauge, GaugeStatus.Report report, Instant now) {
        GaugeStatus next = statuses.compute(
                gauge.code,
                (code, known) -> known == null ? GaugeStatus.first(report, now) : known.followedBy(report, now));
        unsaved.put(gauge.code, next);
    }

    /** A retained status: its time is unknown, so a status that is already known keeps its own time. */
    public void heardAgain(Gauge gauge, GaugeStatus.Report report, Instant now) {
        GaugeStatus known = statuses.get(gauge.code);
        if (known == null || !known.says(report)) {
            heard(gauge, report, now);
        }
    }

    public Optional<GaugeStatus> find(String gauge) {
        return Optional.ofNullable(statuses.get(gauge));
    }

    /** Reads what other instances have heard. */
    public void refresh() throws SQLException {
        load();
    }

    private void load() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(LIST);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                statuses.merge(
                        row.getString(1),
                        status(row),
                        (own, stored) -> stored.heardAt().isAfter(own.heardAt()) ? stored : own);
            }
        }
    }

    private static GaugeStatus status(ResultSet row) throws SQLException {
        return new GaugeStatus(
                new GaugeStatus.Report(
                        row.getBoolean(2),
                        Optional.ofNullable(row.getObject(3, Double.class)),
                        Optional.ofNullable(row.getObject(4, Integer.class)),
                        Optional.ofNullable(row.getString(5))),
                row.getObject(6, OffsetDateTime.class).toInstant(),
                row.getObject(7, OffsetDateTime.class).toInstant());
    }

    /** Without the database it is retried; there is never more to save than one status per gauge. */
    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void save() {
        Map<String, GaugeStatus> batch = new HashMap<>(unsaved);
        if (batch.isEmpty()) {
            return;
        }
        try {
            write(batch);
            batch.forEach(unsaved::remove); // Only what has not changed since.
            failing = false;
        } catch (SQLException e) {
            if (!failing) {
                LOG.warnf(
                        "Could not save the status of gauges, trying again: gauges=%d: %s",
                        batch.size(), e.getMessage());
            }
            failing = true;
        }
    }

    private void write(Map<String, GaugeStatus> batch) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(SAVE)) {
            for (Map.Entry<String, GaugeStatus> each : batch.entrySet()) {
                GaugeStatus status = each.getValue();
                GaugeStatus.Report report = status.report();
                statement.setBoolean(1, report.online());
                statement.setObject(2, report.batteryPercent().orElse(null), Types.DOUBLE);
                statement.setObject(3, report.rssiDbm().orElse(null), Types.INTEGER);
                statement.setString(4, report.firmware().orElse(null));
                statement.setObject(5, status.since().atOffset(ZoneOffset.UTC));
                statement.setObject(6, status.heardAt().atOffset(ZoneOffset.UTC));
                statement.setString(7, each.getKey());
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }
}
