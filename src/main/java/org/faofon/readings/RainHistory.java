package org.faofon.readings;

import java.time.Instant;
import java.util.List;

/** What one gauge has reported about a time. It is read only if a check needs it, because reading is expensive. */
public interface RainHistory {
    RainHistory UNKNOWN = (from, to) -> List.of();

    /** The readings that end in (from, to] and have not failed, in order of time. */
    List<RainInterval> falls(Instant from, Instant to);
}
