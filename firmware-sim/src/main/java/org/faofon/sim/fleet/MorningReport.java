package org.faofon.sim.fleet;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.OptionalInt;
import org.faofon.sim.readings.Reading;
import org.faofon.sim.readings.ReadingJson;

/** A volunteer's reading of a cylinder at 07:00. */
record MorningReport(Reading reading, boolean trace, boolean overflow) {
    /** The lines on the glass are a tenth of a millimetre apart. */
    private static final int LINE_MICROMETRES = 100;

    static MorningReport of(Instant morning, long fellMicrometres, OptionalInt capacityMicrometres) {
        long capacity = capacityMicrometres.orElse(Integer.MAX_VALUE);
        boolean overflow = fellMicrometres >= capacity;
        long held = Math.min(fellMicrometres, capacity);
        int read = Math.toIntExact(held - held % LINE_MICROMETRES);
        boolean trace = fellMicrometres > 0 && read == 0;
        return new MorningReport(new Reading(morning, read, RainDay.LENGTH), trace, overflow);
    }

    ObjectNode json() {
        ObjectNode node = ReadingJson.nodeOf(reading);
        if (trace) {
            node.put("trace", true);
        }
        if (overflow) {
            node.put("overflow", true);
        }
        return node;
    }
}
