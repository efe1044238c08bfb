package org.faofon.alerts;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A wet afternoon in Srinagarindra, 22 November 2569, for tests about alerts. */
public final class Rains {
    public static final String SRINAGARINDRA = "9311";
    public static final String MUEANG = "9301";
    public static final String CHUMPHON = "PTL35";
    public static final String BAN_NA = "PTL36";
    public static final Duration TEN_MINUTES = Duration.ofMinutes(10);

    /** 14:20 in Phatthalung. */
    public static final Instant AFTERNOON = Instant.parse("2026-11-22T07:20:00Z");

    private static final Duration DAY = Duration.ofDays(1);

    private Rains() {}

    public static Instant minute(int minutes) {
        return AFTERNOON.plus(Duration.ofMinutes(minutes));
    }

    /** 90 mm in 24 h: a watch, which goes out at once. */
    public static Evidence watch(String gauge, Instant at) {
        return held("slope-watch", Level.WATCH, Optional.empty(), gauge, at, measure(DAY, 91_400, 90_000));
    }

    /** 128 mm in 24 h on wet ground: a warning, which goes out at once. */
    public static Evidence warning(String gauge, Instant at) {
        return held(
                "slope-24h-warning",
                Level.WARNING,
                Optional.empty(),
                gauge,
                at,
                measure(DAY, 128_000, 100_000),
                new Evidence.Measure(Duration.ofDays(20), DAY, 240_500, 100_000, 1));
    }

    /** 180 mm in 48 h: an emergency, which waits for an officer. */
    public static Evidence emergency(String gauge, Instant at) {
        return held(
                "flood-48h-emergency",
                Level.EMERGENCY,
                Optional.of(TEN_MINUTES),
                gauge,
                at,
                measure(Duration.ofDays(2), 180_000, 150_000),
                measure(DAY, 128_400, 100_000));
    }

    /** 128 mm in 12 h in Srinagarindra, whose water comes to the town three to six hours later. */
    public static Evidence upstream(Instant at, Optional<String> river) {
        return new Evidence(
                "upstream-9311-9301",
                1,
                Level.WATCH,
                null,
                CHUMPHON,
                at,
                at,
                at,
                List.of(measure(Duration.ofHours(12), 128_000, 100_000)),
                false,
                new Evidence.Upstream(
                        Duration.ofHours(3),
                        Duration.ofHours(6),
                        river.orElse(null),
                        river.map(name -> "Khlong Na Thom").orElse(null)));
    }

    public static Evidence held(
            String rule,
            Level level,
            Optional<Duration> confirmWithin,
            String gauge,
            Instant at,
            Evidence.Measure... measures) {
        return new Evidence(rule, 1, level, confirmWithin.orElse(null), gauge, at, at, at, List.of(measures));
    }

    public static Evidence.Measure measure(Duration window, long depthMicrometres, long thresholdMicrometres) {
        return new Evidence.Measure(window, Duration.ZERO, depthMicrometres, thresholdMicrometres, 1);
    }

    /** What the rules say of landslides in Srinagarindra, where 4 of 5 gauges are reporting. */
    public static Finding finding(Instant at, Optional<Level> lingering, Evidence... held) {
        return new Finding(Hazard.LANDSLIDE, SRINAGARINDRA, at, List.of(held), lingering, 4, 5);
    }

    public static Optional<Level> lingering(Level level) {
        return Optional.of(level);
    }

    public static Optional<Level> allClear() {
        return Optional.empty();
    }
}
