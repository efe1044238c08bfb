package org.faofon.readings.totals;

import java.time.Duration;
import org.faofon.readings.RainTotal;

/**
 * Adds up what is in (from, to], in seconds and micrometres: once with all readings, and once without the suspect ones.
 *
 * <p>A coarser trusted reading may have more than suspect finer ones, for example a day in the cylinder more than a
 * bucket that reports zero: the rain is the greater of the two, and the part that the trusted readings do not confirm
 * is unconfirmed.
 */
final class WindowSum {
    final long from;
    final long to;
    /** Longer readings do not count. */
    private final long longest;

    private long rain;
    private long confirmed;
    private long observed;
    private boolean atLeast;

    WindowSum(long from, long to) {
        this(from, to, to - from);
    }

    /** One in which readings count that are about as long as this or shorter. */
    WindowSum(long from, long to, long longest) {
        this.from = from;
        this.to = to;
        this.longest = longest;
    }

    /** Whether a reading of that length counts. */
    boolean takes(long length) {
        return length - length / OverlapShare.TOLERANCE <= longest;
    }

    /** The sum of whole readings. */
    void add(long depth, long unconfirmed, long seconds) {
        rain += depth;
        confirmed += depth - unconfirmed;
        observed += seconds;
    }

    void add(CoarseReading reading) {
        long overlap = overlap(reading.share());
        rain += reading.share().depthIn(overlap);
        observed += overlap;
        long trusted = overlap(reading.confirmed());
        confirmed += reading.confirmed().depthIn(trusted);
        atLeast |= reading.atLeast() && overlap + trusted > 0;
    }

    private long overlap(OverlapShare share) {
        return share.feeds(longest) ? share.overlap(from, to) : 0;
    }

    RainTotal total() {
        long depth = Math.max(rain, confirmed);
        Duration time = Duration.ofSeconds(Math.min(observed, to - from));
        return new RainTotal(depth, Duration.ofSeconds(to - from), time, atLeast, depth - confirmed);
    }
}
