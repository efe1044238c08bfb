package org.faofon.sim.fleet;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import org.faofon.sim.readings.Depth;
import org.faofon.sim.readings.ReadingJson;

/**
 * What a volunteer reads off a cylinder.
 *
 * @param micrometres the depth in the glass, down to a line
 * @param water what became of the water
 */
record CylinderReading(Instant at, int micrometres, boolean trace, boolean overflow, Water water) {
    /** The lines on the glass are a tenth of a millimetre apart. */
    private static final int LINE_MICROMETRES = 100;

    /** What a reading says about the water in the cylinder. */
    enum Water {
        /** The reading of every morning: the rain of the day, which is poured out. */
        OF_THE_DAY,
        /** A level in between; the water stays in. */
        LEFT_IN,
        /** A level, and the cylinder starts from nothing. */
        POURED_OUT
    }

    static CylinderReading of(Instant at, long fellMicrometres, long capacityMicrometres, Water water) {
        long held = Math.min(fellMicrometres, capacityMicrometres);
        int read = Math.toIntExact(held - held % LINE_MICROMETRES);
        boolean trace = fellMicrometres > 0 && read == 0 && water == Water.OF_THE_DAY;
        return new CylinderReading(at, read, trace, fellMicrometres >= capacityMicrometres, water);
    }

    ObjectNode json() {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("at", ReadingJson.localTimeOf(at));
        node.put("mm", Depth.mmOf(micrometres));
        switch (water) {
            case OF_THE_DAY -> node.put("period", RainDay.LENGTH.toString());
            case LEFT_IN -> node.put("emptied", false);
            case POURED_OUT -> node.put("emptied", true);
        }
        if (trace) {
            node.put("trace", true);
        }
        if (overflow) {
            node.put("overflow", true);
        }
        return node;
    }
}
