package org.faofon.readings.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.faofon.common.jdbc.Columns;
import org.faofon.common.jdbc.SqlRunner;
import org.faofon.network.GaugeRegistry;
import org.faofon.readings.Interval;

/** When the readings that count now arrived. */
@ApplicationScoped
public class ReadingArrivals {
    private static final String ARRIVALS = ReadingSql.of("""
            select date_bin(? * interval '1 second', ended_at - interval '1 second', timestamptz 'epoch') as part,
                   min(received_at), max(received_at)
            from reading
            where gauge_id = ? and ended_at > ? and ended_at <= ? and quality not in (:fail, :missing)
            group by part
            """);

    private final SqlRunner sql;
    private final GaugeRegistry network;

    ReadingArrivals(SqlRunner sql, GaugeRegistry network) {
        this.sql = sql;
        this.network = network;
    }

    /** When the first and the last of some readings arrived. */
    public record Arrival(Instant first, Instant last) {}

    private record Part(Instant start, Arrival arrival) {}

    /** The arrivals of the readings that end in equal parts of time, which are counted from 1970; by the start of the part. */
    public NavigableMap<Instant, Arrival> list(String gauge, Duration part, Interval ends) {
        NavigableMap<Instant, Arrival> all = new TreeMap<>();
        sql.list(
                        ARRIVALS,
                        row -> new Part(
                                Columns.instant(row, 1), new Arrival(Columns.instant(row, 2), Columns.instant(row, 3))),
                        part.toSeconds(),
                        network.gaugeOf(gauge).id,
                        ends.start(),
                        ends.end())
                .forEach(each -> all.put(each.start, each.arrival));
        return all;
    }
}
