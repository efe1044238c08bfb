package org.faofon.classroom.teacher;

import java.util.Optional;
import org.faofon.common.text.ThaiDigits;
import org.faofon.network.Gauge;
import org.faofon.readings.Depth;

/** A depth from the sheet's form: a number, a trace, or a full cylinder. */
final class DepthInput {
    private DepthInput() {}

    /**
     * Parses it.
     *
     * @param kind a name of {@link Depth.Kind}
     * @param mm the typed number; empty for a trace, and optional for a full cylinder of known capacity
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
