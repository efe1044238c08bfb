package org.faofon.readings.store;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.faofon.network.GaugeRegistry;
import org.faofon.readings.Interval;

/** Stored rain that arrived late, for components that were not running at the time. */
@ApplicationScoped
public class LateReadings {
    private static final String SPANS = ReadingSql.of("""
            select gauge_id, min(started_at), max(ended_at), min(ended_at) from reading
            where ended_at > ? and received_at > ? and ended_at <= received_at - ? * interval '1 second'
              and quality not in (:fail, :missing)
            group by gauge_id
            """);

    /**
     * Late readings of one gauge.
     *
     * @param whole from the first one's beginning to the last one's end
     * @param firstEnd the end of the first one, when it could first have been known
     */
    public record Span(Interval whole, Instant firstEnd) {}

    private final AgroalDataSource database;
    private final GaugeRegistry network;

    LateReadings(AgroalDataSource database, GaugeRegistry network) {
        this.database = database;
        this.network = network;
    }

    /**
     * The span of each gauge's readings that arrived at least that late.
     *
     * @param endedSince older readings are left out
     * @param receivedSince earlier arrivals are left out
     */
    public Map<String, Span> spans(Instant endedSince, Instant receivedSince, Duration late) throws SQLException {
        Map<String, Span> spans = new HashMap<>();
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(SPANS)) {
            statement.setObject(1, endedSince.atOffset(ZoneOffset.UTC));
            statement.setObject(2, receivedSince.atOffset(ZoneOffset.UTC));
            statement.setLong(3, late.toSeconds());
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    Span span = new Span(new Interval(instant(row, 2), instant(row, 3)), instant(row, 4));
                    network.findGauge(row.getInt(1)).ifPresent(gauge -> spans.put(gauge.code, span));
                }
            }
        }
        return spans;
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
