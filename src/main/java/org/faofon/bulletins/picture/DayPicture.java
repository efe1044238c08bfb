package org.faofon.bulletins.picture;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.faofon.bulletins.picture.DayPictureModel.Dot;
import org.faofon.bulletins.report.DailyBulletinText;
import org.faofon.common.graphics.Brush;
import org.faofon.common.graphics.LabelLayout;
import org.faofon.common.graphics.PngPicture;
import org.faofon.common.graphics.ThaiTextRenderer;
import org.faofon.common.graphics.ThaiTextRenderer.Style;
import org.faofon.network.geo.DistrictBoundaries;
import org.faofon.network.geo.MapProjection;
import org.faofon.readings.RainClass;
import org.locationtech.jts.geom.Coordinate;

/**
 * Draws the rain of a day as a picture for phones: the province with a number at each gauge, the legend, and the
 * wettest schools as text, so that no information depends on colour alone.
 */
final class DayPicture {
    /** LINE accepts pictures of up to 1,024 pixels a side; the drawing is scaled down to this. */
    static final int POINTS_WIDE = 816;

    static final int POINTS_HIGH = 1020;

    static final int WIDTH = 1080;
    static final int HEIGHT = 1350;

    private static final int MARGIN = 40;
    private static final int HEADER = 150;
    private static final int DRILL_BAND = 64;
    private static final int FOOT = 400;
    private static final int LEGEND = 330;
    private static final int LINE = 50;

    private static final Style TITLE = Style.bold(54);
    private static final Style SUBTITLE = Style.plain(32);
    private static final Style BODY = Style.plain(30);
    private static final Style FIGURE = new Style(30, true, ThaiTextRenderer.Align.RIGHT);
    private static final Style HEADING = Style.bold(32);
    private static final Style FINE = Style.plain(22);
    private static final Style NUMBER = Style.bold(25).middle();

    private static final double DOT_HEIGHT = 38;
    private static final double DOT_PADDING = 20;
    /** A label that was moved less than this still covers its gauge. */
    private static final double NEAR = 16;

    private static final Stroke THIN = new BasicStroke(1.5f);
    private static final Stroke LEADER = new BasicStroke(2f);
    private static final Stroke RING = new BasicStroke(2.5f);
    private static final Stroke DASHED =
            new BasicStroke(2.5f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] {6, 4}, 0);

    private final DayPictureModel sketch;
    private final DistrictBoundaries borders;
    private final Brush brush;
    private final int top;

    private DayPicture(DayPictureModel sketch, DistrictBoundaries borders, Brush brush) {
        this.sketch = sketch;
        this.borders = borders;
        this.brush = brush;
        this.top = HEADER + (sketch.drill().isPresent() ? DRILL_BAND : 0);
    }

    /** The picture as PNG. */
    static byte[] draw(DayPictureModel sketch, DistrictBoundaries borders, ThaiTextRenderer lettering) {
        return PngPicture.draw(POINTS_WIDE, POINTS_HIGH, graphics -> {
            graphics.scale((double) POINTS_WIDE / WIDTH, (double) POINTS_HIGH / HEIGHT);
            new DayPicture(sketch, borders, new Brush(graphics, lettering)).draw();
        });
    }

    private void draw() {
        brush.fill(new Rectangle2D.Double(0, 0, WIDTH, HEIGHT), Palette.PAPER);
        drawMap();
        drawHeader();
        drawLegend();
        drawWords();
    }

    private void drawHeader() {
        brush.fill(new Rectangle2D.Double(0, 0, WIDTH, HEADER), Palette.HEADER);
        brush.write(sketch.title(), MARGIN, 72, TITLE, Color.WHITE);
        brush.write(sketch.span(), MARGIN, 124, SUBTITLE, Color.WHITE);
        sketch.drill().ifPresent(mark -> {
            brush.fill(new Rectangle2D.Double(0, HEADER, WIDTH, DRILL_BAND), Palette.DRILL);
            brush.write(mark, WIDTH / 2.0, HEADER + 44, HEADING.middle(), Palette.INK);
        });
    }

    private void drawMap() {
        double bottom = HEIGHT - FOOT;
        brush.fill(new Rectangle2D.Double(0, top, WIDTH, bottom - top), Palette.WATER);
        Rectangle2D paper =
                new Rectangle2D.Double(MARGIN + 20, top + 30, WIDTH - LEGEND - 2 * MARGIN - 20, bottom - top - 60);
        MapProjection frame = new MapProjection(paper, borders.outline(), places());
        brush.graphics().setClip(new Rectangle2D.Double(0, top, WIDTH, bottom - top)); // Neighbours reach beyond it.
        drawLand(frame);
        brush.graphics().setClip(null);
        drawDots(frame, new Rectangle2D.Double(10, top + 10, WIDTH - LEGEND - 20, bottom - top - 20));
    }

    private List<Coordinate> places() {
        return sketch.dots().stream()
                .map(dot -> new Coordinate(dot.longitude(), dot.latitude()))
                .toList();
    }

    private void drawLand(MapProjection frame) {
        borders.backdrop().provinces().forEach(province -> {
            brush.fill(frame.path(province), Palette.LAND);
            brush.stroke(frame.path(province), THIN, Palette.BORDER);
        });
        borders.districts().values().forEach(district -> {
            Shape shape = frame.path(district);
            brush.fill(shape, Palette.LAND);
            brush.stroke(shape, THIN, Palette.BORDER);
        });
        if (borders.known() || borders.backdrop().known()) {
            brush.stroke(frame.path(borders.outline()), RING, Palette.COAST);
        }
    }

    private void drawDots(MapProjection frame, Rectangle2D room) {
        List<Dot> dots = sketch.dots();
        List<Point2D> places = dots.stream()
                .map(dot -> frame.point(dot.longitude(), dot.latitude()))
                .toList();
        List<LabelLayout.Anchor> anchors = new ArrayList<>();
        for (int i = 0; i < dots.size(); i++) {
            Point2D place = places.get(i);
            anchors.add(new LabelLayout.Anchor(place.getX(), place.getY(), widthOf(dots.get(i)), DOT_HEIGHT));
        }
        List<Point2D> labels = LabelLayout.spread(anchors, room);
        Iterator<Point2D> label = labels.iterator();
        places.forEach(place -> drawLeader(place, label.next()));
        for (int i = 0; i < dots.size(); i++) {
            drawDot(dots.get(i), labels.get(i), anchors.get(i).width());
        }
    }

    private double widthOf(Dot dot) {
        return Math.max(DOT_HEIGHT + 6, brush.width(dot.label(), NUMBER) + DOT_PADDING);
    }

    /** A line from a moved label to its gauge. */
    private void drawLeader(Point2D place, Point2D label) {
        if (place.distance(label) > NEAR) {
            brush.stroke(new Line2D.Double(place, label), LEADER, Palette.RING);
            brush.fill(new Ellipse2D.Double(place.getX() - 4, place.getY() - 4, 8, 8), Palette.RING);
        }
    }

    private void drawDot(Dot dot, Point2D at, double width) {
        Shape pill = pill(at.getX() - width / 2, at.getY() - DOT_HEIGHT / 2, width);
        drawPill(pill, dot.rainClass(), dot.hollow() || dot.doubtful());
        brush.write(
                dot.label(),
                at.getX(),
                at.getY() + 9,
                NUMBER,
                dot.hollow() ? Palette.SOFT : Palette.on(dot.rainClass()));
    }

    private static Shape pill(double x, double y, double width) {
        return new RoundRectangle2D.Double(x, y, width, DOT_HEIGHT, DOT_HEIGHT, DOT_HEIGHT);
    }

    private void drawPill(Shape pill, RainClass rainClass, boolean unsure) {
        brush.fill(pill, Palette.of(rainClass));
        brush.stroke(pill, unsure ? DASHED : RING, Palette.RING);
    }

    private void drawLegend() {
        double x = WIDTH - LEGEND + 10;
        double y = top + 60;
        for (DayPictureModel.Key key : sketch.keys()) {
            boolean unknown = key.rainClass() == RainClass.UNKNOWN;
            drawPill(pill(x, y - 28, 58), key.rainClass(), unknown);
            if (unknown) {
                brush.write("?", x + 29, y, NUMBER, Palette.SOFT);
            }
            brush.write(key.word(), x + 74, y - 6, Style.bold(26), Palette.INK);
            brush.write(unknown ? "" : key.range(), x + 74, y + 22, FINE, Palette.SOFT);
            y += 74;
        }
        for (String sign : sketch.signs()) {
            brush.write(sign, x + 20, y, FINE, Palette.SOFT);
            y += 34;
        }
    }

    private void drawWords() {
        double y = HEIGHT - FOOT + 54;
        brush.write(sketch.heading(), MARGIN, y, HEADING, Palette.INK);
        brush.write(
                sketch.reported(), WIDTH - MARGIN, y, new Style(28, false, ThaiTextRenderer.Align.RIGHT), Palette.SOFT);
        for (DailyBulletinText.Rank rank : sketch.top()) {
            y += LINE;
            double room = WIDTH - 3 * MARGIN - brush.width(rank.rain(), FIGURE);
            brush.write(brush.fit(rank.place(), room, BODY), MARGIN, y, BODY, Palette.INK);
            brush.write(rank.rain(), WIDTH - MARGIN, y, FIGURE, Palette.INK);
        }
        brush.write(brush.fit(sketch.source(), WIDTH - 2 * MARGIN, FINE), MARGIN, HEIGHT - 24, FINE, Palette.SOFT);
        sketch.note().ifPresent(note -> brush.write(note, MARGIN, HEIGHT - 54, Style.bold(20), Palette.INK));
    }
}
