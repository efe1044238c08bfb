package org.faofon.readings;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a reading says, or said before it was corrected.
 *
 * @param replacedAt when something else took its place; null for what holds now
 * @param replacedBy who said something else; empty for what holds now
 */
public record Revision(
        RainInterval fall, Reading.Origin origin, @Nullable Instant replacedAt, String replacedBy) {
    /** Whether it says the same as that reading. */
    public boolean saysTheSameAs(Reading reading) {
        return fall.interval().equals(reading.interval()) && fall.depth().equals(reading.depth());
    }
}
