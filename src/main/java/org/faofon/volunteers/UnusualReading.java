package org.faofon.volunteers;

import java.math.BigDecimal;
import java.util.Optional;
import org.faofon.readings.Depth;
import org.faofon.volunteers.NeighbourComparison.Hint;
import org.jspecify.annotations.Nullable;

/**
 * The question before an unusual value is stored; the rules are those of the usual page's {@code reportInput.js}.
 *
 * @param usualMm what the value is compared with; zero if it is only much
 */
record UnusualReading(Kind kind, BigDecimal usualMm, BigDecimal mm) {
    private static final BigDecimal NEARLY_FULL = new BigDecimal("0.9");

    /** Without a record and without neighbours, more in a day is worth a second look. */
    private static final BigDecimal MUCH_MM = new BigDecimal(60);

    private static final int ENOUGH_NEIGHBOURS = 3;
    private static final BigDecimal HIGH_FROM_MM = new BigDecimal(20);
    private static final BigDecimal TIMES_THE_MOST = new BigDecimal(3);
    private static final BigDecimal LEAST_MOST_MM = new BigDecimal(2);
    private static final BigDecimal LOW_FROM_MM = BigDecimal.TEN;
    private static final BigDecimal PART_OF_THE_LEAST = new BigDecimal(5);

    /** Why it is unusual. */
    enum Kind {
        /** More than the cylinder holds. */
        CAPACITY,
        /** Much more than any neighbour has. */
        HIGH,
        /** Much less than each neighbour has. */
        LOW,
        /** More than the gauge has ever measured in a day. */
        RECORD,
        /** Much for a day, where nothing is known to compare it with. */
        MUCH,
        /** An overflow with much less than the cylinder holds. */
        NOT_FULL
    }

    /**
     * Empty if there is nothing to ask.
     *
     * @param capacityMm what the cylinder holds, if that is known
     * @param recordMm the most that the gauge has measured in a day, if it is known for long enough
     * @param neighbours the neighbours' values of the same morning
     */
    static Optional<UnusualReading> of(
            Depth depth, int days, Optional<BigDecimal> capacityMm, Optional<BigDecimal> recordMm, Hint neighbours) {
        BigDecimal mm = depth.mm();
        if (depth.kind() == Depth.Kind.AT_LEAST) {
            return capacityMm
                    .filter(capacity -> mm.compareTo(capacity.multiply(NEARLY_FULL)) < 0)
                    .map(capacity -> new UnusualReading(Kind.NOT_FULL, capacity, mm));
        }
        if (capacityMm.filter(capacity -> mm.compareTo(capacity) > 0).isPresent()) {
            return Optional.of(new UnusualReading(Kind.CAPACITY, capacityMm.get(), mm));
        }
        if (days == 1 && neighbours.neighbours() >= ENOUGH_NEIGHBOURS) {
            return besideNeighbours(mm, orZero(neighbours.leastMm()), orZero(neighbours.mostMm()));
        }
        BigDecimal most = recordMm.orElse(BigDecimal.ZERO).max(MUCH_MM).multiply(BigDecimal.valueOf(days));
        return mm.compareTo(most) <= 0
                ? Optional.empty()
                : Optional.of(recordMm.map(record -> new UnusualReading(Kind.RECORD, record, mm))
                        .orElseGet(() -> new UnusualReading(Kind.MUCH, BigDecimal.ZERO, mm)));
    }

    private static Optional<UnusualReading> besideNeighbours(BigDecimal mm, BigDecimal leastMm, BigDecimal mostMm) {
        BigDecimal high = mostMm.max(LEAST_MOST_MM).multiply(TIMES_THE_MOST);
        if (mm.compareTo(HIGH_FROM_MM) >= 0 && mm.compareTo(high) > 0) {
            return Optional.of(new UnusualReading(Kind.HIGH, mostMm, mm));
        }
        boolean low = leastMm.compareTo(LOW_FROM_MM) >= 0
                && mm.multiply(PART_OF_THE_LEAST).compareTo(leastMm) < 0;
        return low ? Optional.of(new UnusualReading(Kind.LOW, leastMm, mm)) : Optional.empty();
    }

    private static BigDecimal orZero(@Nullable BigDecimal mm) {
        return mm == null ? BigDecimal.ZERO : mm;
    }
}
