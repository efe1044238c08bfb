package org.faofon.rules;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.faofon.network.Gauge;
import org.faofon.network.GaugeKind;
import org.faofon.readings.Reading;

/** The same rain told twice: a day or hours beside the finer readings of the same gauge, three days after each day. */
final class RepeatedTotals {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = RainTable.DAY;

    /** Rain that would warn if it were told twice or more often. */
    private static final double WET_DAY_MM = 35;

    private final RainMonth month;

    RepeatedTotals(RainMonth month) {
        this.month = month;
    }

    /** The rain of a wet day at an automatic gauge once more as day or hours. */
    Optional<Blunder> toldTwice(Function<Instant, Stream<Instant>> typed, boolean day, boolean hours) {
        return month.any(month.days(GaugeKind.TIPPING_BUCKET, WET_DAY_MM, 1_000))
                .map(wet -> {
                    List<Reading> all = new ArrayList<>(month.readings());
                    Instant start = wet.end().minus(DAY);
                    if (hours) {
                        for (Instant end = start.plus(HOUR); !end.isAfter(wet.end()); end = end.plus(HOUR)) {
                            all.add(again(wet.gauge(), end, HOUR));
                        }
                    }
                    if (day) {
                        typed.apply(wet.end()).forEach(end -> all.add(again(wet.gauge(), end, DAY)));
                    }
                    return new Blunder(
                            RainMonth.said(wet.gauge(), wet.end()),
                            start,
                            wet.end().plus(Blunder.AFTER),
                            all,
                            Map.of());
                });
    }

    /** What its five minutes add up to; what another has planted is not told again. */
    private Reading again(Gauge gauge, Instant end, Duration length) {
        double sum = month.readings().stream()
                .filter(reading -> reading.gauge().equals(gauge.code)
                        && reading.interval().length().equals(RainTable.FIVE)
                        && reading.at().isAfter(end.minus(length))
                        && !reading.at().isAfter(end))
                .mapToDouble(RainMonth::mm)
                .sum();
        return RainTable.reading(gauge.code, end, length, sum, end.plusSeconds(45));
    }

    /** A cylinder's three days once more as one reading, two minutes after the third. */
    Optional<Blunder> threeDays() {
        return month.any(month.days(GaugeKind.MANUAL, WET_DAY_MM, 1_000)).map(wet -> {
            double sum = Stream.of(0, 1, 2)
                    .mapToDouble(back ->
                            month.daysOf(wet.gauge()).getOrDefault(wet.end().minus(DAY.multipliedBy(back)), 0.0))
                    .sum();
            Instant end = month.readings().stream()
                    .filter(reading -> reading.gauge().equals(wet.gauge().code)
                            && RainTable.endOfDay(reading.at().minus(HOUR)).equals(wet.end()))
                    .map(Reading::at)
                    .findFirst()
                    .orElseThrow()
                    .plusSeconds(120);
            List<Reading> all = new ArrayList<>(month.readings());
            all.add(RainTable.reading(wet.gauge().code, end, DAY.multipliedBy(3), sum, end.plusSeconds(60)));
            return new Blunder(
                    RainMonth.said(wet.gauge(), end), end.minus(Blunder.AFTER), end.plus(Blunder.AFTER), all, Map.of());
        });
    }
}
