package org.faofon.incidents.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;

/**
 * The text of a page once more, invisible and in embedded fonts, at the places of the drawn text: with it a reader finds,
 * copies and listens to what outlines alone do not tell.
 */
final class HiddenTextLayer {
    private static final String THAI = "/fonts/NotoSansThai-Regular.ttf";
    /** The one that PDFBox brings. */
    private static final String LATIN = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private static final float PER_CENT = 100;
    private static final float UNITS = 1_000;

    private final PDFont thai;
    private final PDFont latin;

    /**
     * A piece of text in one script.
     *
     * @param y of the baseline, from the top of the page
     */
    record Run(String text, double x, double y, double width, float size, boolean isThai) {}

    HiddenTextLayer(PDDocument document) throws IOException {
        thai = load(document, THAI);
        latin = load(document, LATIN);
    }

    private static PDFont load(PDDocument document, String resource) throws IOException {
        try (InputStream font = HiddenTextLayer.class.getResourceAsStream(resource)) {
            return PDType0Font.load(document, Objects.requireNonNull(font, resource), true);
        }
    }

    void write(PDPageContentStream content, float pageHeight, List<Run> runs) throws IOException {
        content.beginText();
        content.setRenderingMode(RenderingMode.NEITHER);
        for (Run run : runs) {
            PDFont font = run.isThai() ? thai : latin;
            String text = encodable(font, run.text());
            if (!text.isBlank()) {
                write(content, pageHeight, run, font, text);
            }
        }
        content.endText();
    }

    private static void write(PDPageContentStream content, float pageHeight, Run run, PDFont font, String text)
            throws IOException {
        float natural = font.getStringWidth(text) / UNITS * run.size();
        content.setFont(font, run.size());
        content.setHorizontalScaling(natural > 0 ? (float) (run.width() / natural) * PER_CENT : PER_CENT);
        content.setTextMatrix(Matrix.getTranslateInstance((float) run.x(), pageHeight - (float) run.y()));
        content.showText(text);
    }

    /** Without signs that the font does not have; they are drawn all the same. */
    private static String encodable(PDFont font, String text) throws IOException {
        StringBuilder encodable = new StringBuilder();
        for (int letter : text.codePoints().toArray()) {
            String one = Character.toString(letter);
            try {
                font.encode(one);
                encodable.append(one);
            } catch (IllegalArgumentException e) {
                encodable.append("");
            }
        }
        return encodable.toString();
    }
}
