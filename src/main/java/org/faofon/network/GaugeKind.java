package org.faofon.network;

/** How a gauge measures: a cylinder that a person reads, or an automatic tipping bucket. */
public enum GaugeKind {
    MANUAL,
    TIPPING_BUCKET
}
