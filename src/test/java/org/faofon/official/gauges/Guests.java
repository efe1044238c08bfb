package org.faofon.official.gauges;

import java.time.Duration;
import java.time.Instant;
import org.faofon.readings.Interval;

/** Guests for tests of other packages. */
public final class Guests {
    private Guests() {}

    /** A guest that has told of one time. */
    public static GuestSeries that(Instant end, Duration span, double mm) {
        return tell(new GuestSeries(), end, span, mm);
    }

    public static GuestSeries tell(GuestSeries guest, Instant end, Duration span, double mm) {
        guest.put(Interval.endingAt(end, span), (int) Math.round(mm * 1_000));
        return guest;
    }
}
