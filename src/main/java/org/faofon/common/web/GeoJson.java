package org.faofon.common.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.PolygonExtracter;

/** The part of RFC 7946 that we use: points and polygons, with properties. */
public final class GeoJson {
    public static final String MEDIA_TYPE = "application/geo+json";

    /** Five decimals of a degree are about a metre. */
    private static final int DECIMALS = 5;

    private GeoJson() {}

    public record FeatureCollection(String type, List<Feature> features) {
        public FeatureCollection(List<Feature> features) {
            this("FeatureCollection", features);
        }
    }

    public record Feature(String type, String id, Map<String, Object> geometry, Object properties) {
        public Feature(String id, Map<String, Object> geometry, Object properties) {
            this("Feature", id, geometry, properties);
        }
    }

    public static Map<String, Object> point(double longitude, double latitude) {
        return geometry("Point", position(longitude, latitude));
    }

    public static Map<String, Object> points(List<Coordinate> positions) {
        return geometry(
                "MultiPoint", positions.stream().map(at -> position(at.x, at.y)).toList());
    }

    /** The polygons of a geometry; lines and points left by an intersection are dropped. */
    public static Map<String, Object> area(Geometry geometry) {
        List<List<List<List<BigDecimal>>>> polygons = new ArrayList<>();
        for (Polygon polygon : polygonsOf(geometry)) {
            polygons.add(rings(polygon));
        }
        return polygons.size() == 1 ? geometry("Polygon", polygons.get(0)) : geometry("MultiPolygon", polygons);
    }

    /** Always in this order, so that the same place is the same bytes, with one entity tag, after each start. */
    private static Map<String, Object> geometry(String type, Object coordinates) {
        Map<String, Object> geometry = new LinkedHashMap<>();
        geometry.put("type", type);
        geometry.put("coordinates", coordinates);
        return geometry;
    }

    public static List<Polygon> polygonsOf(Geometry geometry) {
        List<Polygon> polygons = new ArrayList<>();
        for (Object polygon : PolygonExtracter.getPolygons(geometry)) {
            polygons.add((Polygon) polygon);
        }
        return polygons;
    }

    private static List<List<List<BigDecimal>>> rings(Polygon polygon) {
        Polygon wound = (Polygon) polygon.norm(); // Shells are clockwise then,
        List<List<List<BigDecimal>>> rings = new ArrayList<>();
        rings.add(ring(wound.getExteriorRing().reverse())); // and RFC 7946 requires the opposite.
        for (int i = 0; i < wound.getNumInteriorRing(); i++) {
            rings.add(ring(wound.getInteriorRingN(i).reverse()));
        }
        return rings;
    }

    private static List<List<BigDecimal>> ring(LinearRing ring) {
        List<List<BigDecimal>> positions = new ArrayList<>();
        for (Coordinate at : ring.getCoordinates()) {
            positions.add(position(at.x, at.y));
        }
        return positions;
    }

    private static List<BigDecimal> position(double longitude, double latitude) {
        return List.of(rounded(longitude), rounded(latitude));
    }

    private static BigDecimal rounded(double degrees) {
        return BigDecimal.valueOf(degrees).setScale(DECIMALS, RoundingMode.HALF_UP);
    }
}
