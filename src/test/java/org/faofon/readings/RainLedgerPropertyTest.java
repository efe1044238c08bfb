package org.faofon.readings;

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

/** The ledger against a sum over all readings and steps that anybody could write down. */
class RainLedgerPropertyTest {
    private static final Instant SEVEN = Instant.parse("2026-01-30T00:00:00Z");

    @Property(tries = 300)
    void everyStepEqualsTheNaiveSum(@ForAll("falls") List<Fall> falls, @ForAll("steps") RainStep step) {
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
    void nothingIsLostBetweenTheSteps(@ForAll("falls") List<Fall> falls, @ForAll("steps") RainStep step) {
        List<Fall> inside = falls.stream()
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
            @ForAll("falls") List<Fall> falls, @ForAll("steps") RainStep step) {
        List<Fall> latest = NaiveRain.latest(falls);
        GaugeRain rain = new GaugeRain(Duration.ofDays(10_000));
        latest.stream()
                .filter(fall -> RainLedger.counts(fall.quality()))
                .forEach(fall -> rain.put(fall.interval(), fall.depth(), fall.quality()));
        NaiveRain naive = new NaiveRain(latest);
        List<StepTotal> totals = new ArrayList<>();
        RainLedger ledger = new RainLedger(step, span(step), totals::add);
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

    private static Interval span(RainStep step) {
        return step.widen(new Interval(SEVEN, SEVEN.plus(Duration.ofDays(4))));
    }

    private static List<StepTotal> cut(RainStep step, List<Fall> falls) {
        List<StepTotal> totals = new ArrayList<>();
        RainLedger ledger = new RainLedger(step, span(step), totals::add);
        falls.stream()
                .sorted(Comparator.comparing(fall -> fall.interval().end()))
                .forEach(ledger::add);
        ledger.close();
        return totals;
    }

    private static List<Fall> counted(RainStep step, List<Fall> falls) {
        return falls.stream()
                .filter(fall -> fall.quality() != Quality.FAIL && step.feeds(fall.interval()))
                .toList();
    }

    private static long naiveDepth(RainStep step, List<Fall> falls, Interval part) {
        return counted(step, falls).stream()
                .mapToLong(fall -> upTo(fall, part.end()) - upTo(fall, part.start()))
                .sum();
    }

    /** How much of the reading has fallen by then. */
    private static long upTo(Fall fall, Instant instant) {
        long length = fall.interval().length().toSeconds();
        long passed = Duration.between(fall.interval().start(), instant).toSeconds();
        return BigInteger.valueOf(fall.depth().micrometres())
                .multiply(BigInteger.valueOf(Math.max(0, Math.min(passed, length))))
                .divide(BigInteger.valueOf(length))
                .longValueExact();
    }

    private static Duration naiveObserved(RainStep step, List<Fall> falls, Interval part) {
        long seconds = 0;
        for (Fall fall : counted(step, falls)) {
            Interval interval = fall.interval();
            Instant from = interval.start().isAfter(part.start()) ? interval.start() : part.start();
            Instant to = interval.end().isBefore(part.end()) ? interval.end() : part.end();
            seconds += Math.max(0, Duration.between(from, to).toSeconds());
        }
        return Duration.ofSeconds(Math.min(seconds, part.length().toSeconds()));
    }

    @Provide
    Arbitrary<RainStep> steps() {
        return Arbitraries.of("PT5M", "PT15M", "PT1H", "PT3H", "P1D", "P1M").map(RainStep::parse);
    }

    @Provide
    Arbitrary<List<Fall>> falls() {
        Arbitrary<Integer> ends = Arbitraries.integers().between(-600, 4 * 24 * 3600 + 9_000);
        Arbitrary<Duration> lengths = Arbitraries.of(
                        "PT1M", "PT5M", "PT5M27S", "PT7M", "PT1H", "PT24H", "PT25H", "P3D", "P30D")
                .map(Duration::parse);
        Arbitrary<Integer> depths = Arbitraries.integers().between(0, 500_000);
        Arbitrary<Quality> qualities = Arbitraries.of(Quality.GOOD, Quality.GOOD, Quality.SUSPECT, Quality.FAIL);
        return Combinators.combine(ends, lengths, depths, qualities)
                .as((end, length, depth, quality) -> new Fall(
                        Interval.endingAt(SEVEN.plusSeconds(end), length), Depth.ofMicrometres(depth), quality))
                .list()
                .ofMaxSize(60);
    }
}
