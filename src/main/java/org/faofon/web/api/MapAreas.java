package org.faofon.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.faofon.common.web.GeoJson;
import org.faofon.network.District;
import org.faofon.network.Gauge;
import org.faofon.network.GaugeRegistry;
import org.faofon.network.geo.BoundaryLoader;
import org.faofon.network.geo.DistrictBoundaries;
import org.faofon.network.geo.MapBackdrop;
import org.faofon.web.DistrictName;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.operation.union.UnaryUnionOp;

/** The borders of the districts, if the operator has provided them, and the area of each gauge. */
@ApplicationScoped
public class MapAreas {
    /** About 3 km. */
    private static final double AT_THE_EDGE_DEGREES = 0.03;

    private final BoundaryLoader map;
    private final GaugeRegistry network;
    private @Nullable Cells cells;

    /** What a feature of the backdrop is: home, neighbour or water. */
    record Land(String kind, String nameTh, String nameEn) {}

    private record Cells(
            Map<String, Coordinate> places,
            Map<String, String> districts,
            Map<String, Geometry> byGauge,
            Map<String, Geometry> byDistrict) {}

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

    /** The cell of each gauge of a district, or, if that is empty, of all; computed again when the gauges have moved. */
    GeoJson.FeatureCollection cells(String district) {
        Map<String, Geometry> drawn = byGauge();
        return new GeoJson.FeatureCollection(drawn.entrySet().stream()
                .filter(cell -> district.isEmpty() || isOf(cell.getKey(), district))
                .map(cell -> new GeoJson.Feature(
                        cell.getKey(), GeoJson.area(cell.getValue()), Map.of("gauge", cell.getKey())))
                .toList());
    }

    /** The area of each district as a feature. */
    GeoJson.FeatureCollection cellsOfDistricts() {
        return new GeoJson.FeatureCollection(byDistrict().entrySet().stream()
                .map(area -> new GeoJson.Feature(
                        area.getKey(), GeoJson.area(area.getValue()), Map.of("district", area.getKey())))
                .toList());
    }

    /** The area of each district that has gauges, by its code: within its border, or, if that is not known, that of its gauges. */
    public Map<String, Geometry> byDistrict() {
        return draw(network.listGauges()).byDistrict;
    }

    /** The area of each gauge, by its code. */
    public Map<String, Geometry> byGauge() {
        return draw(network.listGauges()).byGauge;
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

    private synchronized Cells draw(Collection<Gauge> gauges) {
        Map<String, Coordinate> places = new LinkedHashMap<>();
        Map<String, String> districts = new LinkedHashMap<>();
        gauges.forEach(gauge -> {
            places.put(gauge.code, new Coordinate(gauge.longitude, gauge.latitude));
            districts.put(gauge.code, gauge.district().code);
        });
        Cells known = cells;
        if (known == null || !known.places.equals(places) || !known.districts.equals(districts)) {
            Map<String, Geometry> byGauge = ThiessenCells.draw(places, landOf(places.values()));
            known = new Cells(places, districts, byGauge, unite(byGauge, districts));
            cells = known;
        }
        return known;
    }

    private Map<String, Geometry> unite(Map<String, Geometry> byGauge, Map<String, String> districts) {
        Map<String, List<Geometry>> parts = new TreeMap<>();
        byGauge.forEach(
                (gauge, cell) -> parts.computeIfAbsent(String.valueOf(districts.get(gauge)), same -> new ArrayList<>())
                        .add(cell));
        Map<String, Geometry> byDistrict = new LinkedHashMap<>();
        parts.forEach((district, its) ->
                byDistrict.put(district, borders().find(district).orElseGet(() -> UnaryUnionOp.union(its))));
        return byDistrict;
    }

    /** The coarse outline of a province may leave out a gauge at its edge, which gets some land of its own then. */
    private Geometry landOf(Collection<Coordinate> places) {
        Geometry outline = borders().outline();
        if (borders().known() || outline.isEmpty()) {
            return outline;
        }
        GeometryFactory geometry = outline.getFactory();
        List<Geometry> land = new ArrayList<>(List.of(outline));
        places.stream()
                .map(geometry::createPoint)
                .filter(place -> !outline.contains(place))
                .forEach(place -> land.add(place.buffer(AT_THE_EDGE_DEGREES)));
        return UnaryUnionOp.union(land);
    }

    /** The provinces and waters beneath a map; nothing if the operator provided borders. */
    GeoJson.FeatureCollection land() {
        MapBackdrop backdrop = borders().backdrop();
        List<GeoJson.Feature> features = new ArrayList<>();
        backdrop.home().forEach(each -> features.add(province(each, "home")));
        backdrop.neighbours().forEach(each -> features.add(province(each, "neighbour")));
        backdrop.waters()
                .forEach(water -> features.add(new GeoJson.Feature(
                        water.nameEn(),
                        GeoJson.point(water.at().x, water.at().y),
                        new Land("water", water.nameTh(), water.nameEn()))));
        return new GeoJson.FeatureCollection(features);
    }

    private static GeoJson.Feature province(MapBackdrop.Province province, String kind) {
        return new GeoJson.Feature(
                province.code(), GeoJson.area(province.land()), new Land(kind, province.nameTh(), province.nameEn()));
    }

    /** Who made the borders on the map. */
    public String attribution(Optional<String> ofDistricts) {
        return borders().known() ? ofDistricts.orElse("") : borders().backdrop().known() ? MapBackdrop.SOURCE : "";
    }

    /** The positions of a district's gauges, for maps of a district without borders. */
    public List<Coordinate> placesIn(String district) {
        return network.listGaugesOf(district).stream()
                .map(gauge -> new Coordinate(gauge.longitude, gauge.latitude))
                .toList();
    }
}
