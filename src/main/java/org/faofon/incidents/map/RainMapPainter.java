package org.faofon.incidents.map;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.faofon.alerts.Level;
import org.faofon.common.graphics.Brush;
import org.faofon.common.graphics.LabelLayout;
import org.faofon.common.graphics.PngPicture;
import org.faofon.common.graphics.ThaiTextRenderer;
import org.faofon.common.graphics.ThaiTextRenderer.Style;
import org.faofon.common.web.DesignTokens;
import org.faofon.incidents.map.RainMap.Area;
import org.faofon.incidents.map.RainMap.Dot;
import org.faofon.network.geo.DistrictBoundaries;
import org.faofon.network.geo.MapProjection;
import org.faofon.readings.RainClass;
import org.faofon.readings.RainShade;
import org.locationtech.jts.geom.Coordinate;

/** Draws a rain map into a rectangle. A value stands on each gauge, so that nothing depends on colour alone. */
public final class RainMapPainter {
    private static final Color WATER = new Color(0xe2ecef);
    private static final Color LAND = new Color(0xfcfcf8);
    private static final Color BORDER = new Color(0xb9c7ca);
    private static final Color INK = new Color(0x12262d);
    private static final Color SOFT = new Color(0x4c6068);
    private static final Color RING = new Color(0x2d4651);
    private static final List<RainShade> KEYS = RainShade.all().stream()
            .filter(shade -> shade.rainClass() != RainClass.TRACE)
            .toList();

    /** Everything is drawn for this width and scaled. */
    private static final double DRAWN_FOR = 360;

    /** Of 255, so that what is below stays readable. */
    private static final int TINT = 70;

    private static final double LABEL_HEIGHT = 17;
    private static final double AREA_HEIGHT = 15;
    private static final double TITLE_HEIGHT = 26;
    private static final double LEGEND_ROW = 15;
    private static final double LEGEND_HEIGHT = 2 * LEGEND_ROW + 8;
    private static final Style LABEL = Style.bold(11.5f).middle();
    private static final Style TITLE = Style.bold(14);
    private static final Style AREA = Style.plain(10).middle();
    private static final Style KEY = Style.plain(9.5f);
    private static final Stroke THIN = new BasicStroke(0.8f);
    private static final Stroke COAST = new BasicStroke(1.4f);
    private static final Stroke THICK = new BasicStroke(2.4f);
    private static final Stroke DASHED =
            new BasicStroke(1.2f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] {3, 2}, 0);

    private final RainMap map;
    private final DistrictBoundaries borders;
    private final Brush brush;
    private final double width;
    private final double height;

    private RainMapPainter(RainMap map, DistrictBoundaries borders, Brush brush, double width, double height) {
        this.map = map;
        this.borders = borders;
        this.brush = brush;
        this.width = width;
        this.height = height;
    }

    /** Draws it into that place. */
    public static void draw(
            RainMap map,
            DistrictBoundaries borders,
            ThaiTextRenderer lettering,
            Graphics2D graphics,
            Rectangle2D place) {
        Graphics2D scaled = (Graphics2D) graphics.create();
        double scale = place.getWidth() / DRAWN_FOR;
        scaled.translate(place.getX(), place.getY());
        scaled.scale(scale, scale);
        scaled.clip(new Rectangle2D.Double(0, 0, DRAWN_FOR, place.getHeight() / scale)); // Neighbours reach beyond it.
        new RainMapPainter(map, borders, new Brush(scaled, lettering), DRAWN_FOR, place.getHeight() / scale).draw();
        scaled.dispose();
    }

    /** As a PNG of that size. */
    public static byte[] png(
            RainMap map, DistrictBoundaries borders, ThaiTextRenderer lettering, int pixelsWide, int pixelsHigh) {
        return PngPicture.draw(
                pixelsWide,
                pixelsHigh,
                graphics ->
                        draw(map, borders, lettering, graphics, new Rectangle2D.Double(0, 0, pixelsWide, pixelsHigh)));
    }

    private void draw() {
        brush.fill(new Rectangle2D.Double(0, 0, width, height), WATER);
        Rectangle2D paper =
                new Rectangle2D.Double(22, TITLE_HEIGHT + 14, width - 44, height - TITLE_HEIGHT - LEGEND_HEIGHT - 28);
        MapProjection frame = new MapProjection(
                paper,
                borders.outline(),
                map.dots().stream()
                        .map(dot -> new Coordinate(dot.longitude(), dot.latitude()))
                        .toList());
        drawLand(frame);
        drawDots(frame);
        drawLegend();
        brush.fill(new Rectangle2D.Double(0, 0, width, TITLE_HEIGHT), Color.WHITE);
        brush.write(brush.fit(map.title(), width - 16, TITLE), 8, 18, TITLE, INK);
        brush.stroke(new Rectangle2D.Double(0.4, 0.4, width - 0.8, height - 0.8), THIN, BORDER);
    }

    private void drawLand(MapProjection frame) {
        borders.backdrop().provinces().forEach(land -> {
            brush.fill(frame.path(land), LAND);
            brush.stroke(frame.path(land), THIN, BORDER);
        });
        borders.backdrop().home().forEach(home -> brush.stroke(frame.path(home.land()), COAST, RING));
        borders.districts().forEach((code, land) -> {
            Shape shape = frame.path(land);
            brush.fill(shape, LAND);
            brush.stroke(shape, THIN, BORDER);
        });
        map.warned()
                .forEach((code, level) -> borders.find(code).ifPresent(land -> {
                    Color colour = colour("level-" + level.number());
                    Shape shape = frame.path(land);
                    brush.fill(shape, new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), TINT));
                    brush.stroke(shape, THICK, level == Level.WATCH ? colour("level-1-line") : colour);
                }));
    }

    private void drawDots(MapProjection frame) {
        List<Point2D> places = map.dots().stream()
                .map(dot -> frame.point(dot.longitude(), dot.latitude()))
                .toList();
        List<LabelLayout.Anchor> anchors = new ArrayList<>();
        for (int i = 0; i < places.size(); i++) {
            double wide =
                    Math.max(LABEL_HEIGHT + 4, brush.width(map.dots().get(i).label(), LABEL) + 9);
            anchors.add(
                    new LabelLayout.Anchor(places.get(i).getX(), places.get(i).getY(), wide, LABEL_HEIGHT));
        }
        Rectangle2D room =
                new Rectangle2D.Double(4, TITLE_HEIGHT + 4, width - 8, height - TITLE_HEIGHT - LEGEND_HEIGHT - 8);
        map.areas().forEach(area -> anchors.add(anchor(area, frame)));
        List<Point2D> labels = LabelLayout.spread(anchors, room);
        for (int i = 0; i < map.areas().size(); i++) {
            int at = places.size() + i;
            drawArea(map.areas().get(i), labels.get(at), anchors.get(at).width());
        }
        for (int i = 0; i < places.size(); i++) {
            if (places.get(i).distance(labels.get(i)) > LABEL_HEIGHT / 2) {
                brush.stroke(new Line2D.Double(places.get(i), labels.get(i)), THIN, RING);
                brush.fill(
                        new Ellipse2D.Double(
                                places.get(i).getX() - 2, places.get(i).getY() - 2, 4, 4),
                        RING);
            }
        }
        for (int i = 0; i < places.size(); i++) {
            drawDot(map.dots().get(i), labels.get(i), anchors.get(i).width());
        }
    }

    private LabelLayout.Anchor anchor(Area area, MapProjection frame) {
        Point2D place = frame.point(area.longitude(), area.latitude());
        return new LabelLayout.Anchor(place.getX(), place.getY(), brush.width(area.name(), AREA) + 8, AREA_HEIGHT);
    }

    /** With a border round a district its colour marks the warning; without one its name does. */
    private void drawArea(Area area, Point2D at, double wide) {
        Optional.ofNullable(map.warned().get(area.code()))
                .filter(level -> borders.find(area.code()).isEmpty())
                .ifPresent(level -> {
                    Color colour = colour("level-" + level.number());
                    Shape box = new RoundRectangle2D.Double(
                            at.getX() - wide / 2, at.getY() - AREA_HEIGHT / 2, wide, AREA_HEIGHT, 4, 4);
                    brush.fill(box, new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), TINT));
                    brush.stroke(box, THIN, level == Level.WATCH ? colour("level-1-line") : colour);
                });
        brush.write(area.name(), at.getX(), at.getY() + 3.6, AREA, INK);
    }

    private void drawDot(Dot dot, Point2D at, double wide) {
        Shape pill = pill(at.getX() - wide / 2, at.getY() - LABEL_HEIGHT / 2, wide);
        brush.fill(pill, colour("c-" + dot.shade()));
        brush.stroke(pill, dot.isPartial() ? DASHED : THIN, RING);
        brush.write(
                dot.label(),
                at.getX(),
                at.getY() + 4.2,
                LABEL,
                colour("c-" + dot.rainClass().key() + "-ink"));
    }

    private static Shape pill(double x, double y, double wide) {
        return new RoundRectangle2D.Double(x, y, wide, LABEL_HEIGHT, LABEL_HEIGHT, LABEL_HEIGHT);
    }

    private void drawLegend() {
        brush.fill(new Rectangle2D.Double(0, height - LEGEND_HEIGHT, width, LEGEND_HEIGHT), Color.WHITE);
        double x = 8;
        double y = height - LEGEND_HEIGHT + 15;
        for (RainShade key : KEYS) {
            String word = key.rainClass() == RainClass.UNKNOWN ? map.unknownWord() : key.range();
            if (x + 14 + brush.width(word, KEY) > width - 4) {
                x = 8;
                y += LEGEND_ROW;
            }
            Shape swatch = new RoundRectangle2D.Double(x, y - 8, 10, 10, 4, 4);
            brush.fill(swatch, colour("c-" + key.key()));
            brush.stroke(swatch, key.rainClass() == RainClass.UNKNOWN ? DASHED : THIN, RING);
            brush.write(word, x + 14, y, KEY, SOFT);
            x += 24 + brush.width(word, KEY);
        }
    }

    private static Color colour(String token) {
        return Color.decode(DesignTokens.colour(token));
    }
}
