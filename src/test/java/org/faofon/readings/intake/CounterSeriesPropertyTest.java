package org.faofon.readings.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.faofon.readings.Quality;
import org.faofon.readings.intake.CounterSeries.Sample;
import org.faofon.readings.intake.CounterSeries.Step;

/** A simulated counter that is read every five minutes, with rain that comes and goes. */
class CounterSeriesPropertyTest {
    private static final Instant MONDAY = Instant.parse("2026-11-23T00:00:00Z");
    private static final int RANGE = 4_096;
    private static final int TIP = 200;
    private static final TipCounter COUNTER = TipCounter.of(TIP, BigDecimal.ONE, OptionalLong.of(RANGE));

    private static final int MOST_TIPS = 20;

    /** How many right counts come between two dips, at least. */
    private static final int CALM = 4;

    /**
     * A reset near the end of the range is taken for a wrap of up to twice what fell beside it, in three steps at most. So
     * is a dip during which the counter wraps, or shortly before: its low count looks like the one after the wrap.
     */
    private static final long TOLERANCE_OF_A_RESET = 2L * 3 * MOST_TIPS * TIP;

    /** Dips, resets, wraps and loss: what is believed never exceeds what fell. */
    @Property(tries = 2_000)
    void neverIsMoreBelievedThanFell(@ForAll Random random) {
        Gauge gauge = new Gauge(random, true, true);
        List<Sample> arrived = lose(gauge.samples, random);

        long believed = steps(arrived).stream()
                .filter(step -> step.credit().verdict().quality() == Quality.NOT_EVALUATED)
                .mapToLong(step -> step.credit().depth().micrometres())
                .sum();

        assertThat(believed)
                .as(() -> inWords(arrived))
                .isLessThanOrEqualTo(
                        gauge.fallenTips * TIP + (gauge.resets + gauge.wrapsAtDips) * TOLERANCE_OF_A_RESET);
    }

    /** Dips alone cost nothing: between the first count and the last, which are right, all that fell is credited. */
    @Property(tries = 2_000)
    void dipsCostNoRainAndMakeNone(@ForAll Random random) {
        Gauge gauge = new Gauge(random, true, false);

        long credited = steps(gauge.samples).stream()
                .mapToLong(step -> step.credit().depth().micrometres())
                .sum();

        assertThat(credited).isEqualTo(gauge.fallenTips * TIP);
    }

    /** A reading depends on its neighbourhood alone, so that each order of arrival leads to the same. */
    @Property(tries = 500)
    void whatIsFartherAwayDoesNotMatter(@ForAll Random random) {
        List<Sample> all = lose(new Gauge(random, true, true).samples, random);
        int index = 1 + random.nextInt(all.size() - 1);
        int from = Math.max(0, index - CounterSeries.BEFORE);
        int to = Math.min(all.size(), index + CounterSeries.AFTER + 1);

        Step near = new CounterSeries(all.subList(from, to), COUNTER).step(index - from, COUNTER);

        assertThat(new Step(near.since() + from, near.credit()))
                .isEqualTo(new CounterSeries(all, COUNTER).step(index, COUNTER));
    }

    private static String inWords(List<Sample> samples) {
        List<Step> steps = steps(samples);
        StringBuilder words = new StringBuilder("counts, and what each says:");
        for (int i = 0; i < samples.size(); i++) {
            words.append('\n').append(samples.get(i)).append(i == 0 ? "" : " " + steps.get(i - 1));
        }
        return words.toString();
    }

    private static List<Step> steps(List<Sample> samples) {
        CounterSeries series = new CounterSeries(samples, COUNTER);
        List<Step> steps = new ArrayList<>();
        for (int i = 1; i < samples.size(); i++) {
            steps.add(series.step(i, COUNTER));
        }
        return steps;
    }

    /**
     * One message in eight, but neither the first nor the last ones, and never all between two dips: nobody can tell such
     * dips from a reset.
     */
    private static List<Sample> lose(List<Sample> samples, Random random) {
        List<Sample> arrived = new ArrayList<>();
        int lost = 0;
        for (int i = 0; i < samples.size(); i++) {
            if (i < 2 || i > samples.size() - 3 || lost == CALM - 1 || random.nextInt(8) > 0) {
                arrived.add(samples.get(i));
                lost = 0;
            } else {
                lost++;
            }
        }
        return arrived;
    }

    private static final class Gauge {
        private final List<Sample> samples = new ArrayList<>();
        private long fallenTips;
        private int resets;
        private int wrapsAtDips;

        Gauge(Random random, boolean dips, boolean resetsAndWraps) {
            long ticks = resetsAndWraps ? random.nextInt(RANGE) : 800 + random.nextInt(1_000);
            int dipLeft = 0;
            int calm = 3;
            long offset = 0;
            int wet = 0;
            // What falls during a dip, and during messages that are lost before it, must not hide it.
            int shallowest = 1 + MOST_TIPS * (CounterSeries.LONGEST_DIP + (resetsAndWraps ? CALM - 1 : 0));
            for (int i = 0; i < 120; i++) {
                wet = wet > 0 ? wet - 1 : random.nextInt(10) == 0 ? 1 + random.nextInt(12) : 0;
                int tips = i > 0 && wet > 0 ? 1 + random.nextInt(MOST_TIPS) : 0;
                ticks += tips;
                fallenTips += tips;
                if (resetsAndWraps && ticks >= RANGE) {
                    ticks -= RANGE;
                    wrapsAtDips += dipLeft > 0 || calm > 0 ? 1 : 0;
                    calm = 6;
                    dipLeft = 0;
                }
                if (resetsAndWraps && random.nextInt(60) == 0) {
                    ticks = random.nextInt(3);
                    resets++;
                    calm = 6;
                    dipLeft = 0;
                }
                if (dips && dipLeft == 0 && calm == 0 && i < 112 && ticks > 400 && random.nextInt(6) == 0) {
                    dipLeft = 1 + random.nextInt(CounterSeries.LONGEST_DIP);
                    offset = (long) shallowest + random.nextInt((int) ticks - shallowest + 1);
                }
                boolean dip = dipLeft > 0;
                long said = dip ? Math.max(0, ticks - offset) : ticks;
                samples.add(new Sample(MONDAY.plus(Duration.ofMinutes(5L * i)), said, Optional.empty()));
                calm = Math.max(0, calm - 1);
                if (dip && --dipLeft == 0) {
                    calm = CALM;
                }
            }
        }
    }
}
