package org.faofon.readings.totals;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.faofon.readings.Depth;
import org.faofon.readings.Quality;
import org.faofon.readings.RainInterval;

/**
 * Readings of one gauge that overlap no finer ones, in arrays in the order of their ends, with running sums, so that a
 * window is a subtraction and two edges however long it is. Times are in epoch seconds.
 *
 * <p>Not thread-safe.
 */
final class ShortReadings {
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
    private long longest = 1;

    boolean isEmpty() {
        return first == last;
    }

    long newest() {
        return isEmpty() ? Long.MIN_VALUE : ends[last - 1];
    }

    void insert(long start, long end, long depth, Quality quality) {
        makeRoom();
        int index = firstEndingAfter(end);
        move(index, index + 1);
        last++;
        starts[index] = start;
        ends[index] = end;
        depths[index] = depth;
        qualities[index] = (byte) quality.flag();
        longest = Math.max(longest, end - start);
        sumFrom(index);
    }

    /** The index of the reading that ends then; negative if there is none. */
    int find(long end) {
        int index = firstEndingAfter(end - 1);
        return index < last && ends[index] == end ? index : -1;
    }

    void remove(int index) {
        move(index + 1, index);
        last--;
        sumFrom(index);
    }

    CoarseReading get(int index) {
        Depth depth = Depth.ofMicrometres(Math.toIntExact(depths[index]));
        return new CoarseReading(starts[index], ends[index], depth, qualityOf(index));
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
            unconfirmedBefore[i + 1] = unconfirmedBefore[i] + unconfirmed(i);
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

    void forget(long upTo) {
        while (first < last && ends[first] <= upTo) {
            first++;
        }
    }

    /** The index of the first reading that ends after then. */
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

    /** Whether one of them covers part of that time more finely. */
    boolean tellOf(long start, long end) {
        for (int i = firstEndingAfter(start); i < last && ends[i] < end + longest; i++) {
            if (OverlapShare.tellsOf(starts[i], ends[i], start, end)) {
                return true;
            }
        }
        return false;
    }

    /** Passes to it what all finer readings cover; optionally including suspect ones. */
    void tell(OverlapShare.Told told, boolean suspect) {
        for (int i = firstEndingAfter(told.start()); i < last && ends[i] < told.end() + longest; i++) {
            boolean counts = suspect || qualities[i] != Quality.SUSPECT.flag();
            if (counts && OverlapShare.touches(starts[i], ends[i], told.start(), told.end())) {
                told.add(starts[i], ends[i], OverlapShare.whole(starts[i], ends[i], depths[i]));
            }
        }
    }

    /** The index of the first reading whose time that reading partly covers more finely; negative if there is none. */
    int findCoarser(long start, long end) {
        for (int i = firstEndingAfter(start); i < last && ends[i] < end + longest; i++) {
            if (OverlapShare.tellsOf(start, end, starts[i], ends[i])) {
                return i;
            }
        }
        return -1;
    }

    /** Adds those that end in (from, to] to the list, in order. */
    void list(Instant from, Instant to, List<RainInterval> falls) {
        int high = firstEndingAfter(to.getEpochSecond());
        for (int i = firstEndingAfter(from.getEpochSecond()); i < high; i++) {
            falls.add(get(i).fall());
        }
    }

    void listShares(List<RainShare> shares) {
        for (int i = first; i < last; i++) {
            shares.add(RainShare.whole(OverlapShare.whole(starts[i], ends[i], depths[i]), qualityOf(i), false));
        }
    }

    private Quality qualityOf(int index) {
        return Quality.ofFlag(qualities[index]);
    }

    private long unconfirmed(int index) {
        return qualities[index] == Quality.SUSPECT.flag() ? depths[index] : 0;
    }

    /** Adds the part that is in the window of the sum. */
    void addTo(WindowSum sum) {
        int low = firstEndingAfter(sum.from);
        if (sum.to - sum.from >= longest) {
            addInside(sum, low, firstEndingAfter(sum.to));
        } else {
            addEach(sum, low, firstEndingAfter(sum.to + longest));
        }
    }

    /** The readings with those indexes end in the window; only those at the edges need a closer look. */
    private void addInside(WindowSum sum, int low, int high) {
        sum.add(
                rainBefore[high] - rainBefore[low],
                unconfirmedBefore[high] - unconfirmedBefore[low],
                observedBefore[high] - observedBefore[low]);
        for (int i = low; i < high && ends[i] < sum.from + longest; i++) {
            if (starts[i] < sum.from) {
                sum.add(-depths[i], -unconfirmed(i), starts[i] - ends[i]);
                add(sum, i);
            }
        }
        for (int i = high; i < last && ends[i] < sum.to + longest; i++) {
            add(sum, i);
        }
    }

    private void addEach(WindowSum sum, int low, int high) {
        for (int i = low; i < high; i++) {
            add(sum, i);
        }
    }

    private void add(WindowSum sum, int index) {
        long overlap = Math.min(ends[index], sum.to) - Math.max(starts[index], sum.from);
        long length = ends[index] - starts[index];
        if (overlap > 0 && sum.takes(length)) {
            long depth = depths[index] * overlap / length;
            sum.add(depth, qualities[index] == Quality.SUSPECT.flag() ? depth : 0, overlap);
        }
    }
}
