package org.faofon.volunteers;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.faofon.readings.Interval;
import org.faofon.readings.store.DailyMessageCountRepository;

/** Consecutive rain days on which the school has reported. */
final class ReportStreak {
    private static final Duration HALF_A_DAY = Duration.ofHours(12);

    private ReportStreak() {}

    private static Duration half(Duration length) {
        Duration half = length.dividedBy(2);
        return half.compareTo(HALF_A_DAY) < 0 ? half : HALF_A_DAY;
    }

    /**
     * The number of consecutive reported rain days, up to the last one or the one before: today's report may still
     * come. A reading over several days counts for each of them, and "could not be measured" counts for its day.
     *
     * @param told the intervals of the readings
     * @param excused rain days with a reason for a missing reading
     * @param morning the latest 07:00
     */
    static int days(Collection<Interval> told, Collection<LocalDate> excused, Instant morning) {
        Set<LocalDate> days = new HashSet<>(excused);
        for (Interval interval : told) {
            // A reading at half past eight is still of the day that ended at seven.
            LocalDate last = DailyMessageCountRepository.dayOf(interval.end().minus(half(interval.length())));
            for (long back = 0; back < Math.max(1, Math.round(interval.length().toHours() / 24.0)); back++) {
                days.add(last.minusDays(back));
            }
        }
        LocalDate day = DailyMessageCountRepository.dayOf(morning);
        if (!days.contains(day)) {
            day = day.minusDays(1);
        }
        int inARow = 0;
        while (days.contains(day.minusDays(inARow))) {
            inARow++;
        }
        return inARow;
    }
}
