package org.faofon.rules;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.faofon.readings.Reading;
import org.faofon.readings.Verdict;

/**
 * A mistake of a person or a gauge, put into a month of rain.
 *
 * @param readings all of the month, with it
 * @param ofCounters what counters make of some of them
 */
record Blunder(String where, Instant from, Instant to, List<Reading> readings, Map<Reading, Verdict> ofCounters) {
    /** Whatever waits for ten minutes is out by then. */
    static final Duration AFTER = Duration.ofHours(4);
}
