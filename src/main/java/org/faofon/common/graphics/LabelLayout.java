package org.faofon.common.graphics;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/**
 * Moves labels apart until none covers another, each as near to its place as possible. The same labels always get the
 * same layout.
 */
public final class LabelLayout {
    private static final int MOST_ROUNDS = 400;
    /** While they still move, labels are pulled back a little in each round. */
    private static final int SETTLING_ROUNDS = 250;

    private static final double HOMESICK = 0.05;
    private static final double GAP = 3;

    private final List<Label> labels;
    private final Rectangle2D bounds;

    /** A label of that size, and its place. */
    public record Anchor(double x, double y, double width, double height) {}

    private static final class Label {
        private final Anchor home;
        private double x;
        private double y;

        Label(Anchor home) {
            this.home = home;
            this.x = home.x;
            this.y = home.y;
        }
    }

    private LabelLayout(List<Anchor> anchors, Rectangle2D bounds) {
        this.labels = anchors.stream().map(Label::new).toList();
        this.bounds = bounds;
    }

    /** The centres of the labels, in order; all of each is within the bounds, if there is room. */
    public static List<Point2D> spread(List<Anchor> anchors, Rectangle2D bounds) {
        LabelLayout spread = new LabelLayout(anchors, bounds);
        spread.run();
        List<Point2D> middles = new ArrayList<>();
        spread.labels.forEach(label -> middles.add(new Point2D.Double(label.x, label.y)));
        return middles;
    }

    private void run() {
        for (int round = 0; round < MOST_ROUNDS; round++) {
            if (round < SETTLING_ROUNDS) {
                labels.forEach(LabelLayout::drawHome);
            }
            boolean moved = pushApart();
            labels.forEach(this::keepInside);
            if (!moved && round >= SETTLING_ROUNDS) {
                return;
            }
        }
    }

    private static void drawHome(Label label) {
        label.x += (label.home.x - label.x) * HOMESICK;
        label.y += (label.home.y - label.y) * HOMESICK;
    }

    private boolean pushApart() {
        boolean moved = false;
        for (int i = 0; i < labels.size(); i++) {
            for (int j = i + 1; j < labels.size(); j++) {
                moved |= pushApart(labels.get(i), labels.get(j));
            }
        }
        return moved;
    }

    private static boolean pushApart(Label one, Label other) {
        double overlapX = (one.home.width + other.home.width) / 2 + GAP - Math.abs(one.x - other.x);
        double overlapY = (one.home.height + other.home.height) / 2 + GAP - Math.abs(one.y - other.y);
        if (overlapX <= 0 || overlapY <= 0) {
            return false;
        }
        if (overlapX < overlapY) {
            double half = overlapX / 2 * (one.x <= other.x ? -1 : 1);
            one.x += half;
            other.x -= half;
        } else {
            double half = overlapY / 2 * (one.y <= other.y ? -1 : 1);
            one.y += half;
            other.y -= half;
        }
        return true;
    }

    private void keepInside(Label label) {
        double halfWidth = label.home.width / 2;
        double halfHeight = label.home.height / 2;
        label.x = Math.max(bounds.getMinX() + halfWidth, Math.min(bounds.getMaxX() - halfWidth, label.x));
        label.y = Math.max(bounds.getMinY() + halfHeight, Math.min(bounds.getMaxY() - halfHeight, label.y));
    }
}
