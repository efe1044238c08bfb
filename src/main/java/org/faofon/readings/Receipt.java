package org.faofon.readings;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.Optional;

/**
 * The result of a submitted reading.
 *
 * @param reason why it was refused, or empty
 * @param at its time, if that was counted from its first arrival
 */
public record Receipt(Outcome outcome, String reason, Optional<Instant> at) {
    /** With every outcome except a refusal the reading is durable. */
    public enum Outcome {
        STORED,
        DUPLICATE,
        CORRECTED,
        REFUSED
    }

    private Receipt(Outcome outcome, String reason) {
        this(outcome, reason, Optional.empty());
    }

    public static final Receipt STORED = new Receipt(Outcome.STORED, "");
    public static final Receipt DUPLICATE = new Receipt(Outcome.DUPLICATE, "");
    public static final Receipt CORRECTED = new Receipt(Outcome.CORRECTED, "");

    @JsonIgnore
    public boolean isRefusal() {
        return outcome == Outcome.REFUSED;
    }

    public Receipt countedFromArrival(Instant at) {
        return new Receipt(outcome, reason, Optional.of(at));
    }

    public static Receipt refused(String reason) {
        return new Receipt(Outcome.REFUSED, reason);
    }
}
