package org.faofon.gateways.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.faofon.common.time.RainDayTime;
import org.faofon.gateways.decode.DecodedPayload;
import org.faofon.gateways.decode.ReadingJson.Decoded;
import org.faofon.readings.Measurement;
import org.faofon.readings.ReadingId;
import org.faofon.readings.Receipt;
import org.jspecify.annotations.Nullable;

/** The response to a request with readings: totals, and the result of each in its original order. */
public record ReadingsAnswer(int stored, int duplicate, int corrected, int refused, List<Item> items) {
    /**
     * The result of one reading.
     *
     * @param index its index in the request, from 0
     * @param status stored, duplicate, corrected or refused
     * @param id its id, unless it was refused
     * @param at its time, if it was counted from its first arrival
     * @param detail why it was refused
     * @param ignored names of unknown fields, if it has any
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Item(
            int index,
            String status,
            @Nullable String id,
            @Nullable OffsetDateTime at,
            @Nullable String detail,
            @Nullable List<String> ignored) {
        private static Item stored(int index, String status, Decoded.Accepted accepted, Receipt receipt) {
            Measurement said = accepted.measurement();
            Optional<Instant> counted = receipt.at();
            return new Item(
                    index,
                    status,
                    new ReadingId(said.gauge(), counted.orElse(said.at())).toString(),
                    RainDayTime.localOrNull(counted.orElse(null)),
                    null,
                    accepted.ignored().isEmpty() ? null : accepted.ignored());
        }
    }

    public static ReadingsAnswer of(DecodedPayload decoding, List<Receipt> receipts) {
        List<Item> items = new ArrayList<>();
        for (int i = 0; i < receipts.size(); i++) {
            Receipt receipt = receipts.get(i);
            String status = receipt.outcome().name().toLowerCase(Locale.ROOT);
            items.add(
                    receipt.outcome() != Receipt.Outcome.REFUSED
                                    && decoding.items().get(i) instanceof Decoded.Accepted accepted
                            ? Item.stored(i, status, accepted, receipt)
                            : new Item(i, status, null, null, receipt.reason(), null));
        }
        return new ReadingsAnswer(
                count(receipts, Receipt.Outcome.STORED),
                count(receipts, Receipt.Outcome.DUPLICATE),
                count(receipts, Receipt.Outcome.CORRECTED),
                count(receipts, Receipt.Outcome.REFUSED),
                items);
    }

    boolean allRefused() {
        return refused == items.size();
    }

    private static int count(List<Receipt> receipts, Receipt.Outcome outcome) {
        return (int) receipts.stream()
                .filter(receipt -> receipt.outcome() == outcome)
                .count();
    }
}
