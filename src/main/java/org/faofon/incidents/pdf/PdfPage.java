package org.faofon.incidents.pdf;

import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.Character.UnicodeBlock;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.faofon.common.graphics.ThaiTextRenderer;
import org.faofon.common.graphics.ThaiTextRenderer.Align;
import org.faofon.common.graphics.ThaiTextRenderer.Style;

/** One A4 page; lengths are points, from the top left. */
final class PdfPage {
    static final float WIDTH = PDRectangle.A4.getWidth();
    static final float HEIGHT = PDRectangle.A4.getHeight();

    /** A line with one step of an outline. */
    private static final Pattern OUTLINE = Pattern.compile("(?m)^[-\\d. ]+ [mlcvy]$");

    private static final Pattern DECIMALS = Pattern.compile("(\\.\\d\\d)\\d+");

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

    /**
     * The library writes what was drawn uncompressed and to a hundred-thousandth of a point: half a megabyte a page, mostly
     * outlines of letters. A hundredth of a point is less than any printer shows.
     */
    private static PDFormXObject compressed(PDFormXObject drawn) throws IOException {
        String operators = new String(drawn.getStream().toByteArray(), StandardCharsets.ISO_8859_1);
        String shorter = OUTLINE.matcher(operators)
                .replaceAll(line -> DECIMALS.matcher(line.group()).replaceAll("$1"));
        try (OutputStream out = drawn.getStream().createOutputStream(COSName.FLATE_DECODE)) {
            out.write(shorter.getBytes(StandardCharsets.ISO_8859_1));
        }
        return drawn;
    }

    /** Adds the page to the document; nothing is drawn afterwards. */
    void finish(HiddenTextLayer hidden) throws IOException {
        graphics.dispose();
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            content.drawForm(compressed(graphics.getXFormObject()));
            hidden.write(content, HEIGHT, texts);
        }
    }
}
