package org.faofon.gateways.decode;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.faofon.gateways.decode.ReadingJson.Decoded;
import org.faofon.network.Gauge;
import org.faofon.readings.Measurement;
import org.faofon.readings.MessageNumber;
import org.faofon.readings.Reading;
import org.faofon.readings.Receipt;

/**
 * The items of one message, one object or an array: valid ones go on, invalid ones do not delay them.
 *
 * @param measurements the valid ones, in order
 */
public record DecodedPayload(List<Decoded> items, List<Measurement> measurements) {
    /**
     * This many readings fit into the largest message that the broker accepts; without a limit, half a million empty
     * items would, too.
     */
    static final int MOST_ITEMS = 30_000;

    /** The errors become a log line, and a dead letter's reason. */
    private static final int MOST_LETTERS = 1_900;

    public DecodedPayload(List<Decoded> items) {
        this(items, accepted(items));
    }

    /** Decodes every item of a message that has arrived when its origin was received. */
    public static DecodedPayload of(JsonNode message, Gauge gauge, Reading.Origin origin, Instant oldest) {
        return of(message, gauge, origin, oldest, Arrival.at(origin.receivedAt()));
    }

    /** Decodes every item of the message. */
    public static DecodedPayload of(
            JsonNode message, Gauge gauge, Reading.Origin origin, Instant oldest, Arrival arrival) {
        if (message.size() > MOST_ITEMS && message.isArray()) {
            return refused(
                    ("A message must contain at most %d readings, but contained %d; none of them was " + "accepted")
                            .formatted(MOST_ITEMS, message.size()));
        }
        List<Decoded> items = new ArrayList<>();
        if (message.isArray()) {
            RelativeNumbers numbers = new RelativeNumbers();
            message.forEach(item -> items.add(numbers.check(decode(item, gauge, origin, oldest, arrival))));
        } else {
            items.add(decode(message, gauge, origin, oldest, arrival));
        }
        return new DecodedPayload(items);
    }

    private static Decoded decode(JsonNode item, Gauge gauge, Reading.Origin origin, Instant oldest, Arrival arrival) {
        return ReadingJson.decode(item, gauge, origin, oldest, CalendarEra.COMMON, arrival);
    }

    /** A message that cannot be decoded at all. */
    public static DecodedPayload refused(String reason) {
        return new DecodedPayload(List.of(new Decoded.Refused(reason)));
    }

    private static List<Measurement> accepted(List<Decoded> items) {
        List<Measurement> accepted = new ArrayList<>(items.size());
        for (Decoded item : items) {
            if (item instanceof Decoded.Accepted good) {
                accepted.add(good.measurement());
            }
        }
        return accepted;
    }

    /** The errors with their items, as text, and how many more there are; empty without errors. */
    public String refusals() {
        return refusals(Collections.nCopies(measurements.size(), Receipt.STORED));
    }

    /** The same, given the receipts for {@link #measurements()}: the store may refuse one as well. */
    public String refusals(List<Receipt> ofMeasurements) {
        if (refused() == 0 && !anyRefused(ofMeasurements)) {
            return "";
        }
        List<Receipt> receipts = receipts(ofMeasurements);
        StringBuilder refusals = new StringBuilder();
        int untold = 0;
        for (int i = 0; i < receipts.size(); i++) {
            if (receipts.get(i).isRefusal()) {
                String reason = receipts.get(i).reason();
                String refusal = items.size() == 1 ? reason : "item " + i + ": " + reason;
                if (refusals.length() + refusal.length() > MOST_LETTERS && !refusals.isEmpty()) {
                    untold++;
                } else {
                    refusals.append(refusals.isEmpty() ? "" : "; ").append(refusal);
                }
            }
        }
        return untold == 0 ? refusals.toString() : refusals + "; and " + untold + " more";
    }

    /** A plain loop, because it runs once per message, and nearly always for a single receipt. */
    private static boolean anyRefused(List<Receipt> receipts) {
        for (Receipt receipt : receipts) {
            if (receipt.isRefusal()) {
                return true;
            }
        }
        return false;
    }

    /** How many items cannot be decoded. */
    public int refused() {
        return items.size() - measurements.size();
    }

    /** The sequence numbers of messages whose items cannot be decoded. */
    public List<MessageNumber> refusedNumbers() {
        return items.stream()
                .flatMap(item -> item instanceof Decoded.Refused refused ? refused.number().stream() : Stream.empty())
                .distinct()
                .toList();
    }

    /** A receipt for each of {@link #measurements()}, if only some were submitted; the others are known already. */
    public List<Receipt> receiptOfEach(List<Measurement> handedIn, List<Receipt> receipts) {
        List<Receipt> all = new ArrayList<>();
        int next = 0;
        for (Measurement measurement : measurements) {
            boolean isHandedIn = next < handedIn.size() && handedIn.get(next).equals(measurement);
            all.add(isHandedIn ? receipts.get(next++) : Receipt.DUPLICATE);
        }
        return all;
    }

    /** A receipt for each item, given those for {@link #measurements()}. */
    public List<Receipt> receipts(List<Receipt> ofMeasurements) {
        List<Receipt> receipts = new ArrayList<>();
        int next = 0;
        for (Decoded item : items) {
            receipts.add(
                    item instanceof Decoded.Refused refused
                            ? Receipt.refused(refused.reason())
                            : ofMeasurements.get(next++));
        }
        return receipts;
    }
}
