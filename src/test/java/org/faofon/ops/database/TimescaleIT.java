package org.faofon.ops.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.faofon.network.roster.RosterImport;
import org.faofon.ops.RainViews;
import org.faofon.ops.Retention;
import org.faofon.readings.Depth;
import org.faofon.readings.Quality;
import org.faofon.readings.ReadingsStored.Judged;
import org.faofon.readings.Receipt;
import org.faofon.readings.Verdict;
import org.faofon.readings.store.ReadingStore;
import org.faofon.support.EmbeddedServices;
import org.faofon.support.Sent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The program's own tables on a server that has TimescaleDB; skipped on any other. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
class TimescaleIT {
    private static final Instant LONG_AGO = Instant.parse("2015-03-01T00:00:00Z");
    private static final int GAUGES = 120;

    @Inject
    RosterImport roster;

    @Inject
    ReadingStore store;

    private final AgroalDataSource database;
    private final TimescaleTables tables;

    TimescaleIT(AgroalDataSource database) {
        this.database = database;
        this.tables = new TimescaleTables(database);
    }

    @BeforeEach
    void onlyWhereTimescaleIs() throws SQLException {
        Optional<String> missing = tables.missing();
        assumeTrue(missing.isEmpty(), () -> "Not tested with TimescaleDB, because " + missing.orElse(""));
        StringBuilder gauges = new StringBuilder(
                "gauge,school,school_th,school_en,district,lat,lon,elevation_m,kind,tip_mm,capacity_mm,interval,token\n");
        for (int i = 1; i <= GAUGES; i++) {
            gauges.append(
                    "CHUNK-%d,CHUNK,โรงเรียนบ้านทดสอบ,Chunk test school,9302,7.4,99.9,,TIPPING_BUCKET,0.2,,PT5M,%n"
                            .formatted(i));
        }
        assertThat(roster.importText(gauges.toString())).isEmpty();
    }

    @AfterEach
    void keepEverything() throws SQLException {
        if (tables.inUse()) {
            tables.setPolicies(new Retention(Optional.empty()));
        }
    }

    @Test
    void emptyTablesBecameTimescalesAtTheFirstStart() throws SQLException {
        assertThat(tables.inUse()).isTrue();
        assertThat(rows("""
                        select view_name || ' ' || materialized_only from timescaledb_information.continuous_aggregates
                        where view_schema = current_schema() order by view_name
                        """)).containsExactly("rain_day_sum false", "rain_hour_sum false");
        assertThat(rows("select proc_name from timescaledb_information.jobs where proc_name like 'policy_%' and"
                        + " hypertable_schema in (current_schema(), '_timescaledb_internal') order by proc_name"))
                .containsExactly(
                        "policy_compression",
                        "policy_refresh_continuous_aggregate",
                        "policy_refresh_continuous_aggregate");
    }

    @Test
    void aCompressedChunkTakesLateRepeatedAndCorrectedReadings() throws SQLException {
        store.store(hourOf("CHUNK-1", 200));
        compress();

        assertThat(store.store(List.of(
                        judged("CHUNK-1", at(5), 200),
                        judged("CHUNK-1", at(10), 4_000),
                        judged("CHUNK-1", at(65), 600))))
                .containsExactly(Receipt.DUPLICATE, Receipt.CORRECTED, Receipt.STORED);
        assertThat(rows("""
                        select v.depth_micrometres || ' at ' || v.ended_at from reading_revision v
                        join gauge g on g.id = v.gauge_id where g.code = 'CHUNK-1'
                        """)).hasSize(1).allMatch(row -> row.startsWith("200 at 2015-03-01"));
        tables.addUp();
        assertThat(sumOfHour("CHUNK-1")).containsExactly(Long.toString(11 * 200 + 4_000));
    }

    /** TimescaleDB's own limit is 100 000 unpacked rows a statement; the batch would be tried again for ever. */
    @Test
    void aBatchOfCorrectionsMayTouchAnyNumberOfCompressedRows() throws SQLException {
        for (int gauge = 1; gauge <= GAUGES; gauge++) {
            String code = "CHUNK-" + gauge;
            store.store(IntStream.rangeClosed(1, 1_000)
                    .mapToObj(i -> judged(code, at(100_000 + 5 * i), 0))
                    .toList());
        }
        compress();

        List<Receipt> receipts = store.store(IntStream.rangeClosed(1, GAUGES)
                .mapToObj(gauge -> judged("CHUNK-" + gauge, at(100_000 + 5 * 500), 1_000))
                .toList());

        assertThat(receipts).containsOnly(Receipt.CORRECTED).hasSize(GAUGES);
    }

    @Test
    void keptSumsAreThoseOfTheReadingsAlsoAfterLateData() throws SQLException {
        store.store(hourOf("CHUNK-2", 400));
        tables.addUp();
        store.store(List.of(judged("CHUNK-2", at(60), 7_000), judged("CHUNK-2", at(3_000), 50)));

        tables.addUp();

        assertThat(sumOfHour("CHUNK-2")).containsExactly(Long.toString(11 * 400 + 7_000));
        for (String view : List.of("rain_hour", "rain_day")) {
            assertThat(rows("select v::text from %s v order by 1".formatted(view)))
                    .as(view)
                    .isNotEmpty()
                    .isEqualTo(rows(plain(view)));
        }
    }

    @Test
    void newRainIsInTheViewsBeforeItIsKept() throws SQLException {
        Instant now = Instant.parse("2090-01-01T01:00:00Z");
        store.store(List.of(judged("CHUNK-3", now, 1_200)));

        assertThat(sumOfHour("CHUNK-3")).containsExactly("1200");
    }

    @Test
    void readingsAreDroppedOnlyWhenTheSettingSaysSo() throws SQLException {
        String retention = "select config ->> 'drop_after' from timescaledb_information.jobs where proc_name ="
                + " 'policy_retention' and hypertable_schema = current_schema()";
        String refresh = "select distinct config ->> 'start_offset' from timescaledb_information.jobs where proc_name ="
                + " 'policy_refresh_continuous_aggregate'";
        assertThat(rows(retention)).isEmpty();

        tables.setPolicies(new Retention(Optional.of(Period.ofYears(5))));

        assertThat(rows(retention)).containsExactly("5 years");
        // The sums of dropped years are not made again, so they stay.
        assertThat(rows(refresh)).containsExactly("5 years -1 days");
    }

    private static List<Judged> hourOf(String gauge, int micrometres) {
        return IntStream.rangeClosed(1, 12)
                .mapToObj(i -> judged(gauge, at(5 * i), micrometres))
                .toList();
    }

    private void compress() throws SQLException {
        assertThat(rows("select compress_chunk(c, if_not_compressed => true) from show_chunks('reading', older_than =>"
                        + " timestamptz '2016-01-01Z') c"))
                .isNotEmpty();
    }

    private List<String> sumOfHour(String gauge) throws SQLException {
        return rows("""
                select depth_micrometres::text from rain_hour
                where gauge_id = (select id from gauge where code = '%s') order by started_at limit 1
                """.formatted(gauge));
    }

    /** The query of the main migration, which this server's view has replaced. */
    private static String plain(String view) {
        String sql = RainViews.ofMigration(view);
        return "select v::text from (" + sql + ") v order by 1";
    }

    private List<String> rows(String sql) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                rows.add(row.getString(1));
            }
        }
        return rows;
    }

    private static Instant at(int minutes) {
        return LONG_AGO.plus(Duration.ofMinutes(minutes));
    }

    private static Judged judged(String gauge, Instant end, int micrometres) {
        return new Judged(
                Sent.reading(gauge, end, Duration.ofMinutes(5), Depth.ofMicrometres(micrometres)),
                new Verdict(Quality.GOOD, ""));
    }
}
