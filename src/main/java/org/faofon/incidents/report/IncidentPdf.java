package org.faofon.incidents.report;

import java.time.Instant;
import org.faofon.common.graphics.ThaiTextRenderer;
import org.faofon.common.incidents.IncidentTable;
import org.faofon.incidents.IncidentFormatter;
import org.faofon.incidents.IncidentMessages;
import org.faofon.incidents.map.RainMapPainter;
import org.faofon.incidents.pdf.PdfDocument;
import org.faofon.incidents.pdf.PdfInfo;
import org.faofon.network.geo.DistrictBoundaries;

/** A report as PDF. */
final class IncidentPdf {
    private static final double MAP_HEIGHT = 225;

    private IncidentPdf() {}

    static byte[] of(
            IncidentReport report,
            IncidentFormatter words,
            DistrictBoundaries borders,
            ThaiTextRenderer lettering,
            Instant now,
            boolean exercise) {
        IncidentMessages in = words.in();
        PdfInfo info = new PdfInfo(
                report.title(),
                words.language(),
                now,
                in.issuer(),
                exercise ? in.drillMark() : "",
                in.documentCut(),
                in::pageOf);
        try (PdfDocument document = new PdfDocument(info, lettering)) {
            document.title(report.title()).paragraph(report.span());
            report.summary().forEach(sentence -> document.paragraph("• " + sentence));
            document.heading(in.mapsTitle()).fine(in.mapsNote());
            document.drawings(
                    MAP_HEIGHT,
                    report.maps().stream()
                            .<PdfDocument.Drawing>map(map ->
                                    (graphics, place) -> RainMapPainter.draw(map, borders, lettering, graphics, place))
                            .toList());
            report.tables().forEach(table -> add(document, table, in));
            document.fine(in.madeAt(words.moment(now)));
            return document.bytes();
        }
    }

    private static void add(PdfDocument document, IncidentTable table, IncidentMessages in) {
        document.heading(table.title());
        if (!table.note().isEmpty()) {
            document.fine(table.note());
        }
        if (table.rows().isEmpty()) {
            document.paragraph(in.nothing());
        } else {
            document.table(table);
        }
    }
}
