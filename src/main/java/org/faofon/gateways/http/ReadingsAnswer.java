package org.faofon.gateways.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.faofon.gateways.decode.DecodedPayload;
import org.faofon.gateways.decode.ReadingJson.Decoded;
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
     * @param detail why it was refused
     * @param ignored names of unknown fields, if it has any
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Item(
            int index,
            String status,
            @Nullable String id,
            @Nullable String detail,
            @Nullable List<String> ignored) {}

    public static ReadingsAnswer of(DecodedPayload decoding, List<Receipt> receipts) {
        List<Item> items = new ArrayList<>();
        for (int i = 0; i < receipts.size(); i++) {
            Receipt receipt = receipts.get(i);
            String status = receipt.outcome().name().toLowerCase(Locale.ROOT);
            items.add(
                    receipt.outcome() != Receipt.Outcome.REFUSED
                                    && decoding.items().get(i) instanceof Decoded.Accepted accepted
                            ? new Item(i, status, accepted.measurement().id(), null, told(accepted.ignored()))
                            : new Item(i, status, null, receipt.reason(), null));
        }
        return new ReadingsAnswer(
                count(receipts, Receipt.Outcome.STORED),
                count(receipts, Receipt.Outcome.DUPLICATE),
                count(receipts, Receipt.Outcome.CORRECTED),
                count(receipts, Receipt.Outcome.REFUSED),
                items);
    }

    private static @Nullable List<String> told(List<String> ignored) {
        return ignored.isEmpty() ? null : ignored;
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
