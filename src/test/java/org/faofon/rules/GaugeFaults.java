package org.faofon.rules;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.faofon.network.Gauge;
import org.faofon.network.GaugeKind;
import org.faofon.readings.Reading;
import org.faofon.readings.Verdict;
import org.faofon.readings.intake.ReplayedCounts;

/** Gauges that count wrongly: all the time, for some readings on a dry morning, or because a counter jumped. */
final class GaugeFaults {
    /** How long what a gauge does all the time is played. */
    static final Duration LONG = Duration.ofDays(Integer.getInteger("replay.days", 10));

    private static final Duration FIVE = RainTable.FIVE;

    private final RainMonth month;

    GaugeFaults(RainMonth month) {
        this.month = month;
    }

    Optional<Blunder> always(double times, Duration after) {
        return month.any(month.of(GaugeKind.TIPPING_BUCKET)).map(gauge -> {
            Instant from = month.first().plus(after);
            List<Reading> all = new ArrayList<>();
            for (Reading reading : month.readings()) {
                boolean touched =
                        reading.gauge().equals(gauge.code) && reading.at().isAfter(from);
                all.add(
                        touched
                                ? RainTable.reading(
                                        gauge.code, reading.at(), FIVE, times * RainMonth.mm(reading), reading.at())
                                : reading);
            }
            return new Blunder(RainMonth.said(gauge, from), from, from.plus(LONG), all, Map.of());
        });
    }

    /** Readings of an automatic gauge on a morning of which it itself saw nothing for some hours. */
    Optional<Blunder> planted(double... mm) {
        return month.any(month.of(GaugeKind.TIPPING_BUCKET))
                .flatMap(gauge -> month.dryMorning(gauge).map(at -> {
                    List<Reading> all =
                            RainMonth.without(month.readings(), gauge, at, at.plus(FIVE.multipliedBy(mm.length)));
                    for (int i = 0; i < mm.length; i++) {
                        Instant end = at.plus(FIVE.multipliedBy(i + 1L));
                        all.add(RainTable.reading(gauge.code, end, FIVE, mm[i], end));
                    }
                    return new Blunder(RainMonth.said(gauge, at), at, at.plus(Blunder.AFTER), all, Map.of());
                }));
    }

    /** What the counters of so many gauges that lie together say at the same times, five minutes apart, on a dry morning. */
    Optional<Blunder> counted(int together, int tipMicrometres, long modulus, long... ticks) {
        return month.any(month.of(GaugeKind.TIPPING_BUCKET))
                .flatMap(gauge -> month.dryMorning(gauge).map(at -> {
                    List<Reading> all = month.readings();
                    Map<Reading, Verdict> counted = new HashMap<>();
                    List<Gauge> nearest = month.of(GaugeKind.TIPPING_BUCKET).stream()
                            .sorted(Comparator.comparingDouble(gauge::kilometresTo))
                            .limit(together)
                            .toList();
                    for (Gauge each : nearest) {
                        ReplayedCounts counts = new ReplayedCounts(each.code, tipMicrometres, modulus);
                        counts.add(at.minus(FIVE), ticks[0]);
                        for (int i = 0; i < 36; i++) {
                            counts.add(at.plus(FIVE.multipliedBy(i)), ticks[Math.min(i, ticks.length - 1)]);
                        }
                        all = RainMonth.without(all, each, at.minus(FIVE), at.plus(FIVE.multipliedBy(35)));
                        all.addAll(counts.readings().keySet());
                        counted.putAll(counts.readings());
                    }
                    return new Blunder(RainMonth.said(gauge, at), at, at.plus(Blunder.AFTER), all, counted);
                }));
    }
}
