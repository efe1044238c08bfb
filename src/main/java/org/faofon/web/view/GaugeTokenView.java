package org.faofon.web.view;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import org.faofon.common.text.Excerpt;
import org.faofon.common.time.RainDayTime;
import org.faofon.common.web.ProblemDetails;
import org.faofon.network.GaugeToken;
import org.faofon.network.NetworkClock;
import org.jspecify.annotations.Nullable;

/**
 * A token of a gauge without its secret; its times are real times, in an exercise too.
 *
 * @param madeAt absent if it is older than the list
 * @param brokerUser its user name at a Mosquitto that the program provisions
 * @param endsAt from when on it is refused; absent: until a newer one replaces it
 */
public record GaugeTokenView(
        long id,
        @Nullable OffsetDateTime madeAt,
        String madeBy,
        boolean mayImport,
        String brokerUser,
        @Nullable OffsetDateTime endsAt,
        boolean valid,
        @Nullable OffsetDateTime usedAt,
        @Nullable String usedBy) {
    private static final Duration LONGEST_OVERLAP = Duration.ofDays(90);

    public static GaugeTokenView of(GaugeToken token) {
        Instant now = NetworkClock.world().instant();
        return new GaugeTokenView(
                token.id(),
                token.madeAt().map(RainDayTime::local).orElse(null),
                token.madeBy(),
                token.mayImport(),
                token.brokerUser(),
                token.endsAt().map(RainDayTime::local).orElse(null),
                token.isValid(now),
                token.lastUse().map(use -> RainDayTime.local(use.at())).orElse(null),
                token.lastUse().map(use -> use.channel().name()).orElse(null));
    }

    /** How long older tokens work on, as ISO 8601: days (P14D) or hours (PT36H). */
    public static Duration overlap(String text) {
        try {
            Duration overlap = Duration.parse(text);
            if (!overlap.isNegative() && overlap.compareTo(LONGEST_OVERLAP) <= 0) {
                return overlap;
            }
        } catch (DateTimeParseException e) {
            // Answered below.
        }
        throw ProblemDetails.badRequest(
                "overlap must be a time from PT0S to P90D, such as P14D, but was \"" + Excerpt.of(text) + "\"");
    }
}
