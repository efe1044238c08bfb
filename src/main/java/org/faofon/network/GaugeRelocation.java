package org.faofon.network;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * A new location of a gauge from that time on.
 *
 * @param note why, or empty
 */
public record GaugeRelocation(Instant validFrom, GeoPoint position, String note) {
    public GaugeRelocation {
        if (!validFrom.equals(validFrom.truncatedTo(ChronoUnit.SECONDS))) {
            throw new IllegalArgumentException("a move must be in whole seconds, but was at " + validFrom);
        }
        Calibration.checkNote(note);
    }
}
