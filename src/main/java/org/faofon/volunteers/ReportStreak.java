package org.faofon.volunteers;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.faofon.readings.Interval;
import org.faofon.readings.store.DailyMessageCountRepository;

/** Rain days in a row of which the school has said something. */
final class ReportStreak {
    private ReportStreak() {}

    /**
     * How many rain days in a row are told of, up to the last one or the one before: today's may still come. A reading over
     * several days tells of each, and "could not be measured" tells of its day.
     *
     * @param told the intervals of the readings
     * @param excused rain days of which somebody said why there is none
     * @param morning the latest 07:00
     */
    static int days(Collection<Interval> told, Collection<LocalDate> excused, Instant morning) {
        Set<LocalDate> days = new HashSet<>(excused);
        for (Interval interval : told) {
            LocalDate last = DailyMessageCountRepository.dayOf(interval.end());
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
