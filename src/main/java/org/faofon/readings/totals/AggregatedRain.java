package org.faofon.readings.totals;

import org.faofon.readings.Interval;
import org.faofon.readings.Quality;

/**
 * Readings that are wholly inside one part of a step, added up by the store; none of them failed.
 *
 * @param part lies inside one step
 * @param unconfirmedMicrometres how much of the depth comes from suspect readings
 * @param observedSeconds the sum of their lengths, which may be more than the part has
 * @param quality the lowest quality of them
 * @param atLeast whether a full cylinder is among them
 */
public record AggregatedRain(
        Interval part,
        long depthMicrometres,
        long unconfirmedMicrometres,
        long observedSeconds,
        int readings,
        Quality quality,
        boolean atLeast) {}
