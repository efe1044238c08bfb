package org.faofon.quality;

import java.time.Duration;
import org.faofon.readings.Fall;

/** What counts as a day's reading: the volunteer may be early or late. */
final class Days {
    private static final Duration SHORTEST = Duration.ofHours(20);
    private static final Duration LONGEST = Duration.ofHours(28);

    private Days() {}

    static boolean isDaily(Fall fall) {
        Duration length = fall.interval().length();
        return length.compareTo(SHORTEST) >= 0 && length.compareTo(LONGEST) <= 0;
    }
}
