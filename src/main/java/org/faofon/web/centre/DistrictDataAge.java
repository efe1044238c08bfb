package org.faofon.web.centre;

import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.faofon.common.time.RainDayTime;
import org.faofon.network.GaugeKind;
import org.faofon.network.NetworkClock;
import org.faofon.web.DistrictName;
import org.faofon.web.view.AlertView;
import org.faofon.web.view.EvidenceView;
import org.faofon.web.view.GaugeNow;
import org.faofon.web.view.NetworkNowCache;
import org.faofon.web.view.ReadingView;
import org.jspecify.annotations.Nullable;

/** How old the data is by which an officer decides: that of the gauges, not of the page. */
@Named("dataAge")
@Singleton
public class DistrictDataAge {
    private final NetworkNowCache cache;
    private final NetworkClock clock;

    DistrictDataAge(NetworkNowCache cache, NetworkClock clock) {
        this.cache = cache;
        this.clock = clock;
    }

    /** After that time without rain nobody knows what the ground has taken up. */
    private static final Duration SILENT_SOIL = Duration.ofHours(2);

    /** The newest reading of an automatic gauge in the district; a cylinder's morning says nothing about now. */
    public @Nullable OffsetDateTime automatic(DistrictName district) {
        return newest(gauge -> gauge.kind() != GaugeKind.MANUAL
                        && gauge.district().code().equals(district.code()))
                .orElse(null);
    }

    /**
     * The newest reading of the gauges that an alert rests on, if it is older than the shortest time that its rules add
     * up: then nothing of that time was observed any more.
     */
    public @Nullable OffsetDateTime outdated(AlertView alert) {
        List<EvidenceView> held = alert.decisive();
        Optional<Duration> window = held.stream()
                .flatMap(evidence -> evidence.conditions().stream())
                .filter(condition -> condition.endingAgo().isZero())
                .map(condition -> condition.soilWater() ? SILENT_SOIL : condition.window())
                .min(Comparator.naturalOrder());
        Optional<OffsetDateTime> newest = newest(
                gauge -> held.stream().anyMatch(evidence -> evidence.gauge().equals(gauge.gauge())));
        if (window.isEmpty() || newest.isEmpty()) {
            return null;
        }
        OffsetDateTime earliest = RainDayTime.local(clock.instant().minus(window.get()));
        return newest.get().isBefore(earliest) ? newest.get() : null;
    }

    private Optional<OffsetDateTime> newest(Predicate<GaugeNow> gauges) {
        return cache.snapshot().now().gauges().stream()
                .filter(gauges)
                .flatMap(gauge -> Stream.ofNullable(gauge.latest()))
                .map(ReadingView::at)
                .max(Comparator.naturalOrder());
    }
}
