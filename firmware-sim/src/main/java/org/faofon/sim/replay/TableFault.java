package org.faofon.sim.replay;

/** The table cannot be played, and why. */
public final class TableFault extends RuntimeException {
    TableFault(String message) {
        super(message);
    }
}
