package org.faofon.incidents.report;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.faofon.network.Gauge;
import org.faofon.readings.Interval;
import org.faofon.readings.RainTotal;
import org.faofon.readings.totals.GaugeRainWindow;

/**
 * The most rain of a gauge in windows of several lengths that end within a span, and its rain of the whole span.
 *
 * @param windows by their lengths; empty if the gauge has observed nothing
 * @param whole the rain of the span, with how much of it was observed
 */
record GaugeMaxima(Gauge gauge, Map<Duration, Maximum> windows, RainTotal whole) {
    static final List<Duration> WINDOWS =
            List.of(Duration.ofHours(1), Duration.ofHours(3), Duration.ofHours(6), Duration.ofHours(24));

    /** The greatest total and the end of its window. */
    record Maximum(RainTotal total, Instant at) {}

    /** A window is greatest where a reading ends; only those ends are looked at. */
    static GaugeMaxima of(Gauge gauge, GaugeRainWindow rain, Interval span) {
        RainTotal whole = rain.total(span.end(), span.length());
        List<Instant> ends = rain.shares().stream()
                .map(share -> Instant.ofEpochSecond(share.share().end()))
                .filter(end -> end.isAfter(span.start()) && end.isBefore(span.end()))
                .distinct()
                .toList();
        Map<Duration, Maximum> windows = new TreeMap<>();
        for (Duration window : WINDOWS) {
            Maximum most = new Maximum(rain.total(span.end(), window), span.end());
            for (Instant end : ends) {
                RainTotal total = rain.total(end, window);
                if (isMore(total, most.total())) {
                    most = new Maximum(total, end);
                }
            }
            windows.put(window, most);
        }
        return new GaugeMaxima(gauge, windows, whole);
    }

    /** Of equal depths, the one of which more was observed. */
    private static boolean isMore(RainTotal total, RainTotal most) {
        return total.depthMicrometres() > most.depthMicrometres()
                || (total.depthMicrometres() == most.depthMicrometres()
                        && total.observed().compareTo(most.observed()) > 0);
    }

    Maximum most(Duration window) {
        Maximum most = windows.get(window);
        if (most == null) {
            throw new IllegalArgumentException("There is no maximum of " + window);
        }
        return most;
    }
}
