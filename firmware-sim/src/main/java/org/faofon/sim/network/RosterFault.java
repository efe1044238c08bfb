package org.faofon.sim.network;

/** The roster or the token file cannot be used, and why. */
public final class RosterFault extends RuntimeException {
    RosterFault(String message) {
        super(message);
    }
}
