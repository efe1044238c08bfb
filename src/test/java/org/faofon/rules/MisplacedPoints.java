package org.faofon.rules;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.faofon.network.GaugeKind;
import org.faofon.readings.Reading;
import org.faofon.rules.RainMonth.GaugeDay;

/** Points in the wrong place on what a cylinder held. */
final class MisplacedPoints {
    private static final Duration HOUR = Duration.ofHours(1);

    private final RainMonth month;

    MisplacedPoints(RainMonth month) {
        this.month = month;
    }

    /** A day of a cylinder ten times, where the middle of all others that day fits. */
    Optional<Blunder> ofCylinder(double from, double below, Predicate<Double> fits) {
        List<GaugeDay> fitting = month.days(GaugeKind.MANUAL, from, below).stream()
                .filter(day -> fits.test(month.middle(day.end())))
                .toList();
        return month.any(fitting).map(day -> {
            List<Reading> all = new ArrayList<>();
            Instant at = day.end();
            for (Reading reading : month.readings()) {
                boolean slip = reading.gauge().equals(day.gauge().code)
                        && RainTable.endOfDay(reading.at().minus(HOUR)).equals(at);
                all.add(slip ? RainTable.day(reading.gauge(), reading.at(), 10 * RainMonth.mm(reading)) : reading);
            }
            return new Blunder(
                    RainMonth.said(day.gauge(), at) + " "
                            + month.daysOf(day.gauge()).get(at),
                    at.minus(HOUR),
                    at.plus(Blunder.AFTER),
                    all,
                    Map.of());
        });
    }
}
