package org.faofon.sim.network;

/** How a gauge is read: by a person, or by itself. */
public enum GaugeKind {
    MANUAL,
    TIPPING_BUCKET
}
