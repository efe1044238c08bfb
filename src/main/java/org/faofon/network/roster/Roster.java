package org.faofon.network.roster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.faofon.network.GaugeKind;
import org.faofon.network.GeoPoint;
import org.faofon.network.WigosIdentifier;
import org.faofon.network.roster.RosterLine.Wording;

/**
 * A network as its operator describes it: a CSV file with one gauge per line.
 *
 * @param entries the valid lines
 * @param problems the errors of the others; a roster with problems is not imported
 * @param notes what was corrected on import
 */
public record Roster(List<Entry> entries, List<Problem> problems, List<Problem> notes) {
    /** The columns that a roster must have; the others may be missing or empty. */
    static final List<String> COLUMNS =
            List.of("gauge", "school", "school_th", "school_en", "district", "lat", "lon", "kind", "interval");

    private static final int MOST_PROBLEMS = 1_000;

    /** One valid line. Depths are in micrometres, the position in degrees (WGS 84). */
    record Entry(
            String gauge,
            SchoolEntry school,
            GeoPoint position,
            GaugeKind kind,
            Optional<Integer> tipMicrometres,
            Optional<Long> counterModulus,
            Optional<Integer> capacityMicrometres,
            Duration interval,
            Optional<String> token,
            Optional<String> pin,
            Optional<String> telephone,
            Optional<WigosIdentifier> wigos,
            Optional<GeoPoint> oscar) {}

    record SchoolEntry(String code, String nameTh, String nameEn, String district) {}

    /**
     * A remark about a line, and how to correct it; the header is line 1.
     *
     * @param column empty if it is about the whole line
     */
    public record Problem(long line, String column, Wording wording) {
        String in(RosterMessages words) {
            String text = wording.in(words);
            return column.isEmpty() ? words.line(line, text) : words.column(line, column, text);
        }
    }

    /** How many gauges and schools it has, and how many of them can sign in with it. */
    public record Counts(int gauges, int withToken, int schools, int withPin) {
        String in(RosterMessages words) {
            return words.counts(gauges, withToken, schools, withPin);
        }
    }

    Counts counts() {
        Set<String> schools = new HashSet<>();
        Set<String> withPin = new HashSet<>();
        for (Entry entry : entries) {
            schools.add(entry.school.code);
            entry.pin.ifPresent(pin -> withPin.add(entry.school.code));
        }
        int withToken =
                (int) entries.stream().filter(entry -> entry.token.isPresent()).count();
        return new Counts(entries.size(), withToken, schools.size(), withPin.size());
    }

    /** The tokens that it has, by gauge. */
    Map<String, String> tokens() {
        return entries.stream()
                .filter(entry -> entry.token.isPresent())
                .collect(Collectors.toMap(Entry::gauge, entry -> entry.token.orElseThrow()));
    }

    /** The telephone numbers that it has, by school; of several lines the first one counts. */
    Map<String, String> telephones() {
        return entries.stream()
                .filter(entry -> entry.telephone.isPresent())
                .collect(Collectors.toMap(
                        entry -> entry.school.code, entry -> entry.telephone.orElseThrow(), (first, other) -> first));
    }

    /** Parses a roster and reports all errors, not only the first one. */
    static Roster parse(String text, RosterDistricts districts) {
        return parse(text, districts, Map.of());
    }

    /**
     * The same, where there are gauges already.
     *
     * @param schoolOfGauge the codes of their schools
     */
    static Roster parse(String text, RosterDistricts districts, Map<String, String> schoolOfGauge) {
        return new Lines(districts, schoolOfGauge).read(RosterEncoding.unmarked(text));
    }

    Roster withNote(Wording note) {
        List<Problem> more = new ArrayList<>(notes);
        more.add(0, new Problem(1, "", note));
        return new Roster(entries, problems, List.copyOf(more));
    }

    /** A file that is not a roster. */
    static Roster unreadable(Wording why) {
        return new Roster(List.of(), List.of(new Problem(1, "", why)), List.of());
    }

    /** The lines read so far, against which each further one is checked. */
    private static final class Lines {
        private record Known<T>(T value, long line) {}

        private final RosterDistricts districts;
        private final Map<String, String> schoolOfGauge;
        private final List<Entry> entries = new ArrayList<>();
        private final List<Problem> problems = new ArrayList<>();
        private final List<Problem> notes = new ArrayList<>();
        private final Map<String, Long> lineOfGauge = new HashMap<>();
        private final Map<WigosIdentifier, Long> lineOfWigos = new HashMap<>();
        private final Map<String, Known<SchoolEntry>> schools = new HashMap<>();
        private final Map<String, Known<String>> pins = new HashMap<>();

        Lines(RosterDistricts districts, Map<String, String> schoolOfGauge) {
            this.districts = districts;
            this.schoolOfGauge = schoolOfGauge;
        }

        Roster read(String text) {
            RosterFileFormat format = RosterFileFormat.of(text);
            try (CSVParser parser = CSVParser.parse(format.table(), format.csv())) {
                List<String> missing = COLUMNS.stream()
                        .filter(column -> !parser.getHeaderMap().containsKey(column))
                        .toList();
                if (missing.isEmpty()) {
                    readLines(parser, format);
                } else {
                    add(1, "", words -> words.columnsMissing(String.join(", ", missing)));
                }
            } catch (IllegalArgumentException | IOException e) { // A header that is empty or names a column twice.
                add(1, "", RosterMessages::columnTwice);
            } catch (UncheckedIOException e) {
                add(1, "", RosterMessages::openQuote);
            }
            if (entries.isEmpty() && problems.isEmpty()) {
                add(1, "", RosterMessages::noGauge);
            }
            return new Roster(List.copyOf(entries), List.copyOf(problems), List.copyOf(notes));
        }

        private void add(long line, String column, Wording wording) {
            problems.add(new Problem(line, column, wording));
        }

        private void readLines(CSVParser parser, RosterFileFormat format) {
            long number = 1;
            try {
                for (CSVRecord line : parser) {
                    number = line.getRecordNumber() + format.linesBefore();
                    if (line.stream().anyMatch(cell -> !cell.isBlank())) { // Excel writes lines of commas.
                        readLine(line, number, parser.getHeaderNames().size());
                    }
                    if (problems.size() >= MOST_PROBLEMS) {
                        add(number, "", RosterMessages::tooManyProblems);
                        return;
                    }
                }
            } catch (UncheckedIOException e) { // A quote that is never closed.
                add(number + 1, "", RosterMessages::openQuote);
            }
        }

        private void readLine(CSVRecord cells, long number, int columns) {
            int before = problems.size();
            if (cells.stream().skip(columns).anyMatch(cell -> !cell.isBlank())) {
                add(number, "", words -> words.tooManyCells(cells.size(), columns));
                return;
            }
            RosterLine line = new RosterLine(cells, number, districts, problems, notes);
            Optional<Entry> entry = line.entry();
            entry.ifPresent(good -> checkAgainstEarlier(good, number));
            if (problems.size() == before) {
                entry.ifPresent(entries::add);
            }
        }

        private void checkAgainstEarlier(Entry entry, long number) {
            Long earlier = lineOfGauge.putIfAbsent(entry.gauge, number);
            if (earlier != null) {
                add(number, "gauge", words -> words.gaugeTwice(entry.gauge, earlier));
            }
            String school = entry.school.code;
            String before = schoolOfGauge.getOrDefault(entry.gauge, school);
            if (!before.equals(school) && before.replaceFirst("^0+", "").equals(school)) {
                add(number, "school", words -> words.schoolLostZeros(before, school));
            }
            entry.wigos.ifPresent(id -> {
                Long first = lineOfWigos.putIfAbsent(id, number);
                if (first != null) {
                    add(number, "wigos", words -> words.wigosTwice(id.text(), first));
                }
            });
            Known<SchoolEntry> known = schools.putIfAbsent(school, new Known<>(entry.school, number));
            if (known != null && !known.value.equals(entry.school)) {
                add(number, "school", words -> words.otherSchool(school, known.line));
            }
            entry.pin.ifPresent(pin -> {
                Known<String> first = pins.putIfAbsent(school, new Known<>(pin, number));
                if (first != null && !first.value.equals(pin)) {
                    add(number, "pin", words -> words.otherPin(school, first.line));
                }
            });
        }
    }
}
