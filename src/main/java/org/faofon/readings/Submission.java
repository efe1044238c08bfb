package org.faofon.readings;

import java.util.List;
import java.util.UUID;

/**
 * Readings, counts and levels that arrived together. It is plain data, so that it can pass through a broker. The
 * results come back as {@link BatchReceipts} with the same id.
 *
 * @param id unique among all instances of the program
 */
public record Submission(UUID id, List<Measurement> measurements) {
    public Submission {
        measurements = List.copyOf(measurements);
    }

    /** The sender, for fair scheduling: a gauge, or the person who entered the readings. */
    public String sender() {
        return measurements.isEmpty() ? "" : measurements.get(0).origin().enteredBy();
    }
}
