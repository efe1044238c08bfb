package org.faofon.classroom.siting;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.faofon.network.siting.Obstruction;

/**
 * A card of paper that measures angles: one looks along its upper edge, and a thread with a weight that hangs from its upper
 * corner lies over the range. When the edge rises by an angle, the thread turns by the same angle from the card's side.
 */
public final class AngleCard {
    /** Where the thread hangs, in points of the drawing. */
    static final double CORNER_X = 190;

    static final double CORNER_Y = 12;
    private static final double RADIUS = 170;
    private static final double LETTER_RADIUS = 140;

    private AngleCard() {}

    /**
     * A line from the corner.
     *
     * @param degrees its angle, rounded
     */
    public record Line(double x, double y, long degrees) {
        /** The end of the line as SVG reads it. */
        public String end() {
            return text(x) + " " + text(y);
        }
    }

    /** A letter in the middle of a range. */
    public record Letter(Obstruction range, String x, String y) {}

    /** The limits of the ranges. */
    public static List<Line> lines() {
        return Stream.of(Obstruction.values())
                .filter(range -> range.mostDegrees() > 0 && range.mostDegrees() < 90)
                .map(range -> line(range.mostDegrees(), RADIUS))
                .toList();
    }

    static Line line(double degrees, double length) {
        double angle = Math.toRadians(degrees);
        return new Line(CORNER_X - length * Math.sin(angle), CORNER_Y + length * Math.cos(angle), Math.round(degrees));
    }

    public static List<Letter> letters() {
        List<Letter> letters = new ArrayList<>();
        double from = Obstruction.OPEN.mostDegrees();
        for (Obstruction range : Obstruction.values()) {
            if (range != Obstruction.OPEN) {
                Line middle = line((from + range.mostDegrees()) / 2, LETTER_RADIUS);
                letters.add(new Letter(range, text(middle.x), text(middle.y)));
                from = range.mostDegrees();
            }
        }
        return letters;
    }

    private static String text(double points) {
        return String.format(Locale.ROOT, "%.1f", points);
    }
}
