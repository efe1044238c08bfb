package org.faofon.web.site;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;
import org.faofon.common.graphics.Brush;
import org.faofon.common.graphics.PngPicture;
import org.faofon.common.graphics.ThaiLineBreaker;
import org.faofon.common.graphics.ThaiTextRenderer;
import org.faofon.common.graphics.ThaiTextRenderer.Style;
import org.faofon.common.web.DesignTokens;

/** Draws the picture that other sites and chats show with a link to a page of ours. */
final class SharePicture {
    static final int WIDTH = 1200;
    static final int HEIGHT = 630;

    private static final int MARGIN = 56;
    private static final int BAND = 176;
    private static final int FOOT = 84;
    private static final int SHAPE = 120;
    private static final Style BADGE = Style.bold(62);
    private static final Style LONG_BADGE = Style.bold(46);
    private static final Style TITLE = Style.bold(52);
    private static final Style TEXT = Style.plain(38);
    private static final Style FINE = Style.plain(28);

    private final Brush brush;

    /**
     * What the picture says.
     *
     * @param level 1 to 3 for a warning in force; 0 for anything else
     * @param colour the token of the colour of the band
     * @param badge the largest words, in the band
     * @param note a small line above the foot, such as that a font is missing
     */
    record Model(
            int level, String colour, String badge, String title, String text, String source, Optional<String> note) {}

    private SharePicture(Brush brush) {
        this.brush = brush;
    }

    /** The picture as PNG. */
    static byte[] draw(Model model, ThaiTextRenderer letters) {
        return PngPicture.draw(WIDTH, HEIGHT, graphics -> new SharePicture(new Brush(graphics, letters)).draw(model));
    }

    private void draw(Model model) {
        brush.fill(new Rectangle2D.Double(0, 0, WIDTH, HEIGHT), Color.WHITE);
        Color band = colour(model.colour);
        Color ink = colour(model.colour + "-ink");
        brush.fill(new Rectangle2D.Double(0, 0, WIDTH, BAND), band);
        double left = MARGIN;
        if (model.level > 0) {
            drawLevel(model.level, band, ink);
            left += SHAPE + 36;
        }
        drawBadge(model.badge, left, ink);
        Color text = new Color(0x12262D);
        double below = write(lines(model.title, WIDTH - 2 * MARGIN, 2, TITLE), MARGIN, BAND + 76, 68, TITLE, text);
        write(lines(model.text, WIDTH - 2 * MARGIN, 4, TEXT), MARGIN, below + 4, 54, TEXT, text);
        brush.fill(new Rectangle2D.Double(0, HEIGHT - FOOT, WIDTH, FOOT), colour("brand"));
        write(
                List.of(brush.fit(model.source, WIDTH - 2 * MARGIN, FINE)),
                MARGIN,
                HEIGHT - 32,
                0,
                FINE,
                colour("brand-ink"));
        model.note.ifPresent(note -> write(List.of(note), MARGIN, HEIGHT - FOOT - 14, 0, Style.plain(20), text));
    }

    /** In one line, or in two smaller ones: the words of a level are never cut. */
    private void drawBadge(String badge, double left, Color ink) {
        double room = WIDTH - left - MARGIN;
        if (brush.width(badge, BADGE) <= room) {
            write(List.of(badge), left, 112, 0, BADGE, ink);
        } else {
            write(lines(badge, room, 2, LONG_BADGE), left, 76, 62, LONG_BADGE, ink);
        }
    }

    /** A circle, triangle or octagon with the number, as on the pages: a level is never told by its colour alone. */
    private void drawLevel(int level, Color band, Color ink) {
        double top = (BAND - SHAPE) / 2.0;
        brush.fill(shape(level, MARGIN, top), ink);
        write(
                List.of(String.valueOf(level)),
                MARGIN + SHAPE / 2.0,
                top + (level == 2 ? 104 : 88),
                0,
                Style.bold(80).middle(),
                band);
    }

    private static Shape shape(int level, double x, double y) {
        if (level == 1) {
            return new Ellipse2D.Double(x, y, SHAPE, SHAPE);
        }
        double[] corners = level == 2
                ? new double[] {.5, 0, 1, 1, 0, 1}
                : new double[] {.3, 0, .7, 0, 1, .3, 1, .7, .7, 1, .3, 1, 0, .7, 0, .3};
        Path2D path = new Path2D.Double();
        for (int i = 0; i < corners.length; i += 2) {
            double at = x + corners[i] * SHAPE;
            double down = y + corners[i + 1] * SHAPE;
            if (i == 0) {
                path.moveTo(at, down);
            } else {
                path.lineTo(at, down);
            }
        }
        path.closePath();
        return path;
    }

    private List<String> lines(String text, double room, int most, Style style) {
        return ThaiLineBreaker.lines(text, room, most, line -> brush.width(line, style));
    }

    /** @return where the next line would stand */
    private double write(List<String> lines, double x, double y, double pitch, Style style, Color colour) {
        double at = y;
        for (String line : lines) {
            brush.write(line, x, at, style, colour);
            at += pitch;
        }
        return at;
    }

    private static Color colour(String token) {
        return Color.decode(DesignTokens.colour(token));
    }
}
