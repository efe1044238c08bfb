package org.faofon.alerts;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Looks at the tables of the alerts from outside, and sets them to rights before a test. */
@ApplicationScoped
class Tables {
    private final DataSource database;

    Tables(DataSource database) {
        this.database = database;
    }

    void clear() {
        execute("truncate delivery_attempt, outbox, notice, alert_event, alert, alert_mark, missed_event, hindsight");
    }

    void execute(String sql) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    long count(String table) {
        return Long.parseLong(strings("select count(*) from " + table).get(0));
    }

    /** The first column of a query. */
    List<String> strings(String sql) {
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
