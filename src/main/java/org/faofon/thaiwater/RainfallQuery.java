package org.faofon.thaiwater;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.faofon.common.text.Excerpt;
import org.faofon.common.web.ProblemDetails;
import org.faofon.readings.Interval;

/**
 * A request for rain (A001.1).
 *
 * @param times the first and the last time of observation, both inclusive; empty for the latest value
 */
record RainfallQuery(ObservationInterval interval, Optional<Times> times, StationFilter stations) {
    private static final List<String> START = List.of("startDatetime", "startDateTime");
    private static final List<String> END = List.of("endDatetime", "endDateTime");
    private static final Set<String> PARAMETERS = parameters();

    record Times(Instant first, Instant last) {}

    private static Set<String> parameters() {
        Set<String> all = new HashSet<>(StationFilter.PARAMETERS);
        all.addAll(List.of("interval", "latest"));
        all.addAll(START);
        all.addAll(END);
        return Set.copyOf(all);
    }

    /** @throws jakarta.ws.rs.BadRequestException if a parameter is unknown, missing or wrong */
    static RainfallQuery of(MultivaluedMap<String, String> given) {
        Parameters parameters = Parameters.of(given, PARAMETERS);
        String code = parameters.require("interval");
        ObservationInterval interval = ObservationInterval.find(code)
                .orElseThrow(() -> ProblemDetails.badRequest("interval must be one of %s, but was \"%s\""
                        .formatted(ObservationInterval.codes(), Excerpt.of(code))));
        boolean latest = parameters.requireBoolean("latest");
        Optional<Instant> start = parameters.findTime(START);
        Optional<Instant> end = parameters.findTime(END);
        if (latest && (start.isPresent() || end.isPresent())) {
            throw ProblemDetails.badRequest("startDatetime and endDatetime are for latest=false");
        }
        if (!latest && (start.isEmpty() || end.isEmpty())) {
            throw ProblemDetails.badRequest("latest=false requires startDatetime and endDatetime");
        }
        Optional<Times> times = start.flatMap(first -> end.map(last -> new Times(first, last)));
        if (times.filter(asked -> asked.last().isBefore(asked.first())).isPresent()) {
            throw ProblemDetails.badRequest("startDatetime must not be after endDatetime");
        }
        return new RainfallQuery(interval, times, StationFilter.of(parameters));
    }

    /** The steps that are over and whose ends lie in the times; empty if there are none. */
    Optional<Interval> span(Times asked, Instant now) {
        Instant last = asked.last().isBefore(now) ? asked.last() : now;
        Instant firstEnd = interval.endFrom(asked.first().truncatedTo(ChronoUnit.SECONDS));
        Instant lastEnd = interval.endUpTo(last.truncatedTo(ChronoUnit.SECONDS));
        Duration length = interval.length();
        return lastEnd.isBefore(firstEnd)
                ? Optional.empty()
                : Optional.of(new Interval(firstEnd.minus(length), lastEnd));
    }
}
