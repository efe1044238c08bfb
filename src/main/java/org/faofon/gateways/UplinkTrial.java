package org.faofon.gateways;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.faofon.network.NetworkClock;
import org.faofon.readings.Reading;
import org.jspecify.annotations.Nullable;

/**
 * What would be made of an uplink.
 *
 * @param result {@code readings}, {@code ignored} if it is about something else than rain, or {@code refused}
 */
@Schema(name = "UplinkTrial")
record UplinkTrial(String result, OffsetDateTime at, List<Item> items) {
    /**
     * One thing that it says.
     *
     * @param ticks where the counter stood
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
        static Item of(UplinkRain.Item item) {
            if (item instanceof UplinkRain.Item.Fell fell) {
                Reading reading = fell.reading();
                return new Item(
                        local(reading.at()),
                        reading.depth().mm(),
                        reading.interval().length(),
                        null,
                        null);
            }
            if (item instanceof UplinkRain.Item.Counted counted) {
                return new Item(
                        local(counted.count().at()), null, null, counted.count().ticks(), null);
            }
            return new Item(null, null, null, null, ((UplinkRain.Item.Refused) item).reason());
        }
    }

    static UplinkTrial of(Uplink uplink, List<UplinkRain.Item> items) {
        boolean refused = items.stream().anyMatch(UplinkRain.Item.Refused.class::isInstance);
        return new UplinkTrial(
                items.isEmpty() ? "ignored" : refused ? "refused" : "readings",
                local(uplink.at()),
                items.stream().map(Item::of).toList());
    }

    private static OffsetDateTime local(Instant at) {
        return at.atZone(NetworkClock.BANGKOK).toOffsetDateTime();
    }
}
