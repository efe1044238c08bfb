package org.faofon.followers.rain;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import org.faofon.readings.RainTotal;

/**
 * The most rain of a window at one of some gauges, of readings that are not suspect.
 *
 * @param at the end of the window
 */
record RainPeak(String gauge, Instant at, long micrometres) {
    /** So much of a window must be observed to say that there was no more: unknown is not dry. */
    private static final double ENOUGH = 0.8;

    /** Where totals come from, as in {@code LiveRainTotals}. */
    interface Totals {
        RainTotal total(String gauge, Instant at, Duration window);
    }

    /** The most at these times of each gauge; empty if there is none. */
    static Optional<RainPeak> find(
            Map<String, ? extends Collection<Instant>> timesOfGauges, Duration window, Totals totals) {
        return timesOfGauges.entrySet().stream()
                .flatMap(of -> of.getValue().stream()
                        .map(at -> new RainPeak(of.getKey(), at, confirmed(totals.total(of.getKey(), at, window)))))
                .max(Comparator.comparingLong(RainPeak::micrometres).thenComparing(RainPeak::at));
    }

    private static long confirmed(RainTotal total) {
        return total.depthMicrometres() - total.unconfirmedMicrometres();
    }

    /** Whether at least one gauge has seen enough of a window that ends at one of its times. */
    static boolean isObserved(
            Map<String, ? extends Collection<Instant>> timesOfGauges, Duration window, Totals totals) {
        return timesOfGauges.entrySet().stream()
                .anyMatch(of -> of.getValue().stream()
                        .anyMatch(at -> totals.total(of.getKey(), at, window).coverage() >= ENOUGH));
    }
}
