package org.faofon.rules.live;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.faofon.readings.Interval;
import org.faofon.readings.Quality;
import org.faofon.readings.RainInterval;
import org.faofon.readings.Reading;
import org.faofon.readings.ReadingsStored;
import org.faofon.readings.totals.RainWindows;
import org.faofon.rules.EvaluationTimes;

/** The districts with new rain, since when, and where exactly it ended. */
public final class PendingDistricts {
    private static final int MOST_ENDS = 1_000;

    private final Map<String, Span> districts = new HashMap<>();
    private final KnownRain rain;

    /** The stored rain of a gauge, including new rain. */
    public interface KnownRain {
        /** Its readings that end in (from, to] and have not failed. */
        List<RainInterval> falls(String gauge, Instant from, Instant to);
    }

    public PendingDistricts(KnownRain rain) {
        this.rain = rain;
    }

    /** New rain of a district: the earliest start, ends between the steps, and whether some of it may be suspect. */
    public static final class Span {
        public Instant from = Instant.MAX;
        public final Set<Instant> ends = new HashSet<>();
        boolean suspect;

        private void add(Instant start, Instant end) {
            if (start.isBefore(from)) {
                from = start;
            }
            if (ends.size() < MOST_ENDS) {
                ends.add(end);
            }
        }
    }

    /**
     * Records new rain.
     *
     * @param districtOf the code of the district of each gauge, by its code
     * @param since times before that are no longer evaluated, and rain that no window contains from then on is ignored
     */
    public synchronized void add(ReadingsStored stored, Function<String, String> districtOf, Instant since) {
        for (ReadingsStored.Judged judged : stored.readings()) {
            Reading reading = judged.reading();
            if (!reading.at().isAfter(since.minus(RainWindows.KEEP))) {
                continue;
            }
            Span span = districts.computeIfAbsent(districtOf.apply(reading.gauge()), district -> new Span());
            Instant start = began(reading, since);
            span.add(start.isBefore(since) ? since : start, reading.at());
            span.suspect |= judged.verdict().quality() == Quality.SUSPECT;
        }
    }

    /** New rain also changes what a longer reading adds that overlaps it, from its start on. */
    private Instant began(Reading reading, Instant since) {
        Interval own = reading.interval();
        if (!own.start().isAfter(since)) {
            return own.start();
        }
        return rain.falls(reading.gauge(), own.start(), own.start().plus(RainWindows.KEEP)).stream()
                .map(other -> other.interval().start())
                .filter(start -> start.isBefore(own.start()))
                .min(Instant::compareTo)
                .orElse(own.start());
    }

    /** Nothing is known about those districts: all their rain is treated as new. */
    public synchronized void addAll(Iterable<String> districtCodes, Instant from) {
        for (String district : districtCodes) {
            Span span = districts.computeIfAbsent(district, code -> new Span());
            span.add(from, from);
            span.suspect = true;
        }
    }

    /** Rain of that gauge that ended after then may not have been evaluated at its ends, at which short windows are fullest. */
    public synchronized void addEnds(String district, String gauge, Instant after, Instant until) {
        Span span = districts.computeIfAbsent(district, code -> new Span());
        rain.falls(gauge, after, until).stream()
                .filter(fall -> fall.depth().micrometres() > 0)
                .map(fall -> fall.interval().end())
                .forEach(end -> span.add(after, end));
    }

    /**
     * The times at which a district is to be evaluated: the full steps since the last round, because windows move on
     * without new rain, and what new rain has touched.
     *
     * @param earliest times before that are no longer evaluated
     */
    public static NavigableSet<Instant> times(Optional<Span> span, Instant lastRound, Instant earliest, Instant now) {
        NavigableSet<Instant> times = EvaluationTimes.bucketEnds(later(lastRound, earliest), now);
        span.ifPresent(
                touched -> times.addAll(EvaluationTimes.touched(later(touched.from, earliest), now, touched.ends)));
        return times;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    synchronized boolean isEmpty() {
        return districts.isEmpty();
    }

    public synchronized Map<String, Span> takeAll() {
        Map<String, Span> taken = new HashMap<>(districts);
        districts.clear();
        return taken;
    }

    /** Puts back what could not be evaluated. */
    synchronized void giveBack(Map<String, Span> taken) {
        taken.forEach((district, span) -> {
            Span now = districts.computeIfAbsent(district, code -> new Span());
            now.add(span.from, span.from);
            span.ends.forEach(end -> now.add(span.from, end));
            now.suspect |= span.suspect;
        });
    }
}
