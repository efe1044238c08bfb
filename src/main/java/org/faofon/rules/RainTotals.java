package org.faofon.rules;

import java.time.Duration;
import java.time.Instant;
import org.faofon.readings.RainTotal;
import org.faofon.readings.query.LiveRainTotals;
import org.faofon.readings.totals.RainWindows;
import org.faofon.readings.totals.SoilWater;

/** The source of rain for rules: the live network, or a stored past. */
public interface RainTotals {
    /** The rain of (at − window, at] at that gauge. */
    RainTotal total(String gauge, Instant at, Duration window);

    /** The soil water index of that gauge. */
    SoilWater soilWater(String gauge, Instant at);

    /** Those of windows that are fed by the caller. */
    static RainTotals of(RainWindows windows) {
        return new Delegating(windows::total, windows::soilWater);
    }

    /** Those of the live network. */
    static RainTotals of(LiveRainTotals live) {
        return new Delegating(live::total, live::soilWater);
    }

    /** Both from elsewhere. */
    record Delegating(Windows windows, Soil soil) implements RainTotals {
        interface Windows {
            RainTotal total(String gauge, Instant at, Duration window);
        }

        interface Soil {
            SoilWater at(String gauge, Instant at);
        }

        @Override
        public RainTotal total(String gauge, Instant at, Duration window) {
            return windows.total(gauge, at, window);
        }

        @Override
        public SoilWater soilWater(String gauge, Instant at) {
            return soil.at(gauge, at);
        }
    }
}
