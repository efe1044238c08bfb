package org.faofon.readings.totals;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.faofon.common.text.Excerpt;
import org.faofon.readings.Interval;

/**
 * The equal time steps of rain series: minutes, hours, rain days or months.
 *
 * <p>All of them are counted from 07:00 in Bangkok, when the Thai rain day begins; that is midnight in UTC, so a rain
 * day is a day of the UTC calendar and a month begins on its first at 07:00.
 */
public final class TimeStep {
    private static final String ALLOWED =
            "step must be PT5M, PT6M, PT10M, PT12M, PT15M, PT20M, PT30M, whole hours that divide a day, P1D or P1M";
    private static final long SHORTEST = Duration.ofMinutes(5).toSeconds();
    private static final long HOUR = Duration.ofHours(1).toSeconds();
    private static final long DAY = Duration.ofDays(1).toSeconds();
    private static final long LONGEST_MONTH = 31 * DAY;

    /** The share of its length by which a reading may exceed a step and still count in it; as for the windows. */
    private static final int TOLERANCE = 12;

    private final String text;
    /** Zero for months, which are not equally long. */
    private final long seconds;

    private TimeStep(String text, long seconds) {
        this.text = text;
        this.seconds = seconds;
    }

    /**
     * Parses a step in ISO 8601.
     *
     * @throws IllegalArgumentException if it is invalid, or does not divide an hour or a day
     */
    public static TimeStep parse(String text) {
        if (isAMonth(text)) {
            return new TimeStep("P1M", 0);
        }
        long seconds;
        try {
            seconds = Duration.parse(text).toSeconds();
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(ALLOWED + ", but was \"" + Excerpt.of(text) + "\"", e);
        }
        boolean minutes = seconds >= SHORTEST && seconds < HOUR && seconds % 60 == 0 && HOUR % seconds == 0;
        boolean hours = seconds >= HOUR && seconds % HOUR == 0 && DAY % seconds == 0;
        if (!(minutes || hours) || Duration.parse(text).toNanosPart() != 0) {
            throw new IllegalArgumentException(ALLOWED + ", but was \"" + Excerpt.of(text) + "\"");
        }
        return new TimeStep(seconds == DAY ? "P1D" : Duration.ofSeconds(seconds).toString(), seconds);
    }

    private static boolean isAMonth(String text) {
        try {
            return Period.parse(text).equals(Period.ofMonths(1));
        } catch (DateTimeException e) {
            return false;
        }
    }

    /** The shortest span of whole steps that contains this one. */
    public Interval widen(Interval span) {
        Instant end = borderUpTo(span.end());
        return new Interval(borderUpTo(span.start()), end.equals(span.end()) ? end : after(end));
    }

    /** How many steps lie in a span of whole steps. */
    public long count(Interval span) {
        if (seconds > 0) {
            return span.length().toSeconds() / seconds;
        }
        return ChronoUnit.MONTHS.between(dayOf(span.start()), dayOf(span.end()));
    }

    /** The latest border that is not after then. */
    Instant borderUpTo(Instant instant) {
        if (seconds > 0) {
            return Instant.ofEpochSecond(Math.floorDiv(instant.getEpochSecond(), seconds) * seconds);
        }
        return startOf(dayOf(instant).withDayOfMonth(1));
    }

    /** The end of the step that begins at that border. */
    Instant after(Instant border) {
        return seconds > 0 ? border.plusSeconds(seconds) : startOf(dayOf(border).plusMonths(1));
    }

    /** Whether a reading over that interval counts in single steps; measured at the step in which it ends. */
    public boolean feeds(Interval interval) {
        return feeds(interval.end(), interval.length().toSeconds());
    }

    boolean feeds(Instant end, long length) {
        Instant start = borderUpTo(end.minusNanos(1)); // An end belongs to the step that it closes.
        return length - length / TOLERANCE
                <= Duration.between(start, after(start)).toSeconds();
    }

    /** No longer reading counts in a step. */
    public Duration reach() {
        long longest = seconds > 0 ? seconds : LONGEST_MONTH;
        return Duration.ofSeconds(longest + longest / (TOLERANCE - 1) + 1);
    }

    /** Equal parts of time that make up each step, counted from 1970; the store adds up by them. */
    public Duration part() {
        return Duration.ofSeconds(seconds > 0 ? seconds : DAY);
    }

    private static LocalDate dayOf(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC).toLocalDate();
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay().toInstant(ZoneOffset.UTC);
    }

    @Override
    public String toString() {
        return text;
    }
}
