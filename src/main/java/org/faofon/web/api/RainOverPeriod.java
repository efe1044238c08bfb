package org.faofon.web.api;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.faofon.common.text.Excerpt;
import org.faofon.common.time.RainDayTime;
import org.faofon.common.web.ProblemDetails;
import org.faofon.network.GeoPoint;
import org.faofon.readings.RainTotal;
import org.faofon.web.view.WindowRain;
import org.jspecify.annotations.Nullable;

/**
 * The rain of (from, to] at a gauge.
 *
 * @param lat the gauge's location at the end of the window, in degrees north
 * @param lon and in degrees east
 * @param mm null if nothing was observed, which is not the same as no rain
 * @param coverage the share of the window that was observed, 0 to 1
 * @param atLeast whether a full cylinder is part of it, so that it may have been more
 * @param unconfirmedMm how much of it comes from suspect readings; null if nothing was observed
 */
@Schema(name = "PastRain")
record RainOverPeriod(
        String gauge,
        double lat,
        double lon,
        OffsetDateTime from,
        OffsetDateTime to,
        @Nullable BigDecimal mm,
        BigDecimal coverage,
        boolean atLeast,
        @Nullable BigDecimal unconfirmedMm) {
    private static final Duration SHORTEST = Duration.ofMinutes(5);
    private static final Duration LONGEST = Duration.ofDays(31);

    static RainOverPeriod of(String gauge, GeoPoint stood, Instant at, RainTotal total) {
        WindowRain rain = WindowRain.of(total);
        return new RainOverPeriod(
                gauge,
                stood.latitude(),
                stood.longitude(),
                RainDayTime.local(at.minus(total.window())),
                RainDayTime.local(at),
                total.observed().isZero() ? null : rain.mm(),
                rain.coverage(),
                rain.atLeast(),
                total.observed().isZero() ? null : rain.unconfirmedMm());
    }

    /**
     * Parses the length of a window.
     *
     * @throws jakarta.ws.rs.BadRequestException if it is invalid, too short or too long
     */
    static Duration parseWindow(String text) {
        try {
            Duration window = Duration.parse(text);
            if (window.compareTo(SHORTEST) >= 0 && window.compareTo(LONGEST) <= 0 && window.toNanosPart() == 0) {
                return window;
            }
        } catch (DateTimeException e) {
            // Answered below.
        }
        throw ProblemDetails.badRequest(
                "window must be whole seconds from PT5M to P31D, such as PT24H, but was \"" + Excerpt.of(text) + "\"");
    }
}
