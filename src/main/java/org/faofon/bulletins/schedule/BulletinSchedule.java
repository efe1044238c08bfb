package org.faofon.bulletins.schedule;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.faofon.bulletins.BulletinsConfig;
import org.faofon.common.time.RainDayTime;

/** Which bulletins are due at a time. */
record BulletinSchedule(LocalTime at, LocalTime until) {
    /** Never before the rain day is over. */
    static BulletinSchedule of(BulletinsConfig config) {
        LocalTime at = config.dailyAt();
        return new BulletinSchedule(at.isBefore(RainDayTime.START) ? RainDayTime.START : at, config.dailyUntil());
    }

    /** The day whose bulletin is due and still worth sending. */
    Optional<LocalDate> dayDue(Instant now) {
        ZonedDateTime local = now.atZone(RainDayTime.BANGKOK);
        boolean due = !local.toLocalTime().isBefore(at) && local.toLocalTime().isBefore(until);
        return due ? Optional.of(local.toLocalDate()) : Optional.empty();
    }

    /** The month that is summarised on that morning. */
    static Optional<YearMonth> monthDue(LocalDate date) {
        return date.getDayOfMonth() == 1 ? Optional.of(RainDayTime.monthOf(date)) : Optional.empty();
    }
}
