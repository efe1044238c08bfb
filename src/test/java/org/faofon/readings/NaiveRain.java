package org.faofon.readings;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.faofon.readings.totals.RainResampler;
import org.faofon.readings.totals.TimeStep;

/**
 * What overlapping readings of one gauge add up to, as slowly and plainly as the rule can be written down: time is cut at every
 * border there is, and each reading, from the finest, takes of its pieces those that no finer one has.
 */
public final class NaiveRain {
    private final List<Long> borders;
    private final List<Part> all;
    private final List<Part> confirmed;

    private record Part(RainInterval fall, BitSet pieces, long seconds, long depth) {}

    /** @param falls no two end together */
    public NaiveRain(List<RainInterval> falls) {
        List<RainInterval> counting = falls.stream()
                .filter(fall -> RainResampler.counts(fall.quality()))
                .sorted(Comparator.comparing(
                                (RainInterval fall) -> fall.interval().length())
                        .thenComparing(fall -> fall.interval().end()))
                .toList();
        TreeSet<Long> times = new TreeSet<>();
        counting.forEach(fall -> times.addAll(List.of(start(fall), end(fall))));
        borders = List.copyOf(times);
        all = parts(counting);
        confirmed = parts(counting.stream()
                .filter(fall -> fall.quality() != Quality.SUSPECT)
                .toList());
    }

    /** The latest of those that end together. */
    public static List<RainInterval> latest(List<RainInterval> falls) {
        Map<Instant, RainInterval> latest = new HashMap<>();
        falls.forEach(fall -> latest.put(fall.interval().end(), fall));
        return List.copyOf(latest.values());
    }

    private List<Part> parts(List<RainInterval> finestFirst) {
        List<Part> parts = new ArrayList<>();
        for (RainInterval fall : finestFirst) {
            BitSet told = new BitSet();
            for (Part finer : parts) {
                if (toldBy(finer.fall, fall)) {
                    told.or(pieces(finer.fall));
                }
            }
            told.and(pieces(fall));
            long depth = fall.depth().micrometres();
            for (Part finer : parts) {
                BitSet both = (BitSet) told.clone();
                both.and(finer.pieces);
                depth -= finer.seconds == 0 ? 0 : finer.depth * seconds(both) / finer.seconds;
            }
            BitSet pieces = pieces(fall);
            pieces.andNot(told);
            parts.add(new Part(fall, pieces, seconds(pieces), told.isEmpty() ? depth : Math.max(0, depth)));
        }
        return parts;
    }

    private static boolean toldBy(RainInterval finer, RainInterval fall) {
        long both = Math.min(end(finer), end(fall)) - Math.max(start(finer), start(fall));
        long length = end(fall) - start(fall);
        boolean follows = end(finer) - start(finer) >= length - length / 12 && both <= length / 12;
        return both > 0 && !follows;
    }

    private BitSet pieces(RainInterval fall) {
        BitSet pieces = new BitSet();
        pieces.set(borders.indexOf(start(fall)), borders.indexOf(end(fall)));
        return pieces;
    }

    private long seconds(BitSet pieces) {
        return within(pieces, Long.MIN_VALUE, Long.MAX_VALUE);
    }

    private long within(BitSet pieces, long from, long to) {
        return pieces.stream()
                .mapToLong(i -> Math.max(0, Math.min(borders.get(i + 1), to) - Math.max(borders.get(i), from)))
                .sum();
    }

    /** As long a reading it counts as. */
    private long length(Part part) {
        long length = end(part.fall) - start(part.fall);
        if (part.seconds == 0 || part.seconds < length / 12.0) {
            return length;
        }
        return borders.get(part.pieces.length()) - borders.get(part.pieces.nextSetBit(0));
    }

    public RainTotal total(Instant at, Duration window) {
        long to = at.getEpochSecond();
        long from = to - window.toSeconds();
        long rain = Math.max(depth(all, from, to), depth(confirmed, from, to));
        long observed = 0;
        boolean atLeast = false;
        for (Part part : all) {
            observed += feeds(part, to - from) ? within(part.pieces, from, to) : 0;
        }
        for (List<Part> parts : List.of(all, confirmed)) {
            for (Part part : parts) {
                atLeast |= part.fall.depth().kind() == Depth.Kind.AT_LEAST
                        && feeds(part, to - from)
                        && within(part.pieces, from, to) > 0;
            }
        }
        Duration time = Duration.ofSeconds(Math.min(observed, to - from));
        return new RainTotal(rain, window, time, atLeast, rain - depth(confirmed, from, to));
    }

    private long depth(List<Part> parts, long from, long to) {
        return parts.stream()
                .filter(part -> part.seconds > 0 && feeds(part, to - from))
                .mapToLong(part -> part.depth * within(part.pieces, from, to) / part.seconds)
                .sum();
    }

    private boolean feeds(Part part, long window) {
        return length(part) - length(part) / 12 <= window;
    }

    /** What a step of that interval holds; the number of readings and the quality are not looked at. */
    public RainTotal step(TimeStep step, Interval interval) {
        long from = interval.start().getEpochSecond();
        long to = interval.end().getEpochSecond();
        long rain = Math.max(stepDepth(all, step, from, to), stepDepth(confirmed, step, from, to));
        long observed = 0;
        boolean atLeast = false;
        for (Part part : all) {
            observed += feeds(part, step) ? within(part.pieces, from, to) : 0;
        }
        for (List<Part> parts : List.of(all, confirmed)) {
            for (Part part : parts) {
                atLeast |= part.fall.depth().kind() == Depth.Kind.AT_LEAST
                        && feeds(part, step)
                        && within(part.pieces, from, to) > 0;
            }
        }
        Duration time = Duration.ofSeconds(Math.min(observed, to - from));
        return new RainTotal(rain, interval.length(), time, atLeast, rain - stepDepth(confirmed, step, from, to));
    }

    private long stepDepth(List<Part> parts, TimeStep step, long from, long to) {
        return parts.stream()
                .filter(part -> part.seconds > 0 && feeds(part, step))
                .mapToLong(part -> part.depth * within(part.pieces, Long.MIN_VALUE, to) / part.seconds
                        - part.depth * within(part.pieces, Long.MIN_VALUE, from) / part.seconds)
                .sum();
    }

    private boolean feeds(Part part, TimeStep step) {
        if (part.seconds == 0) {
            return false;
        }
        Instant end = Instant.ofEpochSecond(borders.get(part.pieces.length()));
        return step.feeds(Interval.endingAt(end, Duration.ofSeconds(length(part))));
    }

    private static long start(RainInterval fall) {
        return fall.interval().start().getEpochSecond();
    }

    private static long end(RainInterval fall) {
        return fall.interval().end().getEpochSecond();
    }
}
