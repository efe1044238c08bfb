package org.faofon.readings.store;

import java.lang.reflect.Array;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.faofon.readings.store.BatchInsert.GaugeTime;

/**
 * A column of a {@link BatchInsert}.
 *
 * @param value what is sent for a row
 */
record Column<T>(String name, Kind kind, Function<Map.Entry<GaugeTime, T>, Object> value) {
    private static final long MICROS = TimeUnit.SECONDS.toMicros(1);

    /** How a value is sent, and what is stored of it. */
    enum Kind {
        INT2("int2", Short.class, "%s"),
        INT4("int4", Integer.class, "%s"),
        INT8("int8", Long.class, "%s"),
        BOOL("bool", Boolean.class, "%s"),
        TEXT("text", String.class, "%s"),
        /** Null is stored instead of an empty one. */
        OPTIONAL_TEXT("text", String.class, "nullif(%s, '')"),
        /** A time, sent as seconds since 1970. */
        SECONDS("int8", Long.class, "to_timestamp(%s)"),
        /** A time, sent as microseconds since 1970. */
        MICROSECONDS("int8", Long.class, "timestamptz 'epoch' + %s * interval '1 microsecond'");

        private final String type;
        private final Class<?> sent;
        private final String expression;

        Kind(String type, Class<?> sent, String expression) {
            this.type = type;
            this.sent = sent;
            this.expression = expression;
        }
    }

    /** A time with the precision of PostgreSQL. */
    static <T> Column<T> time(String name, Function<Map.Entry<GaugeTime, T>, Instant> value) {
        return new Column<>(name, Kind.MICROSECONDS, value.andThen(Column::epochMicros));
    }

    private static long epochMicros(Instant instant) {
        return Math.addExact(Math.multiplyExact(instant.getEpochSecond(), MICROS), instant.getNano() / 1_000);
    }

    /** The SQL type of what is sent. */
    String type() {
        return kind.type;
    }

    /** What is stored of what is sent under that name. */
    String stored(String sent) {
        return kind.expression.formatted(sent);
    }

    Object[] values(List<Map.Entry<GaugeTime, T>> rows) {
        // With the exact type, because then the driver sends it in binary form.
        Object[] values = (Object[]) Array.newInstance(kind.sent, rows.size());
        for (int i = 0; i < values.length; i++) {
            values[i] = value.apply(rows.get(i));
        }
        return values;
    }

    void write(BinaryRows rows, Map.Entry<GaugeTime, T> row) {
        Object sent = value.apply(row);
        switch (kind) {
            case INT2 -> rows.write((short) sent);
            case INT4 -> rows.write((int) sent);
            case INT8 -> rows.write((long) sent);
            case BOOL -> rows.write((boolean) sent);
            case TEXT -> rows.write((String) sent);
            case OPTIONAL_TEXT -> rows.writeUnlessEmpty((String) sent);
            case SECONDS -> rows.writeTime(Math.multiplyExact((long) sent, MICROS));
            case MICROSECONDS -> rows.writeTime((long) sent);
        }
    }
}
