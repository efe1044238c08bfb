package org.faofon.sim.drill;

import java.time.Instant;
import org.faofon.sim.readings.ReadingJson;

/** An alert of the program, at the highest level that it has had. */
public record RaisedAlert(long id, String hazard, AlertLevel level, String district, Instant at) {
    @Override
    public String toString() {
        return hazard + "/" + level + "@" + District.nameOf(district) + " (" + ReadingJson.localTimeOf(at) + ")";
    }
}
