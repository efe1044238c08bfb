package org.faofon.classroom.chart;

import java.util.List;
import org.faofon.classroom.ClassroomFormatter;
import org.faofon.classroom.ClassroomMessages;
import org.faofon.classroom.rainday.RainMonth;
import org.faofon.common.chart.SvgWriter;
import org.faofon.readings.RainClass;

/**
 * Draws a cylinder for each class of rain, filled to the upper bound of the class, with the number of days of the month
 * in it.
 */
public final class RainClassChart {
    public static final List<RainClass> CLASSES = List.of(
            RainClass.NONE,
            RainClass.TRACE,
            RainClass.LIGHT,
            RainClass.MODERATE,
            RainClass.HEAVY,
            RainClass.VERY_HEAVY);
    private static final double HEIGHT = 206;
    private static final double PLACE = BarChartFrame.WIDTH / CLASSES.size();
    private static final double GLASS = 38;
    private static final double TOP = 34;
    private static final double GROUND = 164;
    private static final double DEEPEST_MM = 120;
    private static final double MARK_EVERY_MM = 20;
    private static final double LID = 4;

    private RainClassChart() {}

    public static String draw(RainMonth month, ClassroomFormatter words) {
        ClassroomMessages in = words.in();
        SvgWriter svg =
                new SvgWriter("classes", BarChartFrame.WIDTH, HEIGHT, in.classesTitle(), in.classesDescription());
        for (int i = 0; i < CLASSES.size(); i++) {
            RainClass each = CLASSES.get(i);
            double middle = PLACE * (i + 0.5);
            cylinder(svg, middle, each);
            svg.text("value", "middle", middle, TOP - 14, in.dayCount(month.daysOf(each)));
            svg.text("name", "middle", middle, GROUND + 18, words.rainClass(each));
            svg.text("number", "middle", middle, GROUND + 34, each.range());
        }
        return svg.close();
    }

    private static void cylinder(SvgWriter svg, double middle, RainClass rainClass) {
        double left = middle - GLASS / 2;
        svg.rect("glass", left, TOP, GLASS, GROUND - TOP);
        double level = y(fullTo(rainClass));
        if (level < GROUND) {
            svg.rect("water c-" + rainClass.key(), left, level, GLASS, GROUND - level);
            svg.ellipse("water surface c-" + rainClass.key(), middle, level, GLASS / 2, LID);
        }
        if (rainClass == RainClass.TRACE) {
            svg.circle("water c-heavy", middle, GROUND - 8, 3);
        }
        for (double mm = MARK_EVERY_MM; mm < DEEPEST_MM; mm += MARK_EVERY_MM) {
            svg.line("mark", left, y(mm), left + GLASS / 4, y(mm));
        }
        svg.ellipse("rim", middle, TOP, GLASS / 2, LID);
    }

    private static double fullTo(RainClass rainClass) {
        return switch (rainClass) {
            case UNKNOWN, NONE, TRACE -> 0;
            case LIGHT -> RainClass.BOUNDS_MM.get(1).doubleValue();
            case MODERATE -> RainClass.BOUNDS_MM.get(2).doubleValue();
            case HEAVY -> RainClass.BOUNDS_MM.get(3).doubleValue();
            case VERY_HEAVY -> 112;
        };
    }

    private static double y(double mm) {
        return GROUND - mm / DEEPEST_MM * (GROUND - TOP);
    }
}
