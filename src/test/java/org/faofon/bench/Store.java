package org.faofon.bench;

import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.faofon.bench.Rainfall.Fall;
import org.postgresql.PGConnection;

/** The program's own database, looked at from beside it by a plain connection. */
final class Store implements AutoCloseable {
    /** What the program itself writes for such a reading. */
    private static final String COLUMNS = "reading (gauge_id, ended_at, started_at, received_at, depth_micrometres,"
            + " depth_kind, quality, source, entered_by)";

    private static final String VISIBLE = """
            select mark.place
            from unnest(?::int4[], ?::int8[]) with ordinality as mark (gauge_id, ended, place)
            join reading as r on r.gauge_id = mark.gauge_id and r.ended_at = to_timestamp(mark.ended)
            """;

    private final String url;
    private final String password;
    private final Connection connection;
    private final PreparedStatement visible;
    private final Map<String, Integer> ids = new HashMap<>();

    Store(String url, String password) throws SQLException {
        this.url = url;
        this.password = password;
        connection = connect();
        visible = connection.prepareStatement(VISIBLE);
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select code, id from gauge")) {
            while (rows.next()) {
                ids.put(rows.getString(1), rows.getInt(2));
            }
        }
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(url, "faofon", password);
    }

    int idOf(Gauges.Gauge gauge) {
        return ids.getOrDefault(gauge.code(), -1);
    }

    void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    long number(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    long rows() throws SQLException {
        return number("select count(*) from reading");
    }

    /** The places in the list of those that others see by now. */
    List<Integer> visible(Gauges gauges, List<Fall> falls) throws SQLException {
        Object[] of = falls.stream().map(fall -> idOf(gauges.get(fall.gauge()))).toArray();
        Object[] ends = falls.stream().map(Fall::endSecond).toArray();
        visible.setArray(1, connection.createArrayOf("int4", of));
        visible.setArray(2, connection.createArrayOf("int8", ends));
        List<Integer> places = new ArrayList<>();
        try (ResultSet row = visible.executeQuery()) {
            while (row.next()) {
                places.add(row.getInt(1) - 1);
            }
        }
        return places;
    }

    /** A file for COPY. */
    String copyText(Gauges gauges, List<Fall> falls) {
        StringBuilder text = new StringBuilder();
        for (Fall fall : falls) {
            text.append(idOf(gauges.get(fall.gauge()))).append('\t');
            text.append(fall.end())
                    .append('\t')
                    .append(fall.start())
                    .append('\t')
                    .append(fall.end());
            text.append('\t').append(fall.micrometres()).append("\t0\t1\t1\tadmin\n");
        }
        return text.toString();
    }

    void copy(String text) throws SQLException, IOException {
        connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy " + COLUMNS + " from stdin", new StringReader(text));
    }

    /** One row a statement and a commit, at that many connections; every row by anyone who is free. */
    void insertEach(Gauges gauges, List<Fall> falls, int connections) throws Exception {
        List<Inserter> inserters = new ArrayList<>();
        try {
            for (int i = 0; i < connections; i++) {
                inserters.add(new Inserter(connect(), COLUMNS));
            }
            Crowd.run(
                    connections,
                    who -> IntStream.iterate(who, next -> next < falls.size(), next -> next + connections)
                            .forEach(next -> {
                                Fall fall = falls.get(next);
                                inserters.get(who).insert(idOf(gauges.get(fall.gauge())), fall);
                            }));
        } finally {
            for (Inserter inserter : inserters) {
                inserter.close();
            }
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
