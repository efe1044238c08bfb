package org.faofon.network.roster;

import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;

/**
 * The format in which a spreadsheet has saved a table: Excel uses the separator of the locale, and may declare it in a
 * first line of its own, {@code sep=;}.
 *
 * @param table the text without that line
 * @param linesBefore the number of lines before the first gauge's
 */
record RosterFileFormat(String table, char separator, int linesBefore) {
    private static final List<Character> SEPARATORS = List.of(',', ';', '\t');

    static RosterFileFormat of(String text) {
        int end = text.indexOf('\n');
        String first = (end < 0 ? text : text.substring(0, end)).replace("\r", "");
        boolean stated = first.toLowerCase(Locale.ROOT).matches("sep=.");
        if (stated && end >= 0) {
            return new RosterFileFormat(text.substring(end + 1), first.charAt(first.length() - 1), 2);
        }
        return new RosterFileFormat(text, commonest(first), 1);
    }

    /** No column name contains them. */
    private static char commonest(String header) {
        char best = ',';
        for (char separator : SEPARATORS) {
            if (count(header, separator) > count(header, best)) {
                best = separator;
            }
        }
        return best;
    }

    private static long count(String text, char letter) {
        return text.chars().filter(each -> each == letter).count();
    }

    CSVFormat csv() {
        return CSVFormat.DEFAULT
                .builder()
                .setDelimiter(separator)
                .setHeader()
                .setSkipHeaderRecord(true)
                .setIgnoreHeaderCase(true)
                .setAllowMissingColumnNames(true)
                .setTrim(true)
                .setIgnoreEmptyLines(false) // So that the line numbers are those that an editor shows.
                .get();
    }
}
