package org.faofon.network.siting;

/** The slope of the ground around a gauge, in the steps of the siting classes. */
public enum GroundSlope {
    FLAT,
    /** Less than one in three, which the standard writes as 19°. */
    GENTLE,
    /** Less than one in two, which the standard writes as 30°. */
    STEEP,
    /** Steeper than that. */
    VERY_STEEP
}
