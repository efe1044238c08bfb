package org.faofon.rules.web;

import jakarta.ws.rs.core.Response;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.faofon.common.web.ProblemDetails;
import org.faofon.readings.Interval;
import org.jspecify.annotations.Nullable;

/** Parses the period of a backtest. */
final class PastPeriod {
    private static final Duration USUAL = Duration.ofDays(365);
    private static final Duration LONGEST = Duration.ofDays(30 * 366);

    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2400-01-01T00:00:00Z");

    private PastPeriod() {}

    /**
     * By default the last year; never later than now.
     *
     * @throws jakarta.ws.rs.WebApplicationException with the error
     */
    static Interval of(@Nullable String from, @Nullable String to, Instant now) {
        Instant end = parse("to", to, now);
        return of(parse("from", from, end.minus(USUAL)), end, now);
    }

    private static Interval of(Instant from, Instant to, Instant now) {
        return find(from, to, now)
                .orElseThrow(() -> refused("from must be before to and before now, and at most 30 years ago"));
    }

    /** From then to then, or to now; empty if that is invalid. */
    static Optional<Interval> find(Instant from, Instant to, Instant now) {
        Instant start = from.truncatedTo(ChronoUnit.SECONDS);
        Instant end = (to.isAfter(now) ? now : to).truncatedTo(ChronoUnit.SECONDS);
        boolean sensible = start.isBefore(end) && start.isAfter(end.minus(LONGEST));
        return sensible ? Optional.of(new Interval(start, end)) : Optional.empty();
    }

    private static Instant parse(String name, @Nullable String text, Instant otherwise) {
        if (text == null || text.isBlank()) {
            return otherwise;
        }
        try {
            // An unescaped plus arrives as a space.
            Instant time = OffsetDateTime.parse(text.strip().replace(' ', '+')).toInstant();
            if (time.isAfter(EARLIEST) && time.isBefore(LATEST)) {
                return time;
            }
        } catch (DateTimeException e) {
            // Reported below, together with values out of range.
        }
        throw refused(name + " must be a time with its offset such as 2025-11-01T07:00:00+07:00,"
                + " between the years 1900 and 2400");
    }

    private static RuntimeException refused(String why) {
        return ProblemDetails.exception(Response.Status.BAD_REQUEST, why);
    }
}
