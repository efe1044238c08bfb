package org.faofon.web.exports;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dhatim.fastexcel.Workbook;
import org.faofon.alerts.Alert;
import org.faofon.alerts.AlertQueries;
import org.faofon.alerts.acknowledgement.AcknowledgementRequest;
import org.faofon.alerts.acknowledgement.AcknowledgementService;
import org.faofon.alerts.text.AlertTextFormatter;
import org.faofon.network.GaugeRegistry;
import org.faofon.readings.Interval;

/** The alerts of some time, one a row. */
@ApplicationScoped
class AlertWorkbook {
    private static final int MOST = 10_000;

    private final AlertQueries alerts;
    private final AcknowledgementService receipts;
    private final GaugeRegistry network;
    private final AlertTextFormatter texts;

    AlertWorkbook(
            AlertQueries alerts, AcknowledgementService receipts, GaugeRegistry network, AlertTextFormatter texts) {
        this.alerts = alerts;
        this.receipts = receipts;
        this.network = network;
        this.texts = texts;
    }

    void write(OutputStream out, Interval span, ExportFormatter words) throws IOException {
        ExportMessages in = words.in();
        try (Workbook book = new Workbook(out, "Faofon", null)) {
            XlsxTable table = new XlsxTable(book, in.alerts(), words.thai());
            table.head(List.of(
                    in.colAlert(),
                    in.colDistrict(),
                    in.colHazard(),
                    in.colLevel(),
                    in.colPeak(),
                    in.colStatus(),
                    in.colBegan(),
                    in.colRaised(),
                    in.colAcknowledged(),
                    in.colClosed(),
                    in.colAsked(),
                    in.colKnow(),
                    in.colExercise()));
            alerts.listRaisedIn(span, MOST).forEach(alert -> row(table, alert, words));
        }
    }

    private void row(XlsxTable table, Alert alert, ExportFormatter words) {
        Locale locale = words.thai() ? AlertTextFormatter.THAI : AlertTextFormatter.ENGLISH;
        List<AcknowledgementRequest> asked = receipts.listOf(alert.id);
        table.number(alert.id)
                .text(network.findDistrict(alert.districtCode)
                        .map(words::district)
                        .orElse(alert.districtCode))
                .text(texts.hazard(alert.hazard, locale))
                .text(texts.level(alert.level, locale))
                .text(texts.level(alert.peakLevel, locale))
                .text(texts.status(alert.status, locale))
                .time(alert.beganAt)
                .time(alert.raisedAt)
                .time(Optional.ofNullable(alert.acknowledgedAt))
                .time(Optional.ofNullable(alert.closedAt))
                .number(asked.size())
                .number(asked.stream()
                        .filter(request -> request.acknowledgement().isPresent())
                        .count())
                .text(alert.exercise ? words.in().yes() : "")
                .next();
    }
}
