package org.faofon.readings.intake;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import org.faofon.readings.Interval;
import org.faofon.readings.MessageNumber;
import org.faofon.readings.Quality;
import org.faofon.readings.Reading;
import org.faofon.readings.Source;
import org.faofon.readings.Verdict;
import org.faofon.readings.VerdictReason;
import org.faofon.readings.intake.CounterSeries.Sample;
import org.faofon.readings.intake.TipCounter.Credit;

/** Reads stored counts, each with the value of a tip at that time and with its computed reading. */
final class CounterRows {
    /** How far from a changed count another one may be and still belong to the same readings. */
    private static final int AROUND = CounterSeries.BEFORE + CounterSeries.AFTER;

    private static final String COUNTS = """
            select span.id, gauge.id, extract(epoch from sample.at)::int8, sample.ticks, gauge.tip_micrometres,
                   gauge.counter_modulus,
                   coalesce((select factor from gauge_calibration as c
                             where c.gauge_id = gauge.id and c.valid_from < sample.at
                             order by c.valid_from desc, c.id desc limit 1), 1),
                   sample.source, sample.entered_by, sample.received_at, coalesce(sample.note, ''),
                   message.boot, message.seq,
                   extract(epoch from made.started_at)::int8, made.depth_micrometres, made.quality,
                   coalesce(made.quality_reason, ''), made.judged_by is not null
            from unnest(?::int4[], ?::int8[], ?::int8[]) with ordinality as span (gauge_id, since, until, id)
            join gauge on gauge.id = span.gauge_id and gauge.tip_micrometres is not null
            cross join lateral (
                (select * from counter_sample as c
                 where c.gauge_id = span.gauge_id and c.at < to_timestamp(span.since) order by c.at desc limit %1$d)
                union all
                select * from counter_sample as c
                where c.gauge_id = span.gauge_id and c.at between to_timestamp(span.since) and to_timestamp(span.until)
                union all
                (select * from counter_sample as c
                 where c.gauge_id = span.gauge_id and c.at > to_timestamp(span.until) order by c.at limit %1$d)
            ) as sample
            left join lateral (
                select m.boot, m.seq from message_number as m
                where m.gauge_id = sample.gauge_id and m.at = sample.at order by m.boot, m.seq limit 1) as message on true
            left join reading as made on made.gauge_id = sample.gauge_id and made.ended_at = sample.at
            order by span.id, sample.at
            """.formatted(AROUND);

    private CounterRows() {}

    /** Times of one gauge from the first to the last, both included, in epoch seconds. */
    record Span(int gaugeId, long since, long until) {}

    /** A count with everything that its reading is computed from. */
    record Row(
            int gaugeId,
            Sample sample,
            int tipMicrometres,
            OptionalLong modulus,
            BigDecimal factor,
            Reading.Origin origin,
            String note,
            Optional<Made> made) {
        TipCounter counter() {
            return TipCounter.of(tipMicrometres, factor, modulus);
        }

        TipCounter nominal() {
            return TipCounter.of(tipMicrometres, BigDecimal.ONE, modulus);
        }
    }

    /** The stored reading for the time of a count. */
    record Made(Instant start, int micrometres, Verdict verdict, boolean byOfficer) {
        /** Whether it agrees with the counts; verdicts of rain checks since then do not matter. */
        boolean says(Interval interval, Credit credit) {
            return start.equals(interval.start())
                    && micrometres == credit.depth().micrometres()
                    && (byOfficer || isAsCertainAs(credit.verdict()));
        }

        private boolean isAsCertainAs(Verdict other) {
            boolean missing = verdict.quality() == Quality.MISSING || other.quality() == Quality.MISSING;
            return missing ? verdict.equals(other) : groundsOfCounter(verdict).equals(groundsOfCounter(other));
        }

        private static List<VerdictReason> groundsOfCounter(Verdict verdict) {
            return VerdictReason.in(verdict.reason()).stream()
                    .filter(VerdictReason.OF_COUNTERS::contains)
                    .toList();
        }
    }

    /** The counts of each span in order of time, with enough counts before and after it to interpret each of them. */
    static List<List<Row>> list(Connection connection, List<Span> spans) throws SQLException {
        List<List<Row>> lists = new ArrayList<>();
        spans.forEach(span -> lists.add(new ArrayList<>()));
        try (PreparedStatement statement = connection.prepareStatement(COUNTS)) {
            bind(statement, 1, "int4", spans, Span::gaugeId);
            bind(statement, 2, "int8", spans, Span::since);
            bind(statement, 3, "int8", spans, Span::until);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    lists.get(row.getInt(1) - 1).add(row(row));
                }
            }
        }
        return lists;
    }

    private static void bind(
            PreparedStatement statement, int column, String type, List<Span> spans, Function<Span, Object> value)
            throws SQLException {
        Object[] values = spans.stream().map(value).toArray();
        statement.setArray(column, statement.getConnection().createArrayOf(type, values));
    }

    private static Row row(ResultSet row) throws SQLException {
        long modulus = row.getLong(6);
        OptionalLong range = row.wasNull() ? OptionalLong.empty() : OptionalLong.of(modulus);
        Reading.Origin origin = new Reading.Origin(
                Source.ofCode(row.getInt(8)),
                row.getString(9),
                row.getObject(10, OffsetDateTime.class).toInstant());
        Sample sample = new Sample(Instant.ofEpochSecond(row.getLong(3)), row.getLong(4), number(row));
        return new Row(
                row.getInt(2),
                sample,
                row.getInt(5),
                range,
                row.getBigDecimal(7),
                origin,
                row.getString(11),
                made(row));
    }

    private static Optional<MessageNumber> number(ResultSet row) throws SQLException {
        String boot = row.getString(12);
        return boot == null ? Optional.empty() : Optional.of(new MessageNumber(boot, row.getLong(13)));
    }

    private static Optional<Made> made(ResultSet row) throws SQLException {
        long start = row.getLong(14);
        if (row.wasNull()) {
            return Optional.empty();
        }
        Verdict verdict = new Verdict(Quality.ofFlag(row.getInt(16)), row.getString(17));
        return Optional.of(new Made(Instant.ofEpochSecond(start), row.getInt(15), verdict, row.getBoolean(18)));
    }
}
