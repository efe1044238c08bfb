package org.faofon.support;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Reads tables directly, and resets them before a test. */
@ApplicationScoped
public class Tables {
    private static final String DEADLOCK = "40P01";
    private static final int MOST_ATTEMPTS = 5;

    private final DataSource database;

    Tables(DataSource database) {
        this.database = database;
    }

    /** Deletes the rain of other tests in that time. */
    public void forgetRain(Instant from, Instant to) {
        for (String table : List.of("reading", "counter_sample", "cylinder_level")) {
            String time = table.equals("reading") ? "ended_at" : "at";
            execute("delete from %s where %s > '%s' and %s <= '%s'".formatted(table, time, from, time, to));
        }
    }

    /** Deletes all alerts and all messages about them. */
    public void forgetAlerts() {
        execute(
                "truncate outbox, delivery_attempt, notice, alert_event, alert, alert_mark, missed_event, hindsight, impact");
    }

    /** Deletes all LINE groups, LINE events and notices. */
    public void forgetLine() {
        execute("truncate line_group, line_event");
        execute("truncate notice cascade");
    }

    /**
     * Runs the statement, and retries after a deadlock: a job of the program may lock the same tables in another order.
     */
    public void execute(String sql) {
        for (int attempt = 1; ; attempt++) {
            try (Connection connection = database.getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute(sql);
                return;
            } catch (SQLException e) {
                if (attempt == MOST_ATTEMPTS || !DEADLOCK.equals(e.getSQLState())) {
                    throw new IllegalStateException(e);
                }
            }
        }
    }

    public long count(String table) {
        return Long.parseLong(strings("select count(*) from " + table).get(0));
    }

    /** The first column of a query. */
    public List<String> strings(String sql) {
        List<String> values = new ArrayList<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                values.add(String.valueOf(row.getString(1)));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return values;
    }
}
