package org.faofon.quality;

import java.time.Duration;
import org.faofon.readings.RainInterval;

/** What counts as a day's reading: the volunteer may be early or late. */
public final class DailyReadings {
    private static final Duration SHORTEST = Duration.ofHours(20);
    private static final Duration LONGEST = Duration.ofHours(28);

    private DailyReadings() {}

    public static boolean isDaily(RainInterval fall) {
        Duration length = fall.interval().length();
        return length.compareTo(SHORTEST) >= 0 && length.compareTo(LONGEST) <= 0;
    }
}
