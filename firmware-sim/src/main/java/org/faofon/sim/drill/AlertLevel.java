package org.faofon.sim.drill;

/** The levels of alerts, lowest first. */
public enum AlertLevel {
    WATCH,
    WARNING,
    EMERGENCY
}
