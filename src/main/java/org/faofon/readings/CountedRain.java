package org.faofon.readings;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.faofon.network.Network;
import org.faofon.readings.ReadingsStored.Judged;
import org.faofon.readings.TipCounter.Credit;

/**
 * Makes readings of stored counts, each over the time since the count before it. They depend on nothing but what is
 * stored, so the order in which counts arrive does not matter.
 */
@ApplicationScoped
class CountedRain {
    /** Counts that are further apart say nothing: no reading is longer. */
    static final Duration LONGEST = Duration.ofDays(31);

    /** The counts that the placeholder names, each with the one before it and with what a tip was worth then. */
    private static final String STEPS = """
            select gauge.id, extract(epoch from this.at)::int8, this.ticks, extract(epoch from before.at)::int8,
                   before.ticks, gauge.tip_micrometres, gauge.counter_modulus,
                   coalesce((select factor from gauge_calibration as c
                             where c.gauge_id = gauge.id and c.valid_from < this.at
                             order by c.valid_from desc, c.id desc limit 1), 1),
                   this.source, latest.entered_by, latest.received_at, coalesce(this.note, '')
            from %s as step
            join counter_sample as this on this.gauge_id = step.gauge_id and this.at = step.at
            join gauge on gauge.id = this.gauge_id and gauge.tip_micrometres is not null
            cross join lateral (select at, ticks, entered_by, received_at from counter_sample as earlier
                                where earlier.gauge_id = this.gauge_id and earlier.at < this.at
                                order by earlier.at desc limit 1) as before
            cross join lateral (select this.entered_by, this.received_at where this.received_at >= before.received_at
                                union all
                                select before.entered_by, before.received_at
                                where this.received_at < before.received_at) as latest
            order by this.gauge_id, this.at
            """;

    /** A count changes the reading that ends with it, and the next one, which begins with it. */
    private static final String AROUND = "with touched as (select gauge_id, to_timestamp(at) as at"
            + " from unnest(?::int4[], ?::int8[]) as changed (gauge_id, at))\n"
            + STEPS.formatted("""
                    (select gauge_id, at from touched
                     union
                     select touched.gauge_id, next.at from touched cross join lateral (
                         select at from counter_sample as later
                         where later.gauge_id = touched.gauge_id and later.at > touched.at
                         order by later.at limit 1) as next)
                    """);

    private static final String ENDING_IN = STEPS.formatted("""
            (select gauge_id, at from counter_sample where gauge_id = ? and at > ? and at <= ?)
            """);

    private final Network network;
    private final Judgement judgement;

    CountedRain(Network network, Judgement judgement) {
        this.network = network;
        this.judgement = judgement;
    }

    /** The readings that these counts have to do with, as they should be now. */
    List<Judged> around(Connection connection, List<Count> counts) throws SQLException {
        if (counts.isEmpty()) {
            return List.of();
        }
        Object[] gauges =
                counts.stream().map(count -> network.gaugeOf(count.gauge()).id).toArray();
        Object[] times =
                counts.stream().map(count -> count.at().getEpochSecond()).toArray();
        try (PreparedStatement statement = connection.prepareStatement(AROUND)) {
            statement.setArray(1, connection.createArrayOf("int4", gauges));
            statement.setArray(2, connection.createArrayOf("int8", times));
            return readings(statement);
        }
    }

    /** The readings of a gauge that end in that interval, as they should be now. */
    List<Judged> endingIn(Connection connection, int gauge, Interval ends) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(ENDING_IN)) {
            statement.setInt(1, gauge);
            statement.setObject(2, ends.start().atOffset(ZoneOffset.UTC));
            statement.setObject(3, ends.end().atOffset(ZoneOffset.UTC));
            return readings(statement);
        }
    }

    private List<Judged> readings(PreparedStatement statement) throws SQLException {
        List<Reading> known = new ArrayList<>();
        List<Judged> readings = new ArrayList<>();
        try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                Interval interval =
                        new Interval(Instant.ofEpochSecond(row.getLong(4)), Instant.ofEpochSecond(row.getLong(2)));
                if (interval.length().compareTo(LONGEST) <= 0) {
                    Judged reading = reading(row, interval);
                    if (reading.verdict().quality() == Quality.MISSING) {
                        readings.add(reading);
                    } else {
                        known.add(reading.reading());
                    }
                }
            }
        }
        readings.addAll(judgement.judge(known));
        return readings;
    }

    /** With the verdict of the counter, which says whether it can be known what fell. */
    private Judged reading(ResultSet row, Interval interval) throws SQLException {
        TipCounter counter = TipCounter.of(row.getInt(6), row.getBigDecimal(8), modulus(row));
        Credit credit = counter.between(row.getLong(5), row.getLong(3), interval.length());
        Reading reading = new Reading(
                gaugeOf(row.getInt(1)),
                interval,
                credit.depth(),
                new Reading.Origin(
                        Source.ofCode(row.getInt(9)),
                        row.getString(10),
                        row.getObject(11, OffsetDateTime.class).toInstant()),
                row.getString(12));
        return new Judged(reading, credit.verdict());
    }

    private static OptionalLong modulus(ResultSet row) throws SQLException {
        long modulus = row.getLong(7);
        return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(modulus);
    }

    private String gaugeOf(int id) {
        return network.findGauge(id)
                .orElseThrow(() -> new IllegalStateException("There is no gauge with the id " + id))
                .code;
    }
}
