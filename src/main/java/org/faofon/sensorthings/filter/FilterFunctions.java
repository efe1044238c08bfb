package org.faofon.sensorthings.filter;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.faofon.common.text.Excerpt;
import org.faofon.sensorthings.filter.Expression.Missing;
import org.locationtech.jts.geom.Geometry;

/** The functions of filters. What one cannot be applied to gives no value. */
final class FilterFunctions {
    private record Known(int least, int most, Function<List<Object>, Object> function) {}

    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

    private static final Map<String, Known> KNOWN = Map.ofEntries(
            Map.entry("substringof", ofTexts((part, text) -> text.contains(part))),
            Map.entry("contains", ofTexts(String::contains)),
            Map.entry("startswith", ofTexts(String::startsWith)),
            Map.entry("endswith", ofTexts(String::endsWith)),
            Map.entry("indexof", ofTexts((text, part) -> BigDecimal.valueOf(text.indexOf(part)))),
            Map.entry("concat", ofTexts(String::concat)),
            Map.entry("length", ofText(text -> BigDecimal.valueOf(text.length()))),
            Map.entry("tolower", ofText(text -> text.toLowerCase(Locale.ROOT))),
            Map.entry("toupper", ofText(text -> text.toUpperCase(Locale.ROOT))),
            Map.entry("trim", ofText(String::strip)),
            Map.entry("substring", new Known(2, 3, FilterFunctions::substring)),
            Map.entry("year", ofTime(time -> BigDecimal.valueOf(time.getYear()))),
            Map.entry("month", ofTime(time -> BigDecimal.valueOf(time.getMonthValue()))),
            Map.entry("day", ofTime(time -> BigDecimal.valueOf(time.getDayOfMonth()))),
            Map.entry("hour", ofTime(time -> BigDecimal.valueOf(time.getHour()))),
            Map.entry("minute", ofTime(time -> BigDecimal.valueOf(time.getMinute()))),
            Map.entry("second", ofTime(time -> BigDecimal.valueOf(time.getSecond()))),
            Map.entry("date", ofTime(OffsetDateTime::toLocalDate)),
            Map.entry("mindatetime", new Known(0, 0, none -> FIRST)),
            Map.entry("maxdatetime", new Known(0, 0, none -> LAST)),
            Map.entry("round", ofNumber(number -> number.setScale(0, RoundingMode.HALF_UP))),
            Map.entry("floor", ofNumber(number -> number.setScale(0, RoundingMode.FLOOR))),
            Map.entry("ceiling", ofNumber(number -> number.setScale(0, RoundingMode.CEILING))),
            Map.entry("geo.distance", ofGeometries((one, other) -> BigDecimal.valueOf(one.distance(other)))),
            Map.entry("geo.intersects", ofGeometries(Geometry::intersects)),
            Map.entry("st_intersects", ofGeometries(Geometry::intersects)),
            Map.entry("st_within", ofGeometries(Geometry::within)),
            Map.entry("st_contains", ofGeometries(Geometry::contains)),
            Map.entry("st_equals", ofGeometries(Geometry::equalsTopo)),
            Map.entry("st_disjoint", ofGeometries(Geometry::disjoint)),
            Map.entry("st_touches", ofGeometries(Geometry::touches)),
            Map.entry("st_overlaps", ofGeometries(Geometry::overlaps)),
            Map.entry("st_crosses", ofGeometries(Geometry::crosses)),
            Map.entry("before", ofTimes((one, other) -> !one.end().isAfter(other.start()))),
            Map.entry("after", ofTimes((one, other) -> !one.start().isBefore(other.end()))),
            Map.entry(
                    "during",
                    ofTimes((one, other) ->
                            !one.start().isBefore(other.start()) && !one.end().isAfter(other.end()))),
            Map.entry(
                    "overlaps",
                    ofTimes((one, other) ->
                            one.start().isBefore(other.end()) && other.start().isBefore(one.end()))),
            Map.entry("now", new Known(0, 0, none -> Missing.VALUE))); // The evaluation knows the time.

    private FilterFunctions() {}

    static void check(String name, int arguments) {
        Known known = KNOWN.get(name);
        if (known == null) {
            throw new InvalidFilterException("there is no function " + Excerpt.of(name));
        }
        if (arguments < known.least || arguments > known.most) {
            throw new InvalidFilterException("the function " + name + " does not take " + arguments + " values");
        }
    }

    static Object apply(String name, List<Object> arguments) {
        Known known = KNOWN.get(name);
        if (known == null) {
            throw new InvalidFilterException("there is no function " + Excerpt.of(name));
        }
        return known.function.apply(arguments);
    }

    private static Known ofTexts(BiFunction<String, String, Object> function) {
        return new Known(
                2,
                2,
                values -> values.get(0) instanceof String one && values.get(1) instanceof String other
                        ? function.apply(one, other)
                        : Missing.VALUE);
    }

    private static Known ofText(Function<String, Object> function) {
        return new Known(1, 1, values -> values.get(0) instanceof String text ? function.apply(text) : Missing.VALUE);
    }

    private static Known ofNumber(Function<BigDecimal, Object> function) {
        return new Known(
                1,
                1,
                values -> values.get(0) instanceof Number number
                        ? function.apply(new BigDecimal(number.toString()))
                        : Missing.VALUE);
    }

    private static Known ofTime(Function<OffsetDateTime, Object> function) {
        return new Known(
                1,
                1,
                values -> interval(values.get(0))
                        .map(time -> function.apply(time.end().atOffset(ZoneOffset.UTC)))
                        .orElse(Missing.VALUE));
    }

    private static Known ofTimes(BiPredicate<TimeInterval, TimeInterval> function) {
        return new Known(
                2,
                2,
                values -> interval(values.get(0))
                        .flatMap(one -> interval(values.get(1)).<Object>map(other -> function.test(one, other)))
                        .orElse(Missing.VALUE));
    }

    private static Known ofGeometries(BiFunction<Geometry, Geometry, Object> function) {
        return new Known(
                2,
                2,
                values -> Geometries.of(values.get(0))
                        .flatMap(one -> Geometries.of(values.get(1)).map(other -> function.apply(one, other)))
                        .orElse(Missing.VALUE));
    }

    private static Optional<TimeInterval> interval(Object value) {
        return value instanceof TimeInterval interval
                ? Optional.of(interval)
                : value instanceof Instant instant ? Optional.of(new TimeInterval(instant, instant)) : Optional.empty();
    }

    private static Object substring(List<Object> values) {
        if (!(values.get(0) instanceof String text && values.get(1) instanceof BigDecimal from)) {
            return Missing.VALUE;
        }
        int start = Math.min(Math.max(0, from.intValue()), text.length());
        int end = values.size() > 2 && values.get(2) instanceof BigDecimal length
                ? (int) Math.min(text.length(), (long) start + Math.max(0, length.intValue()))
                : text.length();
        return text.substring(start, end);
    }
}
