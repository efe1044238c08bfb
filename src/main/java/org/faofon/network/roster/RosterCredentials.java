package org.faofon.network.roster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;

/**
 * Completes a roster with the credentials that it lacks: a token for each gauge, and one PIN for each school. Everything
 * else stays as it is. A spreadsheet changes none of them: a token begins with a letter, a PIN not with 0.
 *
 * @param table the roster, with the separator that it had
 */
public record RosterCredentials(String table, int newTokens, int newPins, int keptTokens, int keptPins) {
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz";
    private static final String LETTERS_AND_DIGITS = LETTERS + "23456789";
    private static final int TOKEN_LENGTH = 20;
    private static final int LEAST_PIN = 100_000;
    private static final int PINS = 900_000;

    /** Why a file cannot be completed. */
    public static final class Unusable extends Exception {
        private static final long serialVersionUID = 1L;

        Unusable(String why) {
            super(why);
        }
    }

    /**
     * Completes the content of a file, in any format that a spreadsheet saves.
     *
     * @param random a secure one
     */
    public static RosterCredentials complete(byte[] file, RandomGenerator random) throws Unusable {
        String text = RosterEncoding.decode(file)
                .map(decoded -> RosterEncoding.unmarked(decoded.text()))
                .orElseThrow(() -> new Unusable("it is not text; save it as CSV UTF-8"));
        RosterFileFormat format = RosterFileFormat.of(text);
        CSVFormat plain =
                CSVFormat.DEFAULT.builder().setDelimiter(format.separator()).get();
        try (CSVParser parser = CSVParser.parse(format.table(), plain)) {
            return new Completion(parser.getRecords(), random).complete(plain);
        } catch (IOException | UncheckedIOException e) {
            throw new Unusable("it has a quote that is not closed");
        }
    }

    private static final class Completion {
        private final List<String> header;
        private final List<CSVRecord> lines;
        private final RandomGenerator random;
        private final Map<String, String> pins = new HashMap<>();
        private int newTokens;
        private int newPins;
        private int keptTokens;

        Completion(List<CSVRecord> table, RandomGenerator random) throws Unusable {
            if (table.isEmpty()) {
                throw new Unusable("it is empty");
            }
            this.header = new ArrayList<>(table.get(0).toList());
            this.lines = table.subList(1, table.size());
            this.random = random;
            for (String name : List.of("gauge", "school")) {
                if (column(name).isEmpty()) {
                    throw new Unusable("its first line lacks the column " + name + "; it must name the columns "
                            + String.join(", ", Roster.COLUMNS));
                }
            }
            for (String name : List.of("token", "pin")) {
                if (column(name).isEmpty()) {
                    header.add(name);
                }
            }
        }

        private Optional<Integer> column(String name) {
            for (int i = 0; i < header.size(); i++) {
                if (header.get(i).strip().toLowerCase(Locale.ROOT).equals(name)) {
                    return Optional.of(i);
                }
            }
            return Optional.empty();
        }

        RosterCredentials complete(CSVFormat format) throws IOException {
            int school = column("school").orElseThrow();
            int token = column("token").orElseThrow();
            int pin = column("pin").orElseThrow();
            for (CSVRecord line : lines) {
                if (!cell(line, pin).isEmpty()) {
                    pins.putIfAbsent(cell(line, school), cell(line, pin));
                }
            }
            int keptPins = pins.size();
            StringBuilder out = new StringBuilder();
            try (CSVPrinter printer = new CSVPrinter(out, format)) {
                printer.printRecord(header);
                for (CSVRecord line : lines) {
                    if (line.stream().anyMatch(cell -> !cell.isBlank())) { // Excel writes lines of separators.
                        printer.printRecord(completed(line, school, token, pin));
                    }
                }
            }
            return new RosterCredentials(out.toString(), newTokens, newPins, keptTokens, keptPins);
        }

        private List<String> completed(CSVRecord line, int school, int token, int pin) {
            List<String> cells = new ArrayList<>(line.toList());
            while (cells.size() < header.size()) {
                cells.add("");
            }
            if (cells.get(token).isBlank()) {
                cells.set(token, newToken());
                newTokens++;
            } else {
                keptTokens++;
            }
            cells.set(pin, pins.computeIfAbsent(cell(line, school), code -> newPin()));
            return cells;
        }

        private static String cell(CSVRecord line, int column) {
            return column < line.size() ? line.get(column).strip() : "";
        }

        private String newToken() {
            StringBuilder token = new StringBuilder();
            for (int i = 0; i < TOKEN_LENGTH; i++) {
                String letters = i == 0 ? LETTERS : LETTERS_AND_DIGITS;
                token.append(letters.charAt(random.nextInt(letters.length())));
            }
            return token.toString();
        }

        private String newPin() {
            newPins++;
            return Integer.toString(LEAST_PIN + random.nextInt(PINS));
        }
    }
}
