package org.faofon.sources.cap;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.faofon.network.GeoPoint;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.w3c.dom.Element;

/**
 * Finds our districts in the areas of a message. In each area the code of the place decides; without one that is known, the
 * polygons and circles; without them the names of our province and of its districts.
 */
public final class CapArea {
    private static final GeometryFactory GEOMETRY = new GeometryFactory();
    private static final int PROVINCE_DIGITS = 2;
    private static final int DISTRICT_DIGITS = 4;
    private static final int MOST_POINTS = 20_000;
    private static final double KM_OF_A_DEGREE = 111;

    /** 93, 9302, 930201 of the Department of Provincial Administration, also as TH93 and TH-93. */
    private static final Pattern CODE = Pattern.compile("(?:TH-?)?(\\d{2}|\\d{4}|\\d{6}|\\d{8})");

    private static final Pattern SCHEME =
            Pattern.compile(".*(DOPA|TH|ISO3166|P-?CODE|PROVINCE|AMPHOE|DISTRICT|TAMBON|GEOCODE).*");

    private final Home home;

    /**
     * Our own area.
     *
     * @param outline of the province; empty if it is not known
     * @param names of the province, and of areas that contain it
     */
    public record Home(List<Place> districts, Geometry outline, Set<String> names) {}

    /**
     * One of our districts.
     *
     * @param border empty if it is not known
     */
    public record Place(String code, String nameTh, String nameEn, Optional<Geometry> border, List<GeoPoint> gauges) {}

    public CapArea(Home home) {
        this.home = home;
    }

    /** The codes of our districts that the areas of an info block contain or touch. */
    Set<String> districts(Element info) {
        Set<String> found = new TreeSet<>();
        for (Element area : SafeXml.children(info, CapIndex.CAP, "area")) {
            found.addAll(ofArea(area));
        }
        return found;
    }

    private Set<String> ofArea(Element area) {
        List<String> codes = codes(area);
        if (!codes.isEmpty()) {
            return home.districts.stream()
                    .map(Place::code)
                    .filter(district -> codes.stream().anyMatch(code -> isWithin(district, code)))
                    .collect(Collectors.toSet());
        }
        List<Geometry> shapes = shapes(area);
        return shapes.isEmpty()
                ? byName(SafeXml.text(area, CapIndex.CAP, "areaDesc").orElse(""))
                : shapes.stream().flatMap(shape -> touched(shape).stream()).collect(Collectors.toSet());
    }

    private static boolean isWithin(String district, String code) {
        return code.length() <= PROVINCE_DIGITS
                ? district.startsWith(code)
                : district.equals(code.substring(0, DISTRICT_DIGITS));
    }

    private static List<String> codes(Element area) {
        List<String> codes = new ArrayList<>();
        for (Element geocode : SafeXml.children(area, CapIndex.CAP, "geocode")) {
            String scheme =
                    SafeXml.text(geocode, CapIndex.CAP, "valueName").orElse("").toUpperCase(Locale.ROOT);
            Matcher code = CODE.matcher(
                    SafeXml.text(geocode, CapIndex.CAP, "value").orElse("").toUpperCase(Locale.ROOT));
            if (SCHEME.matcher(scheme).matches() && code.matches()) {
                codes.add(code.group(1));
            }
        }
        return codes;
    }

    private static List<Geometry> shapes(Element area) {
        List<Geometry> shapes = new ArrayList<>();
        for (Element polygon : SafeXml.children(area, CapIndex.CAP, "polygon")) {
            polygon(polygon.getTextContent().strip()).ifPresent(shapes::add);
        }
        for (Element circle : SafeXml.children(area, CapIndex.CAP, "circle")) {
            circle(circle.getTextContent().strip()).ifPresent(shapes::add);
        }
        return shapes;
    }

    /** lat,lon lat,lon …, the last as the first; one that is no polygon is left out. */
    private static Optional<Geometry> polygon(String text) {
        String[] pairs = text.split("\\s+", -1);
        if (pairs.length < 4 || pairs.length > MOST_POINTS) {
            return Optional.empty();
        }
        Coordinate[] ring = new Coordinate[pairs.length];
        for (int i = 0; i < pairs.length; i++) {
            Optional<Coordinate> at = position(pairs[i]);
            if (at.isEmpty()) {
                return Optional.empty();
            }
            ring[i] = at.get();
        }
        ring[ring.length - 1] = ring[0];
        return Optional.of(GeometryFixer.fix(GEOMETRY.createPolygon(ring)));
    }

    private static Optional<Geometry> circle(String text) {
        String[] parts = text.split("\\s+", -1);
        Optional<Coordinate> centre = position(parts[0]);
        if (parts.length != 2 || centre.isEmpty() || !parts[1].matches("\\d{1,5}(\\.\\d{1,6})?")) {
            return Optional.empty();
        }
        double degrees = Math.max(0.001, Double.parseDouble(parts[1]) / KM_OF_A_DEGREE);
        return Optional.of(GEOMETRY.createPoint(centre.get()).buffer(degrees));
    }

    private static Optional<Coordinate> position(String text) {
        String[] parts = text.split(",", -1);
        String number = "-?\\d{1,3}(\\.\\d{1,15})?";
        return parts.length == 2 && parts[0].matches(number) && parts[1].matches(number)
                ? Optional.of(new Coordinate(Double.parseDouble(parts[1]), Double.parseDouble(parts[0])))
                : Optional.empty();
    }

    /** Where the borders of districts are not known, their gauges stand for them; a corner of the province without any is all of it. */
    private Set<String> touched(Geometry shape) {
        Set<String> found = home.districts.stream()
                .filter(district -> district.border
                        .map(shape::intersects)
                        .orElseGet(() -> district.gauges.stream().anyMatch(gauge -> contains(shape, gauge))))
                .map(Place::code)
                .collect(Collectors.toSet());
        boolean bordersKnown = home.districts.stream().anyMatch(district -> district.border.isPresent());
        return found.isEmpty() && !bordersKnown && shape.intersects(home.outline) ? all() : found;
    }

    private static boolean contains(Geometry shape, GeoPoint gauge) {
        return shape.contains(GEOMETRY.createPoint(new Coordinate(gauge.longitude(), gauge.latitude())));
    }

    private Set<String> all() {
        return home.districts.stream().map(Place::code).collect(Collectors.toSet());
    }

    /** The districts if it names any of them together with the province, otherwise all. */
    private Set<String> byName(String description) {
        String lower = description.toLowerCase(Locale.ROOT);
        if (home.names.stream().noneMatch(name -> !name.isBlank() && lower.contains(name.toLowerCase(Locale.ROOT)))) {
            return Set.of();
        }
        Set<String> named = home.districts.stream()
                .filter(district -> lower.contains("อ." + district.nameTh)
                        || lower.contains("อำเภอ" + district.nameTh)
                        || lower.contains(district.nameEn.toLowerCase(Locale.ROOT) + " district"))
                .map(Place::code)
                .collect(Collectors.toSet());
        return named.isEmpty() ? all() : named;
    }
}
