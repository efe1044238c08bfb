package org.faofon.rules.backtest;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.faofon.network.Gauge;
import org.faofon.readings.RainTotal;
import org.faofon.readings.Reading;
import org.faofon.readings.ReadingsStored.Judged;
import org.faofon.readings.totals.RainWindows;
import org.faofon.readings.totals.SoilWater;
import org.faofon.rules.RainTotals;

/**
 * The rain of a replayed past: the same windows as live, and additional data for a backtest.
 *
 * <p>Not thread-safe.
 */
public final class ReplayedRain implements RainTotals {
    private final RainWindows windows = new RainWindows();
    private final Map<String, Known> gauges = new HashMap<>();

    /** What is known of a gauge so far. */
    private static final class Known {
        private Instant newest = Instant.MIN;
        private long fallenMicrometres;
    }

    public void put(Judged judged) {
        Reading reading = judged.reading();
        long grown = windows.put(reading, judged.verdict().quality());
        Known gauge = gauges.computeIfAbsent(reading.gauge(), code -> new Known());
        if (reading.at().isAfter(gauge.newest)) {
            gauge.newest = reading.at();
        }
        gauge.fallenMicrometres += grown;
    }

    @Override
    public RainTotal total(String gauge, Instant at, Duration window) {
        return windows.total(gauge, at, window);
    }

    @Override
    public SoilWater soilWater(String gauge, Instant at) {
        return windows.soilWater(gauge, at);
    }

    /** Between two queries no window of that gauge has grown by more than this has. */
    long fallenMicrometres(String gauge) {
        Known known = gauges.get(gauge);
        return known == null ? 0 : known.fallenMicrometres;
    }

    public boolean reporting(Gauge gauge, Instant now) {
        Known known = gauges.get(gauge.code);
        return known != null && known.newest.isAfter(now.minus(gauge.silentAfter()));
    }
}
