package org.faofon.readings.intake;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.faofon.readings.CylinderLevel;
import org.faofon.readings.Depth;
import org.faofon.readings.Interval;
import org.faofon.readings.MaximumRainfall;
import org.faofon.readings.Reading;

/**
 * Derives rain from the levels of one cylinder, filling by filling: a filling lasts from one emptying to the next.
 * Later levels replace earlier ones, so the derived rain of a filling is never more than its final level.
 *
 * <p>It depends only on what was reported, in whatever order it arrived.
 */
final class CylinderFillings {
    /** No reading is longer. */
    static final Duration LONGEST = Duration.ofDays(31);

    /** Two readers within that time may have seen the same water; readings are not made to the minute. */
    static final Duration TOLERANCE = Duration.ofHours(2);

    /** No cylinder runs over twice within that time. */
    private static final Duration RUNS_OVER_AGAIN = Duration.ofMinutes(30);

    private final List<CylinderLevel> levels;
    private final List<Emptying> emptyings;
    private final List<Given> given;
    /** When a filling ended, and with which reading if it was one. */
    private final NavigableMap<Instant, Optional<Given>> ends = new TreeMap<>();

    /** The levels and readings of one gauge. */
    CylinderFillings(List<CylinderLevel> levels, List<Given> given) {
        this.levels =
                levels.stream().sorted(Comparator.comparing(CylinderLevel::at)).toList();
        this.given = given;
        this.emptyings = emptyings();
        emptyings.forEach(emptying -> ends.put(emptying.at, Optional.empty()));
        given.stream()
                .filter(reading -> !reading.aboutLevel && !isContinued(reading))
                .forEach(reading -> ends.put(endOfFilling(reading), Optional.of(reading)));
    }

    /**
     * A depth that was given as a reading, for example of a morning.
     *
     * @param interval as it was given
     * @param believed whether its depth counts
     * @param aboutLevel whether it is an officer's correction of a reading derived from a level
     */
    record Given(Interval interval, Depth depth, Reading.Origin origin, boolean believed, boolean aboutLevel) {}

    /**
     * What was poured out.
     *
     * @param at when; if somebody reported the same water again, the time of that report
     */
    private record Emptying(CylinderLevel level, Instant at) {}

    private List<Emptying> emptyings() {
        List<Emptying> emptyings = new ArrayList<>();
        for (int i = 0; i < levels.size(); i++) {
            CylinderLevel emptied = levels.get(i);
            if (emptied.emptied()) {
                int last = i;
                while (last + 1 < levels.size() && isToldAgain(emptied, levels.get(last + 1))) {
                    last++;
                }
                emptyings.add(new Emptying(emptied, levels.get(last).at()));
            }
        }
        return emptyings;
    }

    private boolean isToldAgain(CylinderLevel emptied, CylinderLevel later) {
        return later.depth().micrometres() > 0
                && isSameWater(emptied, later.at(), later.depth())
                && given.stream().noneMatch(reading -> isOtherWater(reading, emptied, later));
    }

    /** Whether a reading in between was of other water; then the cylinder was emptied once more. */
    private boolean isOtherWater(Given reading, CylinderLevel emptied, CylinderLevel later) {
        Instant end = reading.interval.end();
        return end.isAfter(emptied.at())
                && end.isBefore(later.at())
                && !reading.aboutLevel
                && !isSameWater(emptied, end, reading.depth)
                && !isContinued(reading);
    }

    /** Since when the depth of that reading has gathered: since the cylinder was last emptied within its interval. */
    Instant gatheredSince(Interval interval, Depth depth) {
        return emptyings.stream()
                .filter(emptying -> emptying.at.isAfter(interval.start())
                        && emptying.at.isBefore(interval.end())
                        && !isSameWater(emptying.level, interval.end(), depth))
                .map(Emptying::at)
                .max(Comparator.naturalOrder())
                .orElse(interval.start());
    }

    /** Whether a report is about water that was already reported as poured out, by the same person or another. */
    private static boolean isSameWater(CylinderLevel emptied, Instant later, Depth depth) {
        Duration apart = Duration.between(emptied.at(), later);
        Duration same = depth.kind() == Depth.Kind.AT_LEAST ? RUNS_OVER_AGAIN : TOLERANCE;
        return apart.compareTo(TOLERANCE) <= 0
                && ((emptied.depth().equals(depth) && apart.compareTo(same) <= 0)
                        || depth.micrometres() > MaximumRainfall.micrometresIn(apart));
    }

    /**
     * Whether a later reading has the same start: it measured the same water, so the cylinder was not emptied in
     * between.
     */
    private boolean isContinued(Given reading) {
        return given.stream()
                .anyMatch(other -> other.interval.end().isAfter(reading.interval.end())
                        && Duration.between(other.interval.start(), reading.interval.start())
                                        .abs()
                                        .compareTo(TOLERANCE)
                                <= 0);
    }

    /** When the filling ended: at the end of the reading, or when the same depth was last reported a little later. */
    private Instant endOfFilling(Given reading) {
        Instant end = reading.interval.end();
        return levels.stream()
                .filter(level -> level.at().isAfter(end))
                .takeWhile(level -> repeats(level, reading))
                .map(CylinderLevel::at)
                .reduce(end, (earlier, later) -> later);
    }

    /** Whether a level reports the depth of a reading again, and no other depth was read in between. */
    private boolean repeats(CylinderLevel level, Given reading) {
        Instant end = reading.interval.end();
        return !level.at().isAfter(end.plus(TOLERANCE))
                && level.depth().micrometres() > 0
                && level.depth().equals(reading.depth)
                && given.stream()
                        .filter(other -> other.interval.end().isAfter(end)
                                && other.interval.end().isBefore(level.at()))
                        .allMatch(other -> other.aboutLevel || other.depth.equals(reading.depth));
    }

    /** One reading for each level, over the time since the previous level or since the cylinder was emptied. */
    List<Reading> differences() {
        List<Reading> readings = new ArrayList<>(levels.size());
        int first = 0;
        while (first < levels.size()) {
            Instant start = startOf(levels.get(first));
            int next = first + 1;
            while (next < levels.size() && startOf(levels.get(next)).equals(start)) {
                next++;
            }
            readings.addAll(differences(levels.subList(first, next), start));
            first = next;
        }
        return readings;
    }

    /**
     * The start of a level's water; if the cylinder was never emptied, the reading that ends it began then, or seven.
     */
    private Instant startOf(CylinderLevel level) {
        Instant emptied = ends.lowerKey(level.at());
        return emptied != null
                ? emptied
                : closing(level)
                        .map(reading -> gatheredSince(reading.interval, reading.depth))
                        .filter(start -> start.isBefore(levels.get(0).at()))
                        .orElseGet(this::firstSeven);
    }

    /** Cylinders are emptied at seven in Bangkok, which is midnight in UTC. */
    private Instant firstSeven() {
        return levels.get(0).at().minusSeconds(1).truncatedTo(ChronoUnit.DAYS);
    }

    private List<Reading> differences(List<CylinderLevel> filling, Instant start) {
        List<Effective> depths = effective(filling, start);
        List<Reading> readings = new ArrayList<>(filling.size());
        Effective before = new Effective(0, depths.get(0).origin, false, false);
        Instant since = start;
        for (int i = 0; i < filling.size(); i++) {
            Effective now = depths.get(i);
            readings.add(difference(filling.get(i), since, before, now));
            before = now;
            since = filling.get(i).at();
        }
        return readings;
    }

    private static Reading difference(CylinderLevel level, Instant since, Effective before, Effective now) {
        Instant earliest = level.at().minus(LONGEST);
        Interval interval = new Interval(since.isBefore(earliest) ? earliest : since, level.at());
        int micrometres = now.micrometres - before.micrometres;
        return new Reading(
                level.gauge(),
                interval,
                new Depth(micrometres, kind(level, micrometres, before, now)),
                latest(latest(level.origin(), now.origin), before.origin),
                level.note());
    }

    private static Depth.Kind kind(CylinderLevel level, int micrometres, Effective before, Effective now) {
        return switch (level.depth().kind()) {
            case AT_LEAST -> now.lowered ? Depth.Kind.EXACT : Depth.Kind.AT_LEAST;
            case TRACE -> micrometres == 0 && !before.rain ? Depth.Kind.TRACE : Depth.Kind.EXACT;
            case EXACT -> Depth.Kind.EXACT;
        };
    }

    /**
     * The rain until then, as known at the end of the filling.
     *
     * @param origin of what determined it
     * @param lowered whether a later level reduced it
     * @param rain whether there was any rain, including a trace
     */
    private record Effective(int micrometres, Reading.Origin origin, boolean lowered, boolean rain) {
        static Effective of(CylinderLevel level) {
            boolean rain = level.depth().micrometres() > 0 || level.depth().kind() == Depth.Kind.TRACE;
            return new Effective(level.depth().micrometres(), level.origin(), false, rain);
        }

        static Effective lowered(int micrometres, Reading.Origin origin) {
            return new Effective(micrometres, origin, true, micrometres > 0);
        }

        Effective atLeast(Effective before) {
            return micrometres >= before.micrometres
                    ? new Effective(micrometres, origin, lowered, rain || before.rain)
                    : new Effective(before.micrometres, before.origin, lowered, true);
        }
    }

    private List<Effective> effective(List<CylinderLevel> filling, Instant start) {
        Effective[] depths = new Effective[filling.size()];
        Optional<Given> closing = closing(filling.get(0)).filter(reading -> tellsAll(reading, start));
        int least = closing.map(reading -> reading.depth.micrometres()).orElse(Integer.MAX_VALUE);
        Reading.Origin said =
                closing.map(reading -> reading.origin).orElse(filling.get(0).origin());
        for (int i = depths.length - 1; i >= 0; i--) {
            CylinderLevel level = filling.get(i);
            boolean lowered = level.depth().micrometres() > least;
            depths[i] = lowered ? Effective.lowered(least, said) : Effective.of(level);
            if (!lowered && level.depth().kind() != Depth.Kind.AT_LEAST) {
                least = level.depth().micrometres();
                said = level.origin();
            }
        }
        for (int i = 1; i < depths.length; i++) { // "At least" may be less than what is known to have been there.
            depths[i] = depths[i].atLeast(depths[i - 1]);
        }
        return List.of(depths);
    }

    /** The reading with which the level's filling ended, if it was one. */
    private Optional<Given> closing(CylinderLevel level) {
        Map.Entry<Instant, Optional<Given>> end = ends.ceilingEntry(level.at());
        return end == null ? Optional.empty() : end.getValue();
    }

    /** Whether a reading with which a filling ended covers all of it, and no less than there was. */
    private boolean tellsAll(Given reading, Instant start) {
        return reading.believed
                && reading.depth.kind() != Depth.Kind.AT_LEAST
                && !gatheredSince(reading.interval, reading.depth).isAfter(start.plus(TOLERANCE));
    }

    private static Reading.Origin latest(Reading.Origin one, Reading.Origin other) {
        return other.receivedAt().isAfter(one.receivedAt()) ? other : one;
    }
}
