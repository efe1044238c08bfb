package org.faofon.sim.clock;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;

/** The program's clock: the instant, its rate, and whether it is a drill. */
public record ClockReport(Instant now, double rate, boolean exercise) {
    private static final ObjectMapper JSON = new ObjectMapper();

    public ClockReport {
        if (!(rate > 0) || rate > 1_000_000) {
            throw new IllegalArgumentException("rate must be between 0 and a million, but was " + rate);
        }
    }

    /**
     * Parses an answer.
     *
     * @throws IllegalArgumentException if it is not a clock's answer
     */
    static ClockReport parse(String body) {
        try {
            JsonNode node = JSON.readTree(body);
            Instant now = OffsetDateTime.parse(node.path("now").asText()).toInstant();
            return new ClockReport(
                    now, node.path("rate").asDouble(1), node.path("exercise").asBoolean());
        } catch (JsonProcessingException | DateTimeException fault) {
            throw new IllegalArgumentException("not a clock's answer: " + fault.getMessage(), fault);
        }
    }
}
