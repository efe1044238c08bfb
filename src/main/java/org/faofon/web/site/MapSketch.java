package org.faofon.web.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.faofon.network.geo.DistrictBoundaries;
import org.faofon.network.geo.MapBackdrop;
import org.faofon.network.geo.MapBackdrop.Province;
import org.faofon.network.geo.MapBackdrop.Water;
import org.faofon.web.DistrictName;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.PolygonExtracter;
import org.locationtech.jts.simplify.TopologyPreservingSimplifier;

/**
 * The map as a drawing within the page, which needs no script and no further request: each gauge's area in the colour of
 * its rain, or of many gauges each district's in that of its wettest, with the names and levels of the districts.
 *
 * @param width in pixels, as is the height
 */
public record MapSketch(
        int width,
        int height,
        List<String> neighbours,
        List<Area> areas,
        List<String> borders,
        List<Surrounding> surroundings,
        List<Place> places) {
    private static final int WIDTH = 360;
    private static final int TALLEST = 480;
    /** About 300 m, a pixel. */
    private static final double TOLERANCE_DEGREES = 0.003;

    /** A smaller part of a neighbour has no room for its name. */
    private static final double NAMED_SHARE = 0.03;

    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    /**
     * The area around a gauge, or of a district.
     *
     * @param path as in SVG
     * @param shade the key of the colour of its rain
     */
    public record Area(String path, String shade) {}

    /** A district's name, with its level if a warning is in force. */
    public record Place(DistrictName district, int level, int x, int y) {}

    /** The name of a neighbouring province or of a water. */
    public record Surrounding(String nameTh, String nameEn, boolean isWater, int x, int y) {}

    /**
     * Draws the areas and districts.
     *
     * @param cells the areas, by the code of their gauge or district
     * @param shades their colours, by the same
     */
    static MapSketch draw(
            List<DistrictOverview> districts,
            Map<String, Geometry> cells,
            Map<String, String> shades,
            DistrictBoundaries boundaries) {
        Map<String, Geometry> borders = boundaries.districts();
        MapBackdrop backdrop = boundaries.backdrop();
        Envelope extent = new Envelope();
        cells.values().forEach(cell -> extent.expandToInclude(cell.getEnvelopeInternal()));
        extent.expandToInclude(backdrop.outline().getEnvelopeInternal());
        if (extent.isNull()) {
            return new MapSketch(WIDTH, WIDTH, List.of(), List.of(), List.of(), List.of(), List.of());
        }
        Scale scale = Scale.of(extent);
        List<Area> areas = cells.entrySet().stream()
                .flatMap(cell -> Optional.ofNullable(shades.get(cell.getKey()))
                        .map(shade -> new Area(scale.path(cell.getValue()), shade))
                        .stream())
                .toList();
        List<Place> places = new ArrayList<>();
        districts.stream().filter(overview -> !overview.gauges().isEmpty()).forEach(overview -> {
            Coordinate at = middle(overview, borders.get(overview.district().code()));
            places.add(new Place(overview.district(), overview.level(), scale.x(at.x), scale.y(at.y)));
        });
        Geometry frame = GEOMETRY.toGeometry(extent);
        return new MapSketch(
                scale.width,
                scale.height,
                backdrop.neighbours().stream()
                        .map(each -> scale.path(each.land().intersection(frame)))
                        .filter(path -> !path.isEmpty())
                        .toList(),
                areas,
                Stream.concat(
                                borders.values().stream(),
                                backdrop.home().stream().map(Province::land))
                        .map(scale::path)
                        .toList(),
                surroundings(backdrop, frame, scale),
                places);
    }

    private static List<Surrounding> surroundings(MapBackdrop backdrop, Geometry frame, Scale scale) {
        List<Surrounding> names = new ArrayList<>();
        for (Province each : backdrop.neighbours()) {
            Geometry seen = each.land().intersection(frame);
            if (seen.getArea() > NAMED_SHARE * frame.getArea()) {
                Coordinate at = seen.getInteriorPoint().getCoordinate();
                names.add(new Surrounding(each.nameTh(), each.nameEn(), false, scale.x(at.x), scale.y(at.y)));
            }
        }
        for (Water each : backdrop.waters()) {
            if (frame.contains(GEOMETRY.createPoint(each.at()))) {
                names.add(new Surrounding(
                        each.nameTh(), each.nameEn(), true, scale.x(each.at().x), scale.y(each.at().y)));
            }
        }
        return names;
    }

    private static Coordinate middle(DistrictOverview overview, @Nullable Geometry border) {
        return border == null
                ? GEOMETRY.createMultiPointFromCoords(overview.gauges().stream()
                                .map(gauge -> new Coordinate(gauge.lon(), gauge.lat()))
                                .toArray(Coordinate[]::new))
                        .getCentroid()
                        .getCoordinate()
                : border.getInteriorPoint().getCoordinate();
    }

    /** Degrees to pixels; a degree of longitude is a little shorter than one of latitude. */
    private record Scale(double west, double north, double shrink, double pixels, int width, int height) {
        static Scale of(Envelope extent) {
            double shrink = Math.cos(Math.toRadians(extent.centre().y));
            double pixels = Math.min(WIDTH / (extent.getWidth() * shrink), TALLEST / extent.getHeight());
            return new Scale(
                    extent.getMinX(),
                    extent.getMaxY(),
                    shrink,
                    pixels,
                    (int) Math.ceil(extent.getWidth() * shrink * pixels),
                    (int) Math.ceil(extent.getHeight() * pixels));
        }

        int x(double longitude) {
            return (int) Math.round((longitude - west) * shrink * pixels);
        }

        int y(double latitude) {
            return (int) Math.round((north - latitude) * pixels);
        }

        String path(Geometry land) {
            StringBuilder path = new StringBuilder();
            for (Object polygon : PolygonExtracter.getPolygons(simple(land))) {
                add(path, ((Polygon) polygon).getExteriorRing());
            }
            return path.toString();
        }

        private static Geometry simple(Geometry land) {
            return TopologyPreservingSimplifier.simplify(land, TOLERANCE_DEGREES);
        }

        private void add(StringBuilder path, LineString ring) {
            if (ring.isEmpty()) {
                return; // Of land that lies outside the picture.
            }
            char command = 'M';
            for (Coordinate at : ring.getCoordinates()) {
                path.append(String.format(Locale.ROOT, "%c%d %d", command, x(at.x), y(at.y)));
                command = 'L';
            }
            path.append('Z');
        }
    }
}
