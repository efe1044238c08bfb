package org.faofon.web.exports;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.faofon.common.time.RainDayTime;

/**
 * One sheet, written row by row. Texts are cells of the type text, so a spreadsheet never reads one as a formula; dates
 * and numbers are dates and numbers, so that people can sort and add them up.
 */
final class XlsxTable {
    /** Excel's own code for Thai text with Arabic digits and years of the Buddhist era. */
    private static final String THAI_CALENDAR = "[$-107041E]";

    private static final int LONGEST_CELL = 32_000;

    /** What XML cannot hold. */
    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cntrl}&&[^\\n]]|[\\uFFFE\\uFFFF]");

    private final Worksheet sheet;
    private final String era;
    private int row;
    private int column;

    private static final String MM = "0.0";

    XlsxTable(Workbook book, String name, boolean thai) {
        this.sheet = book.newWorksheet(name);
        this.era = thai ? THAI_CALENDAR : "";
    }

    /** The first row, which stays while the others scroll. */
    XlsxTable head(List<String> names) {
        for (String name : names) {
            sheet.value(row, column, plain(name));
            sheet.width(column, Math.min(40, Math.max(12, name.length() + 2)));
            column++;
        }
        if (!names.isEmpty()) {
            sheet.range(row, 0, row, names.size() - 1)
                    .style()
                    .bold()
                    .wrapText(true)
                    .fillColor("D9E7EC")
                    .set();
        }
        sheet.freezePane(1, 1);
        return next();
    }

    XlsxTable text(String text) {
        if (!text.isEmpty()) {
            sheet.value(row, column, plain(text));
        }
        column++;
        return this;
    }

    XlsxTable text(Optional<String> text) {
        return text(text.orElse(""));
    }

    XlsxTable number(long number) {
        sheet.value(row, column++, number);
        return this;
    }

    /** Millimetres, to a tenth. */
    XlsxTable mm(BigDecimal mm) {
        return decimal(mm, MM);
    }

    /** Millimetres that are no plain value; the marks are shown, and the cell stays a number. */
    XlsxTable mm(BigDecimal mm, RainMarks marks) {
        if (marks.isPartial()) {
            return partMm(mm, marks.format());
        }
        return decimal(mm, marks.format());
    }

    /**
     * What is to be said of an amount.
     *
     * @param isPartial whether too little of the time was observed
     * @param atLeast whether a full cylinder is part of it
     * @param isSuspect whether a suspect reading is part of it
     */
    record RainMarks(boolean isPartial, boolean atLeast, boolean isSuspect) {
        private String format() {
            return (atLeast ? "\"≥\"" : "") + MM + (isSuspect ? "\"?\"" : "");
        }
    }

    XlsxTable degrees(double degrees) {
        return decimal(BigDecimal.valueOf(degrees), "0.00000");
    }

    /** A share from 0 to 1. */
    XlsxTable percent(double share) {
        return decimal(BigDecimal.valueOf(share), "0%");
    }

    private XlsxTable decimal(BigDecimal number, String format) {
        sheet.value(row, column, number);
        sheet.style(row, column++).format(format).set();
        return this;
    }

    /** Millimetres of a time that was not observed as a whole: grey and slanting. */
    private XlsxTable partMm(BigDecimal mm, String format) {
        sheet.value(row, column, mm);
        sheet.style(row, column++)
                .format(format)
                .italic()
                .fontColor("6B6B6B")
                .fillColor("F2E9D0")
                .set();
        return this;
    }

    XlsxTable date(LocalDate date) {
        sheet.value(row, column, date);
        sheet.style(row, column++).format(era + "d/m/yyyy").set();
        return this;
    }

    /** In Bangkok time. */
    XlsxTable time(Instant time) {
        sheet.value(row, column, time.atZone(RainDayTime.BANGKOK).toLocalDateTime());
        sheet.style(row, column).format(era + "d/m/yyyy h:mm").set();
        sheet.width(column++, 17);
        return this;
    }

    XlsxTable time(Optional<Instant> time) {
        time.ifPresentOrElse(this::time, this::skip);
        return this;
    }

    void skip() {
        column++;
    }

    XlsxTable next() {
        row++;
        column = 0;
        return this;
    }

    private static String plain(String text) {
        String legal = CONTROLS.matcher(text).replaceAll(" ");
        return legal.length() > LONGEST_CELL ? legal.substring(0, LONGEST_CELL) : legal;
    }
}
