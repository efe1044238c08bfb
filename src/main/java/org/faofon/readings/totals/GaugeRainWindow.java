package org.faofon.readings.totals;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.faofon.readings.Depth;
import org.faofon.readings.Interval;
import org.faofon.readings.Quality;
import org.faofon.readings.RainInterval;
import org.faofon.readings.RainTotal;

/**
 * The rain of one gauge over the last weeks, fed in any order, for any window at any time.
 *
 * <p>Where readings overlap, the finer ones count, and a coarser one adds only what they did not cover ({@link
 * OverlapShare}). A shorter reading is finer, and of equally long ones the earlier ({@link OverlapShare#tellsOf}).
 *
 * <p>Most readings are short and overlap no finer ones; {@link ShortReadings} adds them up at once. The few others (a
 * day's rain, several days at once, an overflow, an hour beside its five minutes) are handled individually, and the
 * shares of those that a change affects are computed again for the next window. Times are in epoch seconds.
 *
 * <p>Not thread-safe.
 */
public final class GaugeRainWindow {
    /** Longer readings are handled individually. */
    private static final long SHORT_SECONDS = Duration.ofHours(1).toSeconds();

    private final long keepSeconds;
    private final ShortReadings shorts = new ShortReadings();
    private final TreeMap<Long, CoarseReading> coarse = new TreeMap<>();
    private final List<CoarseReading> stale = new ArrayList<>();
    private final SoilWaterSeries soil = new SoilWaterSeries(this::soilStep);
    private long longestCoarse;

    /** @param keep how far back windows may reach, from the newest reading */
    public GaugeRainWindow(Duration keep) {
        keepSeconds = keep.toSeconds();
    }

    /**
     * Adds a reading, or replaces the one with the same end.
     *
     * @return an upper bound, in micrometres, of the growth of any window: by the reading, and by the coarser ones that
     * it changes
     */
    public long put(Interval interval, Depth depth, Quality quality) {
        long start = interval.start().getEpochSecond();
        long end = interval.end().getEpochSecond();
        long moved = remove(end);
        if (isBehindAllWindows(end)) {
            return moved;
        }
        soil.changed(start);
        boolean single = depth.kind() == Depth.Kind.AT_LEAST || end - start > SHORT_SECONDS;
        single |= overlapsFiner(start, end);
        takeCoarserOutOfShorts(start, end);
        moved += setCoarserStale(start, end) + depth.micrometres();
        if (single) {
            moved += putCoarse(new CoarseReading(start, end, depth, quality));
        } else {
            shorts.insert(start, end, depth.micrometres(), quality);
        }
        forget();
        return moved;
    }

    /**
     * Checked first, because years of history may arrive, and adding and dropping each reading costs more than storing
     * it.
     */
    private boolean isBehindAllWindows(long end) {
        boolean empty = shorts.isEmpty() && coarse.isEmpty();
        return !empty && end <= oldestNeeded();
    }

    /** Removes the reading that ends then, if there is one; returns the same bound as {@link #put}. */
    public long remove(Instant end) {
        return remove(end.getEpochSecond());
    }

    private long remove(long end) {
        CoarseReading single = coarse.isEmpty() ? null : coarse.remove(end);
        if (single != null) {
            single.setRemoved();
            soil.changed(single.start);
            return setCoarserStale(single.start, single.end);
        }
        int index = shorts.find(end);
        if (index < 0) {
            return 0;
        }
        CoarseReading reading = shorts.get(index);
        shorts.remove(index);
        soil.changed(reading.start);
        return setCoarserStale(reading.start, reading.end);
    }

    private boolean overlapsFiner(long start, long end) {
        if (shorts.tellOf(start, end)) {
            return true;
        }
        for (CoarseReading other : coarseAbout(start, end)) {
            if (other.tellsOf(start, end)) {
                return true;
            }
        }
        return false;
    }

    /**
     * The shares of coarser readings that overlap that time must be computed again, and of those that overlap them in
     * turn.
     */
    private long setCoarserStale(long start, long end) {
        long moved = 0;
        for (CoarseReading other : coarseAbout(start, end)) {
            if (!other.isStale() && other.dependsOn(start, end)) {
                moved += other.depth.micrometres() + setStale(other);
            }
        }
        return moved;
    }

    private long setStale(CoarseReading reading) {
        reading.setStale();
        soil.changed(reading.start);
        stale.add(reading);
        return setCoarserStale(reading.start, reading.end);
    }

    private void takeCoarserOutOfShorts(long start, long end) {
        if (end - start > SHORT_SECONDS) {
            return;
        }
        for (int i = shorts.findCoarser(start, end); i >= 0; i = shorts.findCoarser(start, end)) {
            CoarseReading reading = shorts.get(i);
            shorts.remove(i);
            keep(reading);
        }
    }

    private long putCoarse(CoarseReading reading) {
        keep(reading);
        return setStale(reading);
    }

    private void keep(CoarseReading reading) {
        coarse.put(reading.end, reading);
        longestCoarse = Math.max(longestCoarse, reading.end - reading.start);
    }

    /** Those that may overlap that time. */
    private Iterable<CoarseReading> coarseAbout(long from, long to) {
        if (coarse.isEmpty() || coarse.lastKey() <= from) { // Most readings are later than all individual ones.
            return List.of();
        }
        return coarse.subMap(from, false, Math.max(from, to) + longestCoarse, true)
                .values();
    }

    /** The finest first, because the share of a coarser one depends on theirs. */
    private void settle() {
        if (stale.isEmpty()) {
            return;
        }
        stale.sort(CoarseReading.FINEST_FIRST);
        for (CoarseReading reading : stale) {
            if (!reading.isRemoved()) {
                OverlapShare confirmed = reading.isSuspect() ? OverlapShare.NOTHING : share(reading, false);
                reading.setShares(share(reading, true), confirmed);
            }
        }
        stale.clear();
    }

    private OverlapShare share(CoarseReading reading, boolean suspect) {
        OverlapShare.Told told = new OverlapShare.Told(reading.start, reading.end);
        shorts.tell(told, suspect);
        for (CoarseReading other : coarseAbout(reading.start, reading.end)) {
            if (other.touches(reading.start, reading.end) && (suspect || !other.isSuspect())) {
                told.add(other.start, other.end, suspect ? other.share() : other.confirmed());
            }
        }
        return told.rest(reading.depth.micrometres());
    }

    private void forget() {
        long upTo = oldestNeeded();
        shorts.forget(upTo);
        while (!coarse.isEmpty() && coarse.firstKey() <= upTo) {
            coarse.pollFirstEntry().getValue().setRemoved();
        }
    }

    /** Whatever ends then or earlier is in no window, nor under a coarser reading that is in one. */
    private long oldestNeeded() {
        long before = newest() - keepSeconds;
        long needed = before;
        for (CoarseReading reading : coarseAbout(before, before)) {
            needed = Math.min(needed, reading.start);
        }
        return needed;
    }

    private long newest() {
        return coarse.isEmpty() ? shorts.newest() : Math.max(shorts.newest(), coarse.lastKey());
    }

    /** The rain of (at − window, at]. */
    public RainTotal total(Instant at, Duration window) {
        settle();
        long to = at.getEpochSecond();
        WindowSum sum = new WindowSum(to - window.toSeconds(), to);
        shorts.addTo(sum);
        for (CoarseReading reading : coarseAbout(sum.from, to)) {
            sum.add(reading);
        }
        return sum.total();
    }

    /** The soil water index at that moment; the tanks remember no more than {@link SoilWater#MEMORY} and a day. */
    SoilWater soilWater(Instant at) {
        settle();
        return soil.at(at);
    }

    private RainTotal soilStep(long from, long to) {
        WindowSum sum = new WindowSum(from, to, SoilWater.LONGEST_READING.toSeconds());
        shorts.addTo(sum);
        for (CoarseReading reading : coarseAbout(from, to)) {
            sum.add(reading);
        }
        return sum.total();
    }

    /** The readings that end in (from, to], in order of time. */
    List<RainInterval> falls(Instant from, Instant to) {
        List<RainInterval> falls = new ArrayList<>();
        shorts.list(from, to, falls);
        if (!coarse.isEmpty() && from.isBefore(to)) {
            coarse.subMap(from.getEpochSecond(), false, to.getEpochSecond(), true)
                    .values()
                    .forEach(reading -> falls.add(reading.fall()));
            falls.sort(Comparator.comparing(fall -> fall.interval().end()));
        }
        return falls;
    }

    /** What each reading adds to the finer ones, in the order of its end. */
    public List<RainShare> shares() {
        settle();
        List<RainShare> shares = new ArrayList<>();
        shorts.listShares(shares);
        for (CoarseReading reading : coarse.values()) {
            reading.addShares(shares);
        }
        shares.sort(Comparator.comparingLong(share -> share.share().end()));
        return shares;
    }
}
