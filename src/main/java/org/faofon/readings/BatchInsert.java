package org.faofon.readings;

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
import java.util.function.BiPredicate;
import java.util.function.Function;

/**
 * Stores many rows of a table by one statement, each column travelling as an array; one row alone travels as its values,
 * which the database takes in less time.
 */
final class BatchInsert<T> {
    /** Stands in the statement where the rows come from. */
    static final String ROWS = "{rows}";

    private final String ofMany;
    private final String ofOne;
    private final List<Column<T>> columns;
    private final Function<T, GaugeTime> keyOf;
    private final BiPredicate<T, T> sayTheSame;

    /**
     * Prepares a statement.
     *
     * @param sql gives back gauge, time in epoch seconds, and whether the row is new, for each row that it wrote
     * @param sayTheSame whether two with the same key are only a repetition
     */
    BatchInsert(String sql, List<Column<T>> columns, Function<T, GaugeTime> keyOf, BiPredicate<T, T> sayTheSame) {
        this.ofMany = sql.replace(
                ROWS,
                columns.stream().map(column -> "?::" + column.type + "[]").collect(joining(", ", "unnest(", ")")));
        this.ofOne = sql.replace(
                ROWS, columns.stream().map(column -> "?::" + column.type).collect(joining(", ", "(values (", "))")));
        this.columns = columns;
        this.keyOf = keyOf;
        this.sayTheSame = sayTheSame;
    }

    /** What makes two rows the same. */
    record GaugeTime(int gaugeId, long at) {}

    /** A column, with the type that its array has in PostgreSQL. */
    record Column<T>(String type, Function<Map.Entry<GaugeTime, T>, Object> value) {
        /** Of the very type, for then the driver sends it in binary form. */
        private Object[] newArray(int size) {
            return switch (type) {
                case "int2" -> new Short[size];
                case "int4" -> new Integer[size];
                case "int8" -> new Long[size];
                case "text" -> new String[size];
                default -> throw new IllegalArgumentException("no array was foreseen for the type " + type);
            };
        }
    }

    /**
     * One statement cannot touch a row twice, so a batch that says several things of the same key is stored in several
     * rounds, in the order in which they came. What only repeats is left out.
     */
    List<Map<GaugeTime, T>> rounds(List<T> batch) {
        List<Map<GaugeTime, T>> rounds = new ArrayList<>();
        rounds.add(new HashMap<>());
        for (T row : batch) {
            GaugeTime key = keyOf.apply(row);
            T earlier = rounds.get(rounds.size() - 1).get(key);
            if (earlier == null) {
                rounds.get(rounds.size() - 1).put(key, row);
            } else if (!sayTheSame.test(earlier, row)) {
                rounds.add(new HashMap<>(Map.of(key, row)));
            }
        }
        return rounds;
    }

    /** Stores the rounds, and says what became of each of the batch, in its order; never a refusal. */
    List<Receipt> store(Connection connection, List<Map<GaugeTime, T>> rounds, List<T> batch) throws SQLException {
        IdentityHashMap<T, Receipt> receipts = new IdentityHashMap<>();
        for (Map<GaugeTime, T> round : rounds) {
            storeRound(connection, round, receipts);
        }
        return batch.stream()
                .map(row -> receipts.getOrDefault(row, Receipt.DUPLICATE))
                .toList();
    }

    private void storeRound(Connection connection, Map<GaugeTime, T> round, IdentityHashMap<T, Receipt> receipts)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(round.size() == 1 ? ofOne : ofMany)) {
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

    private void bind(PreparedStatement statement, Map<GaugeTime, T> round) throws SQLException {
        for (int i = 0; i < columns.size(); i++) {
            Column<T> column = columns.get(i);
            Object[] values = round.entrySet().stream().map(column.value).toArray(column::newArray);
            if (values.length == 1) {
                statement.setObject(i + 1, values[0]);
            } else {
                statement.setArray(i + 1, statement.getConnection().createArrayOf(column.type, values));
            }
        }
    }
}
