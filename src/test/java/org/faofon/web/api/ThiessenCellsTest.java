package org.faofon.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.operation.union.UnaryUnionOp;

class ThiessenCellsTest {
    private static final GeometryFactory GEOMETRY = new GeometryFactory();
    private static final Geometry NO_BORDER = GEOMETRY.createPolygon();

    private static Geometry box(double west, double south, double east, double north) {
        return GEOMETRY.toGeometry(new Envelope(west, east, south, north));
    }

    private static Geometry cell(Map<String, Geometry> cells, String gauge) {
        return Objects.requireNonNull(cells.get(gauge));
    }

    @Test
    void everyPlaceBelongsToTheNearestGauge() {
        Random random = new Random(7);
        Map<String, Coordinate> gauges = new HashMap<>();
        for (int i = 0; i < 36; i++) {
            gauges.put("PTL" + i, new Coordinate(99.8 + random.nextDouble() * 0.6, 7.1 + random.nextDouble() * 0.7));
        }
        Map<String, Geometry> cells = ThiessenCells.draw(gauges, box(99.8, 7.1, 100.4, 7.8));

        for (int i = 0; i < 300; i++) {
            Coordinate place = new Coordinate(99.8 + random.nextDouble() * 0.6, 7.1 + random.nextDouble() * 0.7);
            String nearest = gauges.entrySet().stream()
                    .min((a, b) -> Double.compare(
                            a.getValue().distance(place), b.getValue().distance(place)))
                    .orElseThrow()
                    .getKey();
            assertThat(cell(cells, nearest).distance(GEOMETRY.createPoint(place)))
                    .isLessThan(1e-9);
        }
    }

    @Test
    void cellsFillTheBorderWithoutOverlap() {
        Geometry border = box(99.8, 7.1, 100.4, 7.8);
        Map<String, Geometry> cells = ThiessenCells.draw(
                Map.of(
                        "PTL01", new Coordinate(99.9, 7.3),
                        "PTL02", new Coordinate(100.2, 7.3),
                        "PTL03", new Coordinate(100.0, 7.7)),
                border);

        double sum = cells.values().stream().mapToDouble(Geometry::getArea).sum();
        assertThat(sum).isCloseTo(border.getArea(), within(1e-9));
        assertThat(UnaryUnionOp.union(cells.values()).symDifference(border).getArea())
                .isLessThan(1e-9);
    }

    @Test
    void oneGaugeHasItAll() {
        Geometry border = box(99.8, 7.1, 100.4, 7.8);
        Map<String, Geometry> cells = ThiessenCells.draw(Map.of("PTL01", new Coordinate(100, 7.5)), border);
        assertThat(cell(cells, "PTL01").symDifference(border).getArea()).isLessThan(1e-9);
    }

    @Test
    void withoutABorderACellReachesSomeWayBeyondItsGauge() {
        Map<String, Geometry> cells = ThiessenCells.draw(
                Map.of("PTL01", new Coordinate(100, 7.5), "PTL02", new Coordinate(100.2, 7.5)), NO_BORDER);
        assertThat(cell(cells, "PTL01").contains(GEOMETRY.createPoint(new Coordinate(99.95, 7.5))))
                .isTrue();
        assertThat(cell(cells, "PTL01").contains(GEOMETRY.createPoint(new Coordinate(99.8, 7.5))))
                .isFalse();
    }

    @Test
    void twoGaugesAtOneSchoolShareACell() {
        Map<String, Geometry> cells = ThiessenCells.draw(
                Map.of(
                        "PTL01", new Coordinate(100, 7.5),
                        "PTL02", new Coordinate(100, 7.5),
                        "PTL03", new Coordinate(100.2, 7.5)),
                NO_BORDER);
        assertThat(cell(cells, "PTL01").equalsTopo(cell(cells, "PTL02"))).isTrue();
    }

    @Test
    void noGaugesNoCells() {
        assertThat(ThiessenCells.draw(Map.of(), NO_BORDER)).isEmpty();
    }
}
