package org.faofon.ogcapi.web;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.faofon.common.text.Excerpt;
import org.faofon.common.web.ProblemDetails;
import org.faofon.ogcapi.items.FeatureItem;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * Which items of a collection are asked for (17-069r4, 7.15). An item without a position matches every box, and one
 * without a time every time.
 *
 * @param choices the values that properties must have
 */
record ItemsQuery(
        Optional<Geometry> box,
        Optional<Instant> from,
        Optional<Instant> until,
        Map<String, String> choices,
        int limit,
        int offset) {
    static final int USUAL = 100;
    static final int MOST = 1_000;
    private static final int MOST_SKIPPED = 1_000_000;
    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    /** What every address accepts. */
    static final Set<String> COMMON = Set.of("f", "lang");

    private static final Set<String> OF_ITEMS = Set.of("bbox", "datetime", "limit", "offset");

    /** @throws BadRequestException if a parameter is unknown or wrong */
    static ItemsQuery of(MultivaluedMap<String, String> parameters, Set<String> properties) {
        Map<String, String> choices = new LinkedHashMap<>();
        parameters.forEach((name, values) -> {
            if (values.size() != 1) {
                throw ProblemDetails.badRequest("The parameter " + Excerpt.of(name) + " is there more than once");
            }
            if (properties.contains(name)) {
                choices.put(name, values.get(0));
            } else if (!COMMON.contains(name) && !OF_ITEMS.contains(name)) {
                throw unknown(name);
            }
        });
        String[] times = times(parameters.getFirst("datetime"));
        return new ItemsQuery(
                Optional.ofNullable(parameters.getFirst("bbox")).map(ItemsQuery::box),
                time(times[0]),
                time(times[1]),
                choices,
                Math.min(MOST, number("limit", parameters.getFirst("limit"), 1, USUAL)),
                number("offset", parameters.getFirst("offset"), 0, 0));
    }

    static BadRequestException unknown(String name) {
        return ProblemDetails.badRequest("There is no parameter " + Excerpt.of(name));
    }

    private static int number(String name, @Nullable String text, int least, int usual) {
        try {
            int number = text == null ? usual : Integer.parseInt(text);
            if (number >= least && number <= MOST_SKIPPED) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Answered below.
        }
        throw ProblemDetails.badRequest(
                "%s must be a number from %d, but was \"%s\"".formatted(name, least, Excerpt.of(String.valueOf(text))));
    }

    private static Geometry box(String text) {
        String[] numbers = text.split(",", -1);
        if (numbers.length != 4 && numbers.length != 6) {
            throw badBox(text);
        }
        int half = numbers.length / 2;
        double west = degrees(numbers[0], text);
        double south = degrees(numbers[1], text);
        double east = degrees(numbers[half], text);
        double north = degrees(numbers[half + 1], text);
        if (!(south <= north) || Math.abs(west) > 180 || Math.abs(east) > 180 || south < -90 || north > 90) {
            throw badBox(text);
        }
        return west <= east
                ? area(west, east, south, north)
                : area(west, 180, south, north).union(area(-180, east, south, north)); // Across the antimeridian.
    }

    private static Geometry area(double west, double east, double south, double north) {
        return GEOMETRY.toGeometry(new Envelope(west, east, south, north));
    }

    private static double degrees(String number, String box) {
        try {
            return Double.parseDouble(number);
        } catch (NumberFormatException e) {
            throw badBox(box);
        }
    }

    private static BadRequestException badBox(String text) {
        return ProblemDetails.badRequest(
                "bbox must be west,south,east,north in degrees, but was \"" + Excerpt.of(text) + "\"");
    }

    private static String[] times(@Nullable String text) {
        String[] times = text == null ? new String[] {"..", ".."} : text.split("/", -1);
        if (times.length == 1 && !times[0].isEmpty() && !times[0].equals("..")) {
            return new String[] {times[0], times[0]};
        }
        boolean any = times.length == 2 && (text == null || !(isOpen(times[0]) && isOpen(times[1])));
        if (!any) {
            throw badTime(String.valueOf(text));
        }
        return times;
    }

    private static boolean isOpen(String time) {
        return time.isEmpty() || time.equals("..");
    }

    private static Optional<Instant> time(String text) {
        try {
            return isOpen(text)
                    ? Optional.empty()
                    : Optional.of(OffsetDateTime.parse(text.replace(' ', '+')).toInstant());
        } catch (DateTimeParseException e) {
            throw badTime(text);
        }
    }

    private static BadRequestException badTime(String text) {
        return ProblemDetails.badRequest(
                "datetime must be a time such as 2026-11-22T00:00:00Z, or two with a / between them, of which one may be .., "
                        + "but was \"" + Excerpt.of(text) + "\"");
    }

    List<FeatureItem> select(List<FeatureItem> all) {
        return all.stream().filter(this::matches).toList();
    }

    private boolean matches(FeatureItem item) {
        boolean inBox = box.isEmpty()
                || item.geometry().isEmpty()
                || item.geometry().get().intersects(box.get());
        boolean inTime = item.from().isEmpty()
                || ((until.isEmpty() || !item.from().get().isAfter(until.get()))
                        && (from.isEmpty()
                                || item.until().isEmpty()
                                || !item.until().get().isBefore(from.get())));
        return inBox
                && inTime
                && choices.entrySet().stream()
                        .allMatch(choice -> choice.getValue()
                                .equals(String.valueOf(item.properties().get(choice.getKey()))));
    }
}
