package org.faofon.rules;

import jakarta.ws.rs.core.Response;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.faofon.readings.Interval;
import org.jspecify.annotations.Nullable;

/** Reads over which past a backtest is asked for. */
final class PastPeriod {
    private static final Duration USUAL = Duration.ofDays(365);
    private static final Duration LONGEST = Duration.ofDays(30 * 366);

    private PastPeriod() {}

    /**
     * The year before now, where nothing is said; never later than now.
     *
     * @throws jakarta.ws.rs.WebApplicationException saying what is wrong
     */
    static Interval of(@Nullable String from, @Nullable String to, Instant now) {
        Instant end = parse("to", to, now);
        return of(parse("from", from, end.minus(USUAL)), end, now);
    }

    static Interval of(Instant from, Instant to, Instant now) {
        Instant end = to.isAfter(now) ? now : to;
        if (!from.isBefore(end)) {
            throw refused("from must be before to, and before now");
        }
        if (Duration.between(from, end).compareTo(LONGEST) > 0) {
            throw refused("a backtest may go over 30 years at most");
        }
        return new Interval(Instant.ofEpochSecond(from.getEpochSecond()), Instant.ofEpochSecond(end.getEpochSecond()));
    }

    private static Instant parse(String name, @Nullable String text, Instant otherwise) {
        if (text == null || text.isBlank()) {
            return otherwise;
        }
        try {
            // A plus that was not escaped arrives as a space.
            return OffsetDateTime.parse(text.strip().replace(' ', '+')).toInstant();
        } catch (DateTimeException e) {
            throw refused(name + " must be a time with its offset such as 2025-11-01T07:00:00+07:00");
        }
    }

    private static RuntimeException refused(String why) {
        return RuleProblem.of(Response.Status.BAD_REQUEST, why);
    }
}
