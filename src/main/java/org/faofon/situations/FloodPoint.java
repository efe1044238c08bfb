package org.faofon.situations;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.faofon.situations.SituationReport.Source;

/**
 * A place where water stands.
 *
 * @param id chosen by the sender
 * @param school the sender's school; empty for an officer
 * @param place the place in words, or empty
 * @param depth empty if it was not said
 */
public record FloodPoint(
        UUID id,
        Optional<String> school,
        RoundedPosition position,
        String place,
        Optional<WaterDepth> depth,
        Instant seenAt,
        Instant expiresAt,
        Source source,
        Check check) {
    public static final int LONGEST_PLACE = 120;

    /** What an officer thinks of it; only CONFIRMED is public. */
    public enum Status {
        UNCHECKED,
        CONFIRMED,
        /** Not right. */
        REJECTED,
        /** The water is gone. */
        OVER
    }

    /**
     * Whether an officer has looked at it.
     *
     * @param version grows with each change, so that two officers do not overwrite each other
     */
    public record Check(Status status, int version, Optional<String> by, Optional<Instant> at) {
        public static final Check NONE = new Check(Status.UNCHECKED, 1, Optional.empty(), Optional.empty());

        /** Entered by an officer, who believes it. */
        public static Check of(String officer, Instant at) {
            return new Check(Status.CONFIRMED, 1, Optional.of(officer), Optional.of(at));
        }
    }

    /** What an officer knows better; the place in words is public, so no names of people belong into it. */
    public record Correction(Optional<WaterDepth> depth, Optional<String> place) {
        public static final Correction NONE = new Correction(Optional.empty(), Optional.empty());
    }

    public boolean isExpired(Instant now) {
        return !now.isBefore(expiresAt);
    }
}
