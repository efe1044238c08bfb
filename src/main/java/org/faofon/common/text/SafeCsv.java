package org.faofon.common.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/**
 * Tables as CSV (RFC 4180) that are safe to open in a spreadsheet: text that would be treated as a formula gets an
 * apostrophe in front (OWASP, "CSV Injection").
 */
public final class SafeCsv {
    /** For Excel, which otherwise misreads Thai in UTF-8. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private static final String FORMULA_STARTS = "=+-@\t\r\n";
    private static final CSVFormat FORMAT = CSVFormat.RFC4180;

    private SafeCsv() {}

    public static String write(List<String> header, List<List<@Nullable Object>> rows) {
        StringBuilder csv = new StringBuilder();
        try (CSVPrinter printer = begin(csv, header)) {
            for (List<@Nullable Object> row : rows) {
                row(printer, row);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return csv.toString();
    }

    /** Begins a table that is written row by row, because it may be long. */
    public static CSVPrinter begin(Appendable out, List<String> header) throws IOException {
        out.append(BYTE_ORDER_MARK);
        CSVPrinter printer = new CSVPrinter(out, FORMAT);
        printer.printRecord(header);
        return printer;
    }

    public static void row(CSVPrinter printer, List<@Nullable Object> row) throws IOException {
        printer.printRecord(row.stream().map(SafeCsv::cell));
    }

    private static Object cell(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof CharSequence text && startsLikeAFormula(text)) {
            return "'" + text;
        }
        return value;
    }

    private static boolean startsLikeAFormula(CharSequence text) {
        String stripped = text.toString().stripLeading();
        return !text.isEmpty()
                && (FORMULA_STARTS.indexOf(text.charAt(0)) >= 0
                        || (!stripped.isEmpty() && FORMULA_STARTS.indexOf(stripped.charAt(0)) >= 0));
    }
}
