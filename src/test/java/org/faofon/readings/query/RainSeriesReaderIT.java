package org.faofon.readings.query;

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
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.faofon.network.GaugeRegistry;
import org.faofon.network.roster.RosterImport;
import org.faofon.readings.Depth;
import org.faofon.readings.Interval;
import org.faofon.readings.Quality;
import org.faofon.readings.RainInterval;
import org.faofon.readings.Reading;
import org.faofon.readings.ReadingsStored.Judged;
import org.faofon.readings.Verdict;
import org.faofon.readings.store.ReadingStore;
import org.faofon.readings.totals.GaugeRainWindow;
import org.faofon.readings.totals.RainResampler;
import org.faofon.readings.totals.StepTotal;
import org.faofon.readings.totals.TimeStep;
import org.faofon.support.EmbeddedServices;
import org.faofon.support.Sent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the database adds up against the ledger that is given every reading singly. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
class RainSeriesReaderIT {
    private static final Instant NEW_YEAR = Instant.parse("2019-01-01T00:00:00Z");
    private static final String ROSTER = """
            gauge,school,school_th,school_en,district,lat,lon,elevation_m,kind,tip_mm,capacity_mm,interval,token
            DIARY-1,DIARY,โรงเรียนบ้านทดสอบบันทึก,Diary test school,9302,7.4,99.9,,TIPPING_BUCKET,0.2,,PT5M,
            DIARY-2,DIARY,โรงเรียนบ้านทดสอบบันทึก,Diary test school,9302,7.4,99.9,,TIPPING_BUCKET,0.2,,PT5M,
            DIARY-4,DIARY,โรงเรียนบ้านทดสอบบันทึก,Diary test school,9302,7.4,99.9,,TIPPING_BUCKET,0.2,,PT5M,
            DIARY-3,DIARY,โรงเรียนบ้านทดสอบบันทึก,Diary test school,9302,7.4,99.9,,TIPPING_BUCKET,0.2,,PT5M,
            """;

    @Inject
    RosterImport roster;

    @Inject
    GaugeRegistry network;

    @Inject
    ReadingStore store;

    @Inject
    RainSeriesReader diary;

    @Inject
    AgroalDataSource database;

    @BeforeEach
    void putUpTheGauges() {
        assertThat(roster.importText(ROSTER)).isEmpty();
    }

    @Test
    void theStepsAreThoseOfTheLedgerWhateverTheReadings() throws SQLException {
        List<Judged> readings = anyReadings(new Random(20_190_101));
        store.store(readings);

        for (String text : List.of("PT5M", "PT20M", "PT1H", "PT6H", "P1D", "P1M")) {
            TimeStep step = TimeStep.parse(text);
            Interval span =
                    step.widen(new Interval(NEW_YEAR.plus(Duration.ofDays(3)), NEW_YEAR.plus(Duration.ofDays(70))));

            assertThat(diary.listSteps("DIARY-1", step, span))
                    .as("steps of %s", text)
                    .isEqualTo(singly(step, span, readings));
        }
    }

    @Test
    void stepsOfReadingsThatDoNotOverlapAreThoseOfTheLedgerToo() throws SQLException {
        List<Judged> readings = new ArrayList<>();
        Random random = new Random(4);
        Quality[] qualities = {Quality.GOOD, Quality.NOT_EVALUATED, Quality.SUSPECT, Quality.FAIL};
        Instant end = NEW_YEAR;
        for (int i = 0; i < 3_000; i++) {
            Duration length =
                    Duration.ofSeconds(List.of(60, 300, 327, 3_600, 7_200).get(random.nextInt(5)));
            end = end.plus(length).plusSeconds(random.nextInt(3) * 200L);
            readings.add(judged("DIARY-4", end, length, random.nextInt(50_000), qualities[random.nextInt(4)]));
        }
        store.store(readings);

        for (String text : List.of("PT5M", "PT1H", "P1D")) {
            TimeStep step = TimeStep.parse(text);
            Interval span = step.widen(new Interval(NEW_YEAR, end));
            assertThat(diary.listSteps("DIARY-4", step, span))
                    .as("steps of %s", text)
                    .isEqualTo(singly(step, span, readings));
        }
    }

    @Test
    void longerReadingsAreListedApart() throws SQLException {
        List<Judged> readings = anyReadings(new Random(7));
        store.store(readings);
        Interval span = new Interval(NEW_YEAR, NEW_YEAR.plus(Duration.ofDays(60)));
        TimeStep day = TimeStep.parse("P1D");
        List<RainInterval> longer = new ArrayList<>();

        boolean any = diary.forEachStep("DIARY-1", day, span, step -> {});
        diary.forEachLonger("DIARY-1", day, span, longer::add);

        assertThat(any).isTrue();
        assertThat(longer)
                .isNotEmpty()
                .allMatch(fall -> !day.feeds(fall.interval()) && RainResampler.counts(fall.quality()));
        assertThat(longer)
                .contains(fall(readings.stream()
                        .filter(each -> each.reading().interval().length().equals(Duration.ofDays(3)))
                        .filter(each -> each.verdict().quality() == Quality.GOOD)
                        .filter(each -> each.reading().at().isBefore(span.end()))
                        .findFirst()
                        .orElseThrow()));
    }

    @Test
    void goesPageByPageThroughStepsAndThroughReadingsThatCrossTheirBorders() throws SQLException {
        List<Judged> readings = IntStream.rangeClosed(1, 12_000)
                .mapToObj(i ->
                        judged("DIARY-2", NEW_YEAR.plusSeconds(300L * i + 60), Duration.ofMinutes(5), i, Quality.GOOD))
                .toList();
        store.store(readings);
        TimeStep five = TimeStep.parse("PT5M");
        Interval span = new Interval(NEW_YEAR, NEW_YEAR.plus(Duration.ofDays(45)));

        assertThat(diary.listSteps("DIARY-2", five, span)).isEqualTo(singly(five, span, readings));
    }

    @Test
    void theDaysOfOneGaugeAreFoundByThePrimaryKey() throws SQLException {
        store.store(IntStream.rangeClosed(1, 12_000)
                .mapToObj(
                        i -> judged("DIARY-3", NEW_YEAR.plusSeconds(300L * i), Duration.ofMinutes(5), i, Quality.GOOD))
                .toList());
        try (Connection connection = database.getConnection();
                Statement analyze = connection.createStatement();
                PreparedStatement explain = connection.prepareStatement("explain " + RainSeriesReader.SUMS)) {
            analyze.execute("analyze reading");
            explain.setLong(1, 86_400);
            explain.setInt(2, network.gaugeOf("DIARY-3").id);
            explain.setObject(3, NEW_YEAR.atOffset(ZoneOffset.UTC));
            explain.setObject(4, NEW_YEAR.plus(Duration.ofDays(3)).atOffset(ZoneOffset.UTC));
            StringBuilder plan = new StringBuilder();
            try (ResultSet row = explain.executeQuery()) {
                while (row.next()) {
                    plan.append(row.getString(1)).append('\n');
                }
            }
            // Whether the planner walks the index or makes a bitmap of it depends on what else the table holds.
            assertThat(plan).contains("reading_pkey").doesNotContain("Seq Scan");
        }
    }

    /** All readings of the gauge that the diary may have seen, in the order of their ends, one by one. */
    private static List<StepTotal> singly(TimeStep step, Interval span, List<Judged> readings) {
        List<StepTotal> totals = new ArrayList<>();
        RainResampler ledger = new RainResampler(step, span, totals::add);
        GaugeRainWindow rain = new GaugeRainWindow(Duration.ofDays(10_000));
        readings.stream()
                .map(RainSeriesReaderIT::fall)
                .filter(fall -> RainResampler.counts(fall.quality()))
                .forEach(fall -> rain.put(fall.interval(), fall.depth(), fall.quality()));
        rain.shares().forEach(ledger::add);
        ledger.close();
        return totals;
    }

    /** Every length, quality and kind, with gaps, overlaps and ends on, before and after the borders. */
    private List<Judged> anyReadings(Random random) throws SQLException {
        TreeMap<Instant, Judged> byEnd = new TreeMap<>();
        store.list("DIARY-1", NEW_YEAR.minus(Duration.ofDays(60)), NEW_YEAR.plus(Duration.ofDays(200)), 100_000)
                .forEach(each -> byEnd.put(each.reading().at(), each));
        long[] lengths = {60, 300, 300, 300, 327, 420, 3_600, 3_927, 3_928, 86_400, 90_000, 94_254, 94_255, 259_200};
        Quality[] qualities = {
            Quality.GOOD, Quality.GOOD, Quality.NOT_EVALUATED, Quality.SUSPECT, Quality.FAIL, Quality.MISSING
        };
        for (int i = 0; i < 4_000; i++) {
            long second = random.nextLong(80 * 86_400L / 300) * 300 + (random.nextBoolean() ? 0 : random.nextInt(300));
            Instant end = NEW_YEAR.plusSeconds(second);
            Duration length = Duration.ofSeconds(lengths[random.nextInt(lengths.length)]);
            byEnd.put(
                    end,
                    judged(
                            "DIARY-1",
                            end,
                            length,
                            random.nextInt(50_000),
                            qualities[random.nextInt(qualities.length)]));
        }
        return List.copyOf(byEnd.values());
    }

    private static RainInterval fall(Judged judged) {
        return new RainInterval(
                judged.reading().interval(),
                judged.reading().depth(),
                judged.verdict().quality());
    }

    private static Judged judged(String gauge, Instant end, Duration length, int micrometres, Quality quality) {
        Depth.Kind kind = micrometres % 50 == 7 ? Depth.Kind.AT_LEAST : Depth.Kind.EXACT;
        Reading reading = Sent.reading(gauge, end, length, new Depth(micrometres, kind));
        return new Judged(reading, new Verdict(quality, ""));
    }
}
