package org.faofon.classroom.teacher;

import java.util.Optional;
import org.faofon.common.text.ThaiDigits;
import org.faofon.network.Gauge;
import org.faofon.readings.Depth;

/** A depth as the sheet's form brings it: a number, a trace, or a cylinder that was full. */
final class DepthInput {
    private DepthInput() {}

    /**
     * Reads it.
     *
     * @param kind a name of {@link Depth.Kind}
     * @param mm what was typed; nothing beside a trace, and nothing beside a full cylinder that is known to hold so much
     * @return empty if it is invalid
     */
    static Optional<Depth> read(Gauge gauge, String kind, String mm) {
        try {
            return switch (Depth.Kind.valueOf(kind)) {
                case EXACT -> Optional.of(Depth.ofMm(ThaiDigits.parse(mm), Depth.Kind.EXACT));
                case TRACE -> mm.isBlank() ? Optional.of(Depth.TRACE) : Optional.empty();
                case AT_LEAST ->
                    mm.isBlank() ? full(gauge) : Optional.of(Depth.ofMm(ThaiDigits.parse(mm), Depth.Kind.AT_LEAST));
            };
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<Depth> full(Gauge gauge) {
        return Optional.ofNullable(gauge.capacityMicrometres).map(capacity -> new Depth(capacity, Depth.Kind.AT_LEAST));
    }
}
