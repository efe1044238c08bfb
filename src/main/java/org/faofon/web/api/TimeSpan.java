package org.faofon.web.api;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.faofon.common.text.Excerpt;
import org.faofon.common.web.ProblemDetails;
import org.jspecify.annotations.Nullable;

/** The period (from, to] of a request. */
record TimeSpan(Instant from, Instant to) {
    private static final Duration USUAL = Duration.ofHours(24);
    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2400-01-01T00:00:00Z");

    /**
     * Parses the parameters; by default the last 24 hours.
     *
     * @throws jakarta.ws.rs.BadRequestException with the error
     */
    static TimeSpan of(@Nullable String from, @Nullable String to, Instant now) {
        Instant end = parseNear("to", to).orElse(now);
        Instant start = parseNear("from", from).orElse(end.minus(USUAL));
        if (!start.isBefore(end)) {
            throw ProblemDetails.badRequest("from must be before to");
        }
        return new TimeSpan(start, end);
    }

    Duration length() {
        return Duration.between(from, to);
    }

    /**
     * Parses a time in the range of the store.
     *
     * @throws jakarta.ws.rs.BadRequestException if it is invalid
     */
    static Optional<Instant> parseNear(String name, @Nullable String text) {
        Optional<Instant> time = parse(name, text);
        if (time.filter(each -> each.isBefore(EARLIEST) || each.isAfter(LATEST)).isPresent()) {
            throw ProblemDetails.badRequest(name + " must be between the years 1900 and 2400 of the common era");
        }
        return time;
    }

    private static Optional<Instant> parse(String name, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return Optional.empty();
        }
        try {
            // An unescaped plus arrives as a space.
            return Optional.of(
                    OffsetDateTime.parse(text.strip().replace(' ', '+')).toInstant());
        } catch (DateTimeException e) {
            throw ProblemDetails.badRequest(
                    name + " must be a time with its offset such as 2026-11-22T07:00:00+07:00, but was \""
                            + Excerpt.of(text) + "\"");
        }
    }
}
