package org.faofon.web.api;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.triangulate.VoronoiDiagramBuilder;

/**
 * The area that is nearer to each gauge than to any other (Thiessen 1911), within a border.
 *
 * <p>Near the equator a degree of longitude is almost as long as one of latitude (0.992 at 7.5° N), so the error of
 * cells drawn in degrees is smaller than the width of their lines.
 */
final class ThiessenCells {
    private static final GeometryFactory GEOMETRY = new GeometryFactory();
    /** About 9 km: how far a cell extends beyond the outermost gauges without a known border. */
    private static final double BEYOND_DEGREES = 0.08;

    /** Two gauges at one school share a cell; positions are rounded to about a metre. */
    private static final double SAME_PLACE_DEGREES = 1e-5;

    private ThiessenCells() {}

    /**
     * The cell of each place, by its key; places outside the border have one too if their area extends into it.
     *
     * @param places positions as (longitude, latitude)
     * @param border the area of all cells, or an empty geometry for the surroundings of the places
     */
    static Map<String, Geometry> draw(Map<String, Coordinate> places, Geometry border) {
        if (places.isEmpty()) {
            return Map.of();
        }
        Geometry within = border.isEmpty() ? surroundings(places) : border;
        STRtree diagram = index(diagram(places, within));
        PreparedGeometry inside = PreparedGeometryFactory.prepare(within);
        Map<String, Geometry> cells = new LinkedHashMap<>();
        places.forEach((key, position) -> {
            Geometry whole = cellAt(diagram, position);
            Geometry cell = inside.covers(whole) ? whole : whole.intersection(within);
            if (!cell.isEmpty()) {
                cells.put(key, cell);
            }
        });
        return cells;
    }

    private static Geometry surroundings(Map<String, Coordinate> places) {
        return GEOMETRY.createMultiPointFromCoords(places.values().toArray(Coordinate[]::new))
                .convexHull()
                .buffer(BEYOND_DEGREES);
    }

    private static List<Geometry> diagram(Map<String, Coordinate> places, Geometry within) {
        VoronoiDiagramBuilder builder = new VoronoiDiagramBuilder();
        builder.setSites(List.copyOf(places.values()));
        builder.setTolerance(SAME_PLACE_DEGREES);
        Envelope extent = within.getEnvelopeInternal();
        extent.expandBy(1);
        builder.setClipEnvelope(extent);
        Geometry cells = builder.getDiagram(GEOMETRY);
        List<Geometry> parts = new ArrayList<>();
        for (int i = 0; i < cells.getNumGeometries(); i++) {
            parts.add(cells.getGeometryN(i));
        }
        return parts.isEmpty() ? List.of(GEOMETRY.toGeometry(extent)) : parts;
    }

    /** By place, because a network of thousands has as many cells. */
    private static STRtree index(List<Geometry> diagram) {
        STRtree index = new STRtree();
        for (int i = 0; i < diagram.size(); i++) {
            index.insert(diagram.get(i).getEnvelopeInternal(), new Cell(i, diagram.get(i)));
        }
        return index;
    }

    private record Cell(int number, Geometry area) {}

    /** A place on the line between two cells is in the first. */
    private static Geometry cellAt(STRtree diagram, Coordinate position) {
        Geometry point = GEOMETRY.createPoint(position);
        return ((List<?>) diagram.query(point.getEnvelopeInternal()))
                .stream()
                        .map(Cell.class::cast)
                        .filter(cell -> cell.area.intersects(point))
                        .min(Comparator.comparingInt(Cell::number))
                        .map(Cell::area)
                        .orElseGet(GEOMETRY::createPolygon);
    }
}
