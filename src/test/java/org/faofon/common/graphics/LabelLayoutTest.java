package org.faofon.common.graphics;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.faofon.common.graphics.LabelLayout.Anchor;
import org.junit.jupiter.api.Test;

class LabelLayoutTest {
    private static final Rectangle2D PAPER = new Rectangle2D.Double(0, 0, 730, 800);

    private static List<Anchor> crowd(int size, double width) {
        Random random = new Random(36);
        return IntStream.range(0, size)
                .mapToObj(i -> new Anchor(200 + random.nextDouble() * width, 300 + random.nextDouble() * width, 84, 38))
                .toList();
    }

    private static Rectangle2D label(Anchor anchor, Point2D middle) {
        return new Rectangle2D.Double(
                middle.getX() - anchor.width() / 2,
                middle.getY() - anchor.height() / 2,
                anchor.width(),
                anchor.height());
    }

    @Test
    void noLabelCoversAnother() {
        List<Anchor> anchors = crowd(36, 300);
        List<Point2D> middles = LabelLayout.spread(anchors, PAPER);
        for (int i = 0; i < anchors.size(); i++) {
            Rectangle2D label = label(anchors.get(i), middles.get(i));
            assertThat(PAPER.contains(label)).isTrue();
            for (int j = i + 1; j < anchors.size(); j++) {
                assertThat(label.intersects(label(anchors.get(j), middles.get(j))))
                        .isFalse();
            }
        }
    }

    @Test
    void whoHasRoomStaysWhereItIs() {
        List<Anchor> apart = List.of(new Anchor(100, 100, 84, 38), new Anchor(400, 400, 84, 38));
        assertThat(LabelLayout.spread(apart, PAPER))
                .containsExactly(new Point2D.Double(100, 100), new Point2D.Double(400, 400));
    }

    @Test
    void theSameLabelsAlwaysComeToLieTheSameWay() {
        assertThat(LabelLayout.spread(crowd(36, 200), PAPER)).isEqualTo(LabelLayout.spread(crowd(36, 200), PAPER));
    }

    @Test
    void labelsOfOnePlaceComeApart() {
        Anchor one = new Anchor(300, 300, 84, 38);
        List<Point2D> middles = LabelLayout.spread(List.of(one, one), PAPER);
        assertThat(middles.get(0).distance(middles.get(1))).isGreaterThanOrEqualTo(38);
    }
}
