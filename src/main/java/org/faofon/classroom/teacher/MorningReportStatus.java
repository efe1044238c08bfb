package org.faofon.classroom.teacher;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.faofon.classroom.rainday.RainDayBuilder;
import org.faofon.common.time.RainDayTime;
import org.faofon.network.Gauge;
import org.faofon.schools.Holiday;
import org.faofon.schools.MissedReading;
import org.jspecify.annotations.Nullable;

/**
 * Which cylinders have been read this morning.
 *
 * @param morning the date of the morning
 * @param late whether the time has come by which all should have reported
 * @param waiting those without a report, the longest silent first
 * @param excused those with a reason
 */
public record MorningReportStatus(
        LocalDate morning, LocalTime reportBy, boolean late, int reported, List<Absent> waiting, List<Absent> excused) {
    /** A reading at half past five is still this morning's. */
    private static final Duration EARLY = Duration.ofHours(2);

    /**
     * A cylinder that has not been read.
     *
     * @param newest when it was last read, if ever
     * @param mornings the number of consecutive mornings without a reading; zero if there never was one
     * @param reader whose turn it is, or empty
     */
    public record Absent(
            Gauge gauge,
            @Nullable Instant newest,
            long mornings,
            String reader,
            @Nullable Holiday holiday,
            @Nullable MissedReading reason) {}

    /** The rain day that this morning's reading closes. */
    static LocalDate dayToRead(Instant now) {
        return RainDayBuilder.dateOf(now).minusDays(1);
    }

    /** Whether that reading is this morning's or later. */
    static boolean hasRead(@Nullable Instant newest, Instant now) {
        return newest != null && !newest.isBefore(due(now).minus(EARLY));
    }

    /** The number of consecutive mornings without a reading. */
    static long mornings(@Nullable Instant newest, Instant now) {
        return newest == null
                ? 0
                : Math.max(0, Duration.between(newest, due(now).plus(EARLY)).toDays());
    }

    /** Whether the time has come. */
    static boolean isLate(Instant now, LocalTime reportBy) {
        Instant hour = due(now).atZone(RainDayTime.BANGKOK).with(reportBy).toInstant();
        return !now.isBefore(hour);
    }

    /** The latest 07:00. */
    private static Instant due(Instant now) {
        return RainDayBuilder.intervalOf(RainDayBuilder.dateOf(now)).start();
    }
}
