package org.faofon.incidents.replay;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.faofon.readings.Quality;
import org.faofon.readings.RainTotal;
import org.faofon.readings.store.ReadingVersions.KnownReading;
import org.faofon.readings.totals.GaugeRainWindow;
import org.faofon.readings.totals.RainResampler;
import org.jspecify.annotations.Nullable;

/**
 * The rain as it was known, minute by minute. It only moves forward: a version of a reading is put into the windows when it
 * came, and gives way when another value or verdict came.
 */
final class RainAsOf {
    private static final Duration KEEP = Duration.ofDays(5);

    private final List<Change> changes = new ArrayList<>();
    private final Map<String, Gauge> gauges = new HashMap<>();
    private int next;

    /** A version that begins or ends to hold. */
    private record Change(Instant at, boolean begins, KnownReading version) {}

    private static final class Gauge {
        private final GaugeRainWindow rain = new GaugeRainWindow(KEEP);
        private final Map<Instant, Quality> holding = new HashMap<>();
        private final TreeSet<Instant> ends = new TreeSet<>();
    }

    RainAsOf(List<KnownReading> versions) {
        for (KnownReading version : versions) {
            changes.add(new Change(version.from(), true, version));
            version.until().ifPresent(until -> changes.add(new Change(until, false, version)));
        }
        // What ends then makes room before what begins then.
        changes.sort(Comparator.comparing(Change::at).thenComparing(Change::begins));
    }

    /** Takes in all that had come by then. */
    void advanceTo(Instant then) {
        while (next < changes.size() && !changes.get(next).at().isAfter(then)) {
            apply(changes.get(next));
            next++;
        }
    }

    private void apply(Change change) {
        KnownReading version = change.version();
        Instant end = version.fall().interval().end();
        Gauge gauge = gauges.computeIfAbsent(version.gauge(), code -> new Gauge());
        if (change.begins() && RainResampler.counts(version.fall().quality())) {
            gauge.rain.put(
                    version.fall().interval(),
                    version.fall().depth(),
                    version.fall().quality());
        } else {
            gauge.rain.remove(end);
        }
        if (change.begins()) {
            gauge.holding.put(end, version.fall().quality());
            gauge.ends.add(end);
        } else {
            gauge.holding.remove(end);
            gauge.ends.remove(end);
        }
    }

    /** The rain of (at − window, at] as far as it was known. */
    RainTotal total(String gauge, Instant at, Duration window) {
        @Nullable Gauge known = gauges.get(gauge);
        return known == null ? new RainTotal(0, window, Duration.ZERO, false) : known.rain.total(at, window);
    }

    /** The end of the newest reading that had come. */
    Optional<Instant> newest(String gauge) {
        @Nullable Gauge known = gauges.get(gauge);
        return known == null || known.ends.isEmpty() ? Optional.empty() : Optional.of(known.ends.last());
    }

    /** How many readings that end in the window before that time were suspect then. */
    long suspect(String gauge, Instant at, Duration window) {
        @Nullable Gauge known = gauges.get(gauge);
        return known == null
                ? 0
                : known.ends.subSet(at.minus(window), false, at, true).stream()
                        .filter(end -> known.holding.get(end) == Quality.SUSPECT)
                        .count();
    }
}
