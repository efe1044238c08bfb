package org.faofon.classroom;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.stream.DoubleStream;

/** Draws a month day by day; a day that nobody measured is striped, and several days' rain is one wide column. */
final class DayBars {
    private static final int LABEL_EVERY = 5;

    private DayBars() {}

    static String draw(String id, RainMonth month, ClassroomWords words) {
        ClassroomMessages in = words.in();
        String name = words.month(month.month());
        Svg svg = svg(id, in.daysTitle(name), description(month, words));
        Frame frame = new Frame(svg, scaleOf(month), month.days().size()).axis(in.mm(), in.dayOfMonth());
        month.days().forEach(day -> draw(frame, day));
        month.together().forEach(heap -> draw(frame, month, heap, words));
        return svg.close();
    }

    /** The same paper with nothing on it yet, to draw on with a pencil. */
    static String empty(String id, RainMonth month, ClassroomWords words) {
        ClassroomMessages in = words.in();
        Svg svg = svg(id, in.gridTitle(), in.gridDescription());
        Frame frame = new Frame(svg, scaleOf(month), month.days().size()).axis(in.mm(), in.dayOfMonth());
        for (int place = 0; place < month.days().size(); place++) {
            double x = frame.left(place);
            svg.line("grid", x, frame.y(0), x, frame.y(frame.scale().most()));
            label(frame, place);
        }
        return svg.close();
    }

    private static Svg svg(String id, String title, String description) {
        return new Svg(id, Frame.WIDTH, Frame.HEIGHT, title, description).withGaps();
    }

    private static Scale scaleOf(RainMonth month) {
        return Scale.upTo(DoubleStream.concat(
                        month.days().stream().mapToDouble(RainDay::mm),
                        month.together().stream().mapToDouble(Together::mm))
                .max()
                .orElse(0));
    }

    private static void draw(Frame frame, RainDay day) {
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
            case TOGETHER, TO_COME -> {}
        }
    }

    private static String sign(RainDay day) {
        if (day.atLeast()) {
            return "≥";
        }
        return day.onlyTrace() ? "•" : day.rainy() || day.doubtful() ? (day.doubtful() ? "?" : "") : "0";
    }

    private static void draw(Frame frame, RainMonth month, Together heap, ClassroomWords words) {
        int from = Math.max(0, place(month, heap.first()));
        int to = Math.min(month.days().size() - 1, place(month, heap.last()));
        frame.wide("heap", from, to, heap.mm());
        frame.above((from + to) / 2, heap.mm(), words.in().heapSign(heap.days()));
    }

    private static int place(RainMonth month, LocalDate date) {
        return (int) ChronoUnit.DAYS.between(month.month().atDay(1), date);
    }

    private static void label(Frame frame, int place) {
        int day = place + 1;
        if (day == 1 || day % LABEL_EVERY == 0) {
            frame.label(place, String.valueOf(day));
        }
    }

    private static String description(RainMonth month, ClassroomWords words) {
        return words.in()
                .daysDescription(
                        words.amount(month.totalMicrometres(), month.atLeast()),
                        month.countedDays(),
                        month.rainyDays(),
                        month.missingDays());
    }
}
