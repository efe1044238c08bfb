package org.faofon.readings.store;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** A condition on readings, which the database evaluates. */
public sealed interface ReadingCondition {
    /** All readings, or none. */
    record Constant(boolean holds) implements ReadingCondition {}

    /** Those of the gauges with these database ids. */
    record OfGauges(Set<Integer> gauges) implements ReadingCondition {}

    /**
     * Those whose field compares so with a value.
     *
     * @param value an {@link Instant} for times, otherwise a number
     */
    record Compare(ReadingField field, Comparison comparison, Object value) implements ReadingCondition {}

    record And(ReadingCondition one, ReadingCondition other) implements ReadingCondition {}

    record Or(ReadingCondition one, ReadingCondition other) implements ReadingCondition {}

    record Not(ReadingCondition negated) implements ReadingCondition {}

    /** How a value is compared. */
    enum Comparison {
        EQ("="),
        NE("<>"),
        LT("<"),
        LE("<="),
        GT(">"),
        GE(">=");

        private final String sql;

        Comparison(String sql) {
            this.sql = sql;
        }
    }

    static ReadingCondition all() {
        return new Constant(true);
    }

    static ReadingCondition none() {
        return new Constant(false);
    }

    static ReadingCondition compare(ReadingField.Column column, Comparison comparison, Object value) {
        return new Compare(ReadingField.of(column), comparison, value);
    }

    default ReadingCondition and(ReadingCondition other) {
        return new And(this, other);
    }

    default ReadingCondition or(ReadingCondition other) {
        return new Or(this, other);
    }

    /** The gauges outside which it cannot hold. */
    default Set<Integer> gaugesAmong(Set<Integer> all) {
        if (this instanceof Constant constant && !constant.holds) {
            return Set.of();
        }
        Set<Integer> possible = new TreeSet<>(all);
        if (this instanceof OfGauges of) {
            possible.retainAll(of.gauges);
        } else if (this instanceof And both) {
            possible.retainAll(both.one.gaugesAmong(all));
            possible.retainAll(both.other.gaugesAmong(all));
        } else if (this instanceof Or either) {
            Set<Integer> united = new TreeSet<>(either.one.gaugesAmong(all));
            united.addAll(either.other.gaugesAmong(all));
            possible.retainAll(united);
        }
        return possible;
    }

    /** As SQL; the values of its question marks are added to the list. */
    default String sql(List<Object> values) {
        if (this instanceof Constant constant) {
            return constant.holds ? "true" : "false";
        } else if (this instanceof OfGauges of) {
            values.add(of.gauges.toArray(Integer[]::new));
            return "gauge_id = any (?)";
        } else if (this instanceof Compare compare) {
            values.add(compare.value instanceof Instant time ? time.atOffset(ZoneOffset.UTC) : compare.value);
            return compare.field.sql() + " " + compare.comparison.sql + " ?";
        } else if (this instanceof And both) {
            return "(" + both.one.sql(values) + " and " + both.other.sql(values) + ")";
        } else if (this instanceof Or either) {
            return "(" + either.one.sql(values) + " or " + either.other.sql(values) + ")";
        }
        return "not (" + ((Not) this).negated.sql(values) + ")";
    }
}
