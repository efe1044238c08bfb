package org.faofon.situations;

/** How deep water stands, by the body of a grown-up: nobody has a ruler in a flood. */
public enum WaterDepth {
    NONE,
    ANKLE,
    KNEE,
    WAIST,
    /** Over the waist. */
    OVER
}
