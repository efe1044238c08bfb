package org.faofon.thaiwater;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.faofon.common.text.Excerpt;
import org.faofon.common.time.RainDayTime;
import org.faofon.common.web.ProblemDetails;

/** The parameters of a request; each method throws {@link BadRequestException} if something is wrong with them. */
record Parameters(MultivaluedMap<String, String> all) {
    /** Outside of this a year is probably one of the Buddhist era. */
    private static final int FIRST_YEAR = 1900;

    private static final int LAST_YEAR = 2400;

    static Parameters of(MultivaluedMap<String, String> all, Set<String> known) {
        all.forEach((name, values) -> {
            if (!known.contains(name)) {
                throw ProblemDetails.badRequest("There is no parameter " + Excerpt.of(name));
            }
            if (values.size() != 1) {
                throw ProblemDetails.badRequest("The parameter " + name + " is there more than once");
            }
        });
        return new Parameters(all);
    }

    Optional<String> find(String name) {
        return Optional.ofNullable(all.getFirst(name)).map(String::strip).filter(text -> !text.isEmpty());
    }

    String require(String name) {
        return find(name).orElseThrow(() -> ProblemDetails.badRequest("The parameter " + name + " is required"));
    }

    boolean requireBoolean(String name) {
        String text = require(name);
        if (!text.equals("true") && !text.equals("false")) {
            throw ProblemDetails.badRequest(name + " must be true or false, but was \"" + Excerpt.of(text) + "\"");
        }
        return text.equals("true");
    }

    /** A time under one of those names: the draft writes it in two ways. */
    Optional<Instant> findTime(List<String> names) {
        return names.stream().filter(name -> find(name).isPresent()).findFirst().map(name -> time(name, require(name)));
    }

    /** Without an offset it is the time in Thailand; an unescaped plus arrives as a space. */
    private static Instant time(String name, String text) {
        try {
            Instant time = text.length() > "2026-11-22T07:00:00".length() || text.endsWith("Z")
                    ? OffsetDateTime.parse(text.replace(' ', '+')).toInstant()
                    : LocalDateTime.parse(text).atZone(RainDayTime.BANGKOK).toInstant();
            int year = time.atZone(RainDayTime.BANGKOK).getYear();
            if (year < FIRST_YEAR || year > LAST_YEAR) {
                throw ProblemDetails.badRequest(
                        name + " must be in the common era, from 1900 to 2400, but was " + year);
            }
            return time;
        } catch (DateTimeException e) {
            throw ProblemDetails.badRequest(
                    name + " must be a time such as 2026-11-22T07:00:00, but was \"" + Excerpt.of(text) + "\"");
        }
    }
}
