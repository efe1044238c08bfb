package org.faofon.incidents.pdf;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.faofon.common.graphics.ThaiTextRenderer;
import org.faofon.common.graphics.ThaiTextRenderer.Align;
import org.faofon.common.graphics.ThaiTextRenderer.Style;
import org.faofon.common.incidents.IncidentTable;
import org.faofon.common.incidents.IncidentTable.Column;

/** Writes a document from top to bottom. The same content gives the same bytes on the same server. */
public final class PdfDocument implements AutoCloseable {
    /** More than a report of a month with forty gauges needs; what does not fit is left out, and the document says so. */
    public static final int MOST_PAGES = 80;

    private static final double MARGIN = 42;
    private static final double TOP = 54;
    private static final double BOTTOM = PdfPage.HEIGHT - 52;
    private static final double WIDE = PdfPage.WIDTH - 2 * MARGIN;
    private static final double PADDING = 3;
    /** A Thai line has vowels and tone marks above and below. */
    private static final double LEADING = 1.5;

    private static final Style TITLE = Style.bold(19);
    private static final Style HEADING = Style.bold(13.5f);
    private static final Style BODY = Style.plain(10.5f);
    private static final Style LARGE = Style.plain(14);
    private static final Style FINE = Style.plain(8.5f);
    private static final Style CELL = Style.plain(9);
    private static final Style HEAD = Style.bold(9);

    private static final Color INK = new Color(0x12262d);
    private static final Color SOFT = new Color(0x4c6068);
    private static final Color LINE = new Color(0xb9c7ca);
    private static final Color HEAD_GROUND = new Color(0xe2ecef);
    private static final Color MARK = new Color(0x8a2be2);

    private final PDDocument document = new PDDocument();
    private final PdfInfo info;
    private final ThaiTextRenderer lettering;
    private final List<PdfPage> pages = new ArrayList<>();
    private PdfPage page;
    private double y = TOP;
    private boolean full;

    /** Draws into a rectangle of the page. */
    public interface Drawing {
        void draw(Graphics2D graphics, Rectangle2D place);
    }

    /** An empty document. */
    public PdfDocument(PdfInfo info, ThaiTextRenderer lettering) {
        this.info = info;
        this.lettering = lettering;
        page = addPage();
    }

    private PdfPage addPage() {
        try {
            PdfPage added = new PdfPage(document, lettering);
            pages.add(added);
            y = TOP;
            return added;
        } catch (IOException e) {
            throw new UncheckedIOException(e); // It writes only to memory.
        }
    }

    /** Begins a new page unless there is that much room. */
    private void need(double height) {
        if (y + height > BOTTOM && y > TOP) {
            if (pages.size() == MOST_PAGES) {
                full = true;
            } else {
                page = addPage();
            }
        }
    }

    public PdfDocument title(String text) {
        return lines(text, TITLE, INK, 4);
    }

    public PdfDocument heading(String text) {
        need(90); // A heading stays with what follows it.
        y += 8;
        return lines(text, HEADING, INK, 3);
    }

    public PdfDocument paragraph(String text) {
        return lines(text, BODY, INK, 4);
    }

    /** For text that somebody copies from paper. */
    public PdfDocument large(String text) {
        return lines(text, LARGE, INK, 4);
    }

    public PdfDocument fine(String text) {
        return lines(text, FINE, SOFT, 3);
    }

    private PdfDocument lines(String text, Style style, Color colour, double after) {
        for (String line : breakLines(text, WIDE, style)) {
            need(style.size() * LEADING);
            if (full) {
                return this;
            }
            page.write(line, MARGIN, y + style.size() * 1.1, style, colour);
            y += style.size() * LEADING;
        }
        y += after;
        return this;
    }

    private List<String> breakLines(String text, double room, Style style) {
        return LineBreaker.lines(text, room, line -> page.width(line, style));
    }

    /** How much of the page is left, for what should not begin another. */
    public double room() {
        return BOTTOM - y;
    }

    /** Draws side by side, each of that height. */
    public PdfDocument drawings(double height, List<Drawing> drawings) {
        need(height + 6);
        if (full || drawings.isEmpty()) {
            return this;
        }
        double gap = 8;
        double width = (WIDE - gap * (drawings.size() - 1)) / drawings.size();
        for (int i = 0; i < drawings.size(); i++) {
            Rectangle2D place = new Rectangle2D.Double(MARGIN + i * (width + gap), y, width, height);
            drawings.get(i).draw(page.graphics(), place);
        }
        y += height + 6;
        return this;
    }

    /** A table without its title; where it goes on on the next page, its head is repeated. */
    public PdfDocument table(IncidentTable table) {
        double all = table.columns().stream().mapToDouble(Column::share).sum();
        List<Double> widths = table.columns().stream()
                .map(column -> column.share() / all * WIDE)
                .toList();
        List<List<String>> head =
                cells(table.columns().stream().map(Column::head).toList(), widths, HEAD);
        need(height(head, HEAD) + 30);
        row(table, head, widths, HEAD);
        for (List<String> row : table.rows()) {
            List<List<String>> cells = cells(row, widths, CELL);
            if (y + height(cells, CELL) > BOTTOM) {
                need(height(cells, CELL));
                row(table, head, widths, HEAD);
            }
            row(table, cells, widths, CELL);
        }
        y += 6;
        return this;
    }

    private List<List<String>> cells(List<String> row, List<Double> widths, Style style) {
        return IntStream.range(0, row.size())
                .mapToObj(i -> breakLines(row.get(i), widths.get(i) - 2 * PADDING, style))
                .toList();
    }

    private static double height(List<List<String>> cells, Style style) {
        int most = cells.stream().mapToInt(List::size).max().orElse(1);
        return most * style.size() * LEADING + 2 * PADDING;
    }

    private void row(IncidentTable table, List<List<String>> cells, List<Double> widths, Style style) {
        if (full) {
            return;
        }
        double height = height(cells, style);
        if (style.bold()) {
            page.fill(new Rectangle2D.Double(MARGIN, y, WIDE, height), HEAD_GROUND);
        }
        double x = MARGIN;
        for (int i = 0; i < cells.size(); i++) {
            boolean isNumber = table.columns().get(i).isNumber();
            Style aligned = new Style(style.size(), style.bold(), isNumber ? Align.RIGHT : Align.LEFT);
            double at = isNumber ? x + widths.get(i) - PADDING : x + PADDING;
            double baseline = y + PADDING + style.size() * 1.1;
            for (String line : cells.get(i)) {
                page.write(line, at, baseline, aligned, INK);
                baseline += style.size() * LEADING;
            }
            x += widths.get(i);
        }
        y += height;
        page.rule(MARGIN, PdfPage.WIDTH - MARGIN, y, LINE);
    }

    /** Finishes the document. */
    public byte[] bytes() {
        try {
            describe();
            HiddenTextLayer hidden = new HiddenTextLayer(document);
            for (int i = 0; i < pages.size(); i++) {
                frame(pages.get(i), i + 1);
                pages.get(i).finish(hidden);
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e); // It writes only to memory.
        }
    }

    private void frame(PdfPage each, int number) {
        double foot = PdfPage.HEIGHT - 26;
        each.rule(MARGIN, PdfPage.WIDTH - MARGIN, foot - 14, LINE);
        String of = info.pageOf().apply(Integer.toString(number), Integer.toString(pages.size()));
        each.write(of, PdfPage.WIDTH - MARGIN, foot, new Style(8.5f, false, Align.RIGHT), SOFT);
        each.write(info.source(), MARGIN, foot, FINE, SOFT);
        if (full && number == pages.size()) {
            each.write(info.cutNote(), MARGIN, foot - 18, Style.bold(9), MARK);
        }
        each.write(info.mark(), PdfPage.WIDTH / 2.0, 34, Style.bold(13).middle(), MARK);
    }

    private void describe() {
        PDDocumentInformation about = new PDDocumentInformation();
        about.setTitle(info.title());
        about.setCreator(info.source());
        about.setProducer("Faofon");
        about.setCreationDate(GregorianCalendar.from(info.createdAt().atZone(ZoneOffset.UTC)));
        document.setDocumentInformation(about);
        document.setDocumentId(info.createdAt().getEpochSecond());
        document.getDocumentCatalog().setLanguage(info.language().code());
        PDViewerPreferences preferences = new PDViewerPreferences(new COSDictionary());
        preferences.setDisplayDocTitle(true);
        document.getDocumentCatalog().setViewerPreferences(preferences);
    }

    @Override
    public void close() {
        try {
            document.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
