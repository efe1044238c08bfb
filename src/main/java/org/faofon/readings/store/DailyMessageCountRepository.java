package org.faofon.readings.store;

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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.faofon.network.GaugeRegistry;
import org.faofon.readings.MessageNumber;
import org.faofon.readings.store.MessageNumberRepository.Numbered;
import org.jboss.logging.Logger;

/**
 * Counts, for each gauge and rain day, what has no row of its own: duplicates and refusals, with the numbers of the
 * refused messages, which are not gaps. The only writer of the table {@code gauge_day}.
 *
 * <p>All this is written every second and when the program stops; after a crash the last second is lost.
 */
@ApplicationScoped
public class DailyMessageCountRepository {
    private static final Logger LOG = Logger.getLogger(DailyMessageCountRepository.class);

    private static final String ADD = """
            insert into gauge_day as d (gauge_id, day, duplicate, refused) values (?, ?, ?, ?)
            on conflict (gauge_id, day) do update
            set duplicate = d.duplicate + excluded.duplicate, refused = d.refused + excluded.refused
            """;

    private static final String FIND = """
            select d.duplicate, d.refused from gauge_day d join gauge g on g.id = d.gauge_id
            where g.code = ? and d.day = ?
            """;

    /** While the database is away; more gauges' messages would have to be wrong than there are. */
    private static final int MOST_NUMBERS = 10_000;

    private final AgroalDataSource database;
    private final GaugeRegistry network;
    private final MessageNumberRepository numbers;
    private Unwritten unwritten = new Unwritten();

    private record Key(String gauge, LocalDate day) {}

    /** How many items of a day were duplicates, and how many were refused. */
    public record Counts(long duplicate, long refused) {
        static final Counts NONE = new Counts(0, 0);

        Counts plus(Counts other) {
            return new Counts(duplicate + other.duplicate, refused + other.refused);
        }
    }

    private static final class Unwritten {
        final Map<Key, Counts> counts = new HashMap<>();
        final List<Numbered> refused = new ArrayList<>();

        boolean isEmpty() {
            return counts.isEmpty() && refused.isEmpty();
        }

        void add(Key key, Counts more) {
            counts.merge(key, more, Counts::plus);
        }

        void add(Numbered number) {
            if (refused.size() < MOST_NUMBERS) {
                refused.add(number);
            }
        }
    }

    DailyMessageCountRepository(AgroalDataSource database, GaugeRegistry network, MessageNumberRepository numbers) {
        this.database = database;
        this.network = network;
        this.numbers = numbers;
    }

    /** The rain day of a reading that ends then: an end belongs to the day that it closes. */
    public static LocalDate dayOf(Instant end) {
        return end.minusNanos(1).atOffset(ZoneOffset.UTC).toLocalDate();
    }

    public synchronized void countDuplicate(String gauge, Instant at) {
        unwritten.add(new Key(gauge, dayOf(at)), new Counts(1, 0));
    }

    /**
     * Counts a refusal; by its time of arrival, because its own time may be the error.
     *
     * @param refused the numbers of the messages, as far as they can be read
     */
    public synchronized void countRefused(String gauge, int items, List<MessageNumber> refused, Instant receivedAt) {
        unwritten.add(new Key(gauge, dayOf(receivedAt)), new Counts(0, items));
        refused.forEach(number -> unwritten.add(new Numbered(gauge, number, receivedAt)));
    }

    public Counts of(String gauge, LocalDate day) throws SQLException {
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
        return unwritten.counts.getOrDefault(key, Counts.NONE);
    }

    private synchronized Unwritten takeAll() {
        Unwritten taken = unwritten;
        unwritten = new Unwritten();
        return taken;
    }

    private synchronized void giveBack(Unwritten taken) {
        taken.counts.forEach(unwritten::add);
        taken.refused.forEach(unwritten::add);
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void write() {
        Unwritten taken = takeAll();
        if (taken.isEmpty()) {
            return;
        }
        try {
            write(taken);
        } catch (SQLException e) { // They wait for the database, a few bytes for each gauge and day.
            giveBack(taken);
            LOG.debugf("Could not write the daily message counts, trying again: %s", e.getMessage());
        }
    }

    void writeTheRest(@Observes ShutdownEvent event) {
        write();
    }

    private void write(Unwritten taken) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(ADD)) {
            connection.setAutoCommit(false);
            for (Map.Entry<Key, Counts> each : taken.counts.entrySet()) {
                statement.setInt(1, network.gaugeOf(each.getKey().gauge).id);
                statement.setDate(2, Date.valueOf(each.getKey().day));
                statement.setLong(3, each.getValue().duplicate);
                statement.setLong(4, each.getValue().refused);
                statement.addBatch();
            }
            statement.executeBatch();
            numbers.record(connection, taken.refused);
            connection.commit();
        }
    }
}
