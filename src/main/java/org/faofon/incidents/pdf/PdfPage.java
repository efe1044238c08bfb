package org.faofon.incidents.pdf;

import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.lang.Character.UnicodeBlock;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.faofon.common.graphics.ThaiTextRenderer;
import org.faofon.common.graphics.ThaiTextRenderer.Align;
import org.faofon.common.graphics.ThaiTextRenderer.Style;

/** One A4 page; lengths are points, from the top left. */
final class PdfPage {
    static final float WIDTH = PDRectangle.A4.getWidth();
    static final float HEIGHT = PDRectangle.A4.getHeight();

    private final PDDocument document;
    private final PdfBoxGraphics2D graphics;
    private final ThaiTextRenderer lettering;
    private final List<HiddenTextLayer.Run> texts = new ArrayList<>();

    PdfPage(PDDocument document, ThaiTextRenderer lettering) throws IOException {
        this.document = document;
        this.lettering = lettering;
        this.graphics = new PdfBoxGraphics2D(document, WIDTH, HEIGHT);
    }

    double width(String text, Style style) {
        return lettering.width(graphics, text, style);
    }

    /** Writes one line; x is its left, middle or right end, as the style says. */
    void write(String text, double x, double y, Style style, Color colour) {
        if (text.isBlank()) {
            return;
        }
        double width = width(text, style);
        double left = x - (style.align() == Align.LEFT ? 0 : style.align() == Align.RIGHT ? width : width / 2);
        graphics.setColor(colour);
        lettering.write(graphics, text, left, y, new Style(style.size(), style.bold(), Align.LEFT));
        hide(text, left, y, style);
    }

    /** Splits it by script, because each font has one. */
    private void hide(String text, double left, double y, Style style) {
        int start = 0;
        while (start < text.length()) {
            boolean isThai = isThai(text.charAt(start));
            int end = start + 1;
            while (end < text.length() && isThai(text.charAt(end)) == isThai) {
                end++;
            }
            double before = width(text.substring(0, start), style);
            double run = width(text.substring(0, end), style) - before;
            texts.add(new HiddenTextLayer.Run(text.substring(start, end), left + before, y, run, style.size(), isThai));
            start = end;
        }
    }

    private static boolean isThai(char letter) {
        return UnicodeBlock.THAI.equals(UnicodeBlock.of(letter));
    }

    void fill(Shape shape, Color colour) {
        graphics.setColor(colour);
        graphics.fill(shape);
    }

    void rule(double left, double right, double y, Color colour) {
        fill(new Rectangle2D.Double(left, y, right - left, 0.6), colour);
    }

    Graphics2D graphics() {
        return graphics;
    }

    /** Adds the page to the document; nothing is drawn afterwards. */
    void finish(HiddenTextLayer hidden) throws IOException {
        graphics.dispose();
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            content.drawForm(graphics.getXFormObject());
            hidden.write(content, HEIGHT, texts);
        }
    }
}
