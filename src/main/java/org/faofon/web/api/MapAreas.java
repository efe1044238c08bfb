package org.faofon.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.faofon.common.web.GeoJson;
import org.faofon.network.District;
import org.faofon.network.Gauge;
import org.faofon.network.GaugeRegistry;
import org.faofon.network.geo.BoundaryLoader;
import org.faofon.network.geo.DistrictBoundaries;
import org.faofon.web.DistrictName;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/** The borders of the districts, if the operator has provided them, and the area of each gauge. */
@ApplicationScoped
public class MapAreas {
    private final BoundaryLoader map;
    private final GaugeRegistry network;
    private @Nullable Cells cells;

    private record Cells(Map<String, Coordinate> places, Map<String, Geometry> byGauge) {}

    MapAreas(BoundaryLoader map, GaugeRegistry network) {
        this.map = map;
        this.network = network;
    }

    public DistrictBoundaries borders() {
        return map.borders();
    }

    GeoJson.FeatureCollection districts() {
        return new GeoJson.FeatureCollection(network.listDistricts().stream()
                .flatMap(district -> borders().find(district.code).stream().map(border -> feature(district, border)))
                .toList());
    }

    private static GeoJson.Feature feature(District district, Geometry border) {
        return new GeoJson.Feature(district.code, GeoJson.area(border), DistrictName.of(district));
    }

    /** The cell of each gauge; computed again when the gauges have moved. */
    GeoJson.FeatureCollection cells() {
        Map<String, Geometry> drawn = draw(network.listGauges());
        return new GeoJson.FeatureCollection(drawn.entrySet().stream()
                .map(cell -> new GeoJson.Feature(
                        cell.getKey(), GeoJson.area(cell.getValue()), Map.of("gauge", cell.getKey())))
                .toList());
    }

    /** The area of each gauge, by its code. */
    public Map<String, Geometry> byGauge() {
        return draw(network.listGauges());
    }

    /**
     * The share of a district's land that is nearest to each gauge (Thiessen 1911); gauges of other districts may have some
     * of it. Without known borders the land of a district is that of its own gauges.
     */
    public Map<String, Double> sharesIn(String district) {
        Map<String, Geometry> drawn = byGauge();
        Optional<Geometry> border = borders().find(district);
        Map<String, Double> areas = new LinkedHashMap<>();
        drawn.forEach((gauge, cell) -> {
            double area = border.isPresent()
                    ? cell.intersection(border.get()).getArea()
                    : isOf(gauge, district) ? cell.getArea() : 0;
            if (area > 0) {
                areas.put(gauge, area);
            }
        });
        double all = areas.values().stream().mapToDouble(Double::doubleValue).sum();
        areas.replaceAll((gauge, area) -> area / all);
        return areas;
    }

    private boolean isOf(String gauge, String district) {
        return network.findGauge(gauge)
                .filter(known -> known.district().code.equals(district))
                .isPresent();
    }

    private synchronized Map<String, Geometry> draw(Collection<Gauge> gauges) {
        Map<String, Coordinate> places = new LinkedHashMap<>();
        gauges.forEach(gauge -> places.put(gauge.code, new Coordinate(gauge.longitude, gauge.latitude)));
        Cells known = cells;
        if (known == null || !known.places.equals(places)) {
            known = new Cells(places, ThiessenCells.draw(places, borders().outline()));
            cells = known;
        }
        return known.byGauge;
    }

    /** The positions of a district's gauges, for maps of a district without borders. */
    public List<Coordinate> placesIn(String district) {
        return network.listGaugesOf(district).stream()
                .map(gauge -> new Coordinate(gauge.longitude, gauge.latitude))
                .toList();
    }
}
