package org.faofon.readings.totals;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import org.faofon.readings.Depth;
import org.faofon.readings.NaiveRain;
import org.faofon.readings.Quality;
import org.faofon.readings.RainInterval;
import org.faofon.readings.Reading;
import org.faofon.readings.RollingSums;
import org.faofon.support.Sent;

/** The windows against a sum over all intervals that anybody could write down. */
class RainWindowsPropertyTest {
    private static final String GAUGE = "PTL07";
    private static final Instant MONDAY = Instant.parse("2026-11-16T00:00:00Z");

    /** Every third reading is suspect, some are full cylinders, and most overlap others. */
    @Property(tries = 300)
    void everyWindowEqualsTheNaiveSum(
            @ForAll("readings") List<Reading> readings,
            @ForAll("windows") Duration window,
            @ForAll("times") Instant at) {
        assertThat(fed(readings).total(GAUGE, at, window)).isEqualTo(new NaiveRain(falls(readings)).total(at, window));
    }

    /** Minutes, hours and days of one gauge: the finer ones tell of most of the coarser ones' time, and gaps are left. */
    @Property(tries = 200)
    void whatIsToldFinelyAndCoarselyCountsOnce(
            @ForAll("layers") List<Reading> readings,
            @ForAll Random random,
            @ForAll("windows") Duration window,
            @ForAll("times") Instant at) {
        List<Reading> latest = new ArrayList<>(latest(readings).values());
        Collections.shuffle(latest, random);
        RainWindows windows = new RainWindows();
        for (Reading reading : latest) {
            windows.put(reading, qualityOf(reading));
            windows.total(GAUGE, at, window); // What was added up once must not stay when finer rain comes.
        }

        assertThat(windows.total(GAUGE, at, window)).isEqualTo(new NaiveRain(falls(latest)).total(at, window));
    }

    /**
     * A gauge that tells each time what fell in the last hours or days: each storm counts once, when it comes and when it leaves
     * the sums. What is told twice is exact where nothing is lost; a window shorter than the sums may know less.
     */
    @Property(tries = 150)
    void rollingSumsTellOfEachStormOnce(
            @ForAll("steps") Duration step, @ForAll @IntRange(min = 2, max = 40) int steps, @ForAll Random random) {
        RollingSums sums = sums(step, steps, random);
        Duration window = sums.length().multipliedBy(1 + random.nextInt(2));
        RainWindows windows = new RainWindows();
        List<Reading> sofar = new ArrayList<>();

        for (Reading sum : sums.readings()) {
            windows.put(sum, Quality.GOOD);
            sofar.add(sum);
            assertThat(windows.total(GAUGE, sum.at(), window).depthMicrometres())
                    .isEqualTo(sums.rainBetween(sum.at().minus(window), sum.at()));
        }
        Instant last = sofar.get(sofar.size() - 1).at();
        assertThat(windows.total(GAUGE, last, window)).isEqualTo(new NaiveRain(good(sofar)).total(last, window));
    }

    /** Some of the sums are lost or doubted, and five minutes, hours and days tell of the same time. */
    @Property(tries = 150)
    void rollingSumsWithGapsAmongOthersEqualTheNaiveSum(
            @ForAll("steps") Duration step,
            @ForAll @IntRange(min = 2, max = 40) int steps,
            @ForAll("layers") List<Reading> others,
            @ForAll("windows") Duration window,
            @ForAll("times") Instant at,
            @ForAll Random random) {
        List<Reading> readings = new ArrayList<>(others);
        sums(step, steps, random).readings().stream()
                .filter(sum -> random.nextInt(5) > 0)
                .forEach(readings::add);
        Collections.shuffle(readings, random);

        assertThat(fed(readings).total(GAUGE, at, window)).isEqualTo(new NaiveRain(falls(readings)).total(at, window));
    }

    /** Of no more than three days, so that the oldest are still kept when the last ones come. */
    private static RollingSums sums(Duration step, int steps, Random random) {
        int most = (int) Duration.ofDays(3).dividedBy(step);
        return RollingSums.of(GAUGE, MONDAY, step, Math.min(steps, most), random);
    }

    private static List<RainInterval> good(List<Reading> readings) {
        return readings.stream()
                .map(reading -> new RainInterval(reading.interval(), reading.depth(), Quality.GOOD))
                .toList();
    }

    @Provide
    Arbitrary<Duration> steps() {
        return Arbitraries.of("PT5M", "PT10M", "PT1H", "P1D").map(Duration::parse);
    }

    /** A backtest sleeps for as long as too little has been put in for any window to have grown so much. */
    @Property(tries = 200)
    void noWindowGrowsByMoreThanThePutSays(
            @ForAll("layers") List<Reading> readings, @ForAll("windows") Duration window, @ForAll("times") Instant at) {
        RainWindows windows = new RainWindows();
        long before = 0;
        for (Reading reading : readings) {
            long grown = windows.put(reading, qualityOf(reading));
            long depth = windows.total(GAUGE, at, window).depthMicrometres();
            assertThat(depth - before).isLessThanOrEqualTo(grown);
            before = depth;
        }
    }

    /** A reading that has failed leaves its time to the coarser ones again. */
    @Property(tries = 200)
    void whatFailsIsAsIfItHadNeverCome(
            @ForAll("layers") List<Reading> readings, @ForAll("windows") Duration window, @ForAll("times") Instant at) {
        RainWindows windows = fed(readings);
        List<Reading> left = new ArrayList<>();
        latest(readings).values().forEach(reading -> {
            if (reading.depth().micrometres() % 2 == 0) {
                windows.put(reading, Quality.FAIL);
            } else {
                left.add(reading);
            }
        });

        assertThat(windows.total(GAUGE, at, window)).isEqualTo(fed(left).total(GAUGE, at, window));
    }

    @Property(tries = 200)
    void theOrderOfArrivalDoesNotMatter(
            @ForAll("readings") List<Reading> readings,
            @ForAll Random random,
            @ForAll("windows") Duration window,
            @ForAll("times") Instant at) {
        List<Reading> shuffled = new ArrayList<>(latest(readings).values());
        shuffled.addAll(latest(readings).values());
        Collections.shuffle(shuffled, random);

        assertThat(fed(shuffled).total(GAUGE, at, window))
                .isEqualTo(fed(readings).total(GAUGE, at, window));
    }

    private static RainWindows fed(List<Reading> readings) {
        RainWindows windows = new RainWindows();
        readings.forEach(reading -> windows.put(reading, qualityOf(reading)));
        return windows;
    }

    private static Quality qualityOf(Reading reading) {
        return reading.depth().micrometres() % 3 == 0 ? Quality.SUSPECT : Quality.GOOD;
    }

    private static Map<Instant, Reading> latest(List<Reading> readings) {
        Map<Instant, Reading> latest = new LinkedHashMap<>();
        readings.forEach(reading -> latest.put(reading.at(), reading));
        return latest;
    }

    private static List<RainInterval> falls(List<Reading> readings) {
        return latest(readings).values().stream()
                .map(reading -> new RainInterval(reading.interval(), reading.depth(), qualityOf(reading)))
                .toList();
    }

    /** Five minutes with gaps, hours, and days that end a little off. */
    @Provide
    Arbitrary<List<Reading>> layers() {
        Arbitrary<Reading> fives = layer(Duration.ofMinutes(5), 2 * 24 * 12, 0, 2_000);
        Arbitrary<Reading> tens = layer(Duration.ofMinutes(10), 2 * 24 * 6, 120, 4_000);
        Arbitrary<Reading> hours = layer(Duration.ofHours(1), 2 * 24, 0, 9_000);
        Arbitrary<Reading> days = layer(Duration.ofDays(1), 4, 120, 60_000);
        Arbitrary<Reading> pairs = layer(Duration.ofDays(2), 2, 0, 90_000);
        return Arbitraries.frequencyOf(
                        Tuple.of(12, fives),
                        Tuple.of(4, tens),
                        Tuple.of(4, hours),
                        Tuple.of(2, days),
                        Tuple.of(1, pairs))
                .list()
                .ofMaxSize(120);
    }

    private static Arbitrary<Reading> layer(Duration length, int most, int lateSeconds, int mostDepth) {
        return Combinators.combine(
                        Arbitraries.integers().between(1, most),
                        Arbitraries.of(0, lateSeconds),
                        Arbitraries.integers().between(0, mostDepth))
                .as((number, late, depth) ->
                        reading(MONDAY.plus(length.multipliedBy(number)).plusSeconds(late), length, depth));
    }

    @Provide
    Arbitrary<List<Reading>> readings() {
        Arbitrary<Integer> ends = Arbitraries.integers().between(0, 7 * 24 * 12).map(step -> step * 300);
        Arbitrary<Integer> oddEnds = Arbitraries.integers().between(0, 7 * 24 * 3600);
        Arbitrary<Duration> lengths = Arbitraries.of(
                Duration.ofMinutes(1),
                Duration.ofMinutes(5),
                Duration.ofMinutes(5),
                Duration.ofMinutes(7),
                Duration.ofHours(1),
                Duration.ofHours(24),
                Duration.ofHours(25),
                Duration.ofDays(3));
        Arbitrary<Integer> depths = Arbitraries.integers().between(0, 150_000);
        return Combinators.combine(Arbitraries.oneOf(ends, ends, oddEnds), lengths, depths)
                .as((end, length, depth) -> reading(MONDAY.plusSeconds(end), length, depth))
                .list()
                .ofMaxSize(200);
    }

    @Provide
    Arbitrary<Duration> windows() {
        return Arbitraries.of("PT1M", "PT5M", "PT15M", "PT1H", "PT3H", "PT12H", "PT24H", "PT48H", "PT72H", "P20D")
                .map(Duration::parse);
    }

    @Provide
    Arbitrary<Instant> times() {
        return Arbitraries.integers().between(0, 8 * 24 * 3600).map(MONDAY::plusSeconds);
    }

    private static Reading reading(Instant end, Duration length, int depth) {
        Depth.Kind kind = depth % 10 == 7 ? Depth.Kind.AT_LEAST : Depth.Kind.EXACT;
        return Sent.reading(GAUGE, end, length, new Depth(depth, kind));
    }
}
