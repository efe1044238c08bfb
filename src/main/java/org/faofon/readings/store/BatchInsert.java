package org.faofon.readings.store;

import static java.util.stream.Collectors.joining;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.faofon.readings.Receipt;

/**
 * Stores many rows of a table with one statement, each column as an array; a single row is sent as plain values, which
 * the database processes faster.
 */
final class BatchInsert<T> {
    private final String ofMany;
    private final String ofOne;
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
        String into = "insert into %s (%s)\n".formatted(table, list(columns, column -> column.name));
        this.ofMany = into
                + "select %s\n".formatted(list(columns, column -> column.expression.formatted(column.name)))
                + "from unnest(%s) as incoming (%s)\n"
                        .formatted(
                                list(columns, column -> "?::" + column.type + "[]"),
                                list(columns, column -> column.name))
                + "order by 1, 2 -- so that two writers lock in the same order\n"
                + rest;
        this.ofOne = into
                + "values (%s)\n".formatted(list(columns, column -> column.expression.formatted("?::" + column.type)))
                + rest;
        this.columns = columns;
        this.keyOf = keyOf;
        this.sayTheSame = sayTheSame;
    }

    private static <T> String list(List<Column<T>> columns, Function<Column<T>, String> part) {
        return columns.stream().map(part).collect(joining(", "));
    }

    /** The key of a row. */
    record GaugeTime(int gaugeId, long at) {}

    /**
     * A column.
     *
     * @param type the SQL type of its values
     * @param expression converts a value to what is stored; the value is {@code %s} in it
     */
    record Column<T>(String name, String type, String expression, Function<Map.Entry<GaugeTime, T>, Object> value) {
        /** Stored as it is sent. */
        static <T> Column<T> of(String name, String type, Function<Map.Entry<GaugeTime, T>, Object> value) {
            return new Column<>(name, type, "%s", value);
        }

        /** A time of whole seconds, sent as epoch seconds. */
        static <T> Column<T> seconds(String name, Function<Map.Entry<GaugeTime, T>, Object> value) {
            return new Column<>(name, "int8", "to_timestamp(%s)", value);
        }

        /** A time with the precision of PostgreSQL. */
        static <T> Column<T> micros(String name, Function<Map.Entry<GaugeTime, T>, Instant> value) {
            return new Column<>(
                    name,
                    "int8",
                    "timestamptz 'epoch' + %s * interval '1 microsecond'",
                    value.andThen(Column::epochMicros));
        }

        /** A text, or null instead of an empty one. */
        static <T> Column<T> optional(String name, Function<Map.Entry<GaugeTime, T>, Object> value) {
            return new Column<>(name, "text", "nullif(%s, '')", value);
        }

        private static long epochMicros(Instant instant) {
            return Math.addExact(Math.multiplyExact(instant.getEpochSecond(), 1_000_000L), instant.getNano() / 1_000);
        }

        private Object[] values(List<Map.Entry<GaugeTime, T>> rows) {
            Object[] values = newArray(rows.size());
            for (int i = 0; i < values.length; i++) {
                values[i] = value.apply(rows.get(i));
            }
            return values;
        }

        /** With the exact type, because then the driver sends it in binary form. */
        private Object[] newArray(int size) {
            return switch (type) {
                case "int2" -> new Short[size];
                case "int4" -> new Integer[size];
                case "int8" -> new Long[size];
                case "text" -> new String[size];
                case "bool" -> new Boolean[size];
                default -> throw new IllegalArgumentException("unsupported array type: " + type);
            };
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

    /** Stores a round of rows none of which exists yet, so that nothing need be returned for them. */
    List<Receipt> storeNew(Connection connection, Map<GaugeTime, T> round, List<T> batch) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sqlOf(round))) {
            bind(statement, round);
            statement.executeUpdate();
        }
        IdentityHashMap<T, Receipt> receipts = new IdentityHashMap<>();
        round.values().forEach(row -> receipts.put(row, Receipt.STORED));
        return inOrder(batch, receipts);
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
                statement.setArray(i + 1, statement.getConnection().createArrayOf(column.type, values));
            }
        }
    }
}
