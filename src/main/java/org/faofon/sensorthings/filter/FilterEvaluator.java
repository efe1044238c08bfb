package org.faofon.sensorthings.filter;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.faofon.sensorthings.filter.Expression.Binary;
import org.faofon.sensorthings.filter.Expression.Call;
import org.faofon.sensorthings.filter.Expression.Literal;
import org.faofon.sensorthings.filter.Expression.Missing;
import org.faofon.sensorthings.filter.Expression.Not;
import org.faofon.sensorthings.filter.Expression.Operator;
import org.faofon.sensorthings.filter.Expression.Path;

/**
 * Evaluates filters in memory. A path through several related entities has several values, and a comparison holds if it
 * holds for any of them.
 */
public final class FilterEvaluator {
    /** The values of a path; none if there is no such property or it has no value. */
    public interface Properties {
        List<Object> valuesOf(Path path);
    }

    private static final int MOST_COMBINATIONS = 10_000;
    private static final Duration MOST_SHIFT = Duration.ofDays(36_525);

    private final Properties properties;
    private final Instant now;

    public FilterEvaluator(Properties properties, Instant now) {
        this.properties = properties;
        this.now = now;
    }

    public boolean holds(Expression filter) {
        if (filter instanceof Not not) {
            return !holds(not.negated());
        }
        if (filter instanceof Binary binary && binary.operator() == Operator.AND) {
            return holds(binary.left()) && holds(binary.right());
        }
        if (filter instanceof Binary binary && binary.operator() == Operator.OR) {
            return holds(binary.left()) || holds(binary.right());
        }
        return valuesOf(filter).contains(true);
    }

    /** The value of an expression that looks at no property. */
    public static Object constant(Expression expression, Instant now) {
        return new FilterEvaluator(path -> List.of(), now).valuesOf(expression).get(0);
    }

    public List<Object> valuesOf(Expression expression) {
        if (expression instanceof Literal literal) {
            return List.of(literal.value());
        } else if (expression instanceof Path path) {
            List<Object> found = properties.valuesOf(path);
            return found.isEmpty() ? List.of(Missing.VALUE) : found;
        } else if (expression instanceof Call call) {
            return call.function().equals("now")
                    ? List.of(now)
                    : combinations(call.arguments()).stream()
                            .map(values -> FilterFunctions.apply(call.function(), values))
                            .toList();
        } else if (expression instanceof Binary binary
                && (binary.operator().compares() || binary.operator().calculates())) {
            return combinations(List.of(binary.left(), binary.right())).stream()
                    .map(values -> apply(binary.operator(), values.get(0), values.get(1)))
                    .toList();
        }
        return List.of(holds(expression));
    }

    private List<List<Object>> combinations(List<Expression> expressions) {
        List<List<Object>> all = List.of(List.of());
        for (Expression expression : expressions) {
            List<Object> values = valuesOf(expression);
            if ((long) all.size() * values.size() > MOST_COMBINATIONS) {
                throw new InvalidFilterException("the filter compares too many values with one another");
            }
            List<List<Object>> longer = new ArrayList<>();
            for (List<Object> begun : all) {
                for (Object value : values) {
                    List<Object> row = new ArrayList<>(begun);
                    row.add(value);
                    longer.add(row);
                }
            }
            all = longer;
        }
        return all;
    }

    private static Object apply(Operator operator, Object left, Object right) {
        return operator.calculates() ? calculate(operator, left, right) : compare(operator, left, right);
    }

    private static Object calculate(Operator operator, Object left, Object right) {
        if (left instanceof Instant time && right instanceof Duration span) {
            return operator == Operator.ADD || operator == Operator.SUB
                    ? shift(time, operator == Operator.ADD ? span : span.negated())
                    : Missing.VALUE;
        }
        Optional<BigDecimal> one = number(left);
        Optional<BigDecimal> other = number(right);
        if (one.isEmpty() || other.isEmpty()) {
            return Missing.VALUE;
        }
        BigDecimal divisor = other.get();
        return switch (operator) {
            case ADD -> one.get().add(divisor);
            case SUB -> one.get().subtract(divisor);
            case MUL -> one.get().multiply(divisor, MathContext.DECIMAL64);
            case DIV -> divisor.signum() == 0 ? Missing.VALUE : one.get().divide(divisor, MathContext.DECIMAL64);
            case MOD -> divisor.signum() == 0 ? Missing.VALUE : one.get().remainder(divisor, MathContext.DECIMAL64);
            default -> Missing.VALUE;
        };
    }

    private static Instant shift(Instant time, Duration span) {
        if (span.abs().compareTo(MOST_SHIFT) > 0) {
            throw new InvalidFilterException("a time cannot be moved by more than " + MOST_SHIFT.toDays() + " days");
        }
        return time.plus(span);
    }

    private static boolean compare(Operator operator, Object left, Object right) {
        if (left == Missing.VALUE || right == Missing.VALUE) {
            return (operator == Operator.EQ) == (left == right) && (operator == Operator.EQ || operator == Operator.NE);
        }
        if (left instanceof TimeInterval interval) {
            return compare(operator, interval, right);
        }
        if (right instanceof TimeInterval interval) {
            return compare(operator.mirrored(), interval, left);
        }
        return order(left, right).map(order -> fits(operator, order)).orElse(operator == Operator.NE);
    }

    /** An interval lies where its end lies; see decision 66. */
    private static boolean compare(Operator operator, TimeInterval interval, Object other) {
        boolean toInterval = other instanceof TimeInterval;
        if (!toInterval && !(other instanceof Instant)) {
            return operator == Operator.NE;
        }
        TimeInterval span =
                other instanceof TimeInterval given ? given : new TimeInterval((Instant) other, (Instant) other);
        return switch (operator) {
            case EQ -> toInterval ? interval.equals(span) : interval.end().equals(span.end());
            case NE -> toInterval ? !interval.equals(span) : !interval.end().equals(span.end());
            case GT -> interval.end().isAfter(span.end());
            case GE -> interval.end().isAfter(span.start());
            case LT -> !interval.end().isAfter(span.start());
            case LE -> !interval.end().isAfter(span.end());
            default -> false;
        };
    }

    private static boolean fits(Operator operator, int order) {
        return switch (operator) {
            case EQ -> order == 0;
            case NE -> order != 0;
            case GT -> order > 0;
            case GE -> order >= 0;
            case LT -> order < 0;
            case LE -> order <= 0;
            default -> false;
        };
    }

    /** How two values are ordered; empty if they are not of one kind. */
    @SuppressWarnings({"unchecked", "rawtypes"})
    public static Optional<Integer> order(Object left, Object right) {
        Optional<BigDecimal> one = number(left);
        Optional<BigDecimal> other = number(right);
        if (one.isPresent() && other.isPresent()) {
            return Optional.of(one.get().compareTo(other.get()));
        }
        if (left instanceof TimeInterval interval && right instanceof TimeInterval span) {
            return Optional.of(interval.end().compareTo(span.end()));
        }
        return left.getClass() == right.getClass() && left instanceof Comparable comparable
                ? Optional.of(comparable.compareTo(right))
                : Optional.empty();
    }

    private static Optional<BigDecimal> number(Object value) {
        return value instanceof BigDecimal decimal
                ? Optional.of(decimal)
                : value instanceof Number number ? Optional.of(new BigDecimal(number.toString())) : Optional.empty();
    }
}
