package org.faofon.readings.store;

import static java.util.stream.Collectors.joining;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.faofon.readings.Receipt;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Stores many rows of a table with one statement, each column as an array; a single row is sent as plain values, and many new
 * ones by COPY, which the database processes faster.
 */
final class BatchInsert<T> {
    /** COPY is planned each time, and takes another round trip. */
    private static final int WORTH_A_COPY = 100;

    /** Bytes, of about a hundred rows. */
    private static final int SENT_TOGETHER = 16_384;

    private final String ofMany;
    private final String ofOne;
    private final String copy;
    private final List<Column<T>> columns;
    private final Function<T, GaugeTime> keyOf;
    private final BiPredicate<T, T> sayTheSame;

    /**
     * Prepares the statements.
     *
     * @param table its name, and its alias in the rest
     * @param columns first the two of the key
     * @param rest what to do with existing rows, if anything, and what to return for each written row: gauge, time in
     * epoch seconds, and whether the row is new; empty if all are
     * @param sayTheSame whether two with the same key are only a repetition
     */
    BatchInsert(
            String table,
            List<Column<T>> columns,
            String rest,
            Function<T, GaugeTime> keyOf,
            BiPredicate<T, T> sayTheSame) {
        String names = list(columns, Column::name);
        String into = "insert into %s (%s)\n".formatted(table, names);
        this.copy = "copy %s (%s) from stdin (format binary)".formatted(table.substring(0, table.indexOf(' ')), names);
        this.ofMany = into
                + "select %s\n".formatted(list(columns, column -> column.stored(column.name())))
                + "from unnest(%s) as incoming (%s)\n"
                        .formatted(list(columns, column -> "?::" + column.type() + "[]"), list(columns, Column::name))
                + "order by 1, 2 -- so that two writers lock in the same order\n"
                + rest;
        this.ofOne =
                into + "values (%s)\n".formatted(list(columns, column -> column.stored("?::" + column.type()))) + rest;
        this.columns = columns;
        this.keyOf = keyOf;
        this.sayTheSame = sayTheSame;
    }

    private static <T> String list(List<Column<T>> columns, Function<Column<T>, String> part) {
        return columns.stream().map(part).collect(joining(", "));
    }

    /** The key of a row. */
    record GaugeTime(int gaugeId, long at) implements Comparable<GaugeTime> {
        @Override
        public int compareTo(GaugeTime other) {
            return gaugeId == other.gaugeId ? Long.compare(at, other.at) : Integer.compare(gaugeId, other.gaugeId);
        }
    }

    /**
     * One statement cannot change a row twice, so a batch with several values of the same key is stored in several
     * rounds, in their order. Repetitions are left out.
     */
    List<Map<GaugeTime, T>> rounds(List<T> batch) {
        List<Map<GaugeTime, T>> rounds = new ArrayList<>();
        rounds.add(new HashMap<>());
        for (T row : batch) {
            GaugeTime key = keyOf.apply(row);
            T earlier = rounds.get(rounds.size() - 1).putIfAbsent(key, row);
            if (earlier != null && !sayTheSame.test(earlier, row)) {
                rounds.add(new HashMap<>(Map.of(key, row)));
            }
        }
        return rounds;
    }

    /** Stores the rounds, and returns the result for each of the batch, in its order; never a refusal. */
    List<Receipt> store(Connection connection, List<Map<GaugeTime, T>> rounds, List<T> batch) throws SQLException {
        IdentityHashMap<T, Receipt> receipts = new IdentityHashMap<>();
        for (Map<GaugeTime, T> round : rounds) {
            storeRound(connection, round, receipts);
        }
        return inOrder(batch, receipts);
    }

    /**
     * Stores rows none of which exists yet, so that nothing need be returned for them. Many are sent one after the other as
     * they are taken from the list: if taking one costs something, the database stores those before meanwhile.
     *
     * @return the result for each of the batch, in its order; empty if two with the same key differ, and then nothing is
     *     stored
     */
    Optional<List<Receipt>> storeNew(Connection connection, List<T> batch) throws SQLException {
        if (batch.size() >= WORTH_A_COPY) {
            return copy(connection, batch);
        }
        List<Map<GaugeTime, T>> rounds = rounds(batch);
        if (rounds.size() > 1) {
            return Optional.empty();
        }
        try (PreparedStatement statement = connection.prepareStatement(sqlOf(rounds.get(0)))) {
            bind(statement, rounds.get(0));
            statement.executeUpdate();
        }
        IdentityHashMap<T, Receipt> receipts = new IdentityHashMap<>();
        rounds.get(0).values().forEach(row -> receipts.put(row, Receipt.STORED));
        return Optional.of(inOrder(batch, receipts));
    }

    private Optional<List<Receipt>> copy(Connection connection, List<T> batch) throws SQLException {
        CopyIn in = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(copy);
        try {
            Optional<List<Receipt>> receipts = send(in, batch);
            if (receipts.isPresent()) {
                in.endCopy();
            }
            return receipts;
        } finally {
            if (in.isActive()) {
                in.cancelCopy();
            }
        }
    }

    private Optional<List<Receipt>> send(CopyIn in, List<T> batch) throws SQLException {
        List<Receipt> receipts = new ArrayList<>(batch.size());
        Map<GaugeTime, T> sent = new HashMap<>();
        BinaryRows rows = new BinaryRows(columns.size());
        for (T row : batch) {
            GaugeTime key = keyOf.apply(row);
            T earlier = sent.putIfAbsent(key, row);
            if (earlier == null) {
                Map.Entry<GaugeTime, T> entry = Map.entry(key, row);
                rows.begin();
                columns.forEach(column -> column.write(rows, entry));
            } else if (!sayTheSame.test(earlier, row)) {
                return Optional.empty();
            }
            receipts.add(earlier == null ? Receipt.STORED : Receipt.DUPLICATE);
            if (rows.length() >= SENT_TOGETHER) {
                write(in, rows.take());
            }
        }
        rows.end();
        write(in, rows.take());
        return Optional.of(receipts);
    }

    private static void write(CopyIn in, byte[] bytes) throws SQLException {
        in.writeToCopy(bytes, 0, bytes.length);
    }

    private void storeRound(Connection connection, Map<GaugeTime, T> round, IdentityHashMap<T, Receipt> receipts)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sqlOf(round))) {
            bind(statement, round);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    T row = round.get(new GaugeTime(rows.getInt(1), rows.getLong(2)));
                    if (row != null) {
                        receipts.put(row, rows.getBoolean(3) ? Receipt.STORED : Receipt.CORRECTED);
                    }
                }
            }
        }
    }

    /** Rows that were not written exist already. */
    private static <T> List<Receipt> inOrder(List<T> batch, IdentityHashMap<T, Receipt> written) {
        return batch.stream()
                .map(row -> written.getOrDefault(row, Receipt.DUPLICATE))
                .toList();
    }

    private String sqlOf(Map<GaugeTime, T> round) {
        return round.size() == 1 ? ofOne : ofMany;
    }

    private void bind(PreparedStatement statement, Map<GaugeTime, T> round) throws SQLException {
        List<Map.Entry<GaugeTime, T>> rows = List.copyOf(round.entrySet());
        for (int i = 0; i < columns.size(); i++) {
            Column<T> column = columns.get(i);
            Object[] values = column.values(rows);
            if (values.length == 1) {
                statement.setObject(i + 1, values[0]);
            } else {
                statement.setArray(i + 1, statement.getConnection().createArrayOf(column.type(), values));
            }
        }
    }
}
