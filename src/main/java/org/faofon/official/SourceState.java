package org.faofon.official;

import java.time.Instant;
import java.util.Optional;

/**
 * How the last look at a source went, by the network's clock.
 *
 * @param succeededAt when it was last read, also if nothing had changed
 * @param failures how many looks in a row have failed
 * @param failure why the last one failed; empty if it did not
 * @param kept rows of the last answer that were used
 * @param elsewhere rows that are too far away, too old or without a value
 * @param refused rows that are wrong
 * @param refusals the reasons with their numbers
 */
public record SourceState(
        String source,
        Instant triedAt,
        Optional<Instant> succeededAt,
        int failures,
        String failure,
        int kept,
        int elsewhere,
        int refused,
        String refusals) {
    public boolean isFailing() {
        return failures > 0;
    }
}
