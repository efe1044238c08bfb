package org.faofon.network.geo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.operation.union.UnaryUnionOp;

/**
 * The borders of the districts, by their codes.
 *
 * @param backdrop the provinces, where the borders of the districts are not known
 */
public record DistrictBoundaries(Map<String, Geometry> districts, MapBackdrop backdrop) {
    public static final DistrictBoundaries NONE = new DistrictBoundaries(Map.of(), MapBackdrop.NONE);

    /** More than a map of a province needs at the finest scale. */
    private static final long MOST_BYTES = 20_000_000;

    /** Says in one sentence what is wrong with the operator's file. */
    static final class Unusable extends Exception {
        private static final long serialVersionUID = 1L;

        Unusable(String why) {
            super(why);
        }
    }

    /**
     * Reads a GeoJSON FeatureCollection (RFC 7946) whose features name their district by its code. Features of other
     * districts are ignored.
     */
    static DistrictBoundaries read(Path file, Set<String> codes) throws Unusable {
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw new Unusable("it is larger than " + MOST_BYTES / 1_000_000 + " MB");
            }
            return parse(new ObjectMapper().readTree(file.toFile()), codes);
        } catch (IOException e) {
            throw new Unusable("it cannot be read as JSON: " + e.getClass().getSimpleName());
        }
    }

    static DistrictBoundaries parse(JsonNode collection, Set<String> codes) throws Unusable {
        if (!collection.path("type").asText().equals("FeatureCollection")) {
            throw new Unusable("it is not a GeoJSON FeatureCollection");
        }
        Map<String, Geometry> districts = new LinkedHashMap<>();
        for (JsonNode feature : collection.path("features")) {
            String code = feature.path("properties").path("code").asText();
            if (codes.contains(code)) {
                districts.put(code, geometry(code, feature.path("geometry")));
            }
        }
        if (districts.isEmpty()) {
            throw new Unusable("no feature has the code of a known district in the property \"code\"");
        }
        return new DistrictBoundaries(districts, MapBackdrop.NONE);
    }

    private static Geometry geometry(String code, JsonNode geometry) throws Unusable {
        Geometry read;
        try {
            read = GeoJsonPolygons.read(geometry);
        } catch (IllegalArgumentException e) {
            throw new Unusable("the geometry of district " + code + " is wrong: " + e.getMessage());
        }
        Geometry fixed = GeometryFixer.fix(read);
        if (fixed.isEmpty() || fixed.getArea() <= 0) {
            throw new Unusable("district " + code + " has no area");
        }
        return fixed;
    }

    public boolean known() {
        return !districts.isEmpty();
    }

    public Optional<Geometry> find(String district) {
        return Optional.ofNullable(districts.get(district));
    }

    /** The union of all of them, or the backdrop's provinces; empty if neither is known. */
    public Geometry outline() {
        return known() ? UnaryUnionOp.union(districts.values()) : backdrop.outline();
    }
}
