package org.faofon.volunteers;

import jakarta.ws.rs.BadRequestException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import org.faofon.common.text.Excerpt;
import org.faofon.network.NetworkClock;
import org.jspecify.annotations.Nullable;

/** Instants as schools say them. */
final class Times {
    /** How far a phone's clock may run ahead. */
    private static final Duration CLOCK_ERROR = Duration.ofMinutes(5);

    private Times() {}

    /** In whole seconds, with Bangkok's offset. */
    static OffsetDateTime local(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS)
                .atZone(NetworkClock.BANGKOK)
                .toOffsetDateTime();
    }

    /** The latest 07:00 in Bangkok that is not after then, which is where the day of UTC begins. */
    static Instant morning(Instant now) {
        return now.truncatedTo(ChronoUnit.DAYS);
    }

    /**
     * A time of the past that somebody has sent.
     *
     * @throws BadRequestException if it is none
     */
    static Instant past(@Nullable String text, Instant now, Duration oldest) {
        Instant at;
        try {
            at = OffsetDateTime.parse(text == null ? "" : text).toInstant().truncatedTo(ChronoUnit.SECONDS);
        } catch (DateTimeException e) {
            throw new BadRequestException(
                    "at must be a time with an offset such as 2026-11-22T07:00:00+07:00, but was \""
                            + Excerpt.of(String.valueOf(text)) + "\"",
                    e);
        }
        if (at.isAfter(now.plus(CLOCK_ERROR)) || at.isBefore(now.minus(oldest))) {
            throw new BadRequestException("at must be within the last " + oldest.toDays() + " days, but was " + text);
        }
        return at;
    }
}
