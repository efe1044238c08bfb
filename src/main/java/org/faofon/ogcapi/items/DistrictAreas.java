package org.faofon.ogcapi.items;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.faofon.network.Gauge;
import org.faofon.network.GaugeRegistry;
import org.faofon.network.geo.BoundaryLoader;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** Where districts are. */
@ApplicationScoped
class DistrictAreas {
    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    private final BoundaryLoader map;
    private final GaugeRegistry network;

    DistrictAreas(BoundaryLoader map, GaugeRegistry network) {
        this.map = map;
        this.network = network;
    }

    /** Empty if the operator has provided no borders. */
    Optional<Geometry> border(String district) {
        return map.borders().find(district);
    }

    /** The border, or the positions of its gauges, as in the feed of alerts. */
    Optional<Geometry> place(String district) {
        List<Gauge> gauges = network.listGaugesOf(district);
        return border(district)
                .or(() -> gauges.isEmpty()
                        ? Optional.empty()
                        : Optional.of(GEOMETRY.createMultiPointFromCoords(gauges.stream()
                                .map(gauge -> new Coordinate(gauge.longitude, gauge.latitude))
                                .toArray(Coordinate[]::new))));
    }
}
