package org.faofon.sources.observations;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import org.faofon.network.GeoPoint;

/**
 * What is of use of an answer.
 *
 * @param now by the network's clock
 * @param oldest older values are left out
 * @param gauges our own, around which stations are of use
 * @param mostStations the nearest are kept
 */
public record ObservationScope(
        Instant now, Duration oldest, Collection<GeoPoint> gauges, double withinKm, int mostStations, int mostRows) {
    /** Infinite without gauges. */
    double kilometresTo(GeoPoint place) {
        return gauges.stream()
                .mapToDouble(gauge -> gauge.kilometresTo(place))
                .min()
                .orElse(Double.POSITIVE_INFINITY);
    }
}
