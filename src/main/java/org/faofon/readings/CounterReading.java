package org.faofon.readings;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.faofon.common.time.RainDayTime;

/**
 * A tip count of a gauge's counter.
 *
 * @param gauge the gauge's code
 * @param at in whole seconds; with the gauge it identifies the count
 * @param ticks since the counter was last at 0
 * @param note a remark, or empty
 */
public record CounterReading(String gauge, Instant at, long ticks, Reading.Origin origin, String note)
        implements Measurement {
    /** More than a 32-bit counter can hold, and small enough that no depth overflows. */
    public static final long MOST_TICKS = 10_000_000_000L;

    public CounterReading {
        if (!at.equals(at.truncatedTo(ChronoUnit.SECONDS))) {
            throw new IllegalArgumentException("a count's time must be in whole seconds, but was " + at);
        }
        if (ticks < 0 || ticks > MOST_TICKS) {
            throw new IllegalArgumentException("a count must be from 0 to " + MOST_TICKS + " tips, but was " + ticks);
        }
        if (note.length() > Reading.LONGEST_NOTE) {
            throw new IllegalArgumentException(
                    "a note must not be longer than " + Reading.LONGEST_NOTE + " characters, but had " + note.length());
        }
    }

    @Override
    public CounterReading endingAt(Instant end) {
        return new CounterReading(gauge, end, ticks, origin, note);
    }

    /** Whether the other is the same count of the same time, no matter who sent it and when. */
    public boolean saysTheSameAs(CounterReading other) {
        return gauge.equals(other.gauge) && at.equals(other.at) && ticks == other.ticks;
    }

    @Override
    public String toString() {
        return "%s %d tips at %s".formatted(gauge, ticks, at.atZone(RainDayTime.BANGKOK));
    }
}
