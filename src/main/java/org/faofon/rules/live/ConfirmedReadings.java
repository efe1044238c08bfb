package org.faofon.rules.live;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.faofon.readings.Depth;
import org.faofon.readings.RainInterval;
import org.faofon.readings.query.LiveRainTotals;

/**
 * The readings that their readers have confirmed, with the confirmed value: a different value is not confirmed.
 *
 * <p>Not kept over a restart. What a confirmation has published stays public, and otherwise the time-out publishes it.
 */
@ApplicationScoped
class ConfirmedReadings {
    private static final int MOST = 1_000;

    private record End(String gauge, Instant at) {}

    private final LiveRainTotals rain;
    private final Map<End, Depth> confirmed = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<End, Depth> eldest) {
            return size() > MOST;
        }
    };

    ConfirmedReadings(LiveRainTotals rain) {
        this.rain = rain;
    }

    synchronized void add(String gauge, Instant at) {
        find(gauge, at).ifPresent(fall -> confirmed.put(new End(gauge, at), fall.depth()));
    }

    /** How much of the gauge's rain of (at − window, at] comes from readings that still have the confirmed value. */
    synchronized long confirmedMicrometres(String gauge, Instant at, Duration window) {
        long sum = 0;
        for (Map.Entry<End, Depth> each : confirmed.entrySet()) {
            End end = each.getKey();
            boolean inside = end.gauge.equals(gauge) && !end.at.isAfter(at) && end.at.isAfter(at.minus(window));
            if (inside
                    && find(gauge, end.at)
                            .map(RainInterval::depth)
                            .filter(each.getValue()::equals)
                            .isPresent()) {
                sum += each.getValue().micrometres();
            }
        }
        return sum;
    }

    private Optional<RainInterval> find(String gauge, Instant at) {
        return rain.falls(gauge, at.minusNanos(1), at).stream().findFirst();
    }
}
