package org.faofon.web.exports;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.Workbook;
import org.faofon.alerts.Alert;
import org.faofon.alerts.AlertQueries;
import org.faofon.alerts.Evidence;
import org.faofon.alerts.RuleNames;
import org.faofon.alerts.acknowledgement.AcknowledgementRequest;
import org.faofon.alerts.acknowledgement.AcknowledgementService;
import org.faofon.alerts.text.AlertTextFormatter;
import org.faofon.network.GaugeRegistry;
import org.faofon.readings.Depth;
import org.faofon.readings.Interval;

/** The alerts of some time, one a row. */
@ApplicationScoped
class AlertWorkbook {
    private static final int MOST = 10_000;
    private static final int REASON_COLUMNS = 6;

    private final AlertQueries alerts;
    private final AcknowledgementService receipts;
    private final RuleNames rules;
    private final GaugeRegistry network;
    private final AlertTextFormatter texts;

    AlertWorkbook(
            AlertQueries alerts,
            AcknowledgementService receipts,
            RuleNames rules,
            GaugeRegistry network,
            AlertTextFormatter texts) {
        this.alerts = alerts;
        this.receipts = receipts;
        this.rules = rules;
        this.network = network;
        this.texts = texts;
    }

    /** A rule that held at a gauge, and its condition that tells the most. */
    private record Reason(Evidence held, Evidence.Measure measure) {}

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
                    in.colRule(),
                    in.colRuleCode(),
                    in.colSchool(),
                    in.colMeasured(),
                    in.colThreshold(),
                    in.colWindow(),
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
        Collection<AcknowledgementRequest> asked = latestOfEach(receipts.listOf(alert.id));
        table.number(alert.id)
                .text(network.findDistrict(alert.districtCode)
                        .map(words::district)
                        .orElse(alert.districtCode))
                .text(texts.hazard(alert.hazard, locale))
                .text(texts.level(alert.level, locale))
                .text(texts.level(alert.peakLevel, locale));
        reason(table, alert, words);
        table.text(texts.status(alert.status, locale))
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

    /** A higher level asks the same place again: each counts once, by what it was asked about last. */
    private static Collection<AcknowledgementRequest> latestOfEach(List<AcknowledgementRequest> highestFirst) {
        Map<String, AcknowledgementRequest> places = new LinkedHashMap<>();
        highestFirst.forEach(request -> places.putIfAbsent(request.school().orElse(""), request));
        return places.values();
    }

    private void reason(XlsxTable table, Alert alert, ExportFormatter words) {
        Optional<Reason> found = reasonOf(alert);
        if (found.isEmpty()) {
            IntStream.range(0, REASON_COLUMNS).forEach(column -> table.skip());
            return;
        }
        Evidence held = found.get().held();
        Evidence.Measure measure = found.get().measure();
        table.text(rules.findName(held.rule()).map(name -> words.thai() ? name.th() : name.en()))
                .text(held.rule())
                .text(network.findGauge(held.gauge()).map(words::school).orElse(held.gauge()))
                .mm(Depth.toMm(measure.depthMicrometres()))
                .mm(Depth.toMm(measure.thresholdMicrometres()))
                .text(words.window(measure));
    }

    /** Of the highest level, what went farthest beyond its threshold; the same that the alert's messages put first. */
    private Optional<Reason> reasonOf(Alert alert) {
        return alerts.eventsOf(alert.id).stream()
                .flatMap(event -> event.evidence.stream())
                .filter(held -> !held.measures().isEmpty())
                .max(Comparator.comparing(Evidence::level).thenComparing(Evidence::ratio))
                .map(held -> new Reason(
                        held,
                        held.measures().stream()
                                .max(Comparator.comparing((Evidence.Measure each) ->
                                                each.endingAgo().isZero())
                                        .thenComparing(AlertWorkbook::share))
                                .orElseThrow()));
    }

    private static double share(Evidence.Measure measure) {
        return (double) measure.depthMicrometres() / Math.max(1, measure.thresholdMicrometres());
    }
}
