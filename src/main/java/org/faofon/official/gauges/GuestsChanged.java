package org.faofon.official.gauges;

import java.util.List;
import org.faofon.network.GeoPoint;
import org.faofon.readings.Interval;

/** Fired after the commit: guests have told of rain that was not known. */
public record GuestsChanged(List<Heard> heard) {
    /** Where and of which time. */
    public record Heard(GeoPoint position, Interval interval) {}
}
