package org.faofon.sources.observations;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.faofon.sources.Source.Column;

/**
 * The public lists of the national water data centre (thaiwater.net, API v3): the rain of 24 hours and of the last hour, and
 * the levels of rivers. Numbers come as numbers or as text, names by language, times without an offset.
 */
final class ThaiWater {
    /** The list in both documents. */
    static final String LIST = "data";

    private static final Map<Duration, String> RAIN =
            Map.of(Duration.ofHours(1), "rain_1h", Duration.ofDays(1), "rain_24h");

    private static final Pattern METRES = Pattern.compile("-?\\d{1,4}(\\.\\d{1,6})?");

    private ThaiWater() {}

    static List<RawRow> rain(JsonNode element, List<Duration> spans) {
        List<RawRow> rows = new ArrayList<>();
        for (Duration span : spans) {
            Map<Column, String> values = station(element);
            put(values, Column.TIME, element, "rainfall_datetime");
            String field = RAIN.get(span);
            if (field != null) {
                put(values, Column.VALUE, element, field);
                rows.add(new RawRow(values, span));
            }
        }
        return rows;
    }

    static List<RawRow> level(JsonNode element) {
        Map<Column, String> values = station(element);
        put(values, Column.TIME, element, "waterlevel_datetime");
        put(values, Column.VALUE, element, "waterlevel_msl");
        put(values, Column.RIVER, element, "river_name");
        bank(element, "station.min_bank")
                .or(() -> bank(element, "station.left_bank", "station.right_bank"))
                .ifPresent(bank -> values.put(Column.BANK, bank));
        return List.of(new RawRow(values, Duration.ZERO));
    }

    /** The lower of the banks that are given; zero is an empty field there. */
    private static Optional<String> bank(JsonNode element, String... paths) {
        return Stream.of(paths)
                .flatMap(path -> JsonRows.find(element, path).stream())
                .filter(text -> METRES.matcher(text).matches() && Double.parseDouble(text) != 0)
                .min(Comparator.comparingDouble(Double::parseDouble));
    }

    private static Map<Column, String> station(JsonNode element) {
        Map<Column, String> values = new EnumMap<>(Column.class);
        put(values, Column.ID, element, "station.id");
        put(values, Column.NAME_TH, element, "station.tele_station_name.th");
        put(values, Column.NAME_EN, element, "station.tele_station_name.en");
        put(values, Column.LATITUDE, element, "station.tele_station_lat");
        put(values, Column.LONGITUDE, element, "station.tele_station_long");
        return values;
    }

    private static void put(Map<Column, String> values, Column column, JsonNode element, String path) {
        JsonRows.find(element, path).ifPresent(text -> values.put(column, text));
    }
}
