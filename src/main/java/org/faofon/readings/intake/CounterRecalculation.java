package org.faofon.readings.intake;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.faofon.network.Gauge;
import org.faofon.network.GaugeRegistry;
import org.faofon.readings.Interval;
import org.faofon.readings.Reading;
import org.faofon.readings.ReadingsStored.Judged;
import org.faofon.readings.Receipt;
import org.faofon.readings.store.AnnouncingStore;
import org.faofon.readings.store.AnnouncingStore.Stored;
import org.faofon.readings.store.CounterSampleRepository;
import org.faofon.readings.store.ReadingStore;

/**
 * Computes the rain of a gauge again from its counts, because something else has changed that it depends on: a
 * calibration, or the roster's data of the bucket.
 *
 * <p>It works page by page, each in its own transaction, so that the gauges need not wait for it. If it is interrupted
 * and repeated, the result is the same.
 */
@ApplicationScoped
public class CounterRecalculation {
    private static final int PAGE = 5_000;

    private static final String END_OF_PAGE =
            "select max(at) from (select at from counter_sample where gauge_id = ? and at > ? and at <= ?"
                    + " order by at limit ?) as page";

    private static final String TOTAL = """
            select coalesce(sum(depth_micrometres), 0)::int8 from reading
            where gauge_id = ? and counted and ended_at > ? and ended_at <= ?
            """;

    private final AgroalDataSource database;
    private final GaugeRegistry network;
    private final ReadingStore readings;
    private final CounterRain countedRain;
    private final AnnouncingStore turn;
    private final Clock clock;

    CounterRecalculation(
            AgroalDataSource database,
            GaugeRegistry network,
            ReadingStore readings,
            CounterRain countedRain,
            AnnouncingStore turn,
            Clock clock) {
        this.database = database;
        this.network = network;
        this.readings = readings;
        this.countedRain = countedRain;
        this.turn = turn;
        this.clock = clock;
    }

    /**
     * The changes.
     *
     * @param changed how many readings
     * @param beforeMicrometres the total of all readings that are computed from counts, before
     * @param afterMicrometres and after
     */
    public record Result(long changed, long beforeMicrometres, long afterMicrometres) {
        private static final Result NOTHING = new Result(0, 0, 0);

        private Result plus(Result more) {
            return new Result(
                    changed + more.changed,
                    beforeMicrometres + more.beforeMicrometres,
                    afterMicrometres + more.afterMicrometres);
        }
    }

    /**
     * Computes all readings that end in that interval again.
     *
     * @param officer who requested it; old values are stored as replaced by them
     * @throws IllegalArgumentException if there is no such gauge
     * @throws SQLException if the store is unavailable; finished pages stay, and repeating it does the rest
     */
    public Result recount(String gauge, Interval ends, String officer) throws SQLException {
        Gauge known = network.gaugeOf(gauge);
        Result result = Result.NOTHING;
        Optional<Interval> page = nextPage(known, ends);
        while (page.isPresent()) {
            result = result.plus(recountPage(known, page.get(), officer));
            Instant done = page.get().end();
            page = done.isBefore(ends.end()) ? nextPage(known, new Interval(done, ends.end())) : Optional.empty();
        }
        return result;
    }

    private Optional<Interval> nextPage(Gauge gauge, Interval ends) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(END_OF_PAGE)) {
            bind(statement, gauge, ends);
            statement.setInt(4, PAGE);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return Optional.ofNullable(row.getObject(1, OffsetDateTime.class))
                        .map(end -> new Interval(ends.start(), end.toInstant()));
            }
        }
    }

    private Result recountPage(Gauge gauge, Interval ends, String officer) throws SQLException {
        long[] totals = new long[2];
        List<Receipt> receipts = turn.take(database, connection -> {
            CounterSampleRepository.lock(connection, gauge.id);
            totals[0] = total(connection, gauge, ends);
            Stored stored = store(connection, gauge, ends, officer);
            totals[1] = total(connection, gauge, ends);
            return stored;
        });
        long changed = receipts.stream()
                .filter(receipt -> !receipt.equals(Receipt.DUPLICATE))
                .count();
        return new Result(changed, totals[0], totals[1]);
    }

    private Stored store(Connection connection, Gauge gauge, Interval ends, String officer) throws SQLException {
        Instant now = clock.instant();
        List<Judged> computed = countedRain.endingIn(connection, gauge.id, ends).stream()
                .map(judged -> new Judged(enteredBy(officer, now, judged.reading()), judged.verdict()))
                .toList();
        if (computed.isEmpty()) {
            return new Stored(List.of(), List.of());
        }
        List<Receipt> receipts = readings.storeCounted(connection, computed);
        return new Stored(receipts, MeasurementStore.changed(computed, receipts));
    }

    private static Reading enteredBy(String officer, Instant now, Reading reading) {
        Reading.Origin origin = new Reading.Origin(reading.origin().source(), officer, now);
        return new Reading(reading.gauge(), reading.interval(), reading.depth(), origin, reading.note());
    }

    private static long total(Connection connection, Gauge gauge, Interval ends) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(TOTAL)) {
            bind(statement, gauge, ends);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private static void bind(PreparedStatement statement, Gauge gauge, Interval ends) throws SQLException {
        statement.setInt(1, gauge.id);
        statement.setObject(2, ends.start().atOffset(ZoneOffset.UTC));
        statement.setObject(3, ends.end().atOffset(ZoneOffset.UTC));
    }
}
