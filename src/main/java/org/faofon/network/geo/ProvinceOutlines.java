package org.faofon.network.geo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.faofon.network.geo.MapBackdrop.Province;
import org.faofon.network.geo.MapBackdrop.Water;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.util.GeometryFixer;

/**
 * The outlines of all provinces of Thailand, from the data of Natural Earth, which are in the public domain. They are made for
 * maps of 1:10,000,000 and wrong by up to 2 km: good enough to recognise a place, not to say on which side of a border it is.
 */
final class ProvinceOutlines {
    private static final String FILE = "/geo/provinces.geojson";

    private final List<Province> provinces = new ArrayList<>();
    private final List<Water> waters = new ArrayList<>();

    ProvinceOutlines() {
        for (JsonNode feature : read().path("features")) {
            JsonNode names = feature.path("properties");
            String th = names.path("nameTh").asText();
            String en = names.path("nameEn").asText();
            JsonNode geometry = feature.path("geometry");
            if (geometry.path("type").asText().equals("Point")) {
                JsonNode at = geometry.path("coordinates");
                waters.add(new Water(
                        th, en, new Coordinate(at.get(0).asDouble(), at.get(1).asDouble())));
            } else {
                provinces.add(new Province(
                        names.path("code").asText(), th, en, GeometryFixer.fix(GeoJsonPolygons.read(geometry))));
            }
        }
    }

    private static JsonNode read() {
        try (InputStream file = ProvinceOutlines.class.getResourceAsStream(FILE)) {
            return new ObjectMapper().readTree(Objects.requireNonNull(file, FILE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The provinces with those codes, with what is around them. */
    MapBackdrop around(Set<String> codes) {
        return MapBackdrop.around(codes, provinces, waters);
    }
}
