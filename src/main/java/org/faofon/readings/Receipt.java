package org.faofon.readings;

/** The result for a submitted reading. */
public record Receipt(Outcome outcome, String reason) {
    /** Everything but a refusal is durable. */
    public enum Outcome {
        STORED,
        DUPLICATE,
        CORRECTED,
        REFUSED
    }

    public static final Receipt STORED = new Receipt(Outcome.STORED, "");
    public static final Receipt DUPLICATE = new Receipt(Outcome.DUPLICATE, "");
    public static final Receipt CORRECTED = new Receipt(Outcome.CORRECTED, "");

    public boolean isRefusal() {
        return outcome == Outcome.REFUSED;
    }

    public static Receipt refused(String reason) {
        return new Receipt(Outcome.REFUSED, reason);
    }
}
