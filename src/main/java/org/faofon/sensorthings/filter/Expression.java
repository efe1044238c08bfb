package org.faofon.sensorthings.filter;

import java.util.List;
import java.util.stream.Stream;

/** A filter, or a part of one. */
public sealed interface Expression {
    /**
     * A value.
     *
     * @param value a text, number, truth value, time, date, duration, geometry, or {@link Missing#VALUE}
     */
    record Literal(Object value) implements Expression {}

    /** A property, or one of a related entity: {@code Datastream/Thing/name}. */
    record Path(List<String> steps) implements Expression {
        @Override
        public String toString() {
            return String.join("/", steps);
        }
    }

    /** A function. */
    record Call(String function, List<Expression> arguments) implements Expression {}

    /** Two operands. */
    record Binary(Operator operator, Expression left, Expression right) implements Expression {}

    /** The opposite. */
    record Not(Expression negated) implements Expression {}

    /** What has no value. */
    enum Missing {
        VALUE
    }

    /** An operator between two operands; what binds more strongly is higher. */
    enum Operator {
        OR(1),
        AND(2),
        EQ(3),
        NE(3),
        GT(4),
        GE(4),
        LT(4),
        LE(4),
        ADD(5),
        SUB(5),
        MUL(6),
        DIV(6),
        MOD(6);

        final int binding;

        Operator(int binding) {
            this.binding = binding;
        }

        public boolean compares() {
            return binding == EQ.binding || binding == GT.binding;
        }

        public boolean calculates() {
            return binding >= ADD.binding;
        }

        /** The same with its operands exchanged. */
        public Operator mirrored() {
            return switch (this) {
                case GT -> LT;
                case GE -> LE;
                case LT -> GT;
                case LE -> GE;
                default -> this;
            };
        }
    }

    /** All properties that it looks at. */
    default Stream<Path> paths() {
        if (this instanceof Path path) {
            return Stream.of(path);
        } else if (this instanceof Call call) {
            return call.arguments.stream().flatMap(Expression::paths);
        } else if (this instanceof Binary binary) {
            return Stream.concat(binary.left.paths(), binary.right.paths());
        } else if (this instanceof Not not) {
            return not.negated.paths();
        }
        return Stream.empty();
    }
}
