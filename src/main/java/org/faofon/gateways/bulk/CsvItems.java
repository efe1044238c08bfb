package org.faofon.gateways.bulk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.faofon.common.text.ThaiDigits;
import org.faofon.gateways.decode.ReadingJson;

/**
 * A table with the columns {@code gauge,at,mm}, or {@code ageSeconds} instead of {@code at} and {@code tips} instead of
 * {@code mm}, and optionally {@code period,trace,overflow,days,emptied,note,seq,boot}; Thai names are accepted as well, and other columns are ignored.
 *
 * <p>A reading is one line: an unclosed quote spoils only its own line.
 */
final class CsvItems implements BulkItems {
    private static final Map<String, String> KNOWN =
            ReadingJson.NAMES.stream().collect(Collectors.toMap(name -> name.toLowerCase(Locale.ROOT), name -> name));
    private static final Map<String, String> THAI = Map.of(
            "เครื่อง", "gauge",
            "รหัสเครื่อง", "gauge",
            "เวลา", "at",
            "ฝน", "mm",
            "ฝน(มม.)", "mm",
            "ปริมาณฝน", "mm",
            "ช่วงเวลา", "period",
            "หมายเหตุ", "note");
    private static final String SEPARATORS = ",;\t";

    private final LineReader lines;
    private final CSVFormat format;
    private final List<String> columns;

    CsvItems(InputStream input) throws IOException, Unusable {
        lines = new LineReader(input);
        LineReader.Line header = lines.next().orElseThrow(() -> new Unusable("The table is empty"));
        if (!header.fault().isEmpty()) {
            throw new Unusable("The table has no header in UTF-8: " + header.fault());
        }
        format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(separator(header.text()))
                .setTrim(true)
                .get();
        columns =
                cells(header.text())
                        .orElseThrow(() -> new Unusable("The header has a quote that is not closed"))
                        .stream()
                        .map(CsvItems::name)
                        .toList();
        checkColumns();
    }

    @Override
    public Optional<BulkItem> next() throws IOException {
        return lines.next().map(this::item);
    }

    /** The most frequent separator of the header. */
    private static char separator(String header) {
        return SEPARATORS
                .chars()
                .mapToObj(letter -> (char) letter)
                .max((one, other) -> Long.compare(count(header, one), count(header, other)))
                .orElse(',');
    }

    private static long count(String text, char letter) {
        return text.chars().filter(other -> other == letter).count();
    }

    private static String name(String header) {
        String name = header.replaceAll("\\s", "").toLowerCase(Locale.ROOT);
        return THAI.getOrDefault(name, KNOWN.getOrDefault(name, name));
    }

    private void checkColumns() throws Unusable {
        List<String> missing = new ArrayList<>();
        if (!columns.contains("gauge")) {
            missing.add("gauge");
        }
        if (!columns.contains("at") && !columns.contains("ageSeconds")) {
            missing.add("at");
        }
        if (!columns.contains("mm") && !columns.contains("tips")) {
            missing.add("mm");
        }
        if (!missing.isEmpty()) {
            throw new Unusable("The first line must name the columns, but it lacks " + String.join(", ", missing));
        }
        Set<String> seen = new HashSet<>();
        for (String column : columns) {
            if (ReadingJson.NAMES.contains(column) && !seen.add(column)) {
                throw new Unusable("The first line names a column twice: " + column + " twice");
            }
        }
    }

    private BulkItem item(LineReader.Line line) {
        if (!line.fault().isEmpty()) {
            return new BulkItem.Broken(line.number(), line.fault());
        }
        Optional<List<String>> cells = cells(line.text());
        if (cells.isEmpty()) {
            return new BulkItem.Broken(line.number(), "a quote on this line is not closed, or is in a wrong place");
        }
        if (cells.get().size() != columns.size()) {
            return new BulkItem.Broken(
                    line.number(),
                    "the line has %d cells, but the header has %d; a number with a decimal comma must be quoted"
                            .formatted(cells.get().size(), columns.size()));
        }
        return new BulkItem.Whole(line.number(), json(cells.get()));
    }

    /** The cells of that line, or null if its quotes are wrong. */
    private Optional<List<String>> cells(String line) {
        if (line.indexOf('"') < 0) { // Most lines: a parser for each would cost more than everything else.
            return Optional.of(split(line));
        }
        try (CSVParser parser = CSVParser.parse(line.strip(), format)) {
            List<CSVRecord> records = parser.getRecords();
            return records.size() == 1 ? Optional.of(records.get(0).toList()) : Optional.empty();
        } catch (IOException | UncheckedIOException e) {
            return Optional.empty();
        }
    }

    private List<String> split(String line) {
        char separator = format.getDelimiterString().charAt(0);
        List<String> cells = new ArrayList<>();
        int start = 0;
        for (int end = line.indexOf(separator); end >= 0; end = line.indexOf(separator, start)) {
            cells.add(line.substring(start, end).strip());
            start = end + 1;
        }
        cells.add(line.substring(start).strip());
        return cells;
    }

    private ObjectNode json(List<String> cells) {
        ObjectNode item = JsonNodeFactory.instance.objectNode();
        for (int i = 0; i < cells.size(); i++) {
            String column = columns.get(i);
            if (!cells.get(i).isEmpty() && !column.isEmpty()) {
                // Unknown columns are not read; they are reported as ignored.
                item.set(column, ReadingJson.NAMES.contains(column) ? value(column, cells.get(i)) : item.nullNode());
            }
        }
        return item;
    }

    private static JsonNode value(String column, String cell) {
        JsonNodeFactory json = JsonNodeFactory.instance;
        return switch (column) {
            case "gauge", "note", "boot" -> json.textNode(cell);
            case "trace", "overflow", "emptied" ->
                cell.equalsIgnoreCase("true") || cell.equalsIgnoreCase("false")
                        ? json.booleanNode(Boolean.parseBoolean(cell))
                        : json.textNode(cell);
            case "days" -> {
                String days = ThaiDigits.toArabic(cell);
                yield days.matches("[0-9]{1,4}") ? json.numberNode(Integer.parseInt(days)) : json.textNode(cell);
            }
            case "seq", "ageSeconds" -> {
                String number = ThaiDigits.toArabic(cell);
                yield number.matches("[0-9]{1,18}") ? json.numberNode(Long.parseLong(number)) : json.textNode(cell);
            }
            default -> json.textNode(ThaiDigits.toArabic(cell));
        };
    }
}
