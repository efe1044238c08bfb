package org.faofon.readings;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A current or earlier value of a reading.
 *
 * @param replacedAt when another value replaced it; null for the current one
 * @param replacedBy who sent the other value; empty for the current one
 */
public record Revision(
        RainInterval fall, Reading.Origin origin, @Nullable Instant replacedAt, String replacedBy) {
    /** Whether it has the same value as that reading. */
    public boolean saysTheSameAs(Reading reading) {
        return fall.interval().equals(reading.interval()) && fall.depth().equals(reading.depth());
    }
}
