package org.faofon.readings.totals;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.faofon.readings.Quality;
import org.faofon.readings.Reading;
import org.faofon.support.Sent;

/** The index depends on the stored rain alone: not on the order of arrival, on what was asked before, or on a restart. */
class SoilWaterPropertyTest {
    private static final String GAUGE = "PTL07";
    private static final Instant SEVEN = Instant.parse("2026-11-22T00:00:00Z");
    private static final Duration DAYS = Duration.ofDays(4);

    private record Stored(Reading reading, Quality quality) {}

    /** Late readings, corrections, verdicts, hours beside their minutes, days; asked at odd moments in between. */
    @Property(tries = 60)
    void aRestartGivesTheSameNumberToTheLastDigit(@ForAll long seed) {
        Random random = new Random(seed);
        RainWindows live = new RainWindows();
        Map<Instant, Stored> kept = new LinkedHashMap<>();
        for (int i = 0; i < 150; i++) {
            Stored stored = random(random);
            kept.put(stored.reading.at(), stored);
            live.put(stored.reading, stored.quality);
            if (random.nextInt(4) == 0) {
                live.soilWater(GAUGE, moment(random)); // What was computed once must not stay when other rain comes.
            }
        }
        List<Stored> byTime = new ArrayList<>(kept.values());
        byTime.sort(Comparator.comparing(stored -> stored.reading.at()));
        RainWindows restarted = fed(byTime);
        Collections.shuffle(byTime, random);
        RainWindows shuffled = fed(byTime);
        for (int i = 0; i < 20; i++) {
            Instant at = moment(random);
            assertThat(live.soilWater(GAUGE, at)).isEqualTo(restarted.soilWater(GAUGE, at));
            assertThat(shuffled.soilWater(GAUGE, at)).isEqualTo(restarted.soilWater(GAUGE, at));
        }
    }

    /** So time without readings, which counts as dry, makes it "at least". */
    @Property(tries = 30)
    void moreRainNeverMakesItSmaller(@ForAll long seed) {
        Random random = new Random(seed);
        RainWindows less = new RainWindows();
        RainWindows more = new RainWindows();
        for (Instant end = SEVEN.minus(DAYS); end.isBefore(SEVEN); end = end.plus(SoilWater.STEP)) {
            int tips = random.nextInt(20) == 0 ? random.nextInt(60) : 0;
            int added = random.nextInt(30) == 0 ? random.nextInt(60) : 0;
            less.put(Sent.reading(GAUGE, end, SoilWater.STEP, mm(tips)), Quality.GOOD);
            more.put(Sent.reading(GAUGE, end, SoilWater.STEP, mm(tips + added)), Quality.GOOD);
        }
        for (int i = 0; i < 20; i++) {
            Instant at = moment(random);
            assertThat(more.soilWater(GAUGE, at).micrometres())
                    .isGreaterThanOrEqualTo(less.soilWater(GAUGE, at).micrometres());
        }
    }

    private static RainWindows fed(List<Stored> stored) {
        RainWindows windows = new RainWindows();
        stored.forEach(each -> windows.put(each.reading, each.quality));
        return windows;
    }

    private static Instant moment(Random random) {
        return SEVEN.minusSeconds(random.nextInt((int) DAYS.toSeconds()));
    }

    private static Stored random(Random random) {
        Duration length = List.of(
                        Duration.ofMinutes(5),
                        Duration.ofMinutes(5),
                        Duration.ofMinutes(10),
                        Duration.ofMinutes(65),
                        Duration.ofHours(1),
                        Duration.ofDays(1))
                .get(random.nextInt(6));
        Instant end = SEVEN.minusSeconds(300L * random.nextInt((int) DAYS.toMinutes() / 5) + random.nextInt(2) * 37L);
        Quality quality = List.of(Quality.GOOD, Quality.GOOD, Quality.GOOD, Quality.SUSPECT, Quality.FAIL)
                .get(random.nextInt(5));
        return new Stored(Sent.reading(GAUGE, end, length, mm(random.nextInt(150))), quality);
    }

    private static String mm(int tips) {
        return Double.toString(tips / 5.0);
    }
}
