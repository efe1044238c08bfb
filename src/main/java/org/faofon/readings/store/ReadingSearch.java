package org.faofon.readings.store;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.faofon.common.jdbc.Transaction;
import org.faofon.network.Gauge;
import org.faofon.network.GaugeRegistry;
import org.faofon.readings.ReadingId;
import org.faofon.readings.ReadingsStored.Judged;
import org.faofon.readings.store.ReadingField.Column;

/**
 * Finds readings by any condition, page by page. Readings without a value are never found. The rows of a page are limited,
 * and so is the time that the database may take.
 */
@ApplicationScoped
public class ReadingSearch {
    /** The largest page. */
    public static final int MOST_ROWS = 1_001;

    /** Skipped rows are read; whoever wants more goes on after a reading. */
    public static final int MOST_SKIPPED = 10_000;

    /** Nobody needs to know more exactly how many there are. */
    public static final int COUNTED_UP_TO = 1_000_000;

    private static final String PATIENCE = "set local statement_timeout = '5s'";
    private static final String QUERY_CANCELED = "57014";

    /** Gauge by gauge, so that the key finds the rows: years of them may precede. */
    private static final String FIND = ReadingSql.of("""
            select found.* from unnest(?) as g (asked), lateral (
                select %1$s from reading as r
                where gauge_id = g.asked and quality <> :missing and %2$s
                order by %3$s limit ?
            ) as found order by %3$s limit ? offset ?
            """);

    private static final String COUNT = ReadingSql.of("""
            select count(*) from (
                select from reading where gauge_id = any (?) and quality <> :missing and %s limit ?) as found
            """);

    private final AgroalDataSource database;
    private final GaugeRegistry network;
    private final ReadingStore store;

    ReadingSearch(AgroalDataSource database, GaugeRegistry network, ReadingStore store) {
        this.database = database;
        this.network = network;
        this.store = store;
    }

    /** One column of an order. */
    public record Order(Column column, boolean descending) {
        String sql() {
            return column.sql + (descending ? " desc" : "");
        }
    }

    /**
     * A page of readings.
     *
     * @param order ends with gauge and end in some order, so that it is one
     * @param after the reading before the page, if the order is by gauge and end alone, both in the same direction
     */
    public record Page(ReadingCondition where, List<Order> order, Optional<ReadingId> after, int skip, int most) {
        public Page {
            if (skip < 0 || skip > MOST_SKIPPED) {
                throw new IllegalArgumentException(
                        "no more than " + MOST_SKIPPED + " can be skipped, but it was " + skip);
            }
            if (most < 0 || most > MOST_ROWS) {
                throw new IllegalArgumentException("no more than " + MOST_ROWS + " at a time, but it was " + most);
            }
        }
    }

    /** The database did not finish in time; a narrower condition helps. */
    public static final class TookTooLong extends Exception {
        private static final long serialVersionUID = 1;

        TookTooLong(SQLException cause) {
            super("The search took too long", cause);
        }
    }

    /** The readings of the page, in its order. */
    public List<Judged> list(Page page) throws SQLException, TookTooLong {
        Set<Integer> gauges = page.where().gaugesAmong(allGauges());
        if (gauges.isEmpty() || page.most() == 0) {
            return List.of();
        }
        List<Object> values = new ArrayList<>();
        values.add(gauges.toArray(Integer[]::new));
        String where = page.where().sql(values) + after(page, values);
        values.add(page.skip() + page.most());
        values.add(page.most());
        values.add(page.skip());
        String order = page.order().stream().map(Order::sql).collect(Collectors.joining(", "));
        return run(FIND.formatted(ReadingStore.COLUMNS_OF_JUDGED, where, order), values, row -> {
            List<Judged> found = new ArrayList<>();
            while (row.next()) {
                found.add(store.judged(row));
            }
            return found;
        });
    }

    /** How many readings fulfil it; {@link #COUNTED_UP_TO} if there are more. */
    public int count(ReadingCondition where) throws SQLException, TookTooLong {
        List<Object> values = new ArrayList<>();
        values.add(where.gaugesAmong(allGauges()).toArray(Integer[]::new));
        String condition = where.sql(values);
        values.add(COUNTED_UP_TO);
        return run(COUNT.formatted(condition), values, row -> {
            row.next();
            return row.getInt(1);
        });
    }

    private Set<Integer> allGauges() {
        return network.listGauges().stream().map((Gauge gauge) -> gauge.id).collect(Collectors.toSet());
    }

    /** What comes after a reading in the order by gauge and end. */
    private String after(Page page, List<Object> values) {
        if (page.after().isEmpty()) {
            return "";
        }
        ReadingId last = page.after().get();
        Optional<Gauge> gauge = network.findGauge(last.gauge());
        if (gauge.isEmpty()) {
            return " and false";
        }
        for (Order by : page.order()) {
            values.add(by.column() == Column.GAUGE ? gauge.get().id : last.at().atOffset(ZoneOffset.UTC));
        }
        String columns = page.order().stream().map(by -> by.column().sql).collect(Collectors.joining(", "));
        return " and (%s) %s (?, ?)".formatted(columns, page.order().get(0).descending() ? "<" : ">");
    }

    private interface Result<T> {
        T of(ResultSet row) throws SQLException;
    }

    private <T> T run(String sql, List<Object> values, Result<T> result) throws SQLException, TookTooLong {
        try {
            return Transaction.run(database, connection -> {
                limitTime(connection);
                try (PreparedStatement statement = connection.prepareStatement(sql)) {
                    for (int i = 0; i < values.size(); i++) {
                        statement.setObject(i + 1, values.get(i));
                    }
                    try (ResultSet row = statement.executeQuery()) {
                        return result.of(row);
                    }
                }
            });
        } catch (SQLException e) {
            if (QUERY_CANCELED.equals(e.getSQLState())) {
                throw new TookTooLong(e);
            }
            throw e;
        }
    }

    private static void limitTime(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(PATIENCE);
        }
    }
}
