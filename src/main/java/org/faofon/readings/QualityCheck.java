package org.faofon.readings;

import org.faofon.network.Gauge;

/** One question that every reading is asked on its way in; the value is never changed. */
public interface QualityCheck {
    /** A pure function of its arguments: no state, no clock. */
    Verdict check(Reading reading, Gauge gauge);
}
