package org.faofon.classroom.rainday;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.faofon.readings.Depth;
import org.faofon.readings.Interval;
import org.faofon.readings.Quality;
import org.faofon.readings.RainClass;
import org.faofon.readings.RainInterval;
import org.faofon.readings.RainTotal;
import org.faofon.readings.totals.RainResampler;
import org.faofon.readings.totals.StepTotal;
import org.faofon.readings.totals.TimeStep;

/**
 * Builds rain days as a class records them: a morning reading is the whole rain of one day, even if it was made at
 * 06:50, and a weekend's reading is the rain of three days together.
 *
 * <p>The API and the rules split readings at 07:00 in proportion instead; a pupil expects the number that was on the
 * cylinder.
 */
public final class RainDayBuilder {
    private static final TimeStep DAY = TimeStep.parse("P1D");
    private static final Duration WHOLE = Duration.ofDays(1);

    private final LocalDate first;
    private final LocalDate last;
    private final Instant now;
    private final LocalDate begin;
    private final Map<LocalDate, List<RainInterval>> falls = new HashMap<>();
    private final Map<LocalDate, RainDay> summed = new HashMap<>();
    private final List<MultiDayTotal> together = new ArrayList<>();

    /**
     * Creates a builder for the rain days that begin on those dates and between.
     *
     * @param begin the first rain day of the gauge; nobody could measure before it
     */
    RainDayBuilder(LocalDate first, LocalDate last, Instant now, LocalDate begin) {
        this.first = first;
        this.last = last;
        this.now = now;
        this.begin = begin;
    }

    /** The rain day that begins on that date: it ends at 07:00 in Bangkok on the next, which is midnight in UTC. */
    public static Interval intervalOf(LocalDate date) {
        Instant start = date.atStartOfDay().toInstant(ZoneOffset.UTC);
        return new Interval(start, start.plus(WHOLE));
    }

    /** The date of the rain day that an instant lies in. */
    public static LocalDate dateOf(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC).toLocalDate();
    }

    /** The dates of the rain days that a reading covers: one, or several. */
    public static Days daysOf(Interval interval) {
        if (DAY.feeds(interval)) {
            LocalDate date = dateOf(interval.start().plus(interval.length().dividedBy(2)));
            return new Days(date, date);
        }
        // A reading at 07:10 after a weekend does not cover a fourth day.
        Duration half = WHOLE.dividedBy(2);
        return new Days(
                dateOf(interval.start().plus(half)), dateOf(interval.end().minus(half)));
    }

    /** From one date to another, both included. */
    public record Days(LocalDate first, LocalDate last) {
        public boolean several() {
            return !first.equals(last);
        }
    }

    /** Adds a reading; failed and missing ones do not count. */
    void add(RainInterval fall) {
        if (!RainResampler.counts(fall.quality())) {
            return;
        }
        if (DAY.feeds(fall.interval())) {
            Instant middle =
                    fall.interval().start().plus(fall.interval().length().dividedBy(2));
            replaceWhatItRepeats(falls.computeIfAbsent(dateOf(middle), date -> new ArrayList<>()), fall);
            return;
        }
        // A reading at 07:10 after a weekend does not cover a fourth day.
        Duration half = WHOLE.dividedBy(2);
        together.add(new MultiDayTotal(
                dateOf(fall.interval().start().plus(half)),
                dateOf(fall.interval().end().minus(half)),
                fall.depth().micrometres(),
                fall.depth().kind() == Depth.Kind.AT_LEAST,
                fall.quality() == Quality.SUSPECT));
    }

    /** The same rain read again at 07:10 must not count twice. */
    private static void replaceWhatItRepeats(List<RainInterval> day, RainInterval fall) {
        day.removeIf(other -> overlap(other.interval(), fall.interval())
                        .multipliedBy(2)
                        .compareTo(other.interval().length())
                > 0);
        day.add(fall);
    }

    private static Duration overlap(Interval one, Interval other) {
        Instant start = one.start().isAfter(other.start()) ? one.start() : other.start();
        Instant end = one.end().isBefore(other.end()) ? one.end() : other.end();
        return start.isBefore(end) ? Duration.between(start, end) : Duration.ZERO;
    }

    /** Adds a day's total from the store, of a gauge that reports every few minutes. */
    void add(StepTotal day) {
        RainTotal total = new RainTotal(day.depthMicrometres(), WHOLE, day.observed(), day.atLeast());
        if (!day.known() || RainClass.unobserved(total, false)) {
            return;
        }
        LocalDate date = dateOf(day.interval().start());
        boolean more = day.atLeast() || RainClass.partly(total);
        summed.put(
                date,
                new RainDay(
                        date,
                        RainDay.State.KNOWN,
                        day.depthMicrometres(),
                        false,
                        more,
                        day.quality() == Quality.SUSPECT));
    }

    /** Builds the rain days. */
    RainDays close() {
        // Days that were read one by one are better known than in a total that contains them again.
        together.removeIf(
                heap -> heap.first().datesUntil(heap.last().plusDays(1)).anyMatch(this::isKnown)
                        || heap.last().isBefore(first)
                        || heap.first().isAfter(last));
        List<RainDay> days = first.datesUntil(last.plusDays(1)).map(this::day).toList();
        return new RainDays(days, together);
    }

    private boolean isKnown(LocalDate date) {
        return falls.containsKey(date) || summed.containsKey(date);
    }

    private RainDay day(LocalDate date) {
        if (intervalOf(date).end().isAfter(now) && !falls.containsKey(date)) {
            return RainDay.unknown(date, RainDay.State.TO_COME);
        }
        RainDay known = summed.get(date);
        if (known != null) {
            return known;
        }
        List<RainInterval> read = falls.getOrDefault(date, List.of());
        if (!read.isEmpty()) {
            return sum(date, read);
        }
        if (together.stream().anyMatch(heap -> heap.covers(date))) {
            return RainDay.unknown(date, RainDay.State.TOGETHER);
        }
        return RainDay.unknown(date, date.isBefore(begin) ? RainDay.State.BEFORE : RainDay.State.MISSING);
    }

    private static RainDay sum(LocalDate date, List<RainInterval> read) {
        long depth = 0;
        boolean trace = false;
        boolean atLeast = false;
        boolean doubtful = false;
        Duration observed = Duration.ZERO;
        for (RainInterval fall : read) {
            depth += fall.depth().micrometres();
            trace |= fall.depth().kind() == Depth.Kind.TRACE;
            atLeast |= fall.depth().kind() == Depth.Kind.AT_LEAST;
            doubtful |= fall.quality() == Quality.SUSPECT;
            observed = observed.plus(fall.interval().length());
        }
        RainTotal total = new RainTotal(depth, WHOLE, observed, atLeast);
        if (RainClass.unobserved(total, trace)) {
            return RainDay.unknown(date, RainDay.State.MISSING);
        }
        return new RainDay(date, RainDay.State.KNOWN, depth, trace, atLeast || RainClass.partly(total), doubtful);
    }
}
