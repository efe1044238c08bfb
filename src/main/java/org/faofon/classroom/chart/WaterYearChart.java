package org.faofon.classroom.chart;

import java.util.List;
import org.faofon.classroom.ClassroomFormatter;
import org.faofon.classroom.climate.ClimateRecord;
import org.faofon.classroom.climate.Trend;
import org.faofon.classroom.climate.WaterYear;
import org.faofon.common.chart.LinearAxis;
import org.faofon.common.chart.SvgWriter;

/** Draws the water years of a gauge; a year with missing days is dashed, and a trend is a line if it is more than chance. */
public final class WaterYearChart {
    private static final int MOST_LABELS = 12;
    private static final int CENTURY = 100;

    private WaterYearChart() {}

    public static String draw(
            ClimateRecord record, ClassroomFormatter words, String title, String description, String across) {
        List<WaterYear> years =
                record.years().stream().map(ClimateRecord.Year::rain).toList();
        SvgWriter svg = new SvgWriter("years", BarChartFrame.WIDTH, BarChartFrame.HEIGHT, title, description);
        LinearAxis scale =
                LinearAxis.upTo(years.stream().mapToDouble(WaterYear::mm).max().orElse(0));
        BarChartFrame frame = new BarChartFrame(svg, scale, Math.max(1, years.size()))
                .axis(words.in().mm(), across);
        int every = (years.size() + MOST_LABELS - 1) / MOST_LABELS;
        for (int place = 0; place < years.size(); place++) {
            WaterYear year = years.get(place);
            frame.column(year.complete() ? "bar c-moderate" : "bar part", place, year.mm());
            if (place % every == 0) {
                frame.label(place, "’" + "%02d".formatted(Integer.parseInt(words.year(year.year())) % CENTURY));
            }
        }
        record.trend().filter(Trend::significant).ifPresent(trend -> line(frame, record, trend));
        return svg.close();
    }

    private static void line(BarChartFrame frame, ClimateRecord record, Trend trend) {
        int first = record.years().get(0).rain().year();
        List<WaterYear> complete = record.complete();
        List<Trend.Point> points = complete.stream()
                .map(year -> new Trend.Point(year.year(), year.mm()))
                .toList();
        int from = complete.get(0).year();
        int to = complete.get(complete.size() - 1).year();
        frame.svg()
                .line(
                        "curve",
                        frame.middle(from - first),
                        frame.y(Trend.lineAt(points, trend.slope(), from)),
                        frame.middle(to - first),
                        frame.y(Trend.lineAt(points, trend.slope(), to)));
    }
}
