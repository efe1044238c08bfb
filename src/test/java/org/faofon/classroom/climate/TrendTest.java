package org.faofon.classroom.climate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.faofon.classroom.climate.Trend.Point;
import org.junit.jupiter.api.Test;

/** The expected numbers were worked out apart, from the formulas of Sen (1968) and Gilbert (1987). */
class TrendTest {
    private static List<Point> years(double... values) {
        return IntStream.range(0, values.length)
                .mapToObj(i -> new Point(2010 + i, values[i]))
                .toList();
    }

    @Test
    void findsTheMedianSlopeWithItsInterval() {
        Trend trend = Trend.of(years(1850, 2100, 1720, 1990, 2240, 2050, 1980, 2310, 2190, 2400, 2150, 2500))
                .orElseThrow();

        assertThat(trend.slope()).isCloseTo(45.8333, within(1e-3));
        assertThat(trend.low()).isCloseTo(20, within(1e-9));
        assertThat(trend.high()).isCloseTo(86.6667, within(1e-3));
        assertThat(trend.p()).isCloseTo(0.016393, within(1e-5));
        assertThat(trend.significant()).isTrue();
    }

    @Test
    void equalYearsAreTies() {
        Trend trend = Trend.of(years(2000, 1900, 2100, 2000, 1950, 2050, 2000, 1980, 2020, 2000))
                .orElseThrow();

        assertThat(trend.slope()).isZero();
        assertThat(trend.low()).isCloseTo(-16.6667, within(1e-3));
        assertThat(trend.high()).isCloseTo(17.1429, within(1e-3));
        assertThat(trend.p()).isCloseTo(0.852892, within(1e-5));
        assertThat(trend.significant()).isFalse();
    }

    @Test
    void claimsNothingFromFewerThanTenYears() {
        assertThat(Trend.of(years(1, 2, 3, 4, 5, 6, 7, 8, 9))).isEmpty();
        assertThat(Trend.of(years(1, 2, 3, 4, 5, 6, 7, 8, 9, 10))).isPresent();
    }

    @Test
    void yearsThatAreLeftOutKeepTheirDistance() {
        List<Point> everySecond = IntStream.range(0, 10)
                .mapToObj(i -> new Point(2000 + 2 * i, 100.0 * i))
                .toList();

        assertThat(Trend.of(everySecond).orElseThrow().slope()).isCloseTo(50, within(1e-9));
    }

    @Test
    void tenEqualYearsHaveNoTrend() {
        Trend trend = Trend.of(years(5, 5, 5, 5, 5, 5, 5, 5, 5, 5)).orElseThrow();

        assertThat(trend.p()).isEqualTo(1);
        assertThat(trend.significant()).isFalse();
    }

    @Test
    void theNormalTailIsRight() {
        assertThat(Trend.upperTail(0)).isCloseTo(0.5, within(1e-7));
        assertThat(Trend.upperTail(1.959964)).isCloseTo(0.025, within(1e-6));
    }
}
