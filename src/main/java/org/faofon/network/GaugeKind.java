package org.faofon.network;

/** How a gauge measures: a cylinder that a person reads, or a bucket that tips by itself. */
public enum GaugeKind {
    MANUAL,
    TIPPING_BUCKET
}
