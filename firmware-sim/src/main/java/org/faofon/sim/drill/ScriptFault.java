package org.faofon.sim.drill;

/** A drill's script cannot be used, and why. */
public final class ScriptFault extends IllegalArgumentException {
    ScriptFault(String message) {
        super(message);
    }
}
