package org.faofon.readings;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.faofon.network.roster.RosterImport;
import org.faofon.readings.ReadingsStored.Judged;
import org.faofon.readings.store.ReadingStore;
import org.faofon.readings.totals.RainWindows;
import org.faofon.support.EmbeddedServices;
import org.faofon.support.Sent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The views that dashboards and people ask, on whatever database it is. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
class RainViewsIT {
    private static final Instant SEVEN = Instant.parse("2020-11-22T00:00:00Z");
    private static final Duration FIVE = Duration.ofMinutes(5);
    private static final String ROSTER = """
            gauge,school,school_th,school_en,district,lat,lon,elevation_m,kind,tip_mm,capacity_mm,interval,token
            VIEW-%1$d,VIEW,โรงเรียนบ้านทดสอบมุมมอง,View test school,9302,7.4,99.9,,TIPPING_BUCKET,0.2,,PT5M,
            """;
    private static int used;

    @Inject
    RosterImport roster;

    @Inject
    ReadingStore store;

    @Inject
    AgroalDataSource database;

    private String gauge = "";

    @BeforeEach
    void useAnotherGaugeForEachTest() {
        gauge = "VIEW-" + ++used;
        assertThat(roster.importText(ROSTER.formatted(used))).isEmpty();
    }

    @Test
    void anEndBelongsToTheHourAndDayThatItCloses() throws SQLException {
        store(SEVEN.minusSeconds(1), Duration.ofSeconds(1), 1, Quality.GOOD);
        store(SEVEN, Duration.ofSeconds(1), 20, Quality.GOOD);
        store(SEVEN.plusSeconds(1), Duration.ofSeconds(1), 300, Quality.GOOD);

        assertThat(rows("rain_hour"))
                .containsExactly("2020-11-21 23:00 21 2 2 1 false", "2020-11-22 00:00 300 1 1 1 false");
        assertThat(rows("rain_day"))
                .containsExactly("2020-11-21 00:00 21 2 2 1 false", "2020-11-22 00:00 300 1 1 1 false");
    }

    @Test
    void failedAndMissingReadingsCountNowhere() throws SQLException {
        store(SEVEN.minusSeconds(600), FIVE, 99_000, Quality.FAIL);
        store(SEVEN.minusSeconds(300), FIVE, 0, Quality.MISSING);

        assertThat(rows("rain_hour")).isEmpty();
        assertThat(rows("rain_day")).isEmpty();
    }

    @Test
    void aReadingOverATwelfthTooLongSaysNothingOfTheHour() throws SQLException {
        store(SEVEN, Duration.ofSeconds(3_927), 1_000, Quality.GOOD);
        store(SEVEN.plusSeconds(7_200), Duration.ofSeconds(3_928), 2_000, Quality.GOOD);

        assertThat(rows("rain_hour")).containsExactly("2020-11-21 23:00 1000 3600 1 1 false");
    }

    @Test
    void aReadingOverATwelfthTooLongSaysNothingOfTheDay() throws SQLException {
        store(SEVEN, Duration.ofSeconds(94_254), 1_000, Quality.GOOD);
        store(SEVEN.plus(Duration.ofDays(2)), Duration.ofSeconds(94_255), 2_000, Quality.GOOD);

        assertThat(rows("rain_day")).containsExactly("2020-11-21 00:00 1000 86400 1 1 false");
    }

    @Test
    void theLeastTrustedReadingDecidesWhereNotEvaluatedSaysNothing() throws SQLException {
        store(SEVEN.minusSeconds(300), FIVE, 0, Quality.NOT_EVALUATED);
        assertThat(rows("rain_hour")).containsExactly("2020-11-21 23:00 0 300 1 2 false");

        store(SEVEN, FIVE, 0, Quality.GOOD);
        assertThat(rows("rain_hour")).containsExactly("2020-11-21 23:00 0 600 2 1 false");

        store(SEVEN.minusSeconds(600), FIVE, 0, Quality.SUSPECT);
        assertThat(rows("rain_hour")).containsExactly("2020-11-21 23:00 0 900 3 3 false");
    }

    @Test
    void aFullCylinderMakesItAtLeast() throws SQLException {
        store.store(List.of(judged(SEVEN, Duration.ofDays(1), new Depth(150_000, Depth.Kind.AT_LEAST), Quality.GOOD)));

        assertThat(rows("rain_day")).containsExactly("2020-11-21 00:00 150000 86400 1 1 true");
    }

    @Test
    void anHourAndADayBesideFiveMinutesAddOnlyWhatThoseDidNotTell() throws SQLException {
        for (int i = 1; i < 12; i++) {
            store(SEVEN.minusSeconds(300L * i), FIVE, 1_000, Quality.GOOD);
        }
        store(SEVEN, Duration.ofHours(1), 12_000, Quality.GOOD);
        store(SEVEN.plusSeconds(120), Duration.ofDays(1), 15_000, Quality.GOOD);

        assertThat(rows("rain_hour")).containsExactly("2020-11-21 23:00 12000 3600 12 1 false");
        assertThat(rows("rain_day"))
                .containsExactly("2020-11-21 00:00 14995 86280 13 1 false", "2020-11-22 00:00 5 120 1 1 false");
    }

    @Test
    void aTrustedDayIsNotHiddenBySuspectNoughts() throws SQLException {
        store(SEVEN.minus(Duration.ofHours(12)), Duration.ofHours(12), 0, Quality.SUSPECT);
        store(SEVEN.minusSeconds(60), Duration.ofMinutes(719), 0, Quality.SUSPECT);
        store(SEVEN, Duration.ofDays(1), 120_000, Quality.GOOD);

        assertThat(rows("rain_day")).containsExactly("2020-11-21 00:00 120000 86400 3 3 false");
    }

    @Test
    void daysAddUpToTheRainOfTheWindowsHoweverReadingsOverlap() throws SQLException {
        RainWindows windows = new RainWindows();
        Random random = new Random(26);
        TreeMap<Instant, Judged> readings = new TreeMap<>();
        for (int i = 0; i < 300; i++) {
            Duration length =
                    Duration.ofMinutes(List.of(5, 5, 10, 60, 61, 1_440, 1_440).get(random.nextInt(7)));
            Instant end = SEVEN.plusSeconds(random.nextLong(3 * 288) * 300 + random.nextInt(2) * 60L);
            readings.put(end, judged(end, length, Depth.ofMicrometres(random.nextInt(9_000)), Quality.GOOD));
        }
        store.store(List.copyOf(readings.values()));
        readings.values().forEach(each -> windows.put(each.reading(), Quality.GOOD));

        long days = rows("rain_day").stream()
                .mapToLong(row -> Long.parseLong(row.split(" ", -1)[2]))
                .sum();

        RainTotal total = windows.total(gauge, SEVEN.plus(Duration.ofDays(5)), Duration.ofDays(8));
        assertThat(days).isEqualTo(total.depthMicrometres()).isPositive();
    }

    /** Such a gauge has stood there for a week, and only the last day is asked for. */
    @Test
    void rollingSumsTellOfAStormOnceThoughTheirFirstIsNotLookedAt() throws SQLException {
        int[] rain = new int[7 * 48 + 1];
        Arrays.fill(rain, 6 * 48 - 30, 6 * 48 - 20, 7_000);
        Arrays.fill(rain, 6 * 48 + 20, 6 * 48 + 23, 2_000);
        List<Judged> sums = new ArrayList<>();
        for (int i = 1; i < rain.length; i++) {
            int sum = Arrays.stream(rain, Math.max(0, i - 47), i + 1).sum();
            sums.add(judged(SEVEN.plusSeconds(1_800L * i), Duration.ofDays(1), Depth.ofMicrometres(sum), Quality.GOOD));
        }
        store.store(sums);

        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement("""
                        select sum(depth_micrometres) filter (where among_all),
                               sum(depth_micrometres) filter (where among_confirmed)
                        from rain_parts((select id from gauge where code = ?), ?::timestamptz, ?::timestamptz)
                        """)) {
            statement.setString(1, gauge);
            statement.setString(2, SEVEN.plus(Duration.ofDays(6)).toString());
            statement.setString(3, SEVEN.plus(Duration.ofDays(7)).toString());
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                assertThat(row.getLong(1)).isEqualTo(6_000);
                assertThat(row.getLong(2)).isEqualTo(6_000);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"PT30M,48,1", "PT1H,24,2", "P1D,3,3", "P1D,7,4"})
    void rollingSumsWithGapsAreTheSameInTheViewsTheWindowsAndTheNaiveModel(Duration step, int length, long seed)
            throws SQLException {
        Random random = new Random(seed);
        Map<Instant, Judged> told = new TreeMap<>();
        for (Reading sum : RollingSums.of(gauge, SEVEN, step, length, random).readings()) {
            if (random.nextInt(5) > 0) {
                told.put(sum.at(), judged(sum, random));
            }
            if (random.nextInt(3) == 0) {
                Instant end = sum.at().minusSeconds(60);
                Depth finer = Depth.ofMicrometres(random.nextInt(2_000));
                told.put(end, judged(Sent.reading(gauge, end, FIVE, finer), random));
            }
        }
        store.store(List.copyOf(told.values()));
        RainWindows windows = new RainWindows();
        told.values().forEach(each -> windows.put(each.reading(), each.verdict().quality()));
        NaiveRain naive = new NaiveRain(told.values().stream()
                .map(each -> new RainInterval(
                        each.reading().interval(),
                        each.reading().depth(),
                        each.verdict().quality()))
                .toList());

        Instant end = SEVEN.plus(step.multipliedBy(4L * length));
        Duration all = Duration.between(SEVEN, end);
        RainTotal total = windows.total(gauge, end, all);
        assertThat(partsUntil(end)).isEqualTo(total.depthMicrometres()).isPositive();
        assertThat(total).isEqualTo(naive.total(end, all));
    }

    private static Judged judged(Reading reading, Random random) {
        return new Judged(reading, new Verdict(random.nextInt(6) == 0 ? Quality.SUSPECT : Quality.GOOD, ""));
    }

    /** What the function behind the views adds up to from the beginning on. */
    private long partsUntil(Instant end) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement("""
                        select greatest(sum(depth_micrometres) filter (where among_all),
                                        sum(depth_micrometres) filter (where among_confirmed))
                        from rain_parts((select id from gauge where code = ?), ?::timestamptz, ?::timestamptz)
                        """)) {
            statement.setString(1, gauge);
            statement.setString(2, SEVEN.toString());
            statement.setString(3, end.toString());
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private List<String> rows(String view) throws SQLException {
        bringUpToDate(view + "_sum");
        List<String> rows = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement("""
                        select concat_ws(' ', to_char(started_at at time zone 'UTC', 'YYYY-MM-DD HH24:MI'),
                               depth_micrometres, observed_seconds, readings, quality, at_least::text)
                        from %s where gauge_id = (select id from gauge where code = ?) order by started_at
                        """.formatted(view))) {
            statement.setString(1, gauge);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    rows.add(row.getString(1));
                }
            }
        }
        return rows;
    }

    /** Where TimescaleDB keeps the sums, rain as late as this test's shows after the next half hour's refresh. */
    private void bringUpToDate(String sums) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet kept = statement.executeQuery("select to_regclass('" + sums + "') is not null")) {
            kept.next();
            if (kept.getBoolean(1)) {
                statement.execute("call refresh_continuous_aggregate('" + sums + "', null, timestamptz '2021-01-01Z')");
            }
        }
    }

    private void store(Instant end, Duration length, int micrometres, Quality quality) throws SQLException {
        store.store(List.of(judged(end, length, Depth.ofMicrometres(micrometres), quality)));
    }

    private Judged judged(Instant end, Duration length, Depth depth, Quality quality) {
        return new Judged(Sent.reading(gauge, end, length, depth), new Verdict(quality, ""));
    }
}
