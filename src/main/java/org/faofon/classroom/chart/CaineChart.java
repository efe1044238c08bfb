package org.faofon.classroom.chart;

import java.util.ArrayList;
import java.util.List;
import org.faofon.classroom.ClassroomFormatter;
import org.faofon.classroom.ClassroomMessages;
import org.faofon.classroom.rainday.CaineThreshold;
import org.faofon.classroom.rainday.CurvePosition;
import org.faofon.classroom.rainday.Storm;
import org.faofon.classroom.rainday.WettestWindow;
import org.faofon.common.chart.SvgWriter;

/**
 * Draws each storm with Caine's curve, by the duration and intensity of the part of it that goes farthest towards the
 * curve; both axes are logarithmic.
 */
public final class CaineChart {
    private static final LogAxis HOURS = new LogAxis(0, 3);
    private static final LogAxis INTENSITY = new LogAxis(-1, 2);
    private static final double HEIGHT = 290;
    private static final double LEFT = 40;
    private static final double RIGHT = 382;
    private static final double TOP = 22;
    private static final double BOTTOM = 246;
    private static final double DOT = 4;
    private static final int CORNERS = 24;

    private CaineChart() {}

    public static String draw(List<Storm> storms, ClassroomFormatter words) {
        ClassroomMessages in = words.in();
        String description = in.caineDescription(
                storms.size(), count(storms, CurvePosition.OVER), count(storms, CurvePosition.UNKNOWN));
        SvgWriter svg = new SvgWriter("caine", BarChartFrame.WIDTH, HEIGHT, in.caineTitle(), description);
        axes(svg, in);
        svg.way("curve", curve());
        double labelled = 3;
        svg.text("value", "start", x(labelled) + 6, y(CaineThreshold.intensity(labelled)) - 8, in.caineCurve());
        storms.stream().filter(CaineChart::fits).forEach(storm -> dot(svg, storm));
        return svg.close();
    }

    private static long count(List<Storm> storms, CurvePosition position) {
        return storms.stream().filter(storm -> storm.position() == position).count();
    }

    /** Whether it is within the axes; drizzle over days is not shown. */
    static boolean fits(Storm storm) {
        WettestWindow part = storm.decisive();
        return HOURS.holds(part.hours()) && INTENSITY.holds(part.intensity());
    }

    private static void axes(SvgWriter svg, ClassroomMessages in) {
        for (double hours : HOURS.ticks()) {
            svg.line("grid", x(hours), TOP, x(hours), BOTTOM);
            svg.text("number", "middle", x(hours), BOTTOM + 16, BarChartFrame.plain(hours));
        }
        for (double intensity : INTENSITY.ticks()) {
            svg.line("grid", LEFT, y(intensity), RIGHT, y(intensity));
            svg.text("number", "end", LEFT - 4, y(intensity) + 4, BarChartFrame.plain(intensity));
        }
        svg.line("axis", LEFT, BOTTOM, RIGHT, BOTTOM).line("axis", LEFT, TOP, LEFT, BOTTOM);
        svg.text("number", "start", 2, TOP - 10, in.caineUp());
        svg.text("number", "end", RIGHT, BOTTOM + 34, in.caineAcross());
    }

    private static List<Double> curve() {
        List<Double> corners = new ArrayList<>();
        double from = Math.log(HOURS.least());
        double to = Math.log(CaineThreshold.LONGEST_HOURS);
        for (int i = 0; i <= CORNERS; i++) {
            double hours = Math.exp(from + (to - from) * i / CORNERS);
            corners.add(x(hours));
            corners.add(y(CaineThreshold.intensity(hours)));
        }
        return corners;
    }

    private static void dot(SvgWriter svg, Storm storm) {
        double x = x(storm.decisive().hours());
        double y = y(storm.decisive().intensity());
        switch (storm.position()) {
            case OVER -> svg.shape("over", x, y - DOT - 2, x + DOT + 2, y + DOT, x - DOT - 2, y + DOT);
            case UNDER -> svg.circle("under", x, y, DOT);
            case UNKNOWN -> svg.shape("maybe", x, y - DOT - 1, x + DOT + 1, y, x, y + DOT + 1, x - DOT - 1, y);
        }
    }

    private static double x(double hours) {
        return LEFT + HOURS.share(hours) * (RIGHT - LEFT);
    }

    private static double y(double intensity) {
        return BOTTOM - INTENSITY.share(intensity) * (BOTTOM - TOP);
    }
}
