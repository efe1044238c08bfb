package org.faofon.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.PolygonExtracter;

/** The part of RFC 7946 that we speak: points and polygons, with properties. */
final class GeoJson {
    static final String MEDIA_TYPE = "application/geo+json";

    private static final GeometryFactory GEOMETRY = new GeometryFactory();
    /** Five decimals of a degree are about a metre. */
    private static final int DECIMALS = 5;

    private GeoJson() {}

    record FeatureCollection(String type, List<Feature> features) {
        FeatureCollection(List<Feature> features) {
            this("FeatureCollection", features);
        }
    }

    record Feature(String type, String id, Map<String, Object> geometry, Object properties) {
        Feature(String id, Map<String, Object> geometry, Object properties) {
            this("Feature", id, geometry, properties);
        }
    }

    static Map<String, Object> point(double longitude, double latitude) {
        return Map.of("type", "Point", "coordinates", position(longitude, latitude));
    }

    static Map<String, Object> points(List<Coordinate> positions) {
        return Map.of(
                "type",
                "MultiPoint",
                "coordinates",
                positions.stream().map(at -> position(at.x, at.y)).toList());
    }

    /** The polygons of a geometry; lines and points that an intersection may leave behind are dropped. */
    static Map<String, Object> area(Geometry geometry) {
        List<List<List<List<BigDecimal>>>> polygons = new ArrayList<>();
        for (Polygon polygon : polygonsOf(geometry)) {
            polygons.add(rings(polygon));
        }
        return polygons.size() == 1
                ? Map.of("type", "Polygon", "coordinates", polygons.get(0))
                : Map.of("type", "MultiPolygon", "coordinates", polygons);
    }

    static List<Polygon> polygonsOf(Geometry geometry) {
        List<Polygon> polygons = new ArrayList<>();
        for (Object polygon : PolygonExtracter.getPolygons(geometry)) {
            polygons.add((Polygon) polygon);
        }
        return polygons;
    }

    private static List<List<List<BigDecimal>>> rings(Polygon polygon) {
        Polygon wound = (Polygon) polygon.norm(); // Shells run clockwise then,
        List<List<List<BigDecimal>>> rings = new ArrayList<>();
        rings.add(ring(wound.getExteriorRing().reverse())); // and RFC 7946 wants them the other way.
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

    /**
     * The polygons of a GeoJSON geometry.
     *
     * @throws IllegalArgumentException saying what is wrong with it
     */
    static Geometry polygons(JsonNode geometry) {
        JsonNode coordinates = geometry.path("coordinates");
        return switch (geometry.path("type").asText()) {
            case "Polygon" -> polygon(coordinates);
            case "MultiPolygon" -> multiPolygon(coordinates);
            default -> throw new IllegalArgumentException("it is neither a Polygon nor a MultiPolygon");
        };
    }

    private static MultiPolygon multiPolygon(JsonNode coordinates) {
        List<Polygon> polygons = new ArrayList<>();
        coordinates.forEach(polygon -> polygons.add(polygon(polygon)));
        return GEOMETRY.createMultiPolygon(polygons.toArray(Polygon[]::new));
    }

    private static Polygon polygon(JsonNode rings) {
        if (rings.isEmpty()) {
            throw new IllegalArgumentException("a polygon has no ring");
        }
        List<LinearRing> read = new ArrayList<>();
        rings.forEach(ring -> read.add(ring(ring)));
        return GEOMETRY.createPolygon(read.get(0), read.subList(1, read.size()).toArray(LinearRing[]::new));
    }

    private static LinearRing ring(JsonNode positions) {
        List<Coordinate> ring = new ArrayList<>();
        for (JsonNode position : positions) {
            if (position.size() < 2
                    || !position.get(0).isNumber()
                    || !position.get(1).isNumber()) {
                throw new IllegalArgumentException("a position is not [longitude, latitude]");
            }
            ring.add(inTheWorld(position.get(0).asDouble(), position.get(1).asDouble()));
        }
        return GEOMETRY.createLinearRing(ring.toArray(Coordinate[]::new));
    }

    private static Coordinate inTheWorld(double longitude, double latitude) {
        if (Math.abs(longitude) > 180 || Math.abs(latitude) > 90) {
            throw new IllegalArgumentException(
                    "%s, %s is nowhere on Earth; are the coordinates WGS 84?".formatted(longitude, latitude));
        }
        return new Coordinate(longitude, latitude);
    }
}
