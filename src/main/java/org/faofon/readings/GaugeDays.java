package org.faofon.readings;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.faofon.network.Network;
import org.jboss.logging.Logger;

/**
 * Counts, for each gauge and rain day, what made no row of its own: what came twice and what was refused. The one writer
 * of the table {@code gauge_day}.
 *
 * <p>The counts are written every second and when the program stops; if it is killed, those of the last second are lost.
 */
@ApplicationScoped
public class GaugeDays {
    private static final Logger LOG = Logger.getLogger(GaugeDays.class);

    private static final String ADD = """
            insert into gauge_day as d (gauge_id, day, duplicate, refused) values (?, ?, ?, ?)
            on conflict (gauge_id, day) do update
            set duplicate = d.duplicate + excluded.duplicate, refused = d.refused + excluded.refused
            """;

    private static final String FIND = """
            select d.duplicate, d.refused from gauge_day d join gauge g on g.id = d.gauge_id
            where g.code = ? and d.day = ?
            """;

    private final AgroalDataSource database;
    private final Network network;
    private final Map<Key, Counts> unwritten = new HashMap<>();

    private record Key(String gauge, LocalDate day) {}

    /** How many items of a day came twice, and how many were refused. */
    public record Counts(long duplicate, long refused) {
        static final Counts NONE = new Counts(0, 0);

        Counts plus(Counts other) {
            return new Counts(duplicate + other.duplicate, refused + other.refused);
        }
    }

    GaugeDays(AgroalDataSource database, Network network) {
        this.database = database;
        this.network = network;
    }

    /** The rain day that a reading belongs to which ends then: an end belongs to the day that it closes. */
    public static LocalDate dayOf(Instant end) {
        return end.minusNanos(1).atOffset(ZoneOffset.UTC).toLocalDate();
    }

    void countDuplicate(String gauge, Instant at) {
        add(new Key(gauge, dayOf(at)), new Counts(1, 0));
    }

    /** Counts something that was refused; by the time it came, because its own may be what is wrong with it. */
    public void countRefused(String gauge, int items, Instant receivedAt) {
        if (items > 0) {
            add(new Key(gauge, dayOf(receivedAt)), new Counts(0, items));
        }
    }

    Counts of(String gauge, LocalDate day) throws SQLException {
        Counts counts = waiting(new Key(gauge, day));
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(FIND)) {
            statement.setString(1, gauge);
            statement.setDate(2, Date.valueOf(day));
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? counts.plus(new Counts(row.getLong(1), row.getLong(2))) : counts;
            }
        }
    }

    private synchronized Counts waiting(Key key) {
        return unwritten.getOrDefault(key, Counts.NONE);
    }

    private synchronized void add(Key key, Counts counts) {
        unwritten.merge(key, counts, Counts::plus);
    }

    private synchronized Map<Key, Counts> takeAll() {
        Map<Key, Counts> taken = Map.copyOf(unwritten);
        unwritten.clear();
        return taken;
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void write() {
        Map<Key, Counts> taken = takeAll();
        if (taken.isEmpty()) {
            return;
        }
        try {
            write(taken);
        } catch (SQLException e) { // They wait for the database, a few bytes for each gauge and day.
            taken.forEach(this::add);
            LOG.debugf("Could not write the day's counts, trying again: %s", e.getMessage());
        }
    }

    void writeTheRest(@Observes ShutdownEvent event) {
        write();
    }

    private void write(Map<Key, Counts> counts) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(ADD)) {
            connection.setAutoCommit(false);
            for (Map.Entry<Key, Counts> each : counts.entrySet()) {
                statement.setInt(1, network.gaugeOf(each.getKey().gauge).id);
                statement.setDate(2, Date.valueOf(each.getKey().day));
                statement.setLong(3, each.getValue().duplicate);
                statement.setLong(4, each.getValue().refused);
                statement.addBatch();
            }
            statement.executeBatch();
            connection.commit();
        }
    }
}
