package org.faofon.readings;

import java.time.Instant;

/** A measurement of rain by a gauge or a person: a depth over an interval, a cylinder level, or a tip count. */
public sealed interface Measurement permits Reading, CounterReading, CylinderLevel {
    String gauge();

    Instant at();

    Reading.Origin origin();

    /** The public id of the reading that it is or becomes, for example PTL07-1764032400. */
    default String id() {
        return gauge() + "-" + at().getEpochSecond();
    }
}
