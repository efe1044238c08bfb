package org.faofon.readings;

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
import org.faofon.support.Sent;

/** The windows against a sum over all intervals that anybody could write down. */
class RainWindowsPropertyTest {
    private static final String GAUGE = "PTL07";
    private static final Instant MONDAY = Instant.parse("2026-11-16T00:00:00Z");

    @Property(tries = 300)
    void everyWindowEqualsTheNaiveSum(
            @ForAll("readings") List<Reading> readings,
            @ForAll("windows") Duration window,
            @ForAll("times") Instant at) {
        RainTotal total = fed(readings).total(GAUGE, at, window);

        assertThat(total.depthMicrometres()).isEqualTo(naiveDepth(readings, at, window));
        assertThat(total.observed()).isEqualTo(naiveObserved(readings, at, window));
    }

    /** Every third reading is suspect, whichever way they lie. */
    @Property(tries = 300)
    void whatIsSuspectIsTheSumOfTheSuspectReadings(
            @ForAll("readings") List<Reading> readings,
            @ForAll("windows") Duration window,
            @ForAll("times") Instant at) {
        RainTotal total = fed(readings).total(GAUGE, at, window);
        List<Reading> suspect = latest(readings).values().stream()
                .filter(reading -> qualityOf(reading) == Quality.SUSPECT)
                .toList();

        assertThat(total.unconfirmedMicrometres()).isEqualTo(naiveDepth(suspect, at, window));
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

    private static long naiveDepth(List<Reading> readings, Instant at, Duration window) {
        return latest(readings).values().stream()
                .filter(reading -> feeds(reading, window))
                .mapToLong(reading -> reading.depth().micrometres()
                        * overlap(reading, at, window)
                        / reading.interval().length().toSeconds())
                .sum();
    }

    private static Duration naiveObserved(List<Reading> readings, Instant at, Duration window) {
        long seconds = latest(readings).values().stream()
                .filter(reading -> feeds(reading, window))
                .mapToLong(reading -> overlap(reading, at, window))
                .sum();
        return Duration.ofSeconds(Math.min(seconds, window.toSeconds()));
    }

    /** A reading feeds windows at least as long as itself, give or take a twelfth. */
    private static boolean feeds(Reading reading, Duration window) {
        long length = reading.interval().length().toSeconds();
        return length - length / 12 <= window.toSeconds();
    }

    private static long overlap(Reading reading, Instant at, Duration window) {
        long from = Math.max(
                reading.interval().start().getEpochSecond(), at.minus(window).getEpochSecond());
        long to = Math.min(reading.at().getEpochSecond(), at.getEpochSecond());
        return Math.max(0, to - from);
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
        return Sent.reading(GAUGE, end, length, Depth.ofMicrometres(depth));
    }
}
