package org.faofon.web.site;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.faofon.web.api.RainSeries;

/**
 * The rain of a gauge as bars within the page: until the script of the chart has loaded, and where it cannot run.
 *
 * @param bars from the earliest to the latest
 * @param most the depth of the upper edge, in millimetres
 */
public record ChartSketch(List<Bar> bars, BigDecimal most, OffsetDateTime from, OffsetDateTime to) {
    private static final double WIDTH = 360;
    private static final double TALLEST = 140;
    private static final double FLOOR = 160;
    private static final double GAP = 0.86;

    public ChartSketch {
        bars = List.copyOf(bars);
    }

    /** A step; one without observations is as tall as the picture, and hatched. */
    public record Bar(String x, String y, String width, String height, boolean seen) {}

    /** @param steps the latest first, at least one */
    static ChartSketch of(List<RainSeries.Step> steps) {
        BigDecimal most = steps.stream()
                .flatMap(step -> Stream.ofNullable(step.mm()))
                .max(BigDecimal::compareTo)
                .filter(wettest -> wettest.compareTo(BigDecimal.ONE) > 0)
                .orElse(BigDecimal.ONE);
        double pitch = WIDTH / steps.size();
        List<Bar> bars = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            RainSeries.Step step = steps.get(steps.size() - 1 - i);
            boolean seen = step.mm() != null;
            double height =
                    seen ? TALLEST * Objects.requireNonNull(step.mm()).doubleValue() / most.doubleValue() : TALLEST;
            if (height > 0) {
                bars.add(new Bar(
                        rounded(i * pitch), rounded(FLOOR - height), rounded(pitch * GAP), rounded(height), seen));
            }
        }
        return new ChartSketch(
                bars, most, steps.get(steps.size() - 1).from(), steps.get(0).to());
    }

    private static String rounded(double pixels) {
        return BigDecimal.valueOf(Math.round(pixels * 10), 1)
                .stripTrailingZeros()
                .toPlainString();
    }
}
