package org.faofon.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

/** Years of readings, made inside the database: by the door it would take an hour. */
final class History {
    /** As the network would have sent them: all gauges of one time, then all of the next. */
    private static final String FILL = """
            insert into reading (gauge_id, ended_at, started_at, received_at, depth_micrometres, depth_kind, quality,
                                 source, entered_by)
            select gauge.id, ended, ended - interval '5 minutes', ended + interval '2 seconds',
                   %s, 0, 1, 1, 'gauge ' || gauge.code
            from generate_series(?::timestamptz, ?::timestamptz, interval '5 minutes') as ended, gauge
            """;

    /** Micrometres that fall now and then, at any time of the year. */
    static final String DRIZZLE = "case when random() < 0.9 then 0 else (random() * 20)::int * 200 end";

    /**
     * Micrometres as in the south of Thailand: spells of a day and a half, most of them dry, some with showers, and a few
     * of October to December with a storm over all gauges, in which every other hour pours. Three and a half metres a year.
     */
    static final String STORMS = """
            case when abs(hashint8(extract(epoch from ended)::int8 / 3600 * 1009 + gauge.id)) % 1000
                      < case when spell < 6 and extract(month from ended) >= 10 then 500 when spell < 30 then 40 else 5 end
                 then (random() * 18)::int * 200 else 0 end""".replace("spell", "abs(hashint8(extract(epoch from ended)::int8 / 129600)) % 100");

    private static final int WORKERS = 2;

    private final Store store;
    private final String fill;

    /** @param depth micrometres, in the words of the database, of the gauge {@code gauge.id} at the time {@code ended} */
    History(Store store, String depth) {
        this.store = store;
        this.fill = FILL.formatted(depth);
    }

    /**
     * Fills (from, to] and leaves the table as autovacuum would.
     *
     * @return how many readings there are
     */
    long fill(Instant from, Instant to) throws Exception {
        Duration share = Duration.between(from, to).dividedBy(WORKERS);
        Crowd.run(WORKERS, who -> fillShare(from.plus(share.multipliedBy(who)), share));
        store.execute("vacuum (analyze) reading");
        return store.rows();
    }

    private void fillShare(Instant from, Duration length) throws SQLException {
        try (Connection connection = store.connect();
                PreparedStatement statement = connection.prepareStatement(fill)) {
            statement.setObject(1, from.plusSeconds(Rainfall.STEP_SECONDS).atOffset(ZoneOffset.UTC));
            statement.setObject(2, from.plus(length).atOffset(ZoneOffset.UTC));
            statement.executeUpdate();
        }
    }
}
