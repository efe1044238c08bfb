package org.faofon.sim.support;

import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import org.faofon.sim.network.Gauge;
import org.faofon.sim.network.GaugeKind;

/** Gauges at real places of Phatthalung, for tests. */
public final class Rosters {
    /** The tipping buckets of a network that covers foothills and lake side. */
    public static final List<Gauge> AUTOMATIC = List.of(
            tipping("PTL01", "9301", 7.546, 100.046),
            tipping("PTL06", "9302", 7.477, 99.922),
            tipping("PTL07", "9302", 7.386, 99.950),
            tipping("PTL10", "9303", 7.426, 100.090),
            tipping("PTL13", "9304", 7.330, 100.094),
            tipping("PTL14", "9304", 7.286, 99.997),
            tipping("PTL16", "9305", 7.826, 100.141),
            tipping("PTL21", "9306", 7.343, 100.387),
            tipping("PTL24", "9307", 7.746, 99.881),
            tipping("PTL25", "9307", 7.701, 99.835),
            tipping("PTL27", "9308", 7.221, 100.251),
            tipping("PTL28", "9308", 7.208, 100.079),
            tipping("PTL30", "9309", 7.436, 100.227),
            tipping("PTL32", "9310", 7.847, 99.780));

    private Rosters() {}

    public static Gauge tipping(String id, String district, double latitude, double longitude) {
        return new Gauge(
                id,
                district,
                latitude,
                longitude,
                GaugeKind.TIPPING_BUCKET,
                200,
                OptionalInt.empty(),
                Duration.ofMinutes(5));
    }

    public static Gauge manual(String id) {
        return new Gauge(id, "9311", 7.604, 99.941, GaugeKind.MANUAL, 0, OptionalInt.of(150_000), Duration.ofDays(1));
    }
}
