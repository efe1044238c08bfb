package org.faofon.gateways.decode;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.faofon.common.text.Excerpt;

/** The unknown fields of a reading: reported to the sender, who may have meant another name. */
public final class IgnoredFields {
    private static final int MOST_TOLD = 20;

    /** The names that other programs use. */
    private static final Map<String, Set<String>> OTHER_NAMES = Map.of(
            "mm",
            Set.of(
                    "m",
                    "rain",
                    "rainfall",
                    "rainmm",
                    "mmrain",
                    "depth",
                    "depthmm",
                    "value",
                    "amount",
                    "precip",
                    "precipitation",
                    "millimeter",
                    "millimeters",
                    "millimetre",
                    "millimetres"),
            "tips",
            Set.of("tip", "count", "counter", "pulses", "pulse", "ticks", "bucket"),
            "at",
            Set.of("a", "time", "timestamp", "datetime", "date", "ts", "when", "measuredat", "endedat", "end"),
            "gauge",
            Set.of("station", "device", "gaugeid", "stationid", "code", "id"));

    private IgnoredFields() {}

    /** In their order, the first twenty. */
    static List<String> of(JsonNode item) {
        List<String> unknown = List.of();
        for (Iterator<String> names = item.fieldNames(); names.hasNext() && unknown.size() < MOST_TOLD; ) {
            String name = names.next();
            if (!ReadingJson.NAMES.contains(name)) {
                unknown = unknown.isEmpty() ? new ArrayList<>() : unknown; // Nearly no item has any.
                unknown.add(Excerpt.of(name));
            }
        }
        return unknown;
    }

    /** That the field is missing, and which present one may be meant for it. */
    public static String missing(JsonNode item, String name) {
        return "\"" + name + "\" is missing" + hint(item, name);
    }

    /** The known field that may be meant; empty if none is similar. */
    static String hint(JsonNode item, String name) {
        return of(item).stream()
                .filter(unknown -> resembles(unknown, name))
                .findFirst()
                .map(unknown -> "; did you mean \"%s\" by \"%s\"?".formatted(name, unknown))
                .orElse("");
    }

    private static boolean resembles(String unknown, String name) {
        String letters = unknown.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
        return letters.equals(name) || OTHER_NAMES.getOrDefault(name, Set.of()).contains(letters);
    }
}
