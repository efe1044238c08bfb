package org.faofon.readings.totals;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.LongStream;

/**
 * What a reading adds to the finer readings of the same time: a depth, spread evenly over the parts of its interval
 * that they do not cover. Without finer readings it is the whole reading. Times are in epoch seconds, depths in
 * micrometres.
 */
public final class OverlapShare {
    /**
     * The share of its length by which a reading may exceed a window and still count in it, for example a day read two
     * hours late; and the share of its time that must be uncovered for it to say something about that time alone.
     */
    static final int TOLERANCE = 12;

    static final OverlapShare NOTHING = new OverlapShare(new long[0], 0, 0, 0);

    /** The start and end of its parts, in order of time. */
    private final long[] borders;

    private final long depth;
    private final long seconds;
    private final long length;

    private OverlapShare(long[] borders, long depth, long seconds, long length) {
        this.borders = borders;
        this.depth = depth;
        this.seconds = seconds;
        this.length = length;
    }

    static OverlapShare whole(long start, long end, long depth) {
        return new OverlapShare(new long[] {start, end}, depth, end - start, end - start);
    }

    /**
     * Whether the first is finer than the second (shorter, or equally long and earlier) and covers part of its time.
     *
     * <p>Two that are about equally long and overlap by no more than a twelfth are consecutive: a gauge's clock and a
     * person's morning are not that exact, and the cylinder was emptied in between.
     */
    static boolean tellsOf(long finerStart, long finerEnd, long start, long end) {
        if (!touches(finerStart, finerEnd, start, end)) {
            return false;
        }
        long length = end - start;
        long overlap = Math.min(finerEnd, end) - Math.max(finerStart, start);
        return finerEnd - finerStart < length - length / TOLERANCE || overlap > length / TOLERANCE;
    }

    /** Whether the first is finer than the second and overlaps it, even by a second. */
    static boolean touches(long finerStart, long finerEnd, long start, long end) {
        long length = end - start;
        long finerLength = finerEnd - finerStart;
        boolean finer = finerLength < length || (finerLength == length && finerEnd < end);
        return finer && finerStart < end && finerEnd > start;
    }

    boolean isEmpty() {
        return seconds == 0;
    }

    long depth() {
        return depth;
    }

    long start() {
        return borders[0];
    }

    public long end() {
        return borders[borders.length - 1];
    }

    /** The length that it counts as when a window or step takes its share. */
    long length() {
        return length;
    }

    boolean feeds(long window) {
        return length - length / TOLERANCE <= window;
    }

    /** How much of its time lies in (from, to]. */
    long overlap(long from, long to) {
        long overlap = 0;
        for (int i = 0; i < borders.length; i += 2) {
            overlap += Math.max(0, Math.min(borders[i + 1], to) - Math.max(borders[i], from));
        }
        return overlap;
    }

    /** The depth that fell in that much of its time. */
    long depthIn(long time) {
        return time == 0 ? 0 : depth * time / seconds;
    }

    /**
     * The rain that finer readings report for the time of a coarser one. A finer reading that is only consecutive to
     * the coarser one covers none of its time. But in time that other finer readings cover, its rain counts too, as
     * with a gauge that sends rolling sums.
     */
    static final class Told {
        private final long start;
        private final long end;
        private final List<long[]> spans = new ArrayList<>();
        private final List<OverlapShare> shares = new ArrayList<>();

        Told(long start, long end) {
            this.start = start;
            this.end = end;
        }

        long start() {
            return start;
        }

        long end() {
            return end;
        }

        /** Adds a finer reading that overlaps the coarser one, with its share. */
        void add(long finerStart, long finerEnd, OverlapShare share) {
            if (tellsOf(finerStart, finerEnd, start, end)) {
                spans.add(new long[] {Math.max(finerStart, start), Math.min(finerEnd, end)});
            }
            if (!share.isEmpty()) {
                shares.add(share);
            }
        }

        /** What the coarser reading adds to the finer ones. */
        OverlapShare rest(long coarserDepth) {
            if (spans.isEmpty()) {
                return whole(start, end, coarserDepth);
            }
            List<long[]> covered = covered();
            return share(Math.max(0, coarserDepth - depthIn(covered)), left(covered));
        }

        private long depthIn(List<long[]> covered) {
            long depth = 0;
            for (OverlapShare share : shares) {
                long time = 0;
                for (long[] span : covered) {
                    time += share.overlap(span[0], span[1]);
                }
                depth += share.depthIn(time);
            }
            return depth;
        }

        /** The time that the finer readings cover, in order and without overlaps. */
        private List<long[]> covered() {
            spans.sort(Comparator.comparingLong(span -> span[0]));
            List<long[]> covered = new ArrayList<>();
            for (long[] span : spans) {
                long[] last = covered.isEmpty() ? null : covered.get(covered.size() - 1);
                if (last == null || span[0] > last[1]) {
                    covered.add(span.clone());
                } else {
                    last[1] = Math.max(last[1], span[1]);
                }
            }
            return covered;
        }

        /**
         * If hardly any time is uncovered, the remainder may be a measuring difference and not rain of those minutes.
         * So it counts like a reading of the whole length.
         */
        private OverlapShare share(long rest, long[] left) {
            if (left.length == 0) {
                return NOTHING;
            }
            long seconds = 0;
            for (int i = 0; i < left.length; i += 2) {
                seconds += left[i + 1] - left[i];
            }
            boolean hardlyAny = seconds * TOLERANCE < end - start;
            return new OverlapShare(left, rest, seconds, hardlyAny ? end - start : left[left.length - 1] - left[0]);
        }

        private long[] left(List<long[]> covered) {
            LongStream.Builder borders = LongStream.builder();
            long told = start;
            for (long[] span : covered) {
                if (span[0] > told) {
                    borders.add(told).add(span[0]);
                }
                told = span[1];
            }
            if (told < end) {
                borders.add(told).add(end);
            }
            return borders.build().toArray();
        }
    }
}
