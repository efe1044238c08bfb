package org.faofon.classroom.chart;

import java.util.Locale;
import org.faofon.common.chart.LinearAxis;
import org.faofon.common.chart.SvgWriter;

/**
 * The frame of a bar chart: an axis of millimetres at the left, and places of equal width side by side.
 *
 * @param places the number of columns
 */
record BarChartFrame(SvgWriter svg, LinearAxis scale, int places) {
    static final double WIDTH = 400;
    static final double HEIGHT = 230;

    private static final double LEFT = 34;
    private static final double RIGHT = 396;
    private static final double TOP = 22;
    private static final double BOTTOM = 192;
    private static final double LABELS = 16;
    private static final double NAMES = 32;
    private static final double SHARE_OF_COLUMN = 0.74;

    double place() {
        return (RIGHT - LEFT) / places;
    }

    double width() {
        return place() * SHARE_OF_COLUMN;
    }

    /** The left edge of a place, counted from 0. */
    double left(int place) {
        return LEFT + place * place();
    }

    double middle(int place) {
        return left(place) + place() / 2;
    }

    double y(double mm) {
        return BOTTOM - scale.share(mm) * (BOTTOM - TOP);
    }

    /** Draws the lines and numbers of the axis. */
    BarChartFrame axis(String unit, String across) {
        for (double tick : scale.ticks()) {
            svg.line(tick == 0 ? "axis" : "grid", LEFT, y(tick), RIGHT, y(tick));
            svg.text("number", "end", LEFT - 4, y(tick) + 4, plain(tick));
        }
        svg.text("number", "start", 2, TOP - 10, unit);
        svg.text("number", "end", RIGHT, BOTTOM + NAMES, across);
        return this;
    }

    /** A column from the baseline. */
    BarChartFrame column(String kind, int place, double mm) {
        svg.rect(kind, left(place) + (place() - width()) / 2, y(mm), width(), BOTTOM - y(mm));
        return this;
    }

    /** A column over several places. */
    BarChartFrame wide(String kind, int from, int to, double mm) {
        double edge = (place() - width()) / 2;
        svg.rect(kind, left(from) + edge, y(mm), left(to) - left(from) + width(), BOTTOM - y(mm));
        return this;
    }

    /** Stripes from the baseline to the top: unknown. */
    BarChartFrame gap(int place) {
        svg.gap(left(place), TOP, place(), BOTTOM - TOP);
        svg.text("number", "middle", middle(place), BOTTOM - 4, "?");
        return this;
    }

    BarChartFrame label(int place, String label) {
        svg.text("number", "middle", middle(place), BOTTOM + LABELS, label);
        return this;
    }

    /** A text or sign above a column. */
    BarChartFrame above(int place, double mm, String text) {
        svg.text("value", "middle", middle(place), Math.max(TOP - 2, y(mm) - 4), text);
        return this;
    }

    /** 0, 20, 0.5: as short as possible. */
    static String plain(double value) {
        return value == Math.rint(value)
                ? String.valueOf(Math.round(value))
                : String.format(Locale.ROOT, "%.1f", value);
    }
}
