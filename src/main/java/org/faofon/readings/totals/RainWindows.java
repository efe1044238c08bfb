package org.faofon.readings.totals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.faofon.readings.Quality;
import org.faofon.readings.RainInterval;
import org.faofon.readings.RainTotal;
import org.faofon.readings.Reading;

/**
 * The rain of every gauge over any window that ends within the last weeks.
 *
 * <p>A reading is a depth over an interval, and a window takes a proportional share of it by their overlap. A reading
 * counts only in windows about as long as itself or longer. Where readings overlap, the finer ones count and a coarser
 * one adds only the remainder, so that no minute counts twice. The order of arrival does not matter. The same class
 * serves the live network, the rebuild after a restart, and a backtest over years.
 */
public final class RainWindows {
    /** The longest window is 30 days; a day more lets it end in the past. */
    public static final Duration KEEP = Duration.ofDays(31);

    private final Map<String, GaugeRainWindow> gauges = new ConcurrentHashMap<>();

    /**
     * Adds a reading, or replaces the one of the same gauge with the same end; a failed one is removed.
     *
     * @return an upper bound, in micrometres, of the growth of any window
     */
    public long put(Reading reading, Quality quality) {
        GaugeRainWindow rain = gauges.computeIfAbsent(reading.gauge(), gauge -> new GaugeRainWindow(KEEP));
        synchronized (rain) {
            return RainResampler.counts(quality)
                    ? rain.put(reading.interval(), reading.depth(), quality)
                    : rain.remove(reading.at());
        }
    }

    /** The rain of (at − window, at] by those readings of one gauge alone, none of which has failed. */
    public static RainTotal total(List<RainInterval> falls, Instant at, Duration window) {
        GaugeRainWindow rain = new GaugeRainWindow(KEEP);
        falls.forEach(fall -> rain.put(fall.interval(), fall.depth(), fall.quality()));
        return rain.total(at, window);
    }

    /** The soil water index by those readings of one gauge alone, none of which has failed. */
    public static SoilWater soilWater(List<RainInterval> falls, Instant at) {
        GaugeRainWindow rain = new GaugeRainWindow(KEEP);
        falls.forEach(fall -> rain.put(fall.interval(), fall.depth(), fall.quality()));
        return rain.soilWater(at);
    }

    /** The gauge's readings that end in (from, to] and have not failed, in order of time. */
    public List<RainInterval> falls(String gauge, Instant from, Instant to) {
        GaugeRainWindow rain = gauges.get(gauge);
        if (rain == null) {
            return List.of();
        }
        synchronized (rain) {
            return rain.falls(from, to);
        }
    }

    /** The rain of (at − window, at] at that gauge; unobserved if the gauge is unknown. */
    public RainTotal total(String gauge, Instant at, Duration window) {
        GaugeRainWindow rain = gauges.get(gauge);
        if (rain == null) {
            return new RainTotal(0, window, Duration.ZERO, false);
        }
        synchronized (rain) {
            return rain.total(at, window);
        }
    }

    /** The soil water index of that gauge; its rain must be in the windows for {@link SoilWater#MEMORY} and a day. */
    public SoilWater soilWater(String gauge, Instant at) {
        GaugeRainWindow rain = gauges.get(gauge);
        if (rain == null) {
            return SoilWater.UNKNOWN;
        }
        synchronized (rain) {
            return rain.soilWater(at);
        }
    }
}
