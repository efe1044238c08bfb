package org.faofon.gateways.lorawan;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonPointer;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A mapping as officers write and read it, and as it is kept; every pointer is a JSON pointer (RFC 6901). */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "UplinkMapping")
record UplinkMappingView(
        @Schema(example = "0102030405060708", description = "16 hexadecimal digits")
        String deviceEui,

        @Schema(example = "/rainfall_total", description = "Where the rain stands in the decoded payload")
        String value,

        @Schema(example = "mm", description = "mm, cm, in or tips")
        String unit,

        @Schema(description = "INCREMENT: since the last uplink. COUNTER: since the device was switched on")
        RainFieldMapping.Kind kind,

        @Schema(description = "The rain of a tip; where the unit is tips") @Nullable
        BigDecimal mmPerTip,

        @Schema(example = "0.01", description = "A counter's smallest step, in the unit; where that is a length")
        @Nullable
        BigDecimal resolution,

        @Schema(example = "655.36", description = "Where a counter begins again at 0, in the unit") @Nullable
        BigDecimal modulus,

        @Schema(description = "The only LoRaWAN port (FPort) on which rain is sent; other uplinks are passed over")
        @Nullable
        Integer rainPort,

        @Schema(description = "What is there in each payload about rain; without it an uplink is passed over") @Nullable
        String rainWhen,

        @Schema(description = "Whether a payload about rain, but without the value, says that none fell") @Nullable
        Boolean missingIsZero,

        @Schema(description = "Where the payload says over how long it fell; else it is the gauge's interval") @Nullable
        String period,

        @Schema(description = "Where the payload holds what could not be sent earlier") @Nullable
        History history) {
    /** The pointers to a history. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record History(
            @Schema(example = "/history", description = "An array in the payload")
            String items,

            @Schema(example = "/timestamp", description = "In an item: seconds since 1970, or ISO 8601")
            String time,

            @Schema(example = "/rainfall_total", description = "In an item")
            String value) {}

    static UplinkMappingView of(UplinkMapping mapping) {
        RainFieldMapping value = mapping.value();
        RainUplinkMatcher mark = mapping.mark();
        return new UplinkMappingView(
                mapping.device().text(),
                value.pointer().toString(),
                value.unit().word(),
                value.kind(),
                value.mmPerTip().orElse(null),
                value.resolution().orElse(null),
                value.modulus().orElse(null),
                mark.port().isPresent() ? (Integer) mark.port().getAsInt() : null,
                mark.present().map(JsonPointer::toString).orElse(null),
                mark.missingIsZero() ? true : null,
                mapping.period().map(JsonPointer::toString).orElse(null),
                mapping.history().map(UplinkMappingView::historyOf).orElse(null));
    }

    private static History historyOf(UplinkHistoryMapping history) {
        return new History(
                history.items().toString(),
                history.time().toString(),
                history.value().toString());
    }
}
