package org.faofon.classroom.chart;

import java.util.Comparator;
import java.util.List;
import org.faofon.classroom.ClassroomFormatter;
import org.faofon.classroom.ClassroomMessages;
import org.faofon.classroom.rainday.RainMonth;
import org.faofon.common.chart.LinearAxis;
import org.faofon.common.chart.SvgWriter;

/** Draws the months of a year with their rainy days; missing days of a month are noted below it. */
public final class YearChart {
    private YearChart() {}

    public static String draw(List<RainMonth> months, ClassroomFormatter words) {
        ClassroomMessages in = words.in();
        SvgWriter svg = new SvgWriter(
                        "year", BarChartFrame.WIDTH, BarChartFrame.HEIGHT, in.yearTitle(), description(months, words))
                .withGaps();
        LinearAxis scale =
                LinearAxis.upTo(months.stream().mapToDouble(RainMonth::mm).max().orElse(0));
        BarChartFrame frame = new BarChartFrame(svg, scale, months.size()).axis(in.mm(), in.yearAxis());
        for (int place = 0; place < months.size(); place++) {
            RainMonth month = months.get(place);
            frame.label(place, words.shortMonth(month.month().getMonth()));
            if (month.countedDays() == 0) {
                if (month.pastDays() > 0) {
                    frame.gap(place);
                }
            } else {
                frame.column(month.complete() ? "bar c-moderate" : "bar part", place, month.mm());
                frame.above(place, month.mm(), String.valueOf(month.rainyDays()));
            }
        }
        return svg.close();
    }

    private static String description(List<RainMonth> months, ClassroomFormatter words) {
        return months.stream()
                .max(Comparator.comparingLong(RainMonth::totalMicrometres))
                .filter(month -> month.totalMicrometres() > 0)
                .map(month -> words.in()
                        .yearDescription(
                                words.month(month.month()), words.amount(month.totalMicrometres(), month.atLeast())))
                .orElseGet(() -> words.in().nothingYet());
    }
}
