package org.faofon.quality;

import jakarta.inject.Singleton;
import org.faofon.network.Gauge;
import org.faofon.readings.Depth;
import org.faofon.readings.Fall;
import org.faofon.readings.Ground;
import org.faofon.readings.QualityCheck;
import org.faofon.readings.Series;
import org.faofon.readings.Verdict;

/**
 * Suspects more than the cylinder holds: it was emptied in between, or a point was forgotten. A full cylinder that says "at
 * least" is right.
 */
@Singleton
class OverCapacity implements QualityCheck {
    @Override
    public Verdict check(Fall fall, Gauge gauge, Series own) {
        Integer capacity = gauge.capacityMicrometres;
        if (capacity == null) {
            return Verdict.CANNOT_JUDGE;
        }
        boolean over = fall.depth().kind() == Depth.Kind.EXACT && fall.depth().micrometres() > capacity;
        return over
                ? Ground.OVER_CAPACITY.suspect("the cylinder holds " + Scale.say(Scale.mm(capacity)))
                : Verdict.GOOD;
    }

    @Override
    public boolean yieldsToNeighbours() {
        return true;
    }
}
