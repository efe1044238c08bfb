package org.faofon.readings.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.faofon.readings.CylinderLevel;
import org.faofon.readings.Interval;
import org.faofon.readings.MaximumRainfall;
import org.faofon.readings.Measurement;
import org.faofon.readings.OddWords;
import org.faofon.readings.Reading;
import org.faofon.readings.SimulatedCylinder;
import org.faofon.readings.intake.CylinderFillings.Given;

/** The derived rain against a cylinder that knows what has fallen into it. */
class CylinderFillingsPropertyTest {
    private static final Instant SEVEN = Instant.parse("2026-11-23T00:00:00Z");

    @Property(tries = 500)
    void anyMixOfLevelsEmptyingsAndMorningsGivesTheRainThatTheCylinderHeld(
            @ForAll @IntRange(min = 1, max = 5) int days, @ForAll long seed) {
        SimulatedCylinder cylinder = SimulatedCylinder.of("PTL07", SEVEN, days, new Random(seed));
        Derived derived = Derived.of(cylinder.said());

        assertThat(SimulatedCylinder.total(derived.fine, derived.coarse)).isEqualTo(cylinder.held());
    }

    @Property(tries = 200)
    void theOrderInWhichTheyComeDoesNotMatter(@ForAll long seed) {
        Random random = new Random(seed);
        List<Measurement> said = SimulatedCylinder.of("PTL07", SEVEN, 3, random).said();
        List<Measurement> shuffled = new ArrayList<>(said);
        Collections.shuffle(shuffled, random);

        assertThat(Derived.of(shuffled).fine).isEqualTo(Derived.of(said).fine);
    }

    @Property(tries = 200)
    void derivedReadingsNeverOverlap(@ForAll long seed) {
        List<Reading> fine = Derived.of(SimulatedCylinder.of("PTL07", SEVEN, 3, new Random(seed))
                        .said())
                .fine;

        for (int i = 1; i < fine.size(); i++) {
            assertThat(fine.get(i).interval().start())
                    .isAfterOrEqualTo(fine.get(i - 1).interval().end());
        }
    }

    /** Of no filling more is derived than the most that anybody has said of it, and never less than nothing. */
    @Property(tries = 2_000)
    void whateverIsSaidMakesNoRainThatNobodyHasSeen(@ForAll long seed) {
        List<Measurement> said = OddWords.of("PTL07", SEVEN, new Random(seed));
        List<Reading> fine = Derived.of(said).fine;

        Instant before = Instant.MIN;
        long derived = 0;
        for (Reading reading : fine) {
            assertThat(reading.interval().start()).isAfterOrEqualTo(before);
            before = reading.at();
            derived += reading.depth().micrometres();
        }
        assertThat(derived).isLessThanOrEqualTo(mostSeen(said));
    }

    /**
     * The deepest that was reported of each filling. Every report that something was or may have been poured out ends
     * one. What cannot have fallen since then may also be of the filling before.
     */
    private static long mostSeen(List<Measurement> said) {
        long seen = 0;
        long deepest = 0;
        long deepestBefore = 0;
        Instant emptiedAt = Instant.EPOCH;
        for (Measurement each : said) {
            long depth = micrometres(each);
            if (isMoreThanFell(depth, Duration.between(emptiedAt, each.at()))) {
                seen += Math.max(0, depth - deepestBefore);
                deepestBefore = Math.max(deepestBefore, depth);
            }
            deepest = Math.max(deepest, depth);
            if (!(each instanceof CylinderLevel level) || level.emptied()) {
                seen += deepest;
                deepestBefore = deepest;
                deepest = 0;
                emptiedAt = each.at();
            }
        }
        return seen + deepest;
    }

    private static long micrometres(Measurement said) {
        return said instanceof CylinderLevel level
                ? level.depth().micrometres()
                : ((Reading) said).depth().micrometres();
    }

    private static boolean isMoreThanFell(long micrometres, Duration time) {
        return time.compareTo(CylinderFillings.TOLERANCE) <= 0 && micrometres > MaximumRainfall.micrometresIn(time);
    }

    @Property(tries = 500)
    void theOrderOfOddWordsDoesNotMatterEither(@ForAll long seed) {
        Random random = new Random(seed);
        List<Measurement> said = OddWords.of("PTL07", SEVEN, random);
        List<Measurement> shuffled = new ArrayList<>(said);
        Collections.shuffle(shuffled, random);

        assertThat(Derived.of(shuffled).fine).isEqualTo(Derived.of(said).fine);
    }

    /** What is derived, and what was given, each since the cylinder was emptied. */
    private record Derived(List<Reading> fine, List<Reading> coarse) {
        static Derived of(List<Measurement> said) {
            List<CylinderLevel> levels = new ArrayList<>();
            List<Reading> given = new ArrayList<>();
            for (Measurement each : said) {
                if (each instanceof CylinderLevel level) {
                    levels.add(level);
                } else if (each instanceof Reading reading) {
                    given.add(reading);
                }
            }
            CylinderFillings fillings = new CylinderFillings(
                    levels,
                    given.stream()
                            .map(reading ->
                                    new Given(reading.interval(), reading.depth(), reading.origin(), true, false))
                            .toList());
            List<Reading> coarse = given.stream()
                    .map(reading -> new Reading(
                            reading.gauge(),
                            new Interval(fillings.gatheredSince(reading.interval(), reading.depth()), reading.at()),
                            reading.depth(),
                            reading.origin(),
                            ""))
                    .toList();
            return new Derived(fillings.differences(), coarse);
        }
    }
}
