package org.faofon.readings;

import java.time.Instant;
import java.util.List;

/** What one gauge has said about a time. It is asked only where a check needs it, because asking costs. */
public interface RainHistory {
    RainHistory UNKNOWN = (from, to) -> List.of();

    /** Those that end in (from, to] and have not failed, in order of time. */
    List<RainInterval> falls(Instant from, Instant to);
}
