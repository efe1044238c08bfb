package org.faofon.readings;

/** The result of a quality check on a reading, with its reason; the reason is empty if nothing was found. */
public record Verdict(Quality quality, String reason) {
    public static final Verdict GOOD = new Verdict(Quality.GOOD, "");
    /** The check does not apply to this reading, or cannot evaluate it. */
    public static final Verdict CANNOT_JUDGE = new Verdict(Quality.NOT_EVALUATED, "");

    /** The separator between two reasons. */
    static final String BETWEEN = "; ";

    public Verdict and(Verdict other) {
        Quality worse = quality.worse(other.quality);
        if (other.reason.isEmpty()) {
            return worse == quality ? this : new Verdict(worse, reason);
        }
        if (reason.isEmpty()) {
            return worse == other.quality ? other : new Verdict(worse, other.reason);
        }
        return new Verdict(worse, reason + BETWEEN + other.reason);
    }
}
