package org.faofon.gateways.decode;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.faofon.gateways.decode.ReadingJson.Decoded;
import org.faofon.network.Gauge;
import org.faofon.readings.Reading;
import org.faofon.readings.Source;
import org.junit.jupiter.api.Test;

class DecodedPayloadTest {
    private static final String REASON = "a reading must be a JSON object";

    private static DecodedPayload refused(int items) {
        return new DecodedPayload(Collections.nCopies(items, new Decoded.Refused(REASON)));
    }

    @Test
    void tellsOfOneItemWithoutItsNumber() {
        assertThat(refused(1).refusals()).isEqualTo(REASON);
    }

    @Test
    void tellsOfEachOfAFewItems() {
        assertThat(refused(2).refusals()).isEqualTo("item 0: %s; item 1: %s".formatted(REASON, REASON));
    }

    @Test
    void tellsOfTheFirstOfManyItemsAndCountsTheOthers() {
        String refusals = refused(500_000).refusals();

        assertThat(refusals).hasSizeLessThan(2_000).startsWith("item 0: " + REASON + "; item 1: ");
        int told = refusals.split("item ", -1).length - 1;
        assertThat(refusals).endsWith("; and %d more".formatted(500_000 - told));
    }

    @Test
    void takesAsManyItemsAsTheLargestMessageHolds() {
        assertThat(decode(DecodedPayload.MOST_ITEMS).items()).hasSize(DecodedPayload.MOST_ITEMS);
    }

    @Test
    void refusesMoreItemsAsAWhole() {
        assertThat(decode(DecodedPayload.MOST_ITEMS + 1).refusals())
                .isEqualTo(
                        "A message must contain at most 30000 readings, but contained 30001; none of them was accepted");
    }

    private static DecodedPayload decode(int items) {
        ArrayNode message = JsonNodeFactory.instance.arrayNode();
        IntStream.range(0, items).forEach(item -> message.addObject());
        return DecodedPayload.of(
                message, new Gauge(), new Reading.Origin(Source.MQTT, "gauge PTL01", Instant.EPOCH), Instant.EPOCH);
    }

    @Test
    void saysNothingWhereNothingIsWrong() {
        assertThat(new DecodedPayload(List.of()).refusals()).isEmpty();
    }
}
