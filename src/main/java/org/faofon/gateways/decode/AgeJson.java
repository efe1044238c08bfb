package org.faofon.gateways.decode;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * The time of a gauge without a clock: {@code {"ageSeconds": 300, "mm": 0.4, "seq": 1042, "boot": "a7"}} ended 300
 * seconds before the message arrived. Sent again it arrives at another time, so that only its number says that it is the
 * same (decision 38).
 */
final class AgeJson {
    static final Duration LONGEST = Duration.ofDays(7);

    private static final String AGE = "ageSeconds";

    private AgeJson() {}

    static boolean isIn(JsonNode item) {
        return item.hasNonNull(AGE);
    }

    /**
     * The time of the item.
     *
     * @throws IllegalArgumentException with its error
     */
    static Instant at(JsonNode item, Arrival arrival) {
        if (item.hasNonNull("at")) {
            throw new IllegalArgumentException("an item must have either \"at\" or \"ageSeconds\", not both");
        }
        long seconds = WholeNumberJson.read(item, AGE, 0, LONGEST.toSeconds(), " (" + LONGEST.toDays() + " days)");
        if (!item.hasNonNull("seq") || item.path("boot").asText().isEmpty()) {
            throw new IllegalArgumentException("\"ageSeconds\" needs \"seq\" and \"boot\": without them the same "
                    + "reading sent again would count twice");
        }
        return arrival.at()
                .orElseThrow(() -> new IllegalArgumentException(
                        "\"ageSeconds\" cannot be counted: " + arrival.whyUnknown() + "; send \"at\""))
                .minusSeconds(seconds)
                .truncatedTo(ChronoUnit.SECONDS);
    }
}
