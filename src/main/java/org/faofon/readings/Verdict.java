package org.faofon.readings;

/** What a quality check says of a reading, and why; the reason is empty where nothing was found. */
public record Verdict(Quality quality, String reason) {
    public static final Verdict GOOD = new Verdict(Quality.GOOD, "");
    /** The check does not apply to this reading, or cannot judge it. */
    public static final Verdict CANNOT_JUDGE = new Verdict(Quality.NOT_EVALUATED, "");

    /** What stands between two reasons. */
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
