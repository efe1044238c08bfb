package org.faofon.sim.readings;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** Readings in the program's format: one object, or an array of objects. */
public final class ReadingJson {
    private static final ZoneOffset THAILAND = ZoneOffset.ofHours(7);

    private ReadingJson() {}

    public static String textOf(List<Reading> readings) {
        return readings.size() == 1
                ? nodeOf(readings.get(0)).toString()
                : arrayOf(readings).toString();
    }

    public static ObjectNode nodeOf(Reading reading) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("at", localTimeOf(reading.end()));
        if (reading.count().isPresent()) {
            node.put("tips", reading.count().getAsLong());
        } else {
            node.put("mm", Depth.mmOf(reading.depthMicrometres()));
            node.put("period", reading.period().toString());
        }
        return node;
    }

    public static String localTimeOf(Instant instant) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(instant.atOffset(THAILAND));
    }

    private static ArrayNode arrayOf(List<Reading> readings) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode(readings.size());
        readings.forEach(reading -> array.add(nodeOf(reading)));
        return array;
    }
}
