package org.faofon.wis2;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.faofon.network.WigosIdentifier;

/**
 * A file by a template of csv2bufr (wmo-im/csv2bufr-templates): the names of the columns and one row. The templates read without
 * quotes (QUOTE_NONE), and an empty cell is a missing value.
 */
final class TemplateTable {
    private static final int DECIMALS_OF_DEGREES = 5;

    private final List<String> columns;
    private final Map<String, String> cells = new TreeMap<>();

    TemplateTable(List<String> columns) {
        this.columns = columns;
    }

    /** @throws IllegalArgumentException if the template has no such column */
    TemplateTable put(String column, Object value) {
        if (!columns.contains(column)) {
            throw new IllegalArgumentException("The template has no column " + column);
        }
        cells.put(column, value.toString());
        return this;
    }

    TemplateTable put(String column, Optional<?> value) {
        value.ifPresent(known -> put(column, known));
        return this;
    }

    /** Who and where. */
    TemplateTable station(StationPlace place) {
        WigosIdentifier id = place.station();
        put("wsi_series", 0);
        put("wsi_issuer", id.issuer());
        put("wsi_issue_number", id.issueNumber());
        put("wsi_local", id.local());
        put("wmo_block_number", id.blockNumber());
        put("wmo_station_number", id.stationNumber());
        put("latitude", rounded(place.position().latitude(), DECIMALS_OF_DEGREES));
        put("longitude", rounded(place.position().longitude(), DECIMALS_OF_DEGREES));
        return put(
                "station_height_above_msl", place.position().elevationMetres().map(metres -> rounded(metres, 1)));
    }

    private static String rounded(double value, int decimals) {
        return BigDecimal.valueOf(value)
                .setScale(decimals, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }

    /** Depths to a tenth of a millimetre, which is a kilogram per square metre. */
    static String precipitation(long micrometres) {
        return BigDecimal.valueOf(micrometres, 3)
                .setScale(1, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }

    String csv() {
        return Stream.of(columns.stream(), columns.stream().map(column -> cells.getOrDefault(column, "")))
                .map(cellsOfLine -> cellsOfLine.collect(Collectors.joining(",")))
                .collect(Collectors.joining("\n", "", "\n"));
    }
}
