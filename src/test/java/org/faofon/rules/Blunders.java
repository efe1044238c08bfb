package org.faofon.rules;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import org.faofon.alerts.Level;
import org.faofon.network.Gauge;
import org.faofon.network.GaugeKind;
import org.faofon.readings.Reading;

/** Blunders of people and gauges, each put alone into untouched rain; what becomes public beside the rest is false. */
final class Blunders {
    private static final Duration FIVE = Duration.ofMinutes(5);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);

    private final LiveReplayTable table;
    private final List<Reading> month;
    private final List<LiveReplay.Told> untouched;
    private final Random random = new Random(20261129);
    private int count;
    private int seen;
    private int high;

    Blunders(LiveReplayTable table, List<Reading> month, List<LiveReplay.Told> untouched) {
        this.table = table;
        this.month = month;
        this.untouched = untouched;
    }

    void run() {
        for (int i = 0; i < Integer.getInteger("draws", 1); i++) {
            wash("washed 9.6 9.8 9.4 9.0", 9.6, 9.8, 9.4, 9.0);
            wash("washed 14 18 12", 14, 18, 12);
            wash("spike 40", 40);
            wash("spike 80", 80);
            wash("spikes 30 in an hour", 30, 0, 0, 0, 30);
            wash("stuck at 6.0", repeat(6, 30));
            wash("stuck at 12.0", repeat(12, 30));
            wash("stuck at 2.2", repeat(2.2, 60));
            wash("stuck at 8.0", repeat(8, 30));
            jumpAtTwo("two counters jump 55", 55);
            jumpAtTwo("two counters jump 30 30", 30, 30);
            jumpAtTwo("two counters jump 104 105", 104, 105);
            wash("counter jump 37", 37);
            tenTimesAlways();
            clockWrong();
        }
        cylinder("122 for 12.2", 12.2, depths -> depths[depths.length / 2] > 1);
        cylinder("142 for 14.2", 14.2, depths -> depths[depths.length / 2] > 5);
        cylinder("105 for 10.5 among dry", 10.5, depths -> depths[depths.length / 2] < 2);
        cylinder("96.0 for 9.6", 9.6, depths -> true);
        System.out.printf("  blunders: %d, public %d, above WATCH %d%n", count, seen, high);
    }

    private static double[] repeat(double mm, int times) {
        double[] all = new double[times];
        java.util.Arrays.fill(all, mm);
        return all;
    }

    private Gauge anyOf(GaugeKind kind) {
        List<Gauge> all =
                table.gauges().stream().filter(gauge -> gauge.kind == kind).toList();
        return all.get(random.nextInt(all.size()));
    }

    /** A morning at nine of which the gauge itself saw nothing for some hours. */
    private Instant dryMorning(Gauge gauge) {
        for (int i = 0; i < 400; i++) {
            Instant nine = Instant.parse("2000-01-01T02:00:00Z")
                    .plus(DAY.multipliedBy(Duration.between(
                                    Instant.parse("2000-01-01T02:00:00Z"),
                                    month.get(0).at())
                            .toDays()))
                    .plus(DAY.multipliedBy(4 + random.nextInt(22)));
            double rain = month.stream()
                    .filter(reading -> reading.gauge().equals(gauge.code))
                    .filter(reading -> reading.at().isAfter(nine.minus(Duration.ofHours(3)))
                            && reading.at().isBefore(nine.plus(Duration.ofHours(4))))
                    .mapToDouble(reading -> reading.depth().micrometres())
                    .sum();
            if (rain == 0) {
                return nine;
            }
        }
        throw new IllegalStateException("no dry morning");
    }

    private void wash(String name, double... mm) {
        Gauge gauge = anyOf(GaugeKind.TIPPING_BUCKET);
        Instant at = dryMorning(gauge);
        play(name + " at " + gauge.code, at, at.plus(Duration.ofHours(6)), replaced(month, gauge, at, mm), gauge);
    }

    private static List<Reading> replaced(List<Reading> readings, Gauge gauge, Instant at, double... mm) {
        List<Reading> all = new ArrayList<>(readings);
        Instant last = at.plus(FIVE.multipliedBy(mm.length));
        all.removeIf(reading -> reading.gauge().equals(gauge.code)
                && reading.at().isAfter(at)
                && !reading.at().isAfter(last));
        for (int i = 0; i < mm.length; i++) {
            Instant end = at.plus(FIVE.multipliedBy(i + 1));
            all.add(LiveReplayTable.reading(gauge.code, end, FIVE, mm[i], end));
        }
        return all;
    }

    private void jumpAtTwo(String name, double... mm) {
        Gauge one = anyOf(GaugeKind.TIPPING_BUCKET);
        Gauge other = table.gauges().stream()
                .filter(gauge -> gauge.kind == GaugeKind.TIPPING_BUCKET && gauge != one)
                .min(java.util.Comparator.comparingDouble(
                        gauge -> Math.hypot(gauge.latitude - one.latitude, gauge.longitude - one.longitude)))
                .orElseThrow();
        Instant at = dryMorning(one);
        List<Reading> both = replaced(replaced(month, one, at, mm), other, at, mm);
        play(name + " at " + one.code + " " + other.code, at, at.plus(Duration.ofHours(6)), both, one, other);
    }

    private void tenTimesAlways() {
        Gauge gauge = anyOf(GaugeKind.TIPPING_BUCKET);
        List<Reading> all = new ArrayList<>();
        for (Reading reading : month) {
            all.add(
                    reading.gauge().equals(gauge.code)
                            ? LiveReplayTable.reading(
                                    gauge.code,
                                    reading.at(),
                                    FIVE,
                                    reading.depth().micrometres() / 100.0,
                                    reading.origin().receivedAt())
                            : reading);
        }
        Instant first = month.get(0).at();
        play("ten times always at " + gauge.code, first, first.plus(DAY.multipliedBy(15)), all, gauge);
    }

    private void clockWrong() {
        Gauge gauge = anyOf(GaugeKind.TIPPING_BUCKET);
        List<Reading> all = new ArrayList<>();
        for (Reading reading : month) {
            all.add(
                    reading.gauge().equals(gauge.code)
                            ? LiveReplayTable.reading(
                                    gauge.code,
                                    reading.at().minus(Duration.ofHours(7)),
                                    FIVE,
                                    reading.depth().micrometres() / 1000.0,
                                    reading.origin().receivedAt())
                            : reading);
        }
        Instant first = month.get(0).at();
        play("clock 7 h slow at " + gauge.code, first, first.plus(DAY.multipliedBy(8)), all, gauge);
    }

    private void cylinder(String name, double mm, Predicate<double[]> fits) {
        Reading best = null;
        for (Reading reading : month) {
            boolean daily = reading.interval().length().equals(DAY);
            if (!daily || reading.at().isBefore(month.get(0).at().plus(DAY.multipliedBy(3)))) {
                continue;
            }
            double[] others = month.stream()
                    .filter(other -> other.interval().length().equals(DAY) && !other.equals(reading))
                    .filter(other ->
                            Duration.between(other.at(), reading.at()).abs().compareTo(HOUR) < 0)
                    .mapToDouble(other -> other.depth().micrometres() / 1000.0)
                    .sorted()
                    .toArray();
            if (others.length > 4 && fits.test(others) && (best == null || off(reading, mm) < off(best, mm))) {
                best = reading;
            }
        }
        if (best == null) {
            return;
        }
        Reading right = best;
        List<Reading> all = new ArrayList<>(month);
        all.remove(right);
        all.add(LiveReplayTable.reading(
                right.gauge(),
                right.at(),
                DAY,
                right.depth().micrometres() / 100.0,
                right.origin().receivedAt()));
        Gauge gauge = table.gauges().stream()
                .filter(each -> each.code.equals(right.gauge()))
                .findFirst()
                .orElseThrow();
        play(
                name + " (" + right.depth().micrometres() / 1000.0 + ") at " + gauge.code,
                right.at().minus(HOUR),
                right.at().plus(Duration.ofHours(30)),
                all,
                gauge);
    }

    private static double off(Reading reading, double mm) {
        return Math.abs(reading.depth().micrometres() / 1000.0 - mm);
    }

    private void play(String name, Instant from, Instant to, List<Reading> readings, Gauge... gauges) {
        List<Reading> before = readings.stream()
                .filter(reading -> reading.at().isBefore(from.minus(HOUR)))
                .toList();
        List<Reading> then = readings.stream()
                .filter(reading ->
                        !reading.at().isBefore(from.minus(HOUR)) && reading.at().isBefore(to))
                .toList();
        List<String> districts = java.util.Arrays.stream(gauges)
                .map(gauge -> gauge.district().code)
                .toList();
        LiveReplay replay = table.play(before, then);
        Level highest = null;
        for (LiveReplay.Told told : replay.told()) {
            boolean real = untouched.stream()
                    .anyMatch(other -> other.isAtLeast(told)
                            && Duration.between(other.at(), told.at()).abs().compareTo(Duration.ofHours(12)) < 0);
            if (districts.contains(told.district())
                    && !real
                    && (highest == null || told.level().above(highest))) {
                highest = told.level();
            }
        }
        count++;
        seen += highest == null ? 0 : 1;
        high += highest != null && highest.above(Level.WATCH) ? 1 : 0;
        System.out.printf("  %-50s %s%n", name, highest == null ? "held" : "PUBLIC " + highest);
        if (highest != null && Boolean.getBoolean("verbose")) {
            System.out.println("     " + LiveReplayTable.say(replay.events()));
        }
    }
}
