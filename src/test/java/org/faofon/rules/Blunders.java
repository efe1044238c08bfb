package org.faofon.rules;

import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.faofon.network.Gauge;
import org.faofon.readings.Reading;

/**
 * Twenty-four blunders of people and gauges, each to be put alone into untouched rain: what is told twice, gauges that count
 * wrongly all the time, buckets that are washed, counters that jump, are reset and come back, points in the wrong place. Where
 * and when is drawn by lot.
 */
public final class Blunders {
    private static final Duration DAY = RainTable.DAY;

    private final RainMonth month;
    private final Map<String, Supplier<Optional<Blunder>>> kinds = new LinkedHashMap<>();

    public Blunders(List<Gauge> gauges, List<Reading> readings, long seed) {
        month = new RainMonth(gauges, readings, seed);
        listTotals(new RepeatedTotals(month));
        listFaults(new GaugeFaults(month));
        listPoints(new MisplacedPoints(month));
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
                            && Duration.between(blunder.from(), blunder.to()).compareTo(GaugeFaults.LONG) < 0)
                    .ifPresent(blunder -> month.replaceReadings(blunder.readings()));
        }
        return month.readings();
    }

    private void listTotals(RepeatedTotals totals) {
        kinds.put("day typed beside five minutes, 07:00", () -> totals.toldTwice(end -> Stream.of(end), true, false));
        kinds.put(
                "day typed beside five minutes, 07:02",
                () -> totals.toldTwice(end -> Stream.of(end.plusSeconds(120)), true, false));
        kinds.put("hours beside five minutes", () -> totals.toldTwice(end -> Stream.empty(), false, true));
        kinds.put("five minutes, hours and day", () -> totals.toldTwice(end -> Stream.of(end), true, true));
        kinds.put("three days after each day", totals::threeDays);
    }

    private void listFaults(GaugeFaults faults) {
        kinds.put("ten times always", () -> faults.always(10, Duration.ZERO));
        kinds.put("ten times from some day on", () -> faults.always(10, DAY.multipliedBy(5L + month.draw(10))));
        kinds.put("half always", () -> faults.always(0.5, Duration.ZERO));
        kinds.put("washed 9.6 9.8 9.4 9.0", () -> faults.planted(9.6, 9.8, 9.4, 9.0));
        kinds.put("washed 14 18 12", () -> faults.planted(14, 18, 12));
        kinds.put("spike 80", () -> faults.planted(80));
        kinds.put("spikes 30 and 30 in an hour", () -> faults.planted(30, 0, 0, 0, 30));
        kinds.put("stuck at 6.0", () -> faults.planted(repeat(6, 30)));
        kinds.put("two counters 60000 to 5 of 65536", () -> faults.counted(2, 10, 65_536, 60_000, 60_000, 5, 5, 5));
        kinds.put("two counters 3000 to 0 of 4096", () -> faults.counted(2, 100, 4_096, 3_000, 3_000, 0, 0, 0));
        kinds.put("two counters 52000 to 0 of 65536", () -> faults.counted(2, 10, 65_536, 52_000, 52_000, 0, 0, 0));
        kinds.put("two counters jump 55 mm", () -> faults.counted(2, 200, 0, 700, 700, 975, 975, 975));
        kinds.put("counter 200 200 0 200", () -> faults.counted(1, 200, 0, 200, 200, 0, 200, 200));
        kinds.put("counter 500 320 500", () -> faults.counted(1, 200, 0, 500, 500, 320, 500, 500));
        kinds.put("counter 1000 1000 940 1000", () -> faults.counted(1, 200, 0, 1_000, 1_000, 940, 1_000, 1_000));
    }

    private void listPoints(MisplacedPoints points) {
        kinds.put("122 for 12.2", () -> points.ofCylinder(10, 14, median -> median >= 1));
        kinds.put("142 for 14.2 after a wet night", () -> points.ofCylinder(12, 15, median -> median >= 5));
        kinds.put("105 for 10.5 among dry", () -> points.ofCylinder(9, 12, median -> median < 2));
        kinds.put("96.0 for 9.6", () -> points.ofCylinder(9, 10.4, median -> true));
    }

    private static double[] repeat(double mm, int times) {
        double[] all = new double[times];
        Arrays.fill(all, mm);
        return all;
    }
}
