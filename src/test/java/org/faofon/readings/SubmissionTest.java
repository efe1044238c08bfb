package org.faofon.readings;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What goes through the channels must survive a broker in between. */
class SubmissionTest {
    private static final Instant MORNING = Instant.parse("2026-11-22T00:00:00Z");
    private static final Reading.Origin ORIGIN = new Reading.Origin(
            Source.LORAWAN,
            "gauge PTL07",
            MORNING.plusMillis(250),
            Optional.of(new MessageNumber("b1", 7)),
            Optional.of(new UplinkFrame("70b3d57ed0000001", "s1", 12)),
            true);

    private final ObjectMapper json = JsonMapper.builder()
            .addModules(new Jdk8Module(), new JavaTimeModule())
            .build();

    @Test
    void travelsAsJsonWithEachKindOfMeasurement() throws IOException {
        Submission submission = new Submission(
                new UUID(1, 2),
                List.of(
                        new Reading(
                                "PTL07",
                                Interval.endingAt(MORNING, Duration.ofMinutes(5)),
                                new Depth(12_400, Depth.Kind.AT_LEAST),
                                ORIGIN,
                                "ล้น"),
                        new CounterReading("PTL07", MORNING, 4_000_000_000L, ORIGIN, ""),
                        new CylinderLevel("PTL02", MORNING, Depth.TRACE, true, ORIGIN, "")));

        assertThat(json.readValue(json.writeValueAsBytes(submission), Submission.class))
                .isEqualTo(submission);
    }

    @Test
    void itsReceiptsTravelAsJson() throws IOException {
        BatchReceipts receipts = new BatchReceipts(Map.of(
                new UUID(1, 2),
                        List.of(
                                Receipt.STORED.countedFromArrival(MORNING),
                                Receipt.refused("the store does not take it")),
                new UUID(1, 3), List.of(Receipt.CORRECTED)));

        assertThat(json.readValue(json.writeValueAsBytes(receipts), BatchReceipts.class))
                .isEqualTo(receipts);
    }

    @Test
    void isOfItsFirstMeasurementsSender() {
        assertThat(new Submission(new UUID(1, 2), List.of(new CounterReading("PTL07", MORNING, 1, ORIGIN, "")))
                        .sender())
                .isEqualTo("gauge PTL07");
    }
}
