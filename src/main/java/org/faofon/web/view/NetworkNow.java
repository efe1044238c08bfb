package org.faofon.web.view;

import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.faofon.network.GaugeKind;
import org.jspecify.annotations.Nullable;

/**
 * The whole network at a moment.
 *
 * @param at when the totals were computed; it stays the same until something changes or five minutes have passed
 * @param exercise whether this is a drill
 */
public record NetworkNow(OffsetDateTime at, boolean exercise, Reporting reporting, List<GaugeNow> gauges) {
    /** With more gauges a map shows districts first, and lists are cut. */
    private static final int MANY = 500;

    /** How many of the gauges have a reading that is as recent as expected. */
    public record Reporting(long reporting, long gauges) {
        static Reporting of(List<GaugeNow> gauges) {
            return new Reporting(gauges.stream().filter(GaugeNow::reporting).count(), gauges.size());
        }
    }

    /** The newest reading of an automatic gauge, which is the age of what is live; null if there is none. */
    public @Nullable OffsetDateTime newestAutomatic() {
        return gauges.stream()
                .filter(gauge -> gauge.kind() != GaugeKind.MANUAL)
                .flatMap(gauge -> Stream.ofNullable(gauge.latest()))
                .map(ReadingView::at)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    /** Whether there are too many gauges to show them all at once. */
    public boolean hasMany() {
        return gauges.size() > MANY;
    }

    /** The part of one district. */
    public NetworkNow in(String district) {
        List<GaugeNow> its = gauges.stream()
                .filter(gauge -> gauge.district().code().equals(district))
                .toList();
        return new NetworkNow(at, exercise, Reporting.of(its), its);
    }

    /** How many gauges have no recent reading. */
    public int silent() {
        return (int) (reporting.gauges - reporting.reporting);
    }
}
