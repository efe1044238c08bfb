package org.faofon.network.siting;

/** What keeps the wind from the rim; without anything a place is in class 2 at best. */
public enum WindProtection {
    /** Nothing, or obstacles of different heights. */
    NONE,
    /** Obstacles all around of nearly the same height: the highest is less than twice as high as the lowest. */
    UNIFORM_OBSTACLES,
    /** A shield of the instrument. */
    WIND_SHIELD
}
