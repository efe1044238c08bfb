package org.faofon.gateways.lorawan;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.faofon.common.time.RainDayTime;
import org.faofon.gateways.decode.ReadingJson.Decoded;
import org.faofon.readings.CounterReading;
import org.faofon.readings.Reading;
import org.jspecify.annotations.Nullable;

/**
 * What an uplink would become.
 *
 * @param result {@code readings}, {@code ignored} if it is not about rain, or {@code refused}
 */
@Schema(name = "UplinkTrial")
record UplinkPreview(String result, OffsetDateTime at, List<Item> items) {
    /**
     * One item of it.
     *
     * @param ticks the counter's value
     * @param detail why it would be refused
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "UplinkTrialItem")
    record Item(
            @Nullable OffsetDateTime at,
            @Nullable BigDecimal mm,
            @Nullable Duration period,
            @Nullable Long ticks,
            @Nullable String detail) {
        static Item of(Decoded decoded) {
            if (decoded instanceof Decoded.Accepted accepted) {
                return accepted.measurement() instanceof CounterReading count
                        ? new Item(local(count.at()), null, null, count.ticks(), null)
                        : of((Reading) accepted.measurement());
            }
            return new Item(null, null, null, null, ((Decoded.Refused) decoded).reason());
        }

        private static Item of(Reading reading) {
            return new Item(
                    local(reading.at()),
                    reading.depth().mm(),
                    reading.interval().length(),
                    null,
                    null);
        }
    }

    static UplinkPreview of(Uplink uplink, List<Decoded> items) {
        boolean refused = items.stream().anyMatch(Decoded.Refused.class::isInstance);
        return new UplinkPreview(
                items.isEmpty() ? "ignored" : refused ? "refused" : "readings",
                local(uplink.at()),
                items.stream().map(Item::of).toList());
    }

    private static OffsetDateTime local(Instant at) {
        return at.atZone(RainDayTime.BANGKOK).toOffsetDateTime();
    }
}
