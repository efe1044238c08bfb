package org.faofon.readings;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.faofon.common.time.RainDayTime;

/**
 * The level of a cylinder: a running total since it was last emptied. It replaces the earlier ones and never adds to
 * them.
 *
 * @param gauge the gauge's code
 * @param at in whole seconds; with the gauge it identifies the level
 * @param emptied whether the cylinder was emptied then, after it was read
 * @param note the observer's remark, or empty
 */
public record CylinderLevel(String gauge, Instant at, Depth depth, boolean emptied, Reading.Origin origin, String note)
        implements Measurement {
    public CylinderLevel {
        if (!at.equals(at.truncatedTo(ChronoUnit.SECONDS))) {
            throw new IllegalArgumentException("a level's time must be in whole seconds, but was " + at);
        }
        if (note.length() > Reading.LONGEST_NOTE) {
            throw new IllegalArgumentException(
                    "a note must not be longer than " + Reading.LONGEST_NOTE + " characters, but had " + note.length());
        }
    }

    @Override
    public CylinderLevel endingAt(Instant end) {
        return new CylinderLevel(gauge, end, depth, emptied, origin, note);
    }

    /** Whether the other is the same level of the same time, no matter who sent it and when. */
    public boolean saysTheSameAs(CylinderLevel other) {
        return gauge.equals(other.gauge)
                && at.equals(other.at)
                && depth.equals(other.depth)
                && emptied == other.emptied;
    }

    @Override
    public String toString() {
        return "%s %s mm in the cylinder%s at %s"
                .formatted(gauge, depth.mm(), emptied ? ", emptied" : "", at.atZone(RainDayTime.BANGKOK));
    }
}
