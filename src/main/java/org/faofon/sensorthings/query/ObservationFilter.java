package org.faofon.sensorthings.query;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.faofon.network.Gauge;
import org.faofon.network.GaugeRegistry;
import org.faofon.readings.Depth;
import org.faofon.readings.Quality;
import org.faofon.readings.ReadingId;
import org.faofon.readings.store.ReadingCondition;
import org.faofon.readings.store.ReadingCondition.Comparison;
import org.faofon.readings.store.ReadingField;
import org.faofon.readings.store.ReadingField.Column;
import org.faofon.readings.store.ReadingField.Part;
import org.faofon.sensorthings.filter.Expression;
import org.faofon.sensorthings.filter.Expression.Binary;
import org.faofon.sensorthings.filter.Expression.Call;
import org.faofon.sensorthings.filter.Expression.Not;
import org.faofon.sensorthings.filter.Expression.Operator;
import org.faofon.sensorthings.filter.Expression.Path;
import org.faofon.sensorthings.filter.FilterEvaluator;
import org.faofon.sensorthings.filter.InvalidFilterException;
import org.faofon.sensorthings.filter.TimeInterval;
import org.faofon.sensorthings.model.Catalog;
import org.faofon.sensorthings.model.Entity;
import org.faofon.sensorthings.model.EntityType;

/**
 * A filter of observations as a condition for the database. What concerns their datastream or feature of interest is
 * evaluated here, and becomes a condition on gauges and times.
 */
final class ObservationFilter {
    private static final String OFFER =
            "observations can be filtered by phenomenonTime, resultTime, result, resultQuality, "
                    + "id, parameters/qartod, parameters/trace and parameters/atLeast, each compared with a value, and by "
                    + "properties of their Datastream or FeatureOfInterest";

    private static final int MICROMETRES = 3;
    private static final BigDecimal MOST_MM = BigDecimal.valueOf(2_000_000);

    private final Catalog catalog;
    private final EntityProperties properties;
    private final GaugeRegistry network;
    private final Instant now;

    ObservationFilter(Catalog catalog, EntityProperties properties, GaugeRegistry network, Instant now) {
        this.catalog = catalog;
        this.properties = properties;
        this.network = network;
        this.now = now;
    }

    ReadingCondition condition(Expression filter) {
        if (filter instanceof Not not) {
            return new ReadingCondition.Not(condition(not.negated()));
        }
        if (filter instanceof Binary binary && binary.operator() == Operator.AND) {
            return condition(binary.left()).and(condition(binary.right()));
        }
        if (filter instanceof Binary binary && binary.operator() == Operator.OR) {
            return condition(binary.left()).or(condition(binary.right()));
        }
        Set<String> first = filter.paths().map(path -> path.steps().get(0)).collect(Collectors.toSet());
        if (first.isEmpty()) {
            return new ReadingCondition.Constant(new FilterEvaluator(path -> List.of(), now).holds(filter));
        }
        if (first.equals(Set.of("Datastream"))) {
            return ofRelated(filter, EntityType.DATASTREAM);
        }
        if (first.equals(Set.of("FeatureOfInterest"))) {
            return ofRelated(filter, EntityType.FEATURE_OF_INTEREST);
        }
        return ofItself(filter);
    }

    /** Those of whole gauges in one condition, because there may be many. */
    private ReadingCondition ofRelated(Expression filter, EntityType type) {
        Set<Integer> whole = new TreeSet<>();
        ReadingCondition parts = ReadingCondition.none();
        for (Entity entity : catalog.list(type)) {
            if (properties.evaluator(entity, true).holds(filter)) {
                ReadingCondition source = source(entity);
                if (source instanceof ReadingCondition.OfGauges of) {
                    whole.addAll(of.gauges());
                } else {
                    parts = parts.or(source);
                }
            }
        }
        return new ReadingCondition.OfGauges(whole).or(parts);
    }

    /** The observations of a datastream or feature of interest. */
    ReadingCondition source(Entity entity) {
        return catalog.sourceOf(entity)
                .map(source -> {
                    ReadingCondition of = new ReadingCondition.OfGauges(Set.of(source.gaugeId()));
                    ReadingCondition since = source.after()
                            .map(after -> of.and(ReadingCondition.compare(Column.ENDED, Comparison.GT, after)))
                            .orElse(of);
                    return source.until()
                            .map(until -> since.and(ReadingCondition.compare(Column.ENDED, Comparison.LE, until)))
                            .orElse(since);
                })
                .orElse(ReadingCondition.all());
    }

    private ReadingCondition ofItself(Expression filter) {
        if (filter instanceof Call call && call.arguments().size() == 2) {
            return timeFunction(call);
        }
        if (filter instanceof Path path && path.steps().get(0).equals("parameters")) {
            return compare(Operator.EQ, path, true);
        }
        if (filter instanceof Binary binary && binary.operator().compares()) {
            if (binary.right().paths().findAny().isEmpty()) {
                return compare(binary.operator(), binary.left(), FilterEvaluator.constant(binary.right(), now));
            }
            if (binary.left().paths().findAny().isEmpty()) {
                return compare(
                        binary.operator().mirrored(), binary.right(), FilterEvaluator.constant(binary.left(), now));
            }
        }
        throw new InvalidFilterException(OFFER);
    }

    private ReadingCondition compare(Operator operator, Expression of, Object value) {
        Comparison comparison = Comparison.valueOf(operator.name());
        if (of instanceof Call call
                && call.arguments().size() == 1
                && call.arguments().get(0) instanceof Path path
                && path.toString().endsWith("Time")) {
            return partOfTime(call.function(), comparison, value);
        }
        return switch (of instanceof Path path ? path.toString() : "") {
            case "phenomenonTime" -> time(operator, value);
            case "resultTime" -> ReadingCondition.compare(Column.ENDED, comparison, instant(value));
            case "result" -> result(comparison, value);
            case "id", "@iot.id" -> id(comparison, value);
            case "resultQuality" -> quality(comparison, value);
            case "parameters/qartod" -> number(Column.QUALITY, comparison, value);
            case "parameters/trace" -> kind(Depth.Kind.TRACE, comparison, value);
            case "parameters/atLeast" -> kind(Depth.Kind.AT_LEAST, comparison, value);
            default -> throw new InvalidFilterException(OFFER);
        };
    }

    /** An interval lies where its end lies; see decision 66. */
    private static ReadingCondition time(Operator operator, Object value) {
        TimeInterval span =
                value instanceof TimeInterval interval ? interval : new TimeInterval(instant(value), instant(value));
        ReadingCondition ends = ReadingCondition.compare(Column.ENDED, Comparison.EQ, span.end());
        ReadingCondition same = value instanceof TimeInterval
                ? ends.and(ReadingCondition.compare(Column.STARTED, Comparison.EQ, span.start()))
                : ends;
        return switch (operator) {
            case EQ -> same;
            case NE -> new ReadingCondition.Not(same);
            case GT -> ReadingCondition.compare(Column.ENDED, Comparison.GT, span.end());
            case GE -> ReadingCondition.compare(Column.ENDED, Comparison.GT, span.start());
            case LT -> ReadingCondition.compare(Column.ENDED, Comparison.LE, span.start());
            default -> ReadingCondition.compare(Column.ENDED, Comparison.LE, span.end());
        };
    }

    private ReadingCondition timeFunction(Call call) {
        if (!(call.arguments().get(0) instanceof Path path)
                || !path.toString().equals("phenomenonTime")
                || call.arguments().get(1).paths().findAny().isPresent()) {
            throw new InvalidFilterException(OFFER);
        }
        Object value = FilterEvaluator.constant(call.arguments().get(1), now);
        TimeInterval span =
                value instanceof TimeInterval interval ? interval : new TimeInterval(instant(value), instant(value));
        return switch (call.function()) {
            case "before" -> ReadingCondition.compare(Column.ENDED, Comparison.LE, span.start());
            case "after" -> ReadingCondition.compare(Column.STARTED, Comparison.GE, span.end());
            case "during" ->
                ReadingCondition.compare(Column.STARTED, Comparison.GE, span.start())
                        .and(ReadingCondition.compare(Column.ENDED, Comparison.LE, span.end()));
            case "overlaps" ->
                ReadingCondition.compare(Column.STARTED, Comparison.LT, span.end())
                        .and(ReadingCondition.compare(Column.ENDED, Comparison.GT, span.start()));
            default -> throw new InvalidFilterException(OFFER);
        };
    }

    private static ReadingCondition partOfTime(String function, Comparison comparison, Object value) {
        Part part = Arrays.stream(Part.values())
                .filter(known -> known.name().toLowerCase(Locale.ROOT).equals(function))
                .findFirst()
                .orElseThrow(() -> new InvalidFilterException(OFFER));
        return new ReadingCondition.Compare(
                new ReadingField(Column.ENDED, Optional.of(part)), comparison, decimal(value));
    }

    private static ReadingCondition result(Comparison comparison, Object value) {
        BigDecimal mm = decimal(value);
        BigDecimal bounded = mm.abs().compareTo(MOST_MM) > 0 ? MOST_MM.multiply(BigDecimal.valueOf(mm.signum())) : mm;
        return ReadingCondition.compare(
                Column.MICROMETRES,
                comparison,
                bounded.setScale(6, RoundingMode.HALF_UP).movePointRight(MICROMETRES));
    }

    private static ReadingCondition number(Column column, Comparison comparison, Object value) {
        return ReadingCondition.compare(column, comparison, decimal(value));
    }

    private static ReadingCondition kind(Depth.Kind kind, Comparison comparison, Object value) {
        if (!(value instanceof Boolean wanted) || !(comparison == Comparison.EQ || comparison == Comparison.NE)) {
            throw new InvalidFilterException(OFFER);
        }
        Comparison is = wanted == (comparison == Comparison.EQ) ? Comparison.EQ : Comparison.NE;
        return ReadingCondition.compare(Column.KIND, is, kind.code());
    }

    private static ReadingCondition quality(Comparison comparison, Object value) {
        Quality quality = Arrays.stream(Quality.values())
                .filter(known -> known.name().equals(value))
                .findFirst()
                .orElseThrow(() -> new InvalidFilterException("resultQuality is GOOD, NOT_EVALUATED, SUSPECT or FAIL"));
        if (comparison != Comparison.EQ && comparison != Comparison.NE) {
            throw new InvalidFilterException("resultQuality has no order; parameters/qartod has");
        }
        return ReadingCondition.compare(Column.QUALITY, comparison, quality.flag());
    }

    private ReadingCondition id(Comparison comparison, Object value) {
        if (comparison != Comparison.EQ && comparison != Comparison.NE) {
            throw new InvalidFilterException("ids have no order; use phenomenonTime");
        }
        ReadingCondition same = ofId(value.toString());
        return comparison == Comparison.EQ ? same : new ReadingCondition.Not(same);
    }

    /** The observation of that id. */
    ReadingCondition ofId(String id) {
        Optional<ReadingId> reading = ReadingId.parse(id);
        Optional<Gauge> gauge = reading.flatMap(known -> network.findGauge(known.gauge()));
        if (reading.isEmpty() || gauge.isEmpty()) {
            return ReadingCondition.none();
        }
        return new ReadingCondition.OfGauges(Set.of(gauge.get().id))
                .and(ReadingCondition.compare(
                        Column.ENDED, Comparison.EQ, reading.get().at()));
    }

    private static Instant instant(Object value) {
        if (value instanceof Instant instant) {
            return instant;
        }
        throw new InvalidFilterException("a time must be compared with a time such as 2026-11-22T00:00:00Z");
    }

    /** The standard's own test suite writes numbers in quotes. */
    private static BigDecimal decimal(Object value) {
        try {
            return new BigDecimal(value.toString());
        } catch (NumberFormatException e) {
            throw new InvalidFilterException("a number must be compared with a number");
        }
    }
}
