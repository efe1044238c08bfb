package org.faofon.readings;

import java.util.List;
import java.util.UUID;

/**
 * Readings, counts and levels that arrived together. It is plain data, so that it may travel through a broker; what becomes
 * of them comes back as {@link BatchReceipts}, by its id.
 *
 * @param id unique over all instances of the program
 */
public record Submission(UUID id, List<Measurement> measurements) {
    public Submission {
        measurements = List.copyOf(measurements);
    }

    /** The sender, for taking turns: a gauge, or the person who entered the readings. */
    public String sender() {
        return measurements.isEmpty() ? "" : measurements.get(0).origin().enteredBy();
    }
}
