package org.faofon.classroom.chart;

import java.util.List;
import java.util.stream.DoubleStream;
import org.faofon.classroom.ClassroomFormatter;
import org.faofon.classroom.ClassroomMessages;
import org.faofon.classroom.rainday.DistrictComparison;
import org.faofon.classroom.rainday.RainDay;
import org.faofon.common.chart.LinearAxis;
import org.faofon.common.chart.SvgWriter;

/** Draws our days as columns and the district's mean as a dash across each. */
public final class DistrictComparisonChart {
    private static final int LABEL_EVERY = 5;

    private DistrictComparisonChart() {}

    public static String draw(DistrictComparison beside, ClassroomFormatter words) {
        ClassroomMessages in = words.in();
        String description = in.besideDescription(
                beside.commonDays(),
                words.amount(beside.oursMicrometres(), beside.oursAtLeast()),
                words.amount(beside.meanMicrometres(), beside.meanAtLeast()));
        SvgWriter svg = new SvgWriter(
                        "beside", BarChartFrame.WIDTH, BarChartFrame.HEIGHT, in.besideTitle(), description)
                .withGaps();
        List<DistrictComparison.Day> days = beside.days();
        LinearAxis scale = LinearAxis.upTo(days.stream()
                .flatMapToDouble(day -> DoubleStream.of(day.ours().mm(), day.meanMm()))
                .max()
                .orElse(0));
        BarChartFrame frame = new BarChartFrame(svg, scale, days.size()).axis(in.mm(), in.dayOfMonth());
        for (int place = 0; place < days.size(); place++) {
            draw(frame, place, days.get(place));
        }
        return svg.close();
    }

    private static void draw(BarChartFrame frame, int place, DistrictComparison.Day day) {
        int date = place + 1;
        if (date == 1 || date % LABEL_EVERY == 0) {
            frame.label(place, String.valueOf(date));
        }
        if (day.ours().state() == RainDay.State.MISSING) {
            frame.gap(place);
        } else if (day.ours().known()) {
            frame.column("bar c-moderate", place, day.ours().mm());
        }
        if (day.reporting() > 0) {
            double y = frame.y(day.meanMm());
            frame.svg().line("mean", frame.left(place), y, frame.left(place) + frame.place(), y);
        }
    }
}
