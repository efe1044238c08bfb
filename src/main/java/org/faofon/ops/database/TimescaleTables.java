package org.faofon.ops.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.faofon.ops.Retention;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;

/** Whether the readings are stored in TimescaleDB tables, whether they could be, and how they are moved. */
public final class TimescaleTables {
    /** The extension's settings exist only where the server loads its library. */
    private static final String MISSING = """
            select case
                when not exists (select from pg_available_extensions where name = 'timescaledb')
                    then 'the server has no TimescaleDB'
                when not exists (select from pg_settings where name = 'timescaledb.max_background_workers')
                    then 'the server has TimescaleDB but does not load it (shared_preload_libraries)'
            end
            """;

    /**
     * Version 2.18 introduced the names that we use; the Apache edition lacks continuous aggregates and columnstore.
     */
    private static final String UNFIT = """
            select case
                when string_to_array(substring(extversion from '^[0-9]+[.][0-9]+'), '.')::int[] < array[2, 18]
                    then 'TimescaleDB ' || extversion || ' is too old, 2.18 is needed'
                when current_setting('timescaledb.license', true) <> 'timescale'
                    then 'TimescaleDB ' || extversion || ' is the Apache edition, which lacks continuous aggregates'
            end
            from pg_extension where extname = 'timescaledb'
            """;

    private static final String HYPERTABLE = """
            select 1 from timescaledb_information.hypertables
            where hypertable_schema = current_schema() and hypertable_name = 'reading'
            """;

    private static final String CHUNKS = """
            select num_chunks from timescaledb_information.hypertables
            where hypertable_schema = current_schema() and hypertable_name = 'reading'
            """;

    /** The sums of dropped readings must not be computed again, or they would be lost: hence the two spans. */
    private static final List<Policy> POLICIES = List.of(
            refresh("rain_hour_sum", "1 hour"),
            refresh("rain_day_sum", "1 day"),
            new Policy("""
                    select 1 where ?::interval is not distinct from (
                        select (config ->> 'drop_after')::interval from timescaledb_information.jobs
                        where proc_name = 'policy_retention' and hypertable_schema = current_schema()
                          and hypertable_name = 'reading')
                    """, "select remove_retention_policy('reading', if_exists => true)", """
                    select add_retention_policy('reading', drop_after => keep)
                    from (values (?::interval)) as wanted (keep) where keep is not null
                    """));

    private final DataSource database;

    public TimescaleTables(DataSource database) {
        this.database = database;
    }

    public boolean inUse() throws SQLException {
        return find("select to_regclass('timescaledb_information.hypertables')").isPresent()
                && find(HYPERTABLE).isPresent();
    }

    public boolean holdReadings() throws SQLException {
        return find("select 1 from reading limit 1").isPresent();
    }

    /** Whether the tables are those that the newest migration expects. */
    public boolean areThere() throws SQLException {
        return find("select to_regclass('rain_day')").isPresent();
    }

    /** Why the server cannot store our readings in TimescaleDB, as far as that can be determined without changes. */
    public Optional<String> missing() throws SQLException {
        return find(MISSING);
    }

    /** Creates the extension if there is none yet; returns what prevents it. */
    public Optional<String> prepare() throws SQLException {
        Optional<String> missing = missing();
        if (missing.isPresent()) {
            return missing;
        }
        try {
            execute("create extension if not exists timescaledb");
        } catch (SQLException e) {
            return Optional.of("the user may not create the extension timescaledb (SQL state " + e.getSQLState() + ")");
        }
        return find(UNFIT);
    }

    public String version() throws SQLException {
        return find("select extversion from pg_extension where extname = 'timescaledb'")
                .orElse("none");
    }

    public String chunks() throws SQLException {
        return find(CHUNKS).orElse("0");
    }

    public long count(String table) throws SQLException {
        return Long.parseLong(find("select count(*) from " + table).orElse("0"));
    }

    /** Runs the pending migrations of {@code db/timescale}; existing rows are moved. */
    public void migrate() {
        Flyway.configure(TimescaleTables.class.getClassLoader())
                .dataSource(database)
                .table("timescale_schema_history")
                .resourceProvider(new TimescaleScripts())
                .javaMigrationClassProvider(List::of)
                // The tables of the main migrations exist already; they have their own history.
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .load()
                .migrate();
    }

    /** Ensures that sums are refreshed and readings are dropped according to the settings. */
    public void setPolicies(Retention retention) throws SQLException {
        @Nullable String keep = retention.keep().map(Period::toString).orElse(null);
        try (Connection connection = database.getConnection()) {
            for (Policy policy : POLICIES) {
                // Each separately, and only what changes: a policy may be running, and would deadlock with us.
                if (ask(connection, policy.isSet, keep).isEmpty()) {
                    ask(connection, policy.remove);
                    ask(connection, policy.add, keep);
                }
            }
        }
    }

    /**
     * A TimescaleDB policy, as SQL.
     *
     * @param isSet whether it is set correctly, given how long readings are kept
     */
    private record Policy(String isSet, String remove, String add) {}

    private static Policy refresh(String sums, String end) {
        return new Policy(
                """
                        select 1 from timescaledb_information.continuous_aggregates as sums
                        join timescaledb_information.jobs as job
                          on job.hypertable_name in (sums.materialization_hypertable_name, sums.view_name)
                        where sums.view_schema = current_schema() and sums.view_name = '%s'
                          and job.proc_name = 'policy_refresh_continuous_aggregate'
                          and (job.config ->> 'start_offset')::interval
                              is not distinct from ?::interval - interval '1 day'
                        """.formatted(sums),
                "select remove_continuous_aggregate_policy('%s', if_exists => true)".formatted(sums),
                """
                        select add_continuous_aggregate_policy('%s', schedule_interval => interval '30 minutes',
                            start_offset => ?::interval - interval '1 day', end_offset => interval '%s')
                        """.formatted(sums, end));
    }

    /** Computes all hours and days that are over and not up to date; it must not run in a transaction. */
    public void addUp() throws SQLException {
        execute("call refresh_continuous_aggregate('rain_hour_sum', null, now() - interval '1 hour')");
        execute("call refresh_continuous_aggregate('rain_day_sum', null, now() - interval '1 day')");
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private Optional<String> find(String sql) throws SQLException {
        try (Connection connection = database.getConnection()) {
            return ask(connection, sql);
        }
    }

    /** The first column of the first row, if there is one and it is not null. */
    private static Optional<String> ask(Connection connection, String sql, @Nullable String... arguments)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < arguments.length; i++) {
                statement.setString(i + 1, arguments[i]);
            }
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.ofNullable(row.getString(1)) : Optional.empty();
            }
        }
    }
}
