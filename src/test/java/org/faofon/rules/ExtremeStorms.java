package org.faofon.rules;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import org.faofon.network.Gauge;
import org.faofon.network.GaugeKind;
import org.faofon.network.HydrologicalZone;
import org.faofon.readings.Reading;

/**
 * Real rain at its strangest, each storm in a network that is otherwise dry: cells of a few kilometres, hills that have many
 * times the rain of the plain, the same rain hour after hour, gauges without neighbours, that report by the hour or have just
 * come back. All of it is owed; played live it must become public in time.
 */
final class ExtremeStorms {
    private static final Duration FIVE = RainTable.FIVE;
    private static final Duration QUARTER = Duration.ofMinutes(15);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = RainTable.DAY;
    private static final Instant NOON = Instant.parse("2026-11-22T05:00:00Z");
    private static final Instant SEVEN = Instant.parse("2026-11-22T00:00:00Z");

    private final List<Gauge> gauges;
    private final int ofSoMany;
    private final Map<String, Supplier<ReplayDelays>> storms = new LinkedHashMap<>();

    /** @param ofSoMany each storm comes to one gauge of so many */
    ExtremeStorms(List<Gauge> gauges, int ofSoMany) {
        this.gauges = gauges;
        this.ofSoMany = ofSoMany;
        cells();
        storms.put("1,623 mm in 24 h, equal hours", () -> each(gauge -> hourly(gauge, repeat(67.6, 24))));
        storms.put("a storm by the hour: 5 70 40 30", () -> each(gauge -> hourly(gauge, 5, 70, 40, 30)));
        storms.put("a storm by the hour, out of nothing: 80 35", () -> each(gauge -> hourly(gauge, 80, 35)));
        storms.put("first hours after a gap: 85 40", () -> each(gauge -> afterGap(gauge, HOUR, 85, 40)));
        storms.put("first quarters after a gap: 44 30 20", () -> each(gauge -> afterGap(gauge, QUARTER, 44, 30, 20)));
        storms.put(
                "first five minutes after a gap: 24 22 20 15",
                () -> each(gauge -> afterGap(gauge, FIVE, 24, 22, 20, 15)));
        double[] valley = {5, 180, 260};
        double[] foothills = {20, 310, 480};
        storms.put("valley 5 180 260 among 0.4 5 9", () -> hills(valley, 0.05, 0.4, 5, 9));
        storms.put("foothills 20 310 480, plain 8 38 70", () -> hills(foothills, 0.05, 8, 38, 70));
        storms.put("valley, others a fifth off, read to tenths", () -> hills(plus(0.4, valley), 0.2, 0.4, 5, 9));
        storms.put("foothills, others a fifth off, read to tenths", () -> hills(plus(0.4, foothills), 0.2, 8, 38, 70));
        storms.put("valley, others a fifth off", () -> hills(valley, 0.2, 0.4, 5, 9));
        storms.put("foothills, others a fifth off", () -> hills(foothills, 0.2, 8, 38, 70));
    }

    private void cells() {
        cell("cell 6 8 12 14 10 9 11 7 5", 6, 8, 12, 14, 10, 9, 11, 7, 5);
        cell("cell 5 14 13 8 10 12 9 6 5", 5, 14, 13, 8, 10, 12, 9, 6, 5);
        cell("cell out of nothing 12 13 11 14 12 13 11", 12, 13, 11, 14, 12, 13, 11);
        cell("cell out of nothing 20 22 24 21 9", 20, 22, 24, 21, 9);
        cell("cell out of nothing 25 26 24 15", 25, 26, 24, 15);
        cell("50 mm in 15 minutes 15 20 15, then 6 5 4 4 3", 15, 20, 15, 6, 5, 4, 4, 3);
        cell("50 mm in 15 minutes 17 17 16, then 12 9 8", 17, 17, 16, 12, 9, 8);
        cell("fast rise 2 31 28 20 9", 2, 31, 28, 20, 9);
    }

    private interface Storm {
        /** The rain of that gauge; that of the others is added. */
        List<Reading> at(Gauge gauge);
    }

    /** By name, each ready to be played. */
    Map<String, Supplier<ReplayDelays>> storms() {
        return storms;
    }

    void print() {
        String only = System.getProperty("replay.only", "");
        storms.forEach((name, storm) -> {
            if (name.contains(only)) {
                storm.get().print(name);
            }
        });
    }

    private void cell(String name, double... mm) {
        storms.put(name, () -> each(gauge -> series(gauge, NOON, FIVE, mm)));
        storms.put(name + ", lone gauge", () -> lone(series(loneGauge(), NOON, FIVE, mm)));
    }

    private static double[] repeat(double mm, int times) {
        double[] all = new double[times];
        Arrays.fill(all, mm);
        return all;
    }

    private static double[] plus(double more, double... mm) {
        return Arrays.stream(mm).map(each -> each + more).toArray();
    }

    private static List<Reading> series(Gauge gauge, Instant from, Duration length, double... mm) {
        List<Reading> all = new ArrayList<>();
        for (int i = 0; i < mm.length; i++) {
            Instant end = from.plus(length.multipliedBy(i + 1L));
            all.add(RainTable.reading(gauge.code, end, length, mm[i], end));
        }
        return all;
    }

    /** Two dry hours, the rain, and a dry hour. */
    private static List<Reading> hourly(Gauge gauge, double... mm) {
        double[] all = new double[mm.length + 3];
        System.arraycopy(mm, 0, all, 2, mm.length);
        return series(gauge, NOON.minus(HOUR.multipliedBy(2)), HOUR, all);
    }

    /** Nothing is known of four hours before. */
    private static List<Reading> afterGap(Gauge gauge, Duration length, double... mm) {
        List<Reading> all = series(gauge, NOON.minus(HOUR.multipliedBy(6)), length, new double[1]);
        all.addAll(series(gauge, NOON, length, mm));
        all.addAll(series(gauge, NOON.plus(length.multipliedBy(mm.length)), length, new double[2]));
        return all;
    }

    /** The storm at each automatic gauge in turn, while all others are dry. */
    private ReplayDelays each(Storm storm) {
        ReplayDelays delays = new ReplayDelays();
        List<Gauge> automatic = gauges.stream()
                .filter(gauge -> gauge.kind == GaugeKind.TIPPING_BUCKET)
                .toList();
        for (int i = 0; i < automatic.size(); i += ofSoMany) {
            delays.addAll(play(gauges, List.of(), storm.at(automatic.get(i))));
        }
        return delays;
    }

    private static Gauge loneGauge() {
        return RainTable.gauge("LONE", Rules.district("9399", HydrologicalZone.FOOTHILL), 8.9, 98.5, true);
    }

    private ReplayDelays lone(List<Reading> storm) {
        List<Gauge> all = new ArrayList<>(gauges);
        all.add(loneGauge());
        return play(all, List.of(), storm);
    }

    /** Three days of cylinders that are read at seven, on wet ground; each cylinder in turn has the rain of the hills. */
    private ReplayDelays hills(double[] hill, double off, double... plain) {
        Random random = new Random(7);
        ReplayDelays delays = new ReplayDelays();
        List<Gauge> cylinders =
                gauges.stream().filter(gauge -> gauge.kind == GaugeKind.MANUAL).toList();
        for (int i = 0; i < cylinders.size(); i += ofSoMany) {
            Gauge wet = cylinders.get(i);
            Integer capacity = wet.capacityMicrometres;
            wet.capacityMicrometres = 600_000; // Emptied in the night, and added up.
            List<Reading> days = new ArrayList<>();
            for (Gauge gauge : gauges) {
                for (int day = 0; day < plain.length; day++) {
                    double mm = gauge == wet ? hill[day] : plain[day] * (1 + off * (2 * random.nextDouble() - 1));
                    Instant end = SEVEN.plus(DAY.multipliedBy(day)).plusSeconds(60L * random.nextInt(15));
                    days.add(RainTable.reading(gauge.code, end, DAY, mm, end.plusSeconds(60)));
                }
            }
            delays.addAll(play(gauges, wetGround(), days));
            wet.capacityMicrometres = capacity;
        }
        return delays;
    }

    /** Twenty days of which some are wet, at all gauges about the same. */
    private List<Reading> wetGround() {
        Random random = new Random(20);
        List<Reading> all = new ArrayList<>();
        for (int day = 1; day <= 20; day++) {
            double ofDay = random.nextInt(18);
            for (Gauge gauge : gauges) {
                Instant end = SEVEN.minus(DAY.multipliedBy(day));
                all.add(RainTable.reading(gauge.code, end, DAY, ofDay * (0.8 + 0.4 * random.nextDouble()), end));
            }
        }
        return all;
    }

    /** Anyone who says nothing in the storm is dry: automatic gauges all the time from three hours before. */
    private ReplayDelays play(List<Gauge> all, List<Reading> before, List<Reading> storm) {
        Instant first = storm.stream()
                .map(reading -> reading.interval().start())
                .min(Instant::compareTo)
                .orElseThrow();
        Instant last = storm.stream().map(Reading::at).max(Instant::compareTo).orElseThrow();
        List<Reading> readings = new ArrayList<>(storm);
        for (Gauge gauge : all) {
            boolean speaks = storm.stream().anyMatch(reading -> reading.gauge().equals(gauge.code));
            boolean daily = gauge.kind == GaugeKind.MANUAL;
            boolean gap = storm.stream()
                    .anyMatch(reading ->
                            reading.gauge().equals(gauge.code) && reading.at().isBefore(NOON));
            if (daily || gap) {
                continue;
            }
            Instant until = speaks ? NOON : last.plus(HOUR);
            for (Instant end = first.minus(HOUR.multipliedBy(3)); !end.isAfter(until); end = end.plus(FIVE)) {
                readings.add(RainTable.reading(gauge.code, end, FIVE, 0, end));
            }
        }
        LiveReplay live = replay(all, true, before, readings);
        return LiveReplayTable.compare(replay(all, false, before, readings).told(), live.told(), bound(storm));
    }

    /** One reporting interval and the round a minute later. */
    private static Duration bound(List<Reading> storm) {
        Duration interval = storm.get(0).interval().length();
        return (interval.compareTo(HOUR) > 0 ? FIVE : interval).plusSeconds(60);
    }

    private static LiveReplay replay(List<Gauge> all, boolean judged, List<Reading> before, List<Reading> readings) {
        LiveReplay replay = new LiveReplay(all, LiveReplayTable.rules(), judged);
        before.forEach(replay::remember);
        replay.play(readings);
        return replay;
    }
}
