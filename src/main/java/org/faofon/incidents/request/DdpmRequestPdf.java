package org.faofon.incidents.request;

import static org.faofon.common.incidents.IncidentTable.Column.text;

import java.awt.geom.Rectangle2D;
import java.time.Instant;
import java.util.List;
import org.faofon.common.graphics.ThaiTextRenderer;
import org.faofon.common.incidents.IncidentTable;
import org.faofon.incidents.IncidentFormatter;
import org.faofon.incidents.IncidentMessages;
import org.faofon.incidents.map.RainMap;
import org.faofon.incidents.map.RainMapPainter;
import org.faofon.incidents.pdf.PdfDocument;
import org.faofon.incidents.pdf.PdfInfo;
import org.faofon.network.geo.DistrictBoundaries;

/** A request as a page to send. */
final class DdpmRequestPdf {
    private static final double MAP_HEIGHT = 320;
    private static final double LEAST_MAP_HEIGHT = 150;
    private static final double FOOT_HEIGHT = 40;

    private DdpmRequestPdf() {}

    static byte[] of(
            DdpmRequestView request,
            RainMap map,
            IncidentFormatter words,
            DistrictBoundaries borders,
            ThaiTextRenderer lettering,
            Instant askedAt,
            boolean exercise) {
        IncidentMessages in = words.in();
        PdfInfo info = new PdfInfo(
                request.title(),
                words.language(),
                askedAt,
                in.issuer(),
                exercise ? in.drillMark() : "",
                in.documentCut(),
                in::pageOf);
        try (PdfDocument document = new PdfDocument(info, lettering)) {
            document.title(request.title()).paragraph(in.requestLead(words.fullDate(askedAt), words.clock(askedAt)));
            document.heading(in.textThaiLabel(DdpmRequest.length(request.textThai())))
                    .large(request.textThai());
            document.heading(in.textEnglishLabel(DdpmRequest.length(request.textEnglish())))
                    .large(request.textEnglish());
            document.heading(in.factsTitle())
                    .table(new IncidentTable(
                            "",
                            "",
                            List.of(text(in.factColumn(), 1), text(in.valueColumn(), 3)),
                            request.facts().stream()
                                    .map(fact -> List.of(fact.name(), fact.value()))
                                    .toList()));
            document.heading(in.evidenceTitle());
            request.evidence().forEach(document::paragraph);
            document.drawings(
                    Math.max(LEAST_MAP_HEIGHT, Math.min(MAP_HEIGHT, document.room() - FOOT_HEIGHT)),
                    List.of((graphics, place) ->
                            RainMapPainter.draw(map, borders, lettering, graphics, middle(place))));
            document.fine(in.requestFoot());
            return document.bytes();
        }
    }

    /** The map keeps its shape in the middle of a wide place. */
    private static Rectangle2D middle(Rectangle2D place) {
        double wide = Math.min(place.getWidth(), place.getHeight() * 0.95);
        return new Rectangle2D.Double(place.getCenterX() - wide / 2, place.getY(), wide, place.getHeight());
    }
}
