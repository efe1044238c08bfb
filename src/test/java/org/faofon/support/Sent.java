package org.faofon.support;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import org.faofon.readings.Depth;
import org.faofon.readings.Interval;
import org.faofon.readings.Reading;
import org.faofon.readings.Source;

/** Readings as a gauge sends them by MQTT; unless stated otherwise, each is received at the end of its interval. */
public final class Sent {
    private Sent() {}

    public static Reading reading(String gauge, Instant end, Duration length, String mm) {
        return reading(gauge, end, length, Depth.ofMm(new BigDecimal(mm), Depth.Kind.EXACT));
    }

    public static Reading reading(String gauge, Instant end, Duration length, Depth depth) {
        return reading(gauge, end, length, depth, end);
    }

    public static Reading reading(String gauge, Instant end, Duration length, Depth depth, Instant receivedAt) {
        Reading.Origin origin = new Reading.Origin(Source.MQTT, "gauge " + gauge, receivedAt);
        return new Reading(gauge, Interval.endingAt(end, length), depth, origin, "");
    }
}
