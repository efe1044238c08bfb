package org.faofon.rules;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.faofon.network.Gauge;
import org.faofon.network.HydrologicalZone;
import org.faofon.readings.Quality;
import org.faofon.readings.Reading;
import org.faofon.readings.totals.RainWindows;
import org.faofon.rules.CompiledRule.Warmth;

/**
 * Compares rules at single gauges in tables of rain: how often each of them warns, how long before an event, and how often
 * in vain. An event is 100 mm in 24 h at that gauge, counted once until a day has passed without it; no slide is recorded in
 * such a table. A warning lasts until its rule is below its clearing values for its hold time, as in the program. It is in
 * vain if no event is on while it lasts and none begins within a day after its end. {@link RainTable} says how a table looks; every
 * column is an automatic gauge.
 *
 * <pre>java -cp … org.faofon.rules.SoilWaterComparison rain.csv.gz…</pre>
 */
final class SoilWaterComparison {
    private static final Duration DAY = Duration.ofDays(1);
    private static final List<String> THRESHOLDS = List.of("60", "70", "80", "90", "100", "110", "120", "130", "140");
    private static final double CLEAR_COVERAGE = 0.8;

    private final List<CompiledRule> rules = new ArrayList<>();
    private final Map<String, List<Warning>> warnings = new LinkedHashMap<>();
    private final List<Warning> events = new ArrayList<>();

    /** A rule at a gauge, from its first moment to its last. */
    private record Warning(String gauge, Instant from, Instant until) {
        boolean lastsAt(Instant time) {
            return !time.isBefore(from) && !time.isAfter(until);
        }

        boolean meets(Warning other) {
            return gauge.equals(other.gauge) && !from.isAfter(other.until) && !other.from.isAfter(until);
        }
    }

    private SoilWaterComparison() {
        for (Rule rule : Rules.defaults()) {
            if (rule.code().startsWith("slope-")) {
                add(onAnyGround(rule));
                add(rule);
            }
        }
        THRESHOLDS.forEach(mm -> add(Rules.ofSoilWater(mm).named(new Rule.Name(mm, "soil water " + mm))));
    }

    /** The same without the rain of the 20 days before. */
    private static Rule onAnyGround(Rule rule) {
        return new Rule(
                rule.code(),
                rule.hazard(),
                rule.level(),
                new Rule.Name(rule.name().th(), rule.name().en().replace("on wet ground", "on any ground")),
                rule.when().subList(0, 1),
                rule.area(),
                rule.minGauges(),
                rule.clearBelow(),
                rule.hold(),
                rule.confirm(),
                true,
                rule.source());
    }

    private void add(Rule rule) {
        rules.add(new CompiledRule(rule, 1));
        warnings.put(rule.name().en(), new ArrayList<>());
    }

    public static void main(String[] files) throws IOException {
        SoilWaterComparison comparison = new SoilWaterComparison();
        Map<String, List<Reading>> byGauge = new LinkedHashMap<>();
        for (String file : files) {
            RainTable table = new RainTable(gaugesOf(Path.of(file)), 1, 0);
            for (Reading reading : table.read(Path.of(file))) {
                byGauge.computeIfAbsent(reading.gauge(), unused -> new ArrayList<>())
                        .add(reading);
            }
        }
        byGauge.forEach(comparison::replay);
        comparison.print();
    }

    private static List<Gauge> gaugesOf(Path file) throws IOException {
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            String[] header = lines.readLine().split(",", -1);
            return Arrays.stream(header)
                    .skip(1)
                    .map(code -> RainTable.gauge(code, Rules.district("9302", HydrologicalZone.FOOTHILL), 0, 0, true))
                    .toList();
        }
    }

    private void replay(String gauge, List<Reading> readings) {
        RainWindows rain = new RainWindows();
        RainTotals totals = RainTotals.of(rain);
        Map<CompiledRule, Spell> spells = new LinkedHashMap<>();
        rules.forEach(rule -> spells.put(
                rule, new Spell(gauge, warnings.getOrDefault(rule.rule().name().en(), new ArrayList<>()))));
        Spell event = new Spell(gauge, events);
        readings.sort(Comparator.comparing(Reading::at));
        for (Reading reading : readings) {
            Instant now = reading.at();
            rain.put(reading, Quality.GOOD);
            spells.forEach((rule, spell) -> spell.go(
                    now,
                    rule.holds(totals, gauge, now).isPresent(),
                    rule.warmth(totals, gauge, now, RainTable.FIVE, CLEAR_COVERAGE) == Warmth.COLD,
                    rule.rule().hold()));
            boolean wet = rain.total(gauge, now, DAY).depthMicrometres() >= 100_000;
            event.go(now, wet, !wet, DAY);
        }
        spells.values().forEach(Spell::end);
        event.end();
    }

    /** The warning that lasts at a gauge. */
    private static final class Spell {
        private final String gauge;
        private final List<Warning> into;
        private Instant from = Instant.MAX;
        private Instant warm = Instant.MIN;

        Spell(String gauge, List<Warning> into) {
            this.gauge = gauge;
            this.into = into;
        }

        void go(Instant now, boolean holds, boolean cold, Duration hold) {
            boolean lasts = from.isBefore(now);
            if (lasts && now.isAfter(warm.plus(hold))) {
                end();
                lasts = false;
            }
            if (holds && !lasts) {
                from = now;
            }
            if (holds || (lasts && !cold)) {
                warm = now;
            }
        }

        void end() {
            if (from.isBefore(Instant.MAX)) {
                into.add(new Warning(gauge, from, warm));
                from = Instant.MAX;
            }
        }
    }

    private void print() {
        System.out.printf("events: %d at %d gauges%n", events.size(), gauges(events));
        System.out.printf(
                "%-52s %8s %8s %8s %9s %14s%n", "", "warnings", "in vain", "events", "before it", "median lead h");
        warnings.forEach((name, of) -> {
            List<Double> leads = events.stream()
                    .flatMap(event -> lead(of, event).stream())
                    .sorted()
                    .toList();
            long before = leads.stream().filter(hours -> hours > 0).count();
            System.out.printf(
                    "%-52s %8d %8d %8d %9d %14s%n", name, of.size(), inVain(of), leads.size(), before, median(leads));
        });
        List<String> names = List.copyOf(warnings.keySet());
        System.out.printf(
                "%nagainst \"%s\": both warn, soil water first, it first, median hours earlier%n", names.get(0));
        names.stream().filter(name -> name.startsWith("soil")).forEach(name -> against(names.get(0), name));
    }

    private static long gauges(List<Warning> of) {
        return of.stream().map(Warning::gauge).distinct().count();
    }

    private Optional<Double> lead(List<Warning> of, Warning event) {
        return of.stream()
                .filter(warning -> warning.gauge.equals(event.gauge) && warning.lastsAt(event.from))
                .map(warning -> hours(warning.from, event.from))
                .findFirst();
    }

    private long inVain(List<Warning> of) {
        return of.stream()
                .filter(warning -> events.stream()
                        .noneMatch(event -> warning.meets(event)
                                || warning.meets(new Warning(event.gauge, event.from.minus(DAY), event.from))))
                .count();
    }

    private void against(String curve, String soil) {
        List<Double> earlier = new ArrayList<>();
        for (Warning one : warnings.getOrDefault(soil, List.of())) {
            warnings.getOrDefault(curve, List.of()).stream()
                    .filter(one::meets)
                    .findFirst()
                    .ifPresent(other -> earlier.add(hours(one.from, other.from)));
        }
        earlier.sort(Comparator.naturalOrder());
        System.out.printf(
                "%-20s %4d %4d %4d %8s%n",
                soil,
                earlier.size(),
                earlier.stream().filter(hours -> hours > 0).count(),
                earlier.stream().filter(hours -> hours < 0).count(),
                median(earlier));
    }

    private static double hours(Instant from, Instant to) {
        return Duration.between(from, to).toMinutes() / 60.0;
    }

    private static String median(List<Double> sorted) {
        return sorted.isEmpty() ? "–" : "%.1f".formatted(sorted.get(sorted.size() / 2));
    }
}
