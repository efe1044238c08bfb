package org.faofon.readings.totals;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.faofon.readings.Depth;
import org.faofon.readings.Interval;
import org.faofon.readings.NaiveRain;
import org.faofon.readings.Quality;
import org.faofon.readings.RainInterval;
import org.faofon.readings.RainTotal;

/** The ledger against a sum over all readings and steps that anybody could write down. */
class RainResamplerPropertyTest {
    private static final Instant SEVEN = Instant.parse("2026-01-30T00:00:00Z");

    @Property(tries = 300)
    void everyStepEqualsTheNaiveSum(@ForAll("falls") List<RainInterval> falls, @ForAll("steps") TimeStep step) {
        List<StepTotal> totals = cut(step, falls);

        Instant expected = span(step).start();
        for (StepTotal total : totals) {
            assertThat(total.interval()).isEqualTo(new Interval(expected, step.after(expected)));
            assertThat(total.depthMicrometres()).isEqualTo(naiveDepth(step, falls, total.interval()));
            assertThat(total.observed()).isEqualTo(naiveObserved(step, falls, total.interval()));
            assertThat(total.readings()).isEqualTo((int) counted(step, falls).stream()
                    .filter(fall -> fall.interval().overlaps(total.interval()))
                    .count());
            expected = total.interval().end();
        }
        assertThat(expected).isEqualTo(span(step).end());
    }

    @Property(tries = 300)
    void nothingIsLostBetweenTheSteps(@ForAll("falls") List<RainInterval> falls, @ForAll("steps") TimeStep step) {
        List<RainInterval> inside = falls.stream()
                .filter(fall -> !fall.interval().start().isBefore(span(step).start())
                        && !fall.interval().end().isAfter(span(step).end()))
                .toList();

        long sum = cut(step, inside).stream()
                .mapToLong(StepTotal::depthMicrometres)
                .sum();

        assertThat(sum)
                .isEqualTo(counted(step, inside).stream()
                        .mapToLong(fall -> fall.depth().micrometres())
                        .sum());
    }

    /** Falls of one gauge that overlap, and no two of which end together. */
    @Property(tries = 300)
    void everyStepOfOverlappingReadingsEqualsTheNaiveSum(
            @ForAll("falls") List<RainInterval> falls, @ForAll("steps") TimeStep step) {
        List<RainInterval> latest = NaiveRain.latest(falls);
        GaugeRainWindow rain = new GaugeRainWindow(Duration.ofDays(10_000));
        latest.stream()
                .filter(fall -> RainResampler.counts(fall.quality()))
                .forEach(fall -> rain.put(fall.interval(), fall.depth(), fall.quality()));
        NaiveRain naive = new NaiveRain(latest);
        List<StepTotal> totals = new ArrayList<>();
        RainResampler ledger = new RainResampler(step, span(step), totals::add);
        rain.shares().forEach(ledger::add);
        ledger.close();

        for (StepTotal total : totals) {
            Interval part = total.interval();
            assertThat(new RainTotal(
                            total.depthMicrometres(),
                            part.length(),
                            total.observed(),
                            total.atLeast(),
                            total.unconfirmedMicrometres()))
                    .as("%s", part)
                    .isEqualTo(naive.step(step, part));
        }
    }

    private static Interval span(TimeStep step) {
        return step.widen(new Interval(SEVEN, SEVEN.plus(Duration.ofDays(4))));
    }

    private static List<StepTotal> cut(TimeStep step, List<RainInterval> falls) {
        List<StepTotal> totals = new ArrayList<>();
        RainResampler ledger = new RainResampler(step, span(step), totals::add);
        falls.stream()
                .sorted(Comparator.comparing(fall -> fall.interval().end()))
                .forEach(ledger::add);
        ledger.close();
        return totals;
    }

    private static List<RainInterval> counted(TimeStep step, List<RainInterval> falls) {
        return falls.stream()
                .filter(fall -> fall.quality() != Quality.FAIL && step.feeds(fall.interval()))
                .toList();
    }

    private static long naiveDepth(TimeStep step, List<RainInterval> falls, Interval part) {
        return counted(step, falls).stream()
                .mapToLong(fall -> upTo(fall, part.end()) - upTo(fall, part.start()))
                .sum();
    }

    /** How much of the reading has fallen by then. */
    private static long upTo(RainInterval fall, Instant instant) {
        long length = fall.interval().length().toSeconds();
        long passed = Duration.between(fall.interval().start(), instant).toSeconds();
        return BigInteger.valueOf(fall.depth().micrometres())
                .multiply(BigInteger.valueOf(Math.max(0, Math.min(passed, length))))
                .divide(BigInteger.valueOf(length))
                .longValueExact();
    }

    private static Duration naiveObserved(TimeStep step, List<RainInterval> falls, Interval part) {
        long seconds = 0;
        for (RainInterval fall : counted(step, falls)) {
            Interval interval = fall.interval();
            Instant from = interval.start().isAfter(part.start()) ? interval.start() : part.start();
            Instant to = interval.end().isBefore(part.end()) ? interval.end() : part.end();
            seconds += Math.max(0, Duration.between(from, to).toSeconds());
        }
        return Duration.ofSeconds(Math.min(seconds, part.length().toSeconds()));
    }

    @Provide
    Arbitrary<TimeStep> steps() {
        return Arbitraries.of("PT5M", "PT15M", "PT1H", "PT3H", "P1D", "P1M").map(TimeStep::parse);
    }

    @Provide
    Arbitrary<List<RainInterval>> falls() {
        Arbitrary<Integer> ends = Arbitraries.integers().between(-600, 4 * 24 * 3600 + 9_000);
        Arbitrary<Duration> lengths = Arbitraries.of(
                        "PT1M", "PT5M", "PT5M27S", "PT7M", "PT1H", "PT24H", "PT25H", "P3D", "P30D")
                .map(Duration::parse);
        Arbitrary<Integer> depths = Arbitraries.integers().between(0, 500_000);
        Arbitrary<Quality> qualities = Arbitraries.of(Quality.GOOD, Quality.GOOD, Quality.SUSPECT, Quality.FAIL);
        return Combinators.combine(ends, lengths, depths, qualities)
                .as((end, length, depth, quality) -> new RainInterval(
                        Interval.endingAt(SEVEN.plusSeconds(end), length), Depth.ofMicrometres(depth), quality))
                .list()
                .ofMaxSize(60);
    }
}
