package org.faofon.followers;

import java.time.Duration;
import java.util.List;

/**
 * So much rain in that time, as a follower has set it.
 *
 * @param window 1, 3 or 24 hours
 */
public record OwnThreshold(long micrometres, Duration window) {
    public static final List<Duration> WINDOWS =
            List.of(Duration.ofHours(1), Duration.ofHours(3), Duration.ofHours(24));
    public static final long LEAST = 1_000;
    public static final long MOST = 1_000_000;

    /** It counts as passed until the rain is below this share of it, so that rain around it is one message. */
    private static final int CLEAR_PERCENT = 80;

    public OwnThreshold {
        if (micrometres < LEAST || micrometres > MOST) {
            throw new IllegalArgumentException(
                    "A threshold must be from 1 to 1,000 mm, but was " + micrometres + " µm");
        }
        if (!WINDOWS.contains(window)) {
            throw new IllegalArgumentException("The window must be 1, 3 or 24 hours, but was " + window);
        }
    }

    /** The greatest threshold that so much rain clears. */
    public static long clearedAbove(long rainMicrometres) {
        return rainMicrometres * 100 / CLEAR_PERCENT;
    }
}
