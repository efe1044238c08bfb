package org.faofon.network.siting;

/** The eight directions in which is looked from the gauge, clockwise; each stands for an eighth of the horizon. */
public enum CompassPoint {
    N,
    NE,
    E,
    SE,
    S,
    SW,
    W,
    NW
}
