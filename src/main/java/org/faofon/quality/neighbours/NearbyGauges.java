package org.faofon.quality.neighbours;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.faofon.network.Gauge;
import org.faofon.network.GeoPoint;

/**
 * The gauges near each gauge of one roster. Each list is computed once, when it is first needed: the distances between
 * all gauges of a network are too many to compute in every round of the checks.
 */
final class NearbyGauges {
    /** A little less than a degree of latitude has anywhere, so that no near gauge is left out. */
    private static final double KM_OF_A_DEGREE = 110;

    private final Collection<Gauge> roster;
    private final double withinKm;
    private final Gauge[] gauges;
    private final GeoPoint[] positions;
    private final Map<String, List<Gauge>> near = new ConcurrentHashMap<>();

    NearbyGauges(Collection<Gauge> roster, double withinKm) {
        this.roster = roster;
        this.withinKm = withinKm;
        this.gauges = roster.toArray(Gauge[]::new);
        this.positions = roster.stream().map(Gauge::position).toArray(GeoPoint[]::new);
    }

    /** Whether it is about these very gauges; the registry gives new ones after each change. */
    boolean isOf(Collection<Gauge> gauges) {
        return roster == gauges;
    }

    /** All other gauges within reach, the nearest first. */
    List<Gauge> of(Gauge gauge) {
        return near.computeIfAbsent(gauge.code, code -> search(gauge));
    }

    private List<Gauge> search(Gauge gauge) {
        GeoPoint here = gauge.position();
        return IntStream.range(0, gauges.length)
                .filter(i -> Math.abs(positions[i].latitude() - here.latitude()) * KM_OF_A_DEGREE <= withinKm)
                .filter(i -> !gauges[i].code.equals(gauge.code))
                .mapToObj(i -> new Near(gauges[i], here.kilometresTo(positions[i])))
                .filter(each -> each.km <= withinKm)
                .sorted(Comparator.comparingDouble(Near::km))
                .map(Near::gauge)
                .toList();
    }

    private record Near(Gauge gauge, double km) {}
}
