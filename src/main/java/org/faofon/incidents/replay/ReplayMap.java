package org.faofon.incidents.replay;

import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.faofon.common.graphics.LabelLayout;
import org.faofon.incidents.map.RainMap;
import org.faofon.network.Gauge;
import org.faofon.network.GeoPoint;
import org.faofon.network.geo.DistrictBoundaries;
import org.faofon.network.geo.MapProjection;
import org.locationtech.jts.geom.Coordinate;

/**
 * The parts of the map that do not change while it plays, as SVG coordinates.
 *
 * @param backdrop the shapes of the provinces as SVG paths, where the borders of the districts are not known
 * @param names of the districts, by their middles
 * @param gauges where each label stands, and the gauge itself
 */
record ReplayMap(int width, int height, List<String> backdrop, List<Land> lands, List<Name> names, List<Place> gauges) {
    private static final int WIDE = 640;
    private static final int HIGH = 720;
    private static final double MARGIN = 40;
    private static final double LEAST_PIXELS = 1.5;
    static final double LABEL_WIDE = 46;
    static final double LABEL_HIGH = 24;
    private static final double NAME_HIGH = 18;
    /** About as wide as a letter of the names is; too wide does no harm. */
    private static final double LETTER_WIDE = 9;

    /** A district's shape as an SVG path. */
    record Land(String code, String path) {}

    /** The name of a district. */
    record Name(String text, String x, String baseline) {}

    /** A gauge and its label, by its top left corner. */
    record Place(
            String gauge,
            String x,
            String y,
            String labelX,
            String labelY,
            String middleX,
            String baseline,
            boolean isMoved) {}

    /** @param districts the names of the districts, each in the middle of its gauges */
    static ReplayMap of(
            DistrictBoundaries borders,
            Collection<Gauge> gauges,
            Map<String, GeoPoint> positions,
            List<RainMap.Area> districts) {
        List<Gauge> inOrder = List.copyOf(gauges);
        List<Coordinate> coordinates = inOrder.stream()
                .map(gauge -> Objects.requireNonNullElseGet(positions.get(gauge.code), gauge::position))
                .map(place -> new Coordinate(place.longitude(), place.latitude()))
                .toList();
        MapProjection frame = new MapProjection(
                new Rectangle2D.Double(MARGIN, MARGIN, WIDE - 2 * MARGIN, HIGH - 2 * MARGIN),
                borders.outline(),
                coordinates);
        List<Point2D> points =
                coordinates.stream().map(place -> frame.point(place.x, place.y)).toList();
        Stream<LabelLayout.Anchor> values = points.stream()
                .map(point -> new LabelLayout.Anchor(point.getX(), point.getY(), LABEL_WIDE, LABEL_HIGH));
        Stream<LabelLayout.Anchor> written = districts.stream().map(district -> anchor(district, frame));
        List<Point2D> labels = LabelLayout.spread(
                Stream.concat(values, written).toList(), new Rectangle2D.Double(2, 2, WIDE - 4, HIGH - 4));
        List<Place> places = new ArrayList<>();
        for (int i = 0; i < points.size(); i++) {
            places.add(place(inOrder.get(i).code, points.get(i), labels.get(i)));
        }
        List<Name> names = new ArrayList<>();
        for (int i = 0; i < districts.size(); i++) {
            Point2D at = labels.get(points.size() + i);
            names.add(new Name(districts.get(i).name(), number(at.getX()), number(at.getY() + 5)));
        }
        return new ReplayMap(
                WIDE,
                HIGH,
                borders.backdrop()
                        .provinces()
                        .map(land -> svg(frame.path(land)))
                        .toList(),
                borders.districts().entrySet().stream()
                        .map(entry -> new Land(entry.getKey(), svg(frame.path(entry.getValue()))))
                        .toList(),
                names,
                places);
    }

    private static LabelLayout.Anchor anchor(RainMap.Area district, MapProjection frame) {
        Point2D at = frame.point(district.longitude(), district.latitude());
        long letters = district.name().codePoints().filter(Character::isLetter).count();
        return new LabelLayout.Anchor(at.getX(), at.getY(), (letters + 1) * LETTER_WIDE, NAME_HIGH);
    }

    private static Place place(String gauge, Point2D point, Point2D label) {
        return new Place(
                gauge,
                number(point.getX()),
                number(point.getY()),
                number(label.getX() - LABEL_WIDE / 2),
                number(label.getY() - LABEL_HIGH / 2),
                number(label.getX()),
                number(label.getY() + 5),
                point.distance(label) > LABEL_HIGH / 2);
    }

    /** Borders have more points than a screen. */
    private static String svg(Path2D path) {
        Point2D last = new Point2D.Double();
        StringBuilder text = new StringBuilder();
        double[] at = new double[6];
        for (PathIterator part = path.getPathIterator(null); !part.isDone(); part.next()) {
            int kind = part.currentSegment(at);
            if (kind == PathIterator.SEG_CLOSE) {
                text.append('Z');
            } else if (kind == PathIterator.SEG_MOVETO || last.distance(at[0], at[1]) >= LEAST_PIXELS) {
                text.append(kind == PathIterator.SEG_MOVETO ? 'M' : 'L');
                text.append(number(at[0])).append(' ').append(number(at[1]));
                last.setLocation(at[0], at[1]);
            }
        }
        return text.toString();
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
