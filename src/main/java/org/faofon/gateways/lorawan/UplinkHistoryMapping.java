package org.faofon.gateways.lorawan;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import org.faofon.common.text.BoundedDecimal;
import org.faofon.common.text.Excerpt;

/**
 * The location of readings that the device could not send earlier.
 *
 * @param items an array in the payload
 * @param time in an item, in seconds since 1970 or as ISO 8601 with an offset
 * @param value in an item; unit and kind are those of the gauge's value
 */
record UplinkHistoryMapping(JsonPointer items, JsonPointer time, JsonPointer value) {
    /**
     * When the item was measured, in whole seconds.
     *
     * @throws IllegalArgumentException if that is missing or invalid
     */
    Instant at(JsonNode item) {
        JsonNode there = item.at(time);
        try {
            if (there.isNumber() && Double.isFinite(there.doubleValue())) {
                return Instant.ofEpochSecond(BoundedDecimal.check(there.decimalValue())
                        .setScale(0, RoundingMode.DOWN)
                        .longValueExact());
            }
            if (there.isTextual()) {
                return OffsetDateTime.parse(there.textValue()).toInstant().truncatedTo(ChronoUnit.SECONDS);
            }
        } catch (DateTimeException | ArithmeticException e) {
            throw new IllegalArgumentException(time + " is not a time: " + Excerpt.of(there.toString()), e);
        }
        throw new IllegalArgumentException(
                time + " must be seconds since 1970 or a time with an offset, but was " + Excerpt.of(there.toString()));
    }
}
