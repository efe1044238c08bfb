package org.faofon.network;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A network as an operator writes it down: a CSV file with one gauge a line.
 *
 * @param entries the good lines
 * @param problems what is wrong with the others; a roster with problems is not imported
 */
public record Roster(List<Entry> entries, List<Problem> problems) {
    /** The columns that a roster must have; the others may be missing or empty. */
    static final List<String> COLUMNS =
            List.of("gauge", "school", "school_th", "school_en", "district", "lat", "lon", "kind", "interval");

    private static final String BYTE_ORDER_MARK = "\uFEFF"; // Excel puts it before a CSV file.
    private static final int MOST_PROBLEMS = 1_000;

    /** One good line. Depths are in micrometres, the position in degrees (WGS 84). */
    record Entry(
            String gauge,
            SchoolEntry school,
            Position position,
            GaugeKind kind,
            Optional<Integer> tipMicrometres,
            Optional<Long> counterModulus,
            Optional<Integer> capacityMicrometres,
            Duration interval,
            Optional<String> token,
            Optional<String> pin) {}

    record SchoolEntry(String code, String nameTh, String nameEn, String district) {}

    /** What is wrong with a line; the header is line 1. */
    public record Problem(long line, String reason) {
        @Override
        public String toString() {
            return "line " + line + ": " + reason;
        }
    }

    /**
     * Reads a roster and says everything that is wrong with it, not only the first thing.
     *
     * @param districts the codes of the districts that there are
     */
    static Roster parse(String text, Set<String> districts) {
        return new Lines(districts).read(text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text);
    }

    /** The lines read so far, against which each further one is checked. */
    private static final class Lines {
        private final Set<String> districts;
        private final List<Entry> entries = new ArrayList<>();
        private final List<Problem> problems = new ArrayList<>();
        private final Map<String, Long> lineOfGauge = new HashMap<>();
        private final Map<String, SchoolEntry> schools = new HashMap<>();

        Lines(Set<String> districts) {
            this.districts = districts;
        }

        Roster read(String text) {
            CSVFormat format = CSVFormat.DEFAULT
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .setTrim(true)
                    .setIgnoreEmptyLines(true)
                    .get();
            try (CSVParser parser = CSVParser.parse(text, format)) {
                List<String> missing = COLUMNS.stream()
                        .filter(column -> !parser.getHeaderMap().containsKey(column))
                        .toList();
                if (missing.isEmpty()) {
                    readLines(parser);
                } else {
                    problems.add(new Problem(1, "the columns " + String.join(", ", missing) + " are missing"));
                }
            } catch (IllegalArgumentException | IOException e) { // A header that is empty or names a column twice.
                problems.add(new Problem(1, String.valueOf(e.getMessage())));
            }
            if (entries.isEmpty() && problems.isEmpty()) {
                problems.add(new Problem(1, "there is no gauge in it"));
            }
            return new Roster(List.copyOf(entries), List.copyOf(problems));
        }

        private void readLines(CSVParser parser) {
            try {
                for (CSVRecord line : parser) {
                    long number = line.getRecordNumber() + 1;
                    readLine(line, number);
                    if (problems.size() >= MOST_PROBLEMS) {
                        problems.add(new Problem(number, "too many problems; the rest was not read"));
                        return;
                    }
                }
            } catch (UncheckedIOException e) { // A quote that is never closed.
                problems.add(new Problem(parser.getCurrentLineNumber(), String.valueOf(e.getMessage())));
            }
        }

        private void readLine(CSVRecord line, long number) {
            List<String> reasons = new ArrayList<>();
            Optional<Entry> entry = new RosterLine(line, reasons).entry();
            entry.ifPresent(good -> {
                checkDistrict(good, reasons);
                checkSchool(good, reasons);
                Long earlier = lineOfGauge.putIfAbsent(good.gauge, number);
                if (earlier != null) {
                    reasons.add("gauge " + good.gauge + " is already on line " + earlier);
                }
            });
            reasons.forEach(reason -> problems.add(new Problem(number, reason)));
            if (reasons.isEmpty()) {
                entry.ifPresent(entries::add);
            }
        }

        private void checkDistrict(Entry entry, List<String> reasons) {
            if (!districts.contains(entry.school.district)) {
                reasons.add("there is no district " + entry.school.district);
            }
        }

        private void checkSchool(Entry entry, List<String> reasons) {
            SchoolEntry known = schools.putIfAbsent(entry.school.code, entry.school);
            if (known != null && !known.equals(entry.school)) {
                reasons.add("school " + entry.school.code + " has another name or district on an earlier line");
            }
        }
    }
}
