package org.faofon.common.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import org.faofon.network.NetworkClock;
import org.jspecify.annotations.Nullable;

/** Instants as the province reads them. */
public final class RainDayTime {
    private static final LocalTime RAIN_DAY_STARTS = LocalTime.of(7, 0);

    private RainDayTime() {}

    /** In whole seconds, with Bangkok's offset. */
    public static OffsetDateTime local(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS)
                .atZone(NetworkClock.BANGKOK)
                .toOffsetDateTime();
    }

    /** As {@link #local}, in letters, seconds always among them. */
    public static String iso(Instant instant) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(local(instant));
    }

    static @Nullable public OffsetDateTime localOrNull(@Nullable Instant instant) {
        return instant == null ? null : local(instant);
    }

    /** The latest 07:00 that is not after then: when the rain day of then began, and the one before was read. */
    public static Instant rainDayStart(Instant now) {
        ZonedDateTime local = now.atZone(NetworkClock.BANGKOK);
        ZonedDateTime seven = local.with(RAIN_DAY_STARTS);
        return (seven.isAfter(local) ? seven.minusDays(1) : seven).toInstant();
    }

    /** The rain day to which a reading belongs that ends then: at 07:00 it is yesterday's. */
    public static LocalDate rainDay(Instant end) {
        return end.minusNanos(1)
                .atZone(NetworkClock.BANGKOK)
                .minusHours(RAIN_DAY_STARTS.getHour())
                .toLocalDate();
    }
}
