package org.faofon.classroom.chart;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.stream.DoubleStream;
import org.faofon.classroom.ClassroomFormatter;
import org.faofon.classroom.ClassroomMessages;
import org.faofon.classroom.rainday.MultiDayTotal;
import org.faofon.classroom.rainday.RainDay;
import org.faofon.classroom.rainday.RainMonth;
import org.faofon.common.chart.LinearAxis;
import org.faofon.common.chart.SvgWriter;

/** Draws a month day by day; a day that nobody measured is striped, and the rain of several days is one wide column. */
public final class MonthChart {
    private static final int LABEL_EVERY = 5;

    private MonthChart() {}

    public static String draw(String id, RainMonth month, ClassroomFormatter words) {
        ClassroomMessages in = words.in();
        String name = words.month(month.month());
        SvgWriter svg = svg(id, in.daysTitle(name), description(month, words));
        BarChartFrame frame =
                new BarChartFrame(svg, scaleOf(month), month.days().size()).axis(in.mm(), in.dayOfMonth());
        month.days().forEach(day -> draw(frame, day));
        month.together().forEach(heap -> draw(frame, month, heap, words));
        return svg.close();
    }

    /** The same chart without columns, for drawing with a pencil. */
    public static String empty(String id, RainMonth month, ClassroomFormatter words) {
        ClassroomMessages in = words.in();
        SvgWriter svg = svg(id, in.gridTitle(), in.gridDescription());
        BarChartFrame frame =
                new BarChartFrame(svg, scaleOf(month), month.days().size()).axis(in.mm(), in.dayOfMonth());
        for (int place = 0; place < month.days().size(); place++) {
            double x = frame.left(place);
            svg.line("grid", x, frame.y(0), x, frame.y(frame.scale().most()));
            label(frame, place);
        }
        return svg.close();
    }

    private static SvgWriter svg(String id, String title, String description) {
        return new SvgWriter(id, BarChartFrame.WIDTH, BarChartFrame.HEIGHT, title, description).withGaps();
    }

    private static LinearAxis scaleOf(RainMonth month) {
        return LinearAxis.upTo(DoubleStream.concat(
                        month.days().stream().mapToDouble(RainDay::mm),
                        month.together().stream().mapToDouble(MultiDayTotal::mm))
                .max()
                .orElse(0));
    }

    private static void draw(BarChartFrame frame, RainDay day) {
        int place = day.date().getDayOfMonth() - 1;
        label(frame, place);
        switch (day.state()) {
            case MISSING -> frame.gap(place);
            case KNOWN -> {
                frame.column("bar c-" + day.rainClass().key(), place, day.mm());
                String sign = sign(day);
                if (!sign.isEmpty()) {
                    frame.above(place, day.mm(), sign);
                }
            }
            case TOGETHER, BEFORE, TO_COME -> {}
        }
    }

    private static String sign(RainDay day) {
        if (day.atLeast()) {
            return "≥";
        }
        return day.onlyTrace() ? "•" : day.rainy() || day.doubtful() ? (day.doubtful() ? "?" : "") : "0";
    }

    private static void draw(BarChartFrame frame, RainMonth month, MultiDayTotal heap, ClassroomFormatter words) {
        int from = Math.max(0, place(month, heap.first()));
        int to = Math.min(month.days().size() - 1, place(month, heap.last()));
        frame.wide("heap", from, to, heap.mm());
        frame.above((from + to) / 2, heap.mm(), words.in().heapSign(heap.days()));
    }

    private static int place(RainMonth month, LocalDate date) {
        return (int) ChronoUnit.DAYS.between(month.month().atDay(1), date);
    }

    private static void label(BarChartFrame frame, int place) {
        int day = place + 1;
        if (day == 1 || day % LABEL_EVERY == 0) {
            frame.label(place, String.valueOf(day));
        }
    }

    private static String description(RainMonth month, ClassroomFormatter words) {
        return words.in()
                .daysDescription(
                        words.amount(month.totalMicrometres(), month.atLeast()),
                        month.countedDays(),
                        month.rainyDays(),
                        month.missingDays());
    }
}
