package org.faofon.readings.store;

import io.agroal.api.AgroalDataSource;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.faofon.common.cluster.NotLeader;
import org.faofon.network.GaugeRegistry;
import org.faofon.readings.Measurement;
import org.faofon.readings.MessageNumber;

/**
 * The times that were counted from the first arrival of numbered readings, so that one that arrives again keeps its
 * time. The only writer of the table {@code relative_time}.
 */
@ApplicationScoped
public class RelativeTimeRepository {
    /** A gauge that counts the age at each attempt is refused after seven days. */
    private static final Duration KEEP = Duration.ofDays(10);

    /** A known number keeps its time; the update only returns it, and locks it until the commit. */
    private static final String SETTLE = """
            insert into relative_time as known (gauge_id, boot, seq, at, received_at) values (?, ?, ?, ?, ?)
            on conflict (gauge_id, boot, seq) do update set received_at = excluded.received_at
            returning at
            """;

    private static final String LET_GO = "delete from relative_time where received_at < ?";

    private final AgroalDataSource database;
    private final GaugeRegistry network;
    private final Clock clock;

    RelativeTimeRepository(AgroalDataSource database, GaugeRegistry network, Clock clock) {
        this.database = database;
        this.network = network;
        this.clock = clock;
    }

    public static boolean areIn(List<Measurement> batch) {
        for (Measurement each : batch) {
            if (each.origin().countedFromArrival()) {
                return true;
            }
        }
        return false;
    }

    /** The batch with the time of the first arrival of each of its numbers, as part of a transaction. */
    public List<Measurement> settle(Connection connection, List<Measurement> batch) throws SQLException {
        List<Measurement> settled = new ArrayList<>(batch.size());
        try (PreparedStatement statement = connection.prepareStatement(SETTLE)) {
            for (Measurement each : batch) {
                settled.add(each.origin().countedFromArrival() ? each.endingAt(timeOf(statement, each)) : each);
            }
        }
        return settled;
    }

    private Instant timeOf(PreparedStatement statement, Measurement said) throws SQLException {
        MessageNumber number = said.origin().number().orElseThrow();
        statement.setInt(1, network.gaugeOf(said.gauge()).id);
        statement.setString(2, number.boot());
        statement.setLong(3, number.seq());
        statement.setObject(4, said.at().atOffset(ZoneOffset.UTC));
        statement.setObject(5, said.origin().receivedAt().atOffset(ZoneOffset.UTC));
        try (ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getObject(1, OffsetDateTime.class).toInstant();
        }
    }

    @Scheduled(every = "6h", delayed = "1h", skipExecutionIf = NotLeader.class)
    void forget() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(LET_GO)) {
            statement.setObject(1, clock.instant().minus(KEEP).atOffset(ZoneOffset.UTC));
            statement.executeUpdate();
        }
    }
}
