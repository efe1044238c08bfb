package org.faofon.gateways.decode;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import org.faofon.network.Gauge;
import org.faofon.network.GaugeKind;
import org.faofon.readings.CylinderLevel;
import org.faofon.readings.Depth;
import org.faofon.readings.Reading;

/**
 * The level of a cylinder since it was last emptied: {@code {"at": "2026-11-22T15:00:00+07:00", "mm": 62, "emptied":
 * false}}, as often as needed; with {@code "emptied": true} it was emptied then.
 */
final class LevelJson {
    private static final String EMPTIED = "emptied";

    private LevelJson() {}

    /** A reading over a period of its own has emptied the cylinder in any case, so it need not say so. */
    static boolean isIn(JsonNode item) {
        if (!item.has(EMPTIED)) {
            return false;
        }
        if (item.get(EMPTIED).isNull()) { // Whether the water is still there decides what the next reading means.
            throw new IllegalArgumentException("\"" + EMPTIED + "\" must be true or false, but was null");
        }
        boolean emptied = ReadingJson.flag(item, EMPTIED);
        return !(emptied && hasPeriod(item));
    }

    /**
     * The level of the item.
     *
     * @throws IllegalArgumentException with its error
     */
    static CylinderLevel level(
            JsonNode item, Gauge gauge, Instant at, Depth depth, Reading.Origin origin, String note) {
        if (gauge.kind != GaugeKind.MANUAL) {
            throw new IllegalArgumentException("\"emptied\" is only for manual cylinders, but gauge " + gauge.code
                    + " is automatic and reports by itself");
        }
        if (hasPeriod(item)) {
            throw new IllegalArgumentException(
                    "\"period\" and \"days\" must not be given for a cylinder that was not emptied: it "
                            + "contains the rain since the last emptying");
        }
        return new CylinderLevel(gauge.code, at, depth, ReadingJson.flag(item, EMPTIED), origin, note);
    }

    private static boolean hasPeriod(JsonNode item) {
        return item.hasNonNull("period") || item.hasNonNull("days");
    }
}
