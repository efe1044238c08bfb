package org.faofon.network.siting;

/** What is under a gauge. */
public enum GroundSurface {
    GRASS,
    SOIL,
    CONCRETE,
    /** The classes are about places on the ground, so a gauge on a roof has none. */
    ROOF,
    OTHER
}
