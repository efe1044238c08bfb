package org.faofon.classroom.rainday;

/** Where a storm lies on {@link CaineThreshold}. */
public enum CurvePosition {
    OVER,
    UNDER,
    /** What is known lies under the curve, but more may have fallen. */
    UNKNOWN
}
