package org.faofon.sim.network;

/** How a gauge is read: by a person, or automatically. */
public enum GaugeKind {
    MANUAL,
    TIPPING_BUCKET
}
