package org.faofon.sim.replay;

/** The table cannot be replayed, and why. */
public final class TableFault extends RuntimeException {
    TableFault(String message) {
        super(message);
    }
}
