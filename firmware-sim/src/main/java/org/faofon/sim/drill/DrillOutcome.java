package org.faofon.sim.drill;

import java.util.List;

/**
 * What the program made of a drill.
 *
 * @param alerts those that were raised in it, with the highest level that was seen
 * @param linePushes the messages that LINE's stand-in accepted
 */
public record DrillOutcome(List<RaisedAlert> alerts, long linePushes) {
    public DrillOutcome {
        alerts = List.copyOf(alerts);
    }
}
