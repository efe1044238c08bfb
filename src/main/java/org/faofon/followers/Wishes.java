package org.faofon.followers;

import java.util.Optional;
import org.faofon.alerts.Level;

/**
 * What a follower wants to be told of a place.
 *
 * @param leastLevel of the official warnings; empty for none
 */
public record Wishes(Optional<Level> leastLevel, Optional<OwnThreshold> threshold) {
    public Wishes {
        if (leastLevel.isEmpty() && threshold.isEmpty()) {
            throw new IllegalArgumentException("Nothing was chosen to be told");
        }
    }
}
