package org.faofon.common.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * Writes a picture as SVG 1.1. Colours are classes of the page's style sheet, because pages allow no inline styles, and so
 * that print and dark mode have their own.
 */
public final class SvgWriter {
    private final StringBuilder svg = new StringBuilder();
    private final String id;

    /**
     * Begins a picture.
     *
     * @param id unique on the page
     * @param title what it shows
     * @param description what can be seen in it, for people who cannot see it
     */
    public SvgWriter(String id, double width, double height, String title, String description) {
        this.id = id;
        svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"picture\" role=\"img\" viewBox=\"0 0 ")
                .append(number(width))
                .append(' ')
                .append(number(height))
                .append("\" aria-labelledby=\"")
                .append(id)
                .append("-t ")
                .append(id)
                .append("-d\"><title id=\"")
                .append(id)
                .append("-t\">")
                .append(escape(title))
                .append("</title><desc id=\"")
                .append(id)
                .append("-d\">")
                .append(escape(description))
                .append("</desc>");
    }

    /** Stripes for unknown values; drawn by {@link #gap}. */
    public SvgWriter withGaps() {
        svg.append("<defs><pattern id=\"")
                .append(id)
                .append("-gap\" width=\"5\" height=\"5\" patternUnits=\"userSpaceOnUse\"")
                .append(" patternTransform=\"rotate(45)\"><path class=\"stripe\" d=\"M0 0V5\"/></pattern></defs>");
        return this;
    }

    public SvgWriter gap(double x, double y, double width, double height) {
        return element("rect", "gap", "fill", "url(#" + id + "-gap)")
                .attributes("x", x, "y", y, "width", width, "height", height)
                .end();
    }

    public SvgWriter rect(String kind, double x, double y, double width, double height) {
        return element("rect", kind)
                .attributes("x", x, "y", y, "width", width, "height", height)
                .end();
    }

    public SvgWriter line(String kind, double fromX, double fromY, double toX, double toY) {
        return element("line", kind)
                .attributes("x1", fromX, "y1", fromY, "x2", toX, "y2", toY)
                .end();
    }

    public SvgWriter circle(String kind, double x, double y, double radius) {
        return element("circle", kind).attributes("cx", x, "cy", y, "r", radius).end();
    }

    public SvgWriter ellipse(String kind, double x, double y, double radiusX, double radiusY) {
        return element("ellipse", kind)
                .attributes("cx", x, "cy", y, "rx", radiusX, "ry", radiusY)
                .end();
    }

    /** A filled polygon with those corners, x and y in turn. */
    public SvgWriter shape(String kind, double... corners) {
        return path(kind, "polygon", corners);
    }

    /** A line through those corners, x and y in turn. */
    public SvgWriter way(String kind, double... corners) {
        return path(kind, "polyline", corners);
    }

    public SvgWriter way(String kind, List<Double> corners) {
        return way(kind, corners.stream().mapToDouble(Double::doubleValue).toArray());
    }

    private SvgWriter path(String kind, String name, double... corners) {
        StringBuilder points = new StringBuilder();
        for (int i = 0; i < corners.length; i++) {
            points.append(i == 0 ? "" : i % 2 == 0 ? " " : ",").append(number(corners[i]));
        }
        return element(name, kind, "points", points.toString()).end();
    }

    /**
     * Writes text.
     *
     * @param anchor start, middle or end: which part of the text is at x
     */
    public SvgWriter text(String kind, String anchor, double x, double y, String text) {
        element("text", kind, "text-anchor", anchor).attributes("x", x, "y", y);
        svg.append('>').append(escape(text)).append("</text>");
        return this;
    }

    private SvgWriter element(String name, String kind, String... attributes) {
        svg.append('<').append(name).append(" class=\"").append(kind).append('"');
        for (int i = 0; i < attributes.length; i += 2) {
            svg.append(' ')
                    .append(attributes[i])
                    .append("=\"")
                    .append(escape(attributes[i + 1]))
                    .append('"');
        }
        return this;
    }

    private SvgWriter attributes(Object... namesAndNumbers) {
        for (int i = 0; i < namesAndNumbers.length; i += 2) {
            svg.append(' ')
                    .append(namesAndNumbers[i])
                    .append("=\"")
                    .append(number(((Number) namesAndNumbers[i + 1]).doubleValue()))
                    .append('"');
        }
        return this;
    }

    private SvgWriter end() {
        svg.append("/>");
        return this;
    }

    /** Ends the picture. */
    public String close() {
        return svg.append("</svg>").toString();
    }

    /** To a hundredth, which the eye cannot distinguish from the exact value. */
    public static String number(double value) {
        BigDecimal rounded =
                BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP).stripTrailingZeros();
        return rounded.signum() == 0 ? "0" : rounded.toPlainString();
    }

    public static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
