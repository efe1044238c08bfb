package org.faofon.gateways.decode;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.faofon.network.Gauge;
import org.faofon.readings.CounterReading;

/** The total tip count of an item, {@code {"at": "2026-11-22T07:05:00+07:00", "tips": 1234}}. */
final class TipsJson {
    private static final String TIPS = "tips";

    /**
     * Not allowed with a count: its period is the time since the previous count, and a bucket has no trace and no
     * overflow.
     */
    private static final List<String> NOT_BESIDE = List.of("period", "days", "trace", "overflow", "emptied");

    private TipsJson() {}

    static boolean isIn(JsonNode item) {
        return item.hasNonNull(TIPS);
    }

    /**
     * The tips of the item.
     *
     * @throws IllegalArgumentException with their error, or if the gauge may not send tips
     */
    static long tips(JsonNode item, Gauge gauge) {
        if (!gauge.countsTips()) {
            throw new IllegalArgumentException(
                    "gauge " + gauge.code + " is not configured as a tip counter; send \"mm\"");
        }
        if (item.hasNonNull("mm")) {
            throw new IllegalArgumentException("an item must have either \"mm\" or \"tips\", not both");
        }
        for (String name : NOT_BESIDE) {
            JsonNode other = item.path(name);
            if (item.hasNonNull(name) && !(other.isBoolean() && !other.booleanValue())) {
                throw new IllegalArgumentException("\"" + name
                        + "\" must not be given with \"tips\": they are the total count, and the rain since the "
                        + "previous count is computed from them");
            }
        }
        long tips = WholeNumberJson.read(item, TIPS, 0, CounterReading.MOST_TICKS, "");
        if (gauge.counterModulus != null && tips >= gauge.counterModulus) {
            throw new IllegalArgumentException(
                    ("\"tips\" must be less than %d, where the counter of gauge %s restarts at 0, but was " + "%d")
                            .formatted(gauge.counterModulus, gauge.code, tips));
        }
        return tips;
    }
}
