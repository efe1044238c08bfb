package org.faofon.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.faofon.alerts.Hazard;
import org.faofon.alerts.Level;
import org.faofon.readings.Quality;
import org.faofon.readings.totals.RainWindows;
import org.faofon.support.Sent;

/**
 * Whatever falls, and by whatever readings it is told, no default rule of a higher level holds at a gauge where none of the
 * level below does. Steep rain may reach both by the same reading.
 */
class LevelOrderPropertyTest {
    private static final String GAUGE = "PTL06";
    private static final Instant START = Instant.parse("2026-11-01T00:00:00Z");
    private static final Duration HOUR = Duration.ofHours(1);
    private static final int DAYS = 6;

    private final List<CompiledRule> rules =
            Rules.defaults().stream().map(rule -> new CompiledRule(rule, 1)).toList();

    @Property(tries = 600)
    void noLevelIsReachedWithoutTheOneBelow(@ForAll long seed) {
        Random random = new Random(seed);
        RainWindows rain = rain(random);
        for (int minutes = 0; minutes <= DAYS * 24 * 60; minutes += 35 + random.nextInt(120)) {
            Instant at = START.plus(Duration.ofMinutes(minutes));
            for (CompiledRule judged : holding(rain, at)) {
                Level level = judged.rule().level();
                if (level.above(Level.WATCH)) {
                    assertThat(levels(rain, at, judged.rule().hazard()))
                            .as("%s at %s", judged.rule().code(), at)
                            .contains(Level.ofNumber(level.number() - 1));
                }
            }
        }
    }

    /** Without it the property might hold because no rule of a higher level ever does. */
    @Example
    void eachRuleOfAHigherLevelHoldsInSomeStorm() {
        Set<String> held = new HashSet<>();
        for (int seed = 0; seed < 600; seed++) {
            RainWindows rain = rain(new Random(seed));
            for (int hours = 1; hours <= DAYS * 24; hours++) {
                holding(rain, START.plus(Duration.ofHours(hours)))
                        .forEach(judged -> held.add(judged.rule().code()));
            }
        }

        assertThat(held)
                .containsAll(rules.stream().map(judged -> judged.rule().code()).toList());
    }

    private List<CompiledRule> holding(RainWindows rain, Instant at) {
        return rules.stream()
                .filter(judged -> judged.holds(RainTotals.of(rain), GAUGE, at).isPresent())
                .toList();
    }

    private Set<Level> levels(RainWindows rain, Instant at, Hazard hazard) {
        Set<Level> levels = EnumSet.noneOf(Level.class);
        holding(rain, at).stream()
                .filter(judged -> judged.rule().hazard() == hazard)
                .forEach(judged -> levels.add(judged.rule().level()));
        return levels;
    }

    /** Wet ground, and days that are told by minutes, hours, at once, together, or twice. */
    private static RainWindows rain(Random random) {
        RainWindows rain = new RainWindows();
        put(rain, START.minus(Duration.ofDays(3)), Duration.ofDays(1), 50 + random.nextInt(100));
        put(rain, START.minus(Duration.ofDays(2)), Duration.ofDays(1), 50 + random.nextInt(100));
        for (int day = 0; day < DAYS; day++) {
            Instant from = START.plus(Duration.ofDays(day));
            int mm = random.nextInt(1 + random.nextInt(300));
            switch (random.nextInt(6)) {
                case 0 -> burst(rain, from.plus(HOUR.multipliedBy(random.nextInt(22))), random, mm);
                case 1 -> hours(rain, from, random, mm);
                case 2 -> put(rain, from.plus(Duration.ofDays(1)), Duration.ofDays(1), mm);
                case 3 -> put(rain, from.plus(Duration.ofDays(1)), Duration.ofHours(23 + random.nextInt(4)), mm);
                case 4 -> put(rain, from.plus(Duration.ofDays(1)), Duration.ofDays(1 + random.nextInt(day + 1)), mm);
                default -> {
                    hours(rain, from, random, mm);
                    put(rain, from.plus(Duration.ofDays(1)), Duration.ofDays(1), mm + random.nextInt(40));
                }
            }
        }
        return rain;
    }

    /** Up to 150 mm in an hour. */
    private static void burst(RainWindows rain, Instant from, Random random, int mm) {
        int steps = 12 + random.nextInt(12);
        for (int i = 1; i <= steps; i++) {
            put(rain, from.plus(Duration.ofMinutes(5L * i)), Duration.ofMinutes(5), Math.min(mm / steps, 13));
        }
    }

    private static void hours(RainWindows rain, Instant from, Random random, int mm) {
        int wet = 1 + random.nextInt(23);
        for (int hour = 1; hour <= 24; hour++) {
            int fallen = hour <= wet ? Math.min(mm / wet, 100) : 0;
            put(rain, from.plus(HOUR.multipliedBy(hour)), HOUR, fallen);
        }
    }

    private static void put(RainWindows rain, Instant end, Duration length, int mm) {
        rain.put(Sent.reading(GAUGE, end, length, Integer.toString(mm)), Quality.GOOD);
    }
}
