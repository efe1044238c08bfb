package org.faofon.web.exports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;

class XlsxTableTest {
    private interface Content {
        void write(XlsxTable table);
    }

    private static byte[] file(Content content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "Faofon", null)) {
            content.write(new XlsxTable(book, "ฝนรายวัน", true));
        }
        return bytes.toByteArray();
    }

    private static List<Row> rows(byte[] file) throws IOException {
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            return book.getFirstSheet().read();
        }
    }

    private static Cell cell(Content content) throws IOException {
        return rows(file(content)).get(0).getCell(0);
    }

    @Test
    void aTextThatLooksLikeAFormulaStaysAText() throws IOException {
        for (String text : List.of("=1+1", "+1", "-1", "@SUM(A1)", "\t=1+1", "=HYPERLINK(\"http://x\")")) {
            Cell cell = cell(table -> table.text(text));
            assertThat(cell.getType()).as(text).isEqualTo(CellType.STRING);
            assertThat(cell.getFormula()).as(text).isNull();
        }
        assertThat(part(file(table -> table.text("=1+1")), "xl/worksheets/sheet1.xml"))
                .doesNotContain("<f");
    }

    @Test
    void whatIsAtLeastOrNotConfirmedIsMarkedAndStaysANumber() throws IOException {
        byte[] file = file(table -> table.mm(new BigDecimal("150"), new XlsxTable.RainMarks(false, true, false))
                .mm(new BigDecimal("7.5"), new XlsxTable.RainMarks(true, false, true)));

        Row row = rows(file).get(0);
        assertThat(row.getCell(0).asNumber()).isEqualByComparingTo("150");
        assertThat(part(file, "xl/styles.xml")).contains("&quot;&#x2265;&quot;0.0", "0.0&quot;?&quot;");
    }

    @Test
    void millimetresAreNumbers() throws IOException {
        Cell cell = cell(table -> table.mm(new BigDecimal("171.4")));

        assertThat(cell.getType()).isEqualTo(CellType.NUMBER);
        assertThat(cell.asNumber()).isEqualByComparingTo("171.4");
    }

    @Test
    void timesAreDatesInBangkokTime() throws IOException {
        Cell cell = cell(table -> table.time(Instant.parse("2026-11-22T23:30:00Z")));

        assertThat(cell.getType()).isEqualTo(CellType.NUMBER);
        assertThat(cell.asDate()).isEqualTo(LocalDateTime.parse("2026-11-23T06:30:00"));
    }

    @Test
    void datesShowYearsOfTheBuddhistEra() throws IOException {
        byte[] file = file(table -> table.date(LocalDate.parse("2026-11-22")));

        assertThat(rows(file).get(0).getCell(0).asDate().toLocalDate()).isEqualTo(LocalDate.parse("2026-11-22"));
        assertThat(part(file, "xl/styles.xml")).contains("[$-107041E]d/m/yyyy");
    }

    @Test
    void whatIsUnknownIsEmptyAndNotZero() throws IOException {
        List<Row> rows = rows(file(table -> {
            table.skip();
            table.mm(BigDecimal.ONE);
        }));

        assertThat(rows.get(0).getOptionalCell(0)).isEmpty();
    }

    @Test
    void lettersThatXmlCannotHoldAreLeftOut() throws IOException {
        assertThat(cell(table -> table.text("รร.บ้านนา\u0000\u000B")).asString().strip())
                .isEqualTo("รร.บ้านนา");
    }

    /** By the table of contents at the end of the file, as Excel reads it. */
    private static String part(byte[] file, String name) throws IOException {
        Path stored = Files.createTempFile("table", ".xlsx");
        try {
            Files.write(stored, file);
            try (ZipFile zip = new ZipFile(stored.toFile())) {
                return new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
            }
        } finally {
            Files.delete(stored);
        }
    }
}
