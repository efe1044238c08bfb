package org.faofon.readings;

import com.fasterxml.jackson.annotation.JsonIgnore;

/** The result of a submitted reading. */
public record Receipt(Outcome outcome, String reason) {
    /** With every outcome except a refusal the reading is durable. */
    public enum Outcome {
        STORED,
        DUPLICATE,
        CORRECTED,
        REFUSED
    }

    public static final Receipt STORED = new Receipt(Outcome.STORED, "");
    public static final Receipt DUPLICATE = new Receipt(Outcome.DUPLICATE, "");
    public static final Receipt CORRECTED = new Receipt(Outcome.CORRECTED, "");

    @JsonIgnore
    public boolean isRefusal() {
        return outcome == Outcome.REFUSED;
    }

    public static Receipt refused(String reason) {
        return new Receipt(Outcome.REFUSED, reason);
    }
}
