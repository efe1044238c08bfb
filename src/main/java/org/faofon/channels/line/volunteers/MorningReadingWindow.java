package org.faofon.channels.line.volunteers;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import org.faofon.common.time.RainDayTime;
import org.faofon.readings.Interval;

/**
 * A morning on which a cylinder is read: the rain day that ends then, and the time span in which its reading may be
 * made.
 *
 * @param date of the morning
 */
record MorningReadingWindow(LocalDate date) {
    /** A message at night is about the previous morning. */
    private static final LocalTime EARLIEST = LocalTime.of(5, 0);

    private static final Duration EARLY = Duration.ofHours(2);
    private static final Duration LATE = Duration.ofHours(5);

    static MorningReadingWindow of(Instant now) {
        ZonedDateTime local = now.atZone(RainDayTime.BANGKOK);
        LocalDate today = local.toLocalDate();
        return new MorningReadingWindow(local.toLocalTime().isBefore(EARLIEST) ? today.minusDays(1) : today);
    }

    /**
     * The morning that "yesterday" means: that of the date before, also after midnight. Then it is the same as without
     * the word, because the next morning has not come yet.
     */
    static MorningReadingWindow ofYesterday(Instant now) {
        return new MorningReadingWindow(
                now.atZone(RainDayTime.BANGKOK).toLocalDate().minusDays(1));
    }

    private Instant seven() {
        return RainDayTime.endOf(date);
    }

    /** The rain day, by the date on which it began. */
    LocalDate rainDay() {
        return date.minusDays(1);
    }

    /** The day up to seven, or up to now if it is not seven yet. */
    Interval day(Instant now) {
        Instant end = now.isBefore(seven()) ? now.truncatedTo(ChronoUnit.MINUTES) : seven();
        return Interval.endingAt(end, Duration.ofDays(1));
    }

    /** When a reading of that morning can end: a few hours early or late still count. */
    Interval readAt() {
        return new Interval(seven().minus(EARLY), seven().plus(LATE));
    }
}
