package org.faofon.readings.query;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import org.faofon.network.GaugeRegistry;
import org.faofon.readings.Depth;
import org.faofon.readings.Interval;
import org.faofon.readings.Quality;
import org.faofon.readings.RainInterval;
import org.faofon.readings.store.ReadingHistory;
import org.faofon.readings.store.ReadingSql;
import org.faofon.readings.store.StoredRainTotals;
import org.faofon.readings.totals.AggregatedRain;
import org.faofon.readings.totals.RainResampler;
import org.faofon.readings.totals.RainShare;
import org.faofon.readings.totals.StepTotal;
import org.faofon.readings.totals.TimeStep;

/**
 * The rain of one gauge step by step, at any time of the past.
 *
 * <p>{@link RainResampler} defines the content of a step. The database adds up the readings that are wholly inside a
 * step, and only those that cross a border are read individually: ten years are a few thousand rows instead of a
 * million. If readings overlap, all of them are read, some months at a time.
 */
@ApplicationScoped
public class RainSeriesReader {
    /** Groups by one cheap key, so that TimescaleDB can add up while it decompresses its columns. */
    static final String SUMS = ReadingSql.of("""
            select extract(epoch from part)::int8,
                   sum(depth_micrometres) filter (where started_at >= part),
                   (sum(date_part('epoch', ended_at - started_at)) filter (where started_at >= part))::int8,
                   count(*) filter (where started_at >= part),
                   max(quality) filter (where started_at >= part),
                   min(quality) filter (where started_at >= part),
                   max(depth_kind) filter (where started_at >= part),
                   min(started_at) < part,
                   coalesce(sum(depth_micrometres) filter (where started_at >= part and quality = :suspect), 0)
            from (
                select started_at, ended_at, depth_micrometres, depth_kind, quality,
                       date_bin(? * interval '1 second', ended_at - interval '1 second', timestamptz 'epoch') as part
                from reading
                where gauge_id = ? and ended_at > ? and ended_at <= ? and quality not in (:fail, :missing)
            ) as fall
            group by part
            order by part
            """);

    /** How many parts are added up at a time. */
    private static final int PAGE = 5_000;

    private static final Duration PAGE_OF_SHARES = Duration.ofDays(92);

    private final AgroalDataSource database;
    private final ReadingHistory history;
    private final StoredRainTotals rain;
    private final GaugeRegistry network;

    RainSeriesReader(AgroalDataSource database, ReadingHistory history, StoredRainTotals rain, GaugeRegistry network) {
        this.database = database;
        this.history = history;
        this.rain = rain;
        this.network = network;
    }

    /**
     * Passes on every step of the span, in order.
     *
     * <p>It works page by page and releases the connection in between: the consumer may be slow, and the intake needs
     * the database meanwhile.
     *
     * @param span whole steps, as {@link TimeStep#widen} gives them
     * @return whether there may be readings that are too long for the steps, see {@link #forEachLonger}
     */
    public boolean forEachStep(String gauge, TimeStep step, Interval span, Consumer<StepTotal> reader)
            throws SQLException {
        int id = network.gaugeOf(gauge).id;
        RainResampler ledger = new RainResampler(step, span, reader);
        Instant end = span.end().plus(step.reach());
        if (rain.overlaps(id, span)) {
            enterShares(id, new Interval(span.start(), end), ledger);
            return true;
        }
        boolean anyLonger = false;
        for (Instant from = span.start();
                from.isBefore(end);
                from = from.plus(step.part().multipliedBy(PAGE))) {
            Instant to = from.plus(step.part().multipliedBy(PAGE));
            anyLonger |= enter(id, step, new Interval(from, to.isBefore(end) ? to : end), ledger);
        }
        ledger.close();
        return anyLonger;
    }

    private void enterShares(int gauge, Interval span, RainResampler ledger) throws SQLException {
        for (Instant from = span.start(); from.isBefore(span.end()); from = from.plus(PAGE_OF_SHARES)) {
            Interval page = new Interval(from, from.plus(PAGE_OF_SHARES));
            for (RainShare share : rain.shares(gauge, page)) {
                Instant end = Instant.ofEpochSecond(share.share().end());
                if (end.isAfter(page.start()) && !end.isAfter(page.end())) {
                    ledger.add(share);
                }
            }
        }
        ledger.close();
    }

    /** All steps of the span, in order; for spans that fit in memory. */
    public List<StepTotal> listSteps(String gauge, TimeStep step, Interval span) throws SQLException {
        List<StepTotal> steps = new ArrayList<>();
        forEachStep(gauge, step, span, steps::add);
        return steps;
    }

    /** Passes on, in order, the readings that end in the span and are too long for single steps. */
    public void forEachLonger(String gauge, TimeStep step, Interval span, Consumer<RainInterval> reader)
            throws SQLException {
        history.forEachCrossing(network.gaugeOf(gauge).id, step.part(), span, fall -> {
            if (!step.feeds(fall.interval())) {
                reader.accept(fall);
            }
        });
    }

    /** Adds a page to the resampler, sums and single readings in the order of their ends. */
    private static final class Page {
        private final TimeStep step;
        private final RainResampler ledger;
        private final Deque<AggregatedRain> sums = new ArrayDeque<>();
        private boolean anyLonger;

        Page(TimeStep step, RainResampler ledger) {
            this.step = step;
            this.ledger = ledger;
        }

        void enter(RainInterval fall) {
            enterSumsBefore(fall.interval().end());
            ledger.add(fall);
            anyLonger |= !step.feeds(fall.interval());
        }

        void enterSumsBefore(Instant end) {
            while (!sums.isEmpty() && sums.element().part().end().isBefore(end)) {
                ledger.add(sums.remove());
            }
        }
    }

    private boolean enter(int gauge, TimeStep step, Interval ends, RainResampler ledger) throws SQLException {
        Page page = new Page(step, ledger);
        List<Interval> crossed = readSums(gauge, step.part(), ends, page.sums);
        if (!crossed.isEmpty()) {
            Interval from = crossed.get(0);
            Interval to = crossed.get(crossed.size() - 1);
            history.forEachCrossing(gauge, step.part(), new Interval(from.start(), to.end()), page::enter);
        }
        page.enterSumsBefore(Instant.MAX);
        return page.anyLonger;
    }

    /** Reads the sums of the page and returns the parts with readings that began before them. */
    private List<Interval> readSums(int gauge, Duration length, Interval ends, Deque<AggregatedRain> sums)
            throws SQLException {
        List<Interval> crossed = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(SUMS)) {
            statement.setLong(1, length.toSeconds());
            statement.setInt(2, gauge);
            statement.setObject(3, ends.start().atOffset(ZoneOffset.UTC));
            statement.setObject(4, ends.end().atOffset(ZoneOffset.UTC));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    Instant start = Instant.ofEpochSecond(row.getLong(1));
                    Interval part = new Interval(start, start.plus(length));
                    if (row.getInt(4) > 0) {
                        sums.add(sum(part, row));
                    }
                    if (row.getBoolean(8)) {
                        crossed.add(part);
                    }
                }
            }
        }
        return crossed;
    }

    private static AggregatedRain sum(Interval part, ResultSet row) throws SQLException {
        // "Not evaluated" is in the middle by its number and lowest by its weight.
        Quality quality = Quality.ofFlag(row.getInt(5)).worse(Quality.ofFlag(row.getInt(6)));
        boolean atLeast = row.getInt(7) == Depth.Kind.AT_LEAST.code();
        return new AggregatedRain(
                part, row.getLong(2), row.getLong(9), row.getLong(3), row.getInt(4), quality, atLeast);
    }
}
