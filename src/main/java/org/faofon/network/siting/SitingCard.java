package org.faofon.network.siting;

import java.time.Instant;
import java.util.Optional;

/**
 * The siting card of a gauge. It is a draft until it is finished; then it never changes, and a newer card stands beside it.
 *
 * @param gauge the gauge's code
 * @param enteredBy a school member's signature, or an officer's name
 * @param enteredAt when it was last changed
 * @param version of the draft; it grows with each change, also of its photos
 */
public record SitingCard(
        long id,
        String gauge,
        SitingSurvey survey,
        String enteredBy,
        Instant enteredAt,
        Optional<Instant> finishedAt,
        int version) {
    /** Finished cards of one gauge within a day. */
    public static final int MOST_OF_A_DAY = 6;

    public boolean isFinished() {
        return finishedAt.isPresent();
    }

    public Optional<SitingClass> sitingClass() {
        return survey.sitingClass();
    }
}
