package org.faofon.readings.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.faofon.readings.Quality;
import org.faofon.readings.intake.TipCounter.Credit;

class TipCounterPropertyTest {
    private static final long RANGE = 4_096;

    /** Any factor with six decimals, any start, wraps and all: the tips of a storm that fits into half the range. */
    @Property(tries = 500)
    void whateverIsLostInBetweenTheTotalIsTheSame(
            @ForAll @Size(min = 2, max = 60) List<@IntRange(max = 30) Integer> tips,
            @ForAll @LongRange(max = RANGE - 1) long start,
            @ForAll @IntRange(min = 500_000, max = 2_000_000) int factorMillionths,
            @ForAll Random random) {
        TipCounter counter = TipCounter.of(254, BigDecimal.valueOf(factorMillionths, 6), OptionalLong.of(RANGE));
        List<Long> all = counts(start, tips);
        List<Long> arrived = new ArrayList<>(all.subList(1, all.size() - 1));
        arrived.removeIf(count -> random.nextBoolean());
        arrived.add(0, all.get(0));
        arrived.add(all.get(all.size() - 1));

        assertThat(total(counter, arrived)).isEqualTo(total(counter, all));
    }

    /** Without a factor the total is simply the tips, however often the counter has begun again. */
    @Property(tries = 200)
    void theTotalIsEveryTipThatFell(
            @ForAll @Size(min = 2, max = 400) List<@IntRange(max = 30) Integer> tips,
            @ForAll @LongRange(max = RANGE - 1) long start) {
        TipCounter counter = TipCounter.of(200, BigDecimal.ONE, OptionalLong.of(RANGE));
        long fallen =
                tips.subList(1, tips.size()).stream().mapToLong(each -> each).sum();

        assertThat(total(counter, counts(start, tips))).isEqualTo(200 * fallen);
    }

    /** The first is the start; each further one lies that many tips later. */
    private static List<Long> counts(long start, List<Integer> tips) {
        List<Long> counts = new ArrayList<>(List.of(start));
        long ticks = start;
        for (int more : tips.subList(1, tips.size())) {
            ticks = (ticks + more) % RANGE;
            counts.add(ticks);
        }
        return counts;
    }

    private static long total(TipCounter counter, List<Long> counts) {
        long total = 0;
        for (int i = 1; i < counts.size(); i++) {
            Credit credit = counter.between(counts.get(i - 1), counts.get(i), Duration.ofDays(4));
            assertThat(credit.verdict().quality()).isIn(Quality.NOT_EVALUATED, Quality.SUSPECT);
            total += credit.depth().micrometres();
        }
        return total;
    }
}
