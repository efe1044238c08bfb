package org.faofon.web.api;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.faofon.common.time.RainDayTime;
import org.faofon.common.web.ProblemDetails;
import org.jspecify.annotations.Nullable;

/** The date from which an officer's entry about a gauge is valid. */
final class ValidFrom {
    static final String NAME = "validFrom";

    private ValidFrom() {}

    /**
     * The date in whole seconds.
     *
     * @throws jakarta.ws.rs.BadRequestException if it is missing, invalid, or in the future
     */
    static Instant parse(@Nullable String text, Instant now) {
        Instant from = TimeSpan.parseNear(NAME, text)
                .orElseThrow(() -> ProblemDetails.badRequest(NAME + " is missing"))
                .truncatedTo(ChronoUnit.SECONDS);
        if (from.isAfter(now)) {
            throw ProblemDetails.badRequest(NAME + " is in the future: it is " + RainDayTime.local(now) + " now");
        }
        return from;
    }
}
