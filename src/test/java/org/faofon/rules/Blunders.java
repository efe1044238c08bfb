package org.faofon.rules;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.faofon.network.Gauge;
import org.faofon.network.GaugeKind;
import org.faofon.readings.Reading;
import org.faofon.readings.Verdict;
import org.faofon.readings.intake.ReplayedCounts;

/**
 * Twenty-four blunders of people and gauges, each to be put alone into untouched rain: what is told twice, gauges that count
 * wrongly all the time, buckets that are washed, counters that jump, are reset and come back, points in the wrong place. Where
 * and when is drawn by lot.
 */
public final class Blunders {
    private static final Duration FIVE = RainTable.FIVE;
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = RainTable.DAY;
    private static final Duration LONG = Duration.ofDays(Integer.getInteger("replay.days", 10));

    /** Whatever waits for ten minutes is out by then. */
    private static final Duration AFTER = Duration.ofHours(4);

    /** Rain that would warn if it were told twice or more often. */
    private static final double WET_DAY_MM = 35;

    private final List<Gauge> gauges;
    private List<Reading> month;
    private final Random random;
    private final Instant first;
    private final Map<Gauge, Map<Instant, Double>> days = new LinkedHashMap<>();
    private final Map<String, Supplier<Optional<Blunder>>> kinds = new LinkedHashMap<>();

    /**
     * One of them, put into the rain.
     *
     * @param readings all of the month, with it
     * @param ofCounters what counters make of some of them
     */
    record Blunder(String where, Instant from, Instant to, List<Reading> readings, Map<Reading, Verdict> ofCounters) {}

    public Blunders(List<Gauge> gauges, List<Reading> month, long seed) {
        this.gauges = gauges;
        this.month = month;
        this.random = new Random(seed);
        this.first =
                month.stream().map(Reading::at).min(Comparator.naturalOrder()).orElseThrow();
        addUpDays();
        listKinds();
    }

    private void addUpDays() {
        Map<String, Gauge> byCode = new HashMap<>();
        gauges.forEach(gauge -> byCode.put(gauge.code, gauge));
        for (Reading reading : month) {
            days.computeIfAbsent(byCode.get(reading.gauge()), none -> new LinkedHashMap<>())
                    .merge(RainTable.endOfDay(reading.at().minus(HOUR)), mm(reading), Double::sum);
        }
    }

    /** By name, each ready to be drawn; one for which the month has no place is empty. */
    Map<String, Supplier<Optional<Blunder>>> kinds() {
        return kinds;
    }

    /** All that readings alone can tell, one on top of the other; what gauges do for weeks and what counters say is left out. */
    public List<Reading> allTogether() {
        for (Supplier<Optional<Blunder>> kind : kinds.values()) {
            kind.get()
                    .filter(blunder -> blunder.ofCounters().isEmpty()
                            && Duration.between(blunder.from(), blunder.to()).compareTo(LONG) < 0)
                    .ifPresent(blunder -> month = blunder.readings());
        }
        return month;
    }

    private void listKinds() {
        kinds.put("day typed beside five minutes, 07:00", () -> toldTwice(end -> Stream.of(end), true, false));
        kinds.put(
                "day typed beside five minutes, 07:02",
                () -> toldTwice(end -> Stream.of(end.plusSeconds(120)), true, false));
        kinds.put("hours beside five minutes", () -> toldTwice(end -> Stream.empty(), false, true));
        kinds.put("five minutes, hours and day", () -> toldTwice(end -> Stream.of(end), true, true));
        kinds.put("three days after each day", this::threeDays);
        kinds.put("ten times always", () -> always(10, Duration.ZERO));
        kinds.put("ten times from some day on", () -> always(10, DAY.multipliedBy(5L + random.nextInt(10))));
        kinds.put("half always", () -> always(0.5, Duration.ZERO));
        kinds.put("washed 9.6 9.8 9.4 9.0", () -> planted(9.6, 9.8, 9.4, 9.0));
        kinds.put("washed 14 18 12", () -> planted(14, 18, 12));
        kinds.put("spike 80", () -> planted(80));
        kinds.put("spikes 30 and 30 in an hour", () -> planted(30, 0, 0, 0, 30));
        kinds.put("stuck at 6.0", () -> planted(repeat(6, 30)));
        kinds.put("two counters 60000 to 5 of 65536", () -> counted(2, 10, 65_536, 60_000, 60_000, 5, 5, 5));
        kinds.put("two counters 3000 to 0 of 4096", () -> counted(2, 100, 4_096, 3_000, 3_000, 0, 0, 0));
        kinds.put("two counters 52000 to 0 of 65536", () -> counted(2, 10, 65_536, 52_000, 52_000, 0, 0, 0));
        kinds.put("two counters jump 55 mm", () -> counted(2, 200, 0, 700, 700, 975, 975, 975));
        kinds.put("counter 200 200 0 200", () -> counted(1, 200, 0, 200, 200, 0, 200, 200));
        kinds.put("counter 500 320 500", () -> counted(1, 200, 0, 500, 500, 320, 500, 500));
        kinds.put("counter 1000 1000 940 1000", () -> counted(1, 200, 0, 1_000, 1_000, 940, 1_000, 1_000));
        kinds.put("122 for 12.2", () -> cylinder(10, 14, median -> median >= 1));
        kinds.put("142 for 14.2 after a wet night", () -> cylinder(12, 15, median -> median >= 5));
        kinds.put("105 for 10.5 among dry", () -> cylinder(9, 12, median -> median < 2));
        kinds.put("96.0 for 9.6", () -> cylinder(9, 10.4, median -> true));
    }

    private static double[] repeat(double mm, int times) {
        double[] all = new double[times];
        Arrays.fill(all, mm);
        return all;
    }

    private static double mm(Reading reading) {
        return reading.depth().micrometres() / 1_000.0;
    }

    private <T> Optional<T> any(List<T> all) {
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(random.nextInt(all.size())));
    }

    private List<Gauge> of(GaugeKind kind) {
        return gauges.stream()
                .filter(gauge -> gauge.kind == kind && days.containsKey(gauge))
                .toList();
    }

    private Map<Instant, Double> daysOf(Gauge gauge) {
        return days.getOrDefault(gauge, Map.of());
    }

    private record GaugeDay(Gauge gauge, Instant end) {}

    private List<GaugeDay> days(GaugeKind kind, double from, double to) {
        List<GaugeDay> found = new ArrayList<>();
        for (Gauge gauge : of(kind)) {
            daysOf(gauge).forEach((end, mm) -> {
                if (mm >= from && mm < to && end.isAfter(first.plus(DAY.multipliedBy(2)))) {
                    found.add(new GaugeDay(gauge, end));
                }
            });
        }
        return found;
    }

    private static String said(Gauge gauge, Instant at) {
        return "%s %s".formatted(gauge.code, at.toString().substring(0, 13));
    }

    /** The rain of a wet day at an automatic gauge once more as day or hours. */
    private Optional<Blunder> toldTwice(Function<Instant, Stream<Instant>> typed, boolean day, boolean hours) {
        return any(days(GaugeKind.TIPPING_BUCKET, WET_DAY_MM, 1_000)).map(wet -> {
            List<Reading> all = new ArrayList<>(month);
            Instant start = wet.end().minus(DAY);
            if (hours) {
                for (Instant end = start.plus(HOUR); !end.isAfter(wet.end()); end = end.plus(HOUR)) {
                    all.add(again(wet.gauge(), end, HOUR));
                }
            }
            if (day) {
                typed.apply(wet.end()).forEach(end -> all.add(again(wet.gauge(), end, DAY)));
            }
            return new Blunder(said(wet.gauge(), wet.end()), start, wet.end().plus(AFTER), all, Map.of());
        });
    }

    private Reading again(Gauge gauge, Instant end, Duration length) {
        double sum = month.stream()
                .filter(reading -> reading.gauge().equals(gauge.code)
                        && reading.at().isAfter(end.minus(length))
                        && !reading.at().isAfter(end))
                .mapToDouble(Blunders::mm)
                .sum();
        return RainTable.reading(gauge.code, end, length, sum, end.plusSeconds(45));
    }

    /** A cylinder's three days once more as one reading, two minutes after the third. */
    private Optional<Blunder> threeDays() {
        return any(days(GaugeKind.MANUAL, WET_DAY_MM, 1_000)).map(wet -> {
            double sum = Stream.of(0, 1, 2)
                    .mapToDouble(
                            back -> daysOf(wet.gauge()).getOrDefault(wet.end().minus(DAY.multipliedBy(back)), 0.0))
                    .sum();
            Instant end = month.stream()
                    .filter(reading -> reading.gauge().equals(wet.gauge().code)
                            && RainTable.endOfDay(reading.at().minus(HOUR)).equals(wet.end()))
                    .map(Reading::at)
                    .findFirst()
                    .orElseThrow()
                    .plusSeconds(120);
            List<Reading> all = new ArrayList<>(month);
            all.add(RainTable.reading(wet.gauge().code, end, DAY.multipliedBy(3), sum, end.plusSeconds(60)));
            return new Blunder(said(wet.gauge(), end), end.minus(AFTER), end.plus(AFTER), all, Map.of());
        });
    }

    private Optional<Blunder> always(double times, Duration after) {
        return any(of(GaugeKind.TIPPING_BUCKET)).map(gauge -> {
            Instant from = first.plus(after);
            List<Reading> all = new ArrayList<>();
            for (Reading reading : month) {
                boolean touched =
                        reading.gauge().equals(gauge.code) && reading.at().isAfter(from);
                all.add(
                        touched
                                ? RainTable.reading(gauge.code, reading.at(), FIVE, times * mm(reading), reading.at())
                                : reading);
            }
            return new Blunder(said(gauge, from), from, from.plus(LONG), all, Map.of());
        });
    }

    /** Readings of an automatic gauge on a morning of which it itself saw nothing for some hours. */
    private Optional<Blunder> planted(double... mm) {
        return any(of(GaugeKind.TIPPING_BUCKET))
                .flatMap(gauge -> dryMorning(gauge).map(at -> {
                    List<Reading> all = without(month, gauge, at, at.plus(FIVE.multipliedBy(mm.length)));
                    for (int i = 0; i < mm.length; i++) {
                        Instant end = at.plus(FIVE.multipliedBy(i + 1L));
                        all.add(RainTable.reading(gauge.code, end, FIVE, mm[i], end));
                    }
                    return new Blunder(said(gauge, at), at, at.plus(AFTER), all, Map.of());
                }));
    }

    private Optional<Instant> dryMorning(Gauge gauge) {
        for (int i = 0; i < 40; i++) {
            Instant nine = RainTable.endOfDay(first)
                    .plus(DAY.multipliedBy(3L + random.nextInt(24)))
                    .plus(HOUR.multipliedBy(2));
            List<Reading> about = month.stream()
                    .filter(reading -> reading.gauge().equals(gauge.code)
                            && reading.at().isAfter(nine.minus(HOUR.multipliedBy(3)))
                            && reading.at().isBefore(nine.plus(HOUR.multipliedBy(4))))
                    .toList();
            if (about.size() > 70 && about.stream().allMatch(reading -> mm(reading) == 0)) {
                return Optional.of(nine);
            }
        }
        return Optional.empty();
    }

    private static List<Reading> without(List<Reading> readings, Gauge gauge, Instant from, Instant to) {
        List<Reading> all = new ArrayList<>(readings);
        all.removeIf(reading -> reading.gauge().equals(gauge.code)
                && reading.at().isAfter(from)
                && !reading.at().isAfter(to));
        return all;
    }

    /** What the counters of so many gauges that lie together say at the same times, five minutes apart, on a dry morning. */
    private Optional<Blunder> counted(int together, int tipMicrometres, long modulus, long... ticks) {
        return any(of(GaugeKind.TIPPING_BUCKET))
                .flatMap(gauge -> dryMorning(gauge).map(at -> {
                    List<Reading> all = month;
                    Map<Reading, Verdict> counted = new HashMap<>();
                    List<Gauge> nearest = of(GaugeKind.TIPPING_BUCKET).stream()
                            .sorted(Comparator.comparingDouble(gauge::kilometresTo))
                            .limit(together)
                            .toList();
                    for (Gauge each : nearest) {
                        ReplayedCounts counts = new ReplayedCounts(each.code, tipMicrometres, modulus);
                        counts.add(at.minus(FIVE), ticks[0]);
                        for (int i = 0; i < 36; i++) {
                            counts.add(at.plus(FIVE.multipliedBy(i)), ticks[Math.min(i, ticks.length - 1)]);
                        }
                        all = without(all, each, at.minus(FIVE), at.plus(FIVE.multipliedBy(35)));
                        all.addAll(counts.readings().keySet());
                        counted.putAll(counts.readings());
                    }
                    return new Blunder(said(gauge, at), at, at.plus(AFTER), all, counted);
                }));
    }

    /** A day of a cylinder ten times, where the middle of all others that day fits. */
    private Optional<Blunder> cylinder(double from, double below, Predicate<Double> fits) {
        List<GaugeDay> fitting = days(GaugeKind.MANUAL, from, below).stream()
                .filter(day -> fits.test(middle(day.end())))
                .toList();
        return any(fitting).map(day -> {
            List<Reading> all = new ArrayList<>();
            Instant at = day.end();
            for (Reading reading : month) {
                boolean slip = reading.gauge().equals(day.gauge().code)
                        && RainTable.endOfDay(reading.at().minus(HOUR)).equals(at);
                all.add(slip ? RainTable.day(reading.gauge(), reading.at(), 10 * mm(reading)) : reading);
            }
            return new Blunder(
                    said(day.gauge(), at) + " " + daysOf(day.gauge()).get(at),
                    at.minus(HOUR),
                    at.plus(AFTER),
                    all,
                    Map.of());
        });
    }

    private double middle(Instant end) {
        double[] all = days.entrySet().stream()
                .filter(each -> each.getKey().kind == GaugeKind.MANUAL
                        && each.getValue().containsKey(end))
                .mapToDouble(each -> each.getValue().get(end))
                .sorted()
                .toArray();
        return all.length == 0 ? 0 : all[all.length / 2];
    }
}
