package org.faofon.official.gauges;

import java.time.Duration;
import java.time.Instant;
import org.faofon.official.gauges.GuestStation.StationKey;
import org.faofon.readings.Interval;

/**
 * A value of a guest.
 *
 * @param span of the rain; zero for a level
 * @param value micrometres of rain, or millimetres of a level
 */
public record GuestValue(StationKey station, Instant endedAt, Duration span, int value) {
    /** The time of the rain. */
    public Interval interval() {
        return Interval.endingAt(endedAt, span);
    }
}
