package org.faofon.readings;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The rain of one gauge over the last weeks, fed in any order, answering for any window at any time.
 *
 * <p>Short readings lie in arrays in the order of their ends, with running sums beside them, so that a window is a
 * subtraction and two edges however long it is. The few others (a day's rain, several days at once, an overflow) are
 * looked at one by one. Times are in epoch seconds.
 *
 * <p>Not thread-safe.
 */
final class GaugeRain {
    /** Longer readings are looked at one by one. */
    private static final long SHORT_SECONDS = Duration.ofHours(1).toSeconds();

    /** The part of its length by which a reading may exceed a window and still feed it: a day read two hours late. */
    private static final int TOLERANCE = 12;

    private final long keepSeconds;
    private final List<Other> others = new ArrayList<>();
    private long[] starts = new long[16];
    private long[] ends = new long[16];
    private long[] depths = new long[16];
    private byte[] qualities = new byte[16];
    /** Rain, suspect rain and time observed by all readings before this one. */
    private long[] rainBefore = new long[17];

    private long[] unconfirmedBefore = new long[17];
    private long[] observedBefore = new long[17];
    private int first;
    private int last;
    private long longestShort = 1;

    private record Other(long start, long end, Depth depth, Quality quality) {
        Fall fall() {
            return new Fall(intervalOf(start, end), depth, quality);
        }
    }

    /** @param keep how far back windows may reach, from the newest reading */
    GaugeRain(Duration keep) {
        keepSeconds = keep.toSeconds();
    }

    /** Adds a reading, or replaces the one with the same end. */
    void put(Interval interval, Depth depth, Quality quality) {
        long start = interval.start().getEpochSecond();
        long end = interval.end().getEpochSecond();
        remove(end);
        if (isBehindAllWindows(end)) {
            return;
        }
        if (depth.kind() == Depth.Kind.AT_LEAST || end - start > SHORT_SECONDS) {
            others.add(new Other(start, end, depth, quality));
        } else {
            insert(start, end, depth.micrometres(), quality);
        }
        forget(newest() - keepSeconds);
    }

    /** Asked first, because years of history may come in, and to take each in and forget it costs more than storing it. */
    private boolean isBehindAllWindows(long end) {
        boolean empty = first == last && others.isEmpty();
        return !empty && end <= newest() - keepSeconds;
    }

    /** Takes back the reading that ends then, if there is one. */
    void remove(Instant end) {
        remove(end.getEpochSecond());
    }

    private void remove(long end) {
        others.removeIf(other -> other.end == end);
        int index = firstEndingAfter(end - 1);
        if (index < last && ends[index] == end) {
            move(index + 1, index);
            last--;
            sumFrom(index);
        }
    }

    private void insert(long start, long end, long depth, Quality quality) {
        makeRoom();
        int index = firstEndingAfter(end);
        move(index, index + 1);
        last++;
        starts[index] = start;
        ends[index] = end;
        depths[index] = depth;
        qualities[index] = (byte) quality.flag();
        longestShort = Math.max(longestShort, end - start);
        sumFrom(index);
    }

    private void move(int from, int to) {
        System.arraycopy(starts, from, starts, to, last - from);
        System.arraycopy(ends, from, ends, to, last - from);
        System.arraycopy(depths, from, depths, to, last - from);
        System.arraycopy(qualities, from, qualities, to, last - from);
    }

    private void sumFrom(int index) {
        for (int i = index; i < last; i++) {
            rainBefore[i + 1] = rainBefore[i] + depths[i];
            unconfirmedBefore[i + 1] = unconfirmedBefore[i] + unconfirmed(depths[i], qualityOf(i));
            observedBefore[i + 1] = observedBefore[i] + ends[i] - starts[i];
        }
    }

    private void makeRoom() {
        if (last < ends.length) {
            return;
        }
        int size = last - first;
        int capacity = Math.max(16, size + size / 2);
        starts = Arrays.copyOf(Arrays.copyOfRange(starts, first, last), capacity);
        ends = Arrays.copyOf(Arrays.copyOfRange(ends, first, last), capacity);
        depths = Arrays.copyOf(Arrays.copyOfRange(depths, first, last), capacity);
        qualities = Arrays.copyOf(Arrays.copyOfRange(qualities, first, last), capacity);
        rainBefore = Arrays.copyOf(Arrays.copyOfRange(rainBefore, first, last + 1), capacity + 1);
        unconfirmedBefore = Arrays.copyOf(Arrays.copyOfRange(unconfirmedBefore, first, last + 1), capacity + 1);
        observedBefore = Arrays.copyOf(Arrays.copyOfRange(observedBefore, first, last + 1), capacity + 1);
        first = 0;
        last = size;
    }

    private void forget(long before) {
        while (first < last && ends[first] <= before) {
            first++;
        }
        others.removeIf(other -> other.end <= before);
    }

    private long newest() {
        long newest = first < last ? ends[last - 1] : Long.MIN_VALUE;
        for (Other other : others) {
            newest = Math.max(newest, other.end);
        }
        return newest;
    }

    /** The index of the first short reading that ends after then. */
    private int firstEndingAfter(long instant) {
        if (first == last || ends[last - 1] <= instant) { // Most readings come in order, and most windows end now.
            return last;
        }
        int low = first;
        int high = last;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (ends[middle] <= instant) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The rain of (at − window, at]. */
    RainTotal total(Instant at, Duration window) {
        long to = at.getEpochSecond();
        long from = to - window.toSeconds();
        Sum sum = new Sum(from, to);
        if (window.toSeconds() >= longestShort) {
            sum.addInside(firstEndingAfter(from), firstEndingAfter(to));
        } else {
            sum.addEach(firstEndingAfter(from), firstEndingAfter(to + longestShort));
        }
        for (Other other : others) {
            boolean atLeast = other.depth.kind() == Depth.Kind.AT_LEAST;
            sum.add(other.start, other.end, other.depth.micrometres(), other.quality, atLeast);
        }
        long observed = Math.min(sum.observed, to - from);
        return new RainTotal(sum.rain, window, Duration.ofSeconds(observed), sum.atLeast, sum.unconfirmed);
    }

    /** The readings that end in (from, to], in order of time. */
    List<Fall> falls(Instant from, Instant to) {
        List<Fall> falls = new ArrayList<>();
        int high = firstEndingAfter(to.getEpochSecond());
        for (int i = firstEndingAfter(from.getEpochSecond()); i < high; i++) {
            Depth depth = Depth.ofMicrometres(Math.toIntExact(depths[i]));
            falls.add(new Fall(intervalOf(starts[i], ends[i]), depth, qualityOf(i)));
        }
        if (!others.isEmpty()) {
            for (Other other : others) {
                if (other.end > from.getEpochSecond() && other.end <= to.getEpochSecond()) {
                    falls.add(other.fall());
                }
            }
            falls.sort(Comparator.comparing(fall -> fall.interval().end()));
        }
        return falls;
    }

    private static Interval intervalOf(long start, long end) {
        return new Interval(Instant.ofEpochSecond(start), Instant.ofEpochSecond(end));
    }

    private Quality qualityOf(int index) {
        return Quality.ofFlag(qualities[index]);
    }

    private static long unconfirmed(long depth, Quality quality) {
        return quality == Quality.SUSPECT ? depth : 0;
    }

    /** Adds up what lies in (from, to], each reading by its overlap, in proportion. */
    private final class Sum {
        private final long from;
        private final long to;
        private long rain;
        private long unconfirmed;
        private long observed;
        private boolean atLeast;

        Sum(long from, long to) {
            this.from = from;
            this.to = to;
        }

        /** The short readings of those indexes end in the window; only those about the edges need a closer look. */
        void addInside(int low, int high) {
            rain += rainBefore[high] - rainBefore[low];
            unconfirmed += unconfirmedBefore[high] - unconfirmedBefore[low];
            observed += observedBefore[high] - observedBefore[low];
            for (int i = low; i < high && ends[i] < from + longestShort; i++) {
                if (starts[i] < from) {
                    rain -= depths[i];
                    unconfirmed -= GaugeRain.unconfirmed(depths[i], qualityOf(i));
                    observed -= ends[i] - starts[i];
                    add(starts[i], ends[i], depths[i], qualityOf(i), false);
                }
            }
            for (int i = high; i < last && ends[i] < to + longestShort; i++) {
                add(starts[i], ends[i], depths[i], qualityOf(i), false);
            }
        }

        void addEach(int low, int high) {
            for (int i = low; i < high; i++) {
                add(starts[i], ends[i], depths[i], qualityOf(i), false);
            }
        }

        void add(long start, long end, long depth, Quality quality, boolean isAtLeast) {
            long overlap = Math.min(end, to) - Math.max(start, from);
            long length = end - start;
            if (overlap <= 0 || length - length / TOLERANCE > to - from) {
                return;
            }
            long share = depth * overlap / length;
            rain += share;
            unconfirmed += GaugeRain.unconfirmed(share, quality);
            observed += overlap;
            atLeast |= isAtLeast;
        }
    }
}
