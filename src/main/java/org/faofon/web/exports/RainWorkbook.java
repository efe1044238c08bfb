package org.faofon.web.exports;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.faofon.common.time.RainDayTime;
import org.faofon.network.Gauge;
import org.faofon.network.GaugeRegistry;
import org.faofon.network.NetworkClock;
import org.faofon.readings.Depth;
import org.faofon.readings.Interval;
import org.faofon.readings.RainInterval;
import org.faofon.readings.query.RainSeriesReader;
import org.faofon.readings.totals.StepTotal;
import org.faofon.readings.totals.TimeStep;
import org.faofon.web.exports.XlsxTable.RainMarks;

/** The rain of all gauges over some rain days: a table of days, one of hours if they are few, and the details. */
@ApplicationScoped
class RainWorkbook {
    /** With more days, the table of hours is too long to be of use. */
    static final int MOST_DAYS_WITH_HOURS = 31;

    private static final TimeStep DAY = TimeStep.parse("P1D");
    private static final TimeStep HOUR = TimeStep.parse("PT1H");

    /** With less, a number does not describe its time; as on the pages. */
    private static final double MOSTLY_OBSERVED = 0.8;

    private static final double NEARLY_ALL = 0.97;

    private final GaugeRegistry network;
    private final RainSeriesReader rain;
    private final NetworkClock clock;

    RainWorkbook(GaugeRegistry network, RainSeriesReader rain, NetworkClock clock) {
        this.network = network;
        this.rain = rain;
        this.clock = clock;
    }

    /**
     * Writes the file.
     *
     * @param span whole rain days
     */
    void write(OutputStream out, Interval span, ExportFormatter words) throws IOException, SQLException {
        List<Gauge> gauges = network.listGauges().stream()
                .sorted(Comparator.comparing(gauge -> gauge.code))
                .toList();
        Map<Gauge, List<StepTotal>> days = steps(gauges, DAY, span);
        try (Workbook book = new Workbook(out, "Faofon", null)) {
            matrix(new XlsxTable(book, words.in().sheetDays(), words.thai()), days, true, words);
            if (DAY.count(span) <= MOST_DAYS_WITH_HOURS) {
                matrix(
                        new XlsxTable(book, words.in().sheetHours(), words.thai()),
                        steps(gauges, HOUR, span),
                        false,
                        words);
            }
            details(new XlsxTable(book, words.in().sheetDetails(), words.thai()), days, words);
            longer(new XlsxTable(book, words.in().sheetLonger(), words.thai()), gauges, span, words);
            gauges(new XlsxTable(book, words.in().sheetGauges(), words.thai()), gauges, words);
            notes(new XlsxTable(book, words.in().sheetNotes(), words.thai()), words);
        }
    }

    private Map<Gauge, List<StepTotal>> steps(List<Gauge> gauges, TimeStep step, Interval span) throws SQLException {
        Map<Gauge, List<StepTotal>> steps = new LinkedHashMap<>();
        for (Gauge gauge : gauges) {
            steps.put(gauge, rain.listSteps(gauge.code, step, span));
        }
        return steps;
    }

    private static void matrix(XlsxTable table, Map<Gauge, List<StepTotal>> all, boolean days, ExportFormatter words) {
        List<String> head = new ArrayList<>(
                List.of(days ? words.in().colRainDay() : words.in().colHour()));
        all.keySet().forEach(gauge -> head.add(gauge.code + " " + words.school(gauge)));
        table.head(head);
        int count = all.values().stream().mapToInt(List::size).max().orElse(0);
        for (int i = 0; i < count; i++) {
            Instant start = all.values().iterator().next().get(i).interval().start();
            if (days) {
                table.date(RainDayTime.local(start).toLocalDate());
            } else {
                table.time(start);
            }
            for (List<StepTotal> steps : all.values()) {
                cell(table, steps.get(i));
            }
            table.next();
        }
    }

    private static void cell(XlsxTable table, StepTotal step) {
        if (!step.known()) {
            table.skip();
        } else {
            table.mm(
                    Depth.toMm(step.depthMicrometres()),
                    new RainMarks(share(step) < MOSTLY_OBSERVED, step.atLeast(), step.unconfirmedMicrometres() > 0));
        }
    }

    private static double share(StepTotal step) {
        return (double) step.observed().toMillis() / step.interval().length().toMillis();
    }

    private static void details(XlsxTable table, Map<Gauge, List<StepTotal>> days, ExportFormatter words) {
        ExportMessages in = words.in();
        table.head(List.of(
                in.colRainDay(),
                in.colGauge(),
                in.colSchool(),
                in.colDistrict(),
                in.colMm(),
                in.colObserved(),
                in.colRemarks()));
        days.forEach((gauge, steps) -> steps.forEach(day -> {
            table.date(RainDayTime.local(day.interval().start()).toLocalDate())
                    .text(gauge.code)
                    .text(words.school(gauge))
                    .text(words.district(gauge.district()));
            cell(table, day);
            table.percent(share(day)).text(remarks(day, in)).next();
        }));
    }

    private static String remarks(StepTotal step, ExportMessages in) {
        List<String> remarks = new ArrayList<>();
        if (step.atLeast()) {
            remarks.add(in.atLeast());
        }
        if (step.unconfirmedMicrometres() > 0) {
            remarks.add(in.suspect());
        }
        if (step.known() && share(step) < NEARLY_ALL) {
            remarks.add(in.partly());
        }
        return String.join(", ", remarks);
    }

    private void longer(XlsxTable table, List<Gauge> gauges, Interval span, ExportFormatter words) throws SQLException {
        ExportMessages in = words.in();
        table.head(List.of(in.colGauge(), in.colSchool(), in.colDistrict(), in.colFrom(), in.colTo(), in.colMm()));
        for (Gauge gauge : gauges) {
            rain.forEachLonger(gauge.code, DAY, span, fall -> longer(table, gauge, fall, words));
        }
    }

    private static void longer(XlsxTable table, Gauge gauge, RainInterval fall, ExportFormatter words) {
        table.text(gauge.code)
                .text(words.school(gauge))
                .text(words.district(gauge.district()))
                .time(fall.interval().start())
                .time(fall.interval().end())
                .mm(Depth.toMm(fall.depth().micrometres()))
                .next();
    }

    private static void gauges(XlsxTable table, List<Gauge> gauges, ExportFormatter words) {
        ExportMessages in = words.in();
        table.head(List.of(
                in.colGauge(), in.colSchool(), in.colDistrict(), in.colKind(), in.colLatitude(), in.colLongitude()));
        gauges.forEach(gauge -> table.text(gauge.code)
                .text(words.school(gauge))
                .text(words.district(gauge.district()))
                .text(words.kind(gauge.kind))
                .degrees(gauge.position().latitude())
                .degrees(gauge.position().longitude())
                .next());
    }

    private void notes(XlsxTable table, ExportFormatter words) {
        ExportMessages in = words.in();
        table.head(List.of(in.sheetNotes()));
        for (String note : List.of(in.noteBlank(), in.notePartly(), in.noteMarks(), in.noteDay(), in.noteLonger())) {
            table.text(note).next();
        }
        if (clock.exercise()) {
            table.text(in.noteExercise()).next();
        }
        table.text(in.noteMade()).time(clock.instant()).next();
    }
}
