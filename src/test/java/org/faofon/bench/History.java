package org.faofon.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** Years of readings, made inside the database: by the door it would take an hour. */
final class History {
    /** As the network would have sent them: all gauges of one time, then all of the next. */
    private static final String FILL = """
            insert into reading (gauge_id, ended_at, started_at, received_at, depth_micrometres, depth_kind, quality,
                                 source, entered_by)
            select gauge.id, ended, ended - interval '5 minutes', ended + interval '2 seconds',
                   case when random() < 0.9 then 0 else (random() * 20)::int * 200 end, 0, 1, 1, 'gauge ' || gauge.code
            from generate_series(?::timestamptz, ?::timestamptz, interval '5 minutes') as ended, gauge
            """;

    private static final String KEYS = """
            select conname, pg_get_constraintdef(oid) from pg_constraint
            where conrelid = 'reading'::regclass and contype = 'f'
            """;

    private static final int WORKERS = 2;

    private final Store store;

    History(Store store) {
        this.store = store;
    }

    /**
     * Fills (from, to] and leaves the table as autovacuum would.
     *
     * @return how many readings there are
     */
    long fill(Instant from, Instant to) throws Exception {
        // Each is a gauge's because it is joined with the gauges; asking row by row would take minutes.
        List<Key> keys = keys();
        for (Key key : keys) {
            store.execute("alter table reading drop constraint " + key.name);
        }
        Duration share = Duration.between(from, to).dividedBy(WORKERS);
        Crowd.run(WORKERS, who -> fillShare(from.plus(share.multipliedBy(who)), share));
        for (Key key : keys) {
            store.execute("alter table reading add constraint %s %s".formatted(key.name, key.definition));
        }
        store.execute("vacuum (analyze) reading");
        return store.rows();
    }

    private void fillShare(Instant from, Duration length) throws SQLException {
        try (Connection connection = store.connect();
                PreparedStatement statement = connection.prepareStatement(FILL)) {
            statement.setObject(1, from.plusSeconds(Rainfall.STEP_SECONDS).atOffset(ZoneOffset.UTC));
            statement.setObject(2, from.plus(length).atOffset(ZoneOffset.UTC));
            statement.executeUpdate();
        }
    }

    private record Key(String name, String definition) {}

    private List<Key> keys() throws SQLException {
        List<Key> keys = new ArrayList<>();
        try (Connection connection = store.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(KEYS)) {
            while (row.next()) {
                keys.add(new Key(row.getString(1), row.getString(2)));
            }
        }
        return keys;
    }
}
