package org.faofon.gateways.lorawan;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonPointer;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A mapping as officers write and read it, and as it is stored; every pointer is a JSON pointer (RFC 6901). */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "UplinkMapping")
record UplinkMappingView(
        @Schema(example = "0102030405060708", description = "16 hexadecimal digits")
        String deviceEui,

        @Schema(example = "/rainfall_total", description = "Location of the rain in the decoded payload")
        String value,

        @Schema(example = "mm", description = "mm, cm, in or tips")
        String unit,

        @Schema(description = "INCREMENT: since the last uplink. COUNTER: since the device was switched on")
        RainFieldMapping.Kind kind,

        @Schema(description = "The rain of one tip; only if the unit is tips") @Nullable
        BigDecimal mmPerTip,

        @Schema(
                example = "0.01",
                description = "The smallest step of a counter, in the unit; only if the unit is a length")
        @Nullable
        BigDecimal resolution,

        @Schema(example = "655.36", description = "The value at which a counter restarts at 0, in the unit") @Nullable
        BigDecimal modulus,

        @Schema(description = "The only LoRaWAN port (FPort) on which rain is sent; other uplinks are ignored")
        @Nullable
        Integer rainPort,

        @Schema(description = "A field that every rain payload contains; uplinks without it are ignored") @Nullable
        String rainWhen,

        @Schema(description = "Whether a rain payload without the value means no rain") @Nullable
        Boolean missingIsZero,

        @Schema(description = "Location of the duration in the payload; otherwise the gauge's interval is used")
        @Nullable
        String period,

        @Schema(description = "Location of the readings that could not be sent earlier") @Nullable
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
