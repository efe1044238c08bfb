package org.faofon.sources.observations;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.faofon.official.gauges.GuestStation;
import org.faofon.sources.Source.Column;
import org.faofon.sources.Source.Mapping;

/** Rows of tables and of GeoJSON, by the operator's mapping. */
final class MappedRows {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private MappedRows() {}

    /** Takes one row; empty if it is none. */
    interface Taker {
        void take(Optional<RawRow> row) throws ObservationException;
    }

    static void csv(byte[] body, Mapping mapping, Taker taker) throws ObservationException {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .setIgnoreHeaderCase(true)
                .setAllowMissingColumnNames(true)
                .setTrim(true)
                .setDelimiter(separator(body))
                .get();
        try (InputStreamReader text = withoutMark(body);
                CSVParser rows = CSVParser.parse(text, format)) {
            for (String column : mapping.columns().values()) {
                if (!rows.getHeaderMap().containsKey(column)) {
                    throw new ObservationException("it has no column \"" + column + "\"");
                }
            }
            for (CSVRecord row : rows) {
                taker.take(row.isConsistent() ? Optional.of(row(row, mapping)) : Optional.empty());
            }
        } catch (IOException | UncheckedIOException | IllegalArgumentException | IllegalStateException e) {
            throw new ObservationException("it is no table: " + e.getClass().getSimpleName());
        }
    }

    private static InputStreamReader withoutMark(byte[] body) {
        String mark = String.valueOf(BYTE_ORDER_MARK);
        byte[] bytes = mark.getBytes(StandardCharsets.UTF_8);
        boolean marked =
                body.length >= bytes.length && new String(body, 0, bytes.length, StandardCharsets.UTF_8).equals(mark);
        int skipped = marked ? bytes.length : 0;
        return new InputStreamReader(
                new ByteArrayInputStream(body, skipped, body.length - skipped), StandardCharsets.UTF_8);
    }

    /** A spreadsheet uses the separator of its locale. */
    private static char separator(byte[] body) {
        int commas = 0;
        int semicolons = 0;
        for (int i = 0; i < body.length && body[i] != '\n'; i++) {
            commas += body[i] == ',' ? 1 : 0;
            semicolons += body[i] == ';' ? 1 : 0;
        }
        return semicolons > commas ? ';' : ',';
    }

    private static RawRow row(CSVRecord row, Mapping mapping) {
        Map<Column, String> values = new EnumMap<>(Column.class);
        mapping.columns().forEach((column, name) -> values.put(column, row.get(name)));
        return new RawRow(values, span(mapping));
    }

    static RawRow feature(JsonNode feature, Mapping mapping) {
        Map<Column, String> values = new EnumMap<>(Column.class);
        JsonNode properties = feature.path("properties");
        mapping.columns()
                .forEach((column, path) -> (column == Column.ID && path.equals("id")
                                ? JsonRows.find(feature, "id").or(() -> JsonRows.find(properties, "id"))
                                : JsonRows.find(properties, path))
                        .ifPresent(text -> values.put(column, text)));
        JsonNode at = feature.path("geometry").path("coordinates");
        if (feature.path("geometry").path("type").asText().equals("Point") && at.size() >= 2) {
            values.putIfAbsent(Column.LONGITUDE, at.get(0).asText());
            values.putIfAbsent(Column.LATITUDE, at.get(1).asText());
        }
        return new RawRow(values, span(mapping));
    }

    private static Duration span(Mapping mapping) {
        return mapping.measures() == GuestStation.Kind.RAIN ? mapping.span() : Duration.ZERO;
    }
}
