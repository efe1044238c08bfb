package org.faofon.sensorthings.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A gauge as entities.
 *
 * @param gaugeId its id in the database
 * @param sites where it has stood, by date; the last is where it is now
 */
record Station(int gaugeId, Entity thing, Entity datastream, Entity sensor, List<Site> sites) {
    /**
     * Where a gauge stood for some time.
     *
     * @param from its first instant
     * @param until empty if it still stands there
     * @param history empty if nothing is known from that time
     */
    record Site(Instant from, Optional<Instant> until, Entity location, Entity feature, Optional<Entity> history) {
        /** Whether a reading that ends then was made there. */
        boolean covers(Instant end) {
            return end.isAfter(from) && (until.isEmpty() || !end.isAfter(until.get()));
        }

        boolean isCurrent() {
            return until.isEmpty();
        }
    }

    /** Before the first known location it counts as having been there already. */
    Site siteAt(Instant end) {
        return sites.stream().filter(site -> site.covers(end)).findFirst().orElse(sites.get(0));
    }
}
