package org.faofon.incidents.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.faofon.common.graphics.ThaiTextRenderer;
import org.faofon.common.incidents.IncidentTable;
import org.faofon.common.text.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PdfDocumentTest {
    private static final Instant NIGHT = Instant.parse("2026-11-29T20:00:00Z");
    private static final PdfInfo INFO = new PdfInfo(
            "รายงานเหตุการณ์",
            Language.TH,
            NIGHT,
            "เฝ้าฝน",
            "",
            "ส่วนที่เหลืออยู่ใน CSV",
            (number, of) -> "หน้า " + number + " จาก " + of);
    private static final String HARD =
            "น้ำท่วมที่ตำบลน้ำตก ป้ำปี่ ฟ้าผ่า ปั๊มน้ำ ญี่ปุ่น ฐานะ กตัญญู ที่นั่น จึ้งกึ่งกุ้ง เตือนภัย 182.4 มม.";

    private ThaiTextRenderer lettering = ThaiTextRenderer.find();

    @BeforeEach
    void thereIsAThaiFont() {
        assumeTrue(lettering.canThai());
    }

    private byte[] night(int rows) {
        try (PdfDocument document = new PdfDocument(INFO, lettering)) {
            document.title(INFO.title())
                    .paragraph(HARD.repeat(4))
                    .heading("เครื่องวัด")
                    .table(new IncidentTable(
                            "",
                            "",
                            List.of(
                                    IncidentTable.Column.text("โรงเรียน", 4),
                                    IncidentTable.Column.number("ฝน 24 ชม. (มม.)", 2)),
                            IntStream.range(0, rows)
                                    .mapToObj(i -> List.of("โรงเรียนบ้านป่าพะยอมที่ " + i, i + ".4"))
                                    .toList()));
            return document.bytes();
        }
    }

    @Test
    void theSameContentIsTheSameFile() {
        assertThat(night(60)).isEqualTo(night(60));
    }

    @Test
    void whatIsDrawnIsCompressed() throws IOException {
        try (PDDocument read = Loader.loadPDF(night(60))) {
            for (PDPage page : read.getPages()) {
                for (COSName name : page.getResources().getXObjectNames()) {
                    COSStream drawn = page.getResources().getXObject(name).getCOSObject();
                    assertThat(drawn.getFilters()).isEqualTo(COSName.FLATE_DECODE);
                    assertThat(drawn.getLength())
                            .isLessThan(drawn.createInputStream().readAllBytes().length / 2);
                }
            }
        }
    }

    @Test
    void theTextCanBeFoundAndCopied() throws IOException {
        try (PDDocument read = Loader.loadPDF(night(2))) {
            assertThat(new PDFTextStripper().getText(read))
                    .contains("รายงานเหตุการณ์", "โรงเรียนบ้านป่าพะยอมที่", "182.4", "ฟ้าผ่า");
        }
    }

    @Test
    void theHeadOfATableIsRepeatedOnEachPage() throws IOException {
        try (PDDocument read = Loader.loadPDF(night(90))) {
            assertThat(read.getNumberOfPages()).isGreaterThan(1);
            for (int page = 1; page <= read.getNumberOfPages(); page++) {
                PDFTextStripper stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                assertThat(stripper.getText(read))
                        .contains("ฝน 24 ชม.", "หน้า " + page + " จาก " + read.getNumberOfPages());
            }
        }
    }

    @Test
    void everyFontIsEmbedded() throws IOException {
        try (PDDocument read = Loader.loadPDF(night(2))) {
            for (PDPage page : read.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    assertThat(page.getResources().getFont(name).isEmbedded()).isTrue();
                }
                assertThat(page.getResources().getFontNames()).isNotEmpty();
            }
            assertThat(read.getDocumentCatalog().getLanguage()).isEqualTo("th");
            assertThat(read.getDocumentInformation().getTitle()).isEqualTo("รายงานเหตุการณ์");
        }
    }

    @Test
    void whatIsDrawnIsOnThePage() throws IOException {
        try (PDDocument read = Loader.loadPDF(night(2))) {
            BufferedImage image = new PDFRenderer(read).renderImage(0, 1);
            int dark = 0;
            for (int x = 0; x < image.getWidth(); x++) {
                for (int y = 0; y < image.getHeight() / 2; y++) {
                    dark += (image.getRGB(x, y) & 0xff) < 128 ? 1 : 0;
                }
            }
            assertThat(dark).isGreaterThan(1_000);
        }
    }

    @Test
    void whatDoesNotFitIsLeftOutAndSaid() throws IOException {
        byte[] pdf;
        try (PdfDocument document = new PdfDocument(INFO, lettering)) {
            IntStream.range(0, 4_000).forEach(i -> document.paragraph("ฝน"));
            pdf = document.bytes();
        }
        try (PDDocument read = Loader.loadPDF(pdf)) {
            assertThat(read.getNumberOfPages()).isEqualTo(PdfDocument.MOST_PAGES);
            assertThat(new PDFTextStripper().getText(read)).contains("ส่วนที่เหลืออยู่ใน CSV");
        }
        try (PDDocument read = Loader.loadPDF(night(2))) {
            assertThat(new PDFTextStripper().getText(read)).doesNotContain("ส่วนที่เหลือ");
        }
    }

    @Test
    void aRowWithTooFewCellsIsRefused() {
        List<IncidentTable.Column> two = List.of(IncidentTable.Column.text("a", 1), IncidentTable.Column.text("b", 1));
        assertThatThrownBy(() -> new IncidentTable("", "", two, List.of(List.of("only one"))))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
