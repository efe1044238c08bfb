package org.faofon.quality.single;

import jakarta.inject.Singleton;
import org.faofon.network.Gauge;
import org.faofon.quality.DurationScaling;
import org.faofon.readings.Depth;
import org.faofon.readings.QualityCheck;
import org.faofon.readings.RainHistory;
import org.faofon.readings.RainInterval;
import org.faofon.readings.Verdict;
import org.faofon.readings.VerdictReason;

/**
 * Suspects a reading of more than the cylinder holds: it was emptied in between, or a decimal point is missing. A full
 * cylinder reported as "at least" is right.
 */
@Singleton
public class OverCapacity implements QualityCheck {
    private static final double ABOUT_AS_MUCH = 0.75;

    @Override
    public Verdict check(RainInterval fall, Gauge gauge, RainHistory own) {
        Integer capacity = gauge.capacityMicrometres;
        if (capacity == null) {
            return Verdict.CANNOT_JUDGE;
        }
        boolean over = fall.depth().kind() == Depth.Kind.EXACT && fall.depth().micrometres() > capacity;
        return over
                ? VerdictReason.OVER_CAPACITY.suspect(
                        "the cylinder holds " + DurationScaling.say(DurationScaling.mm(capacity)))
                : Verdict.GOOD;
    }

    @Override
    public boolean yieldsToNeighbours() {
        return true;
    }

    /** That it rained nearby does not make the cylinder larger: a second gauge must have measured about as much. */
    @Override
    public double neighbourShare(double usual) {
        return Math.max(usual, ABOUT_AS_MUCH);
    }
}
