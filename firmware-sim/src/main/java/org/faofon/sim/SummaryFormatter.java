package org.faofon.sim;

import java.io.PrintWriter;
import java.util.List;
import org.faofon.sim.fleet.DeviceReport;
import org.faofon.sim.readings.Depth;

/** What became of the rain at the gauges with faults, as a table. */
final class SummaryFormatter {
    private static final int SHOWN_GAUGES = 100;

    private SummaryFormatter() {}

    static void print(PrintWriter out, List<DeviceReport> reports) {
        if (reports.isEmpty()) {
            return;
        }
        out.printf(
                "%-10s %10s %10s %8s %6s %8s %8s %8s  %s%n",
                "gauge", "fell mm", "told mm", "waiting", "lost", "corrupt", "twice", "retained", "faults");
        reports.stream()
                .limit(SHOWN_GAUGES)
                .forEach(report -> out.printf(
                        "%-10s %10s %10s %8d %6d %8d %8d %8d  %s%n",
                        report.gauge(),
                        Depth.mmOf(report.fellMicrometres()).toPlainString(),
                        Depth.mmOf(report.toldMicrometres()).toPlainString(),
                        report.waiting(),
                        report.uplinks().lost(),
                        report.uplinks().corrupted(),
                        report.uplinks().duplicated(),
                        report.uplinks().retained(),
                        report.faults()));
        out.flush();
    }
}
