package org.faofon.network.geo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;

/** Reads polygons as RFC 7946 writes them. */
final class GeoJsonPolygons {
    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    private GeoJsonPolygons() {}

    /**
     * The polygons of a GeoJSON geometry.
     *
     * @throws IllegalArgumentException saying what is wrong with it
     */
    static Geometry read(JsonNode geometry) {
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
