package org.faofon.sensorthings.filter;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.faofon.common.text.Excerpt;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/** Geometries of filters (well-known text) and of entities (GeoJSON points). */
final class Geometries {
    private static final Pattern SRID = Pattern.compile("(?i)^SRID=\\d+;");
    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    private Geometries() {}

    static Geometry parse(String text) {
        try {
            Geometry read = new WKTReader(GEOMETRY).read(SRID.matcher(text).replaceFirst(""));
            if (!read.isValid()) {
                throw new InvalidFilterException("the geometry is not valid: " + Excerpt.of(text));
            }
            return read;
        } catch (ParseException | IllegalArgumentException e) {
            throw new InvalidFilterException("the geometry cannot be read: " + Excerpt.of(text));
        }
    }

    /** The geometry that a value is; empty if it is none. */
    static Optional<Geometry> of(Object value) {
        if (value instanceof Geometry geometry) {
            return Optional.of(geometry);
        }
        if (value instanceof Map<?, ?> json
                && "Point".equals(json.get("type"))
                && json.get("coordinates") instanceof List<?> at
                && at.get(0) instanceof Number longitude
                && at.get(1) instanceof Number latitude) {
            return Optional.of(GEOMETRY.createPoint(new Coordinate(longitude.doubleValue(), latitude.doubleValue())));
        }
        return Optional.empty();
    }
}
