package org.faofon.classroom.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import org.faofon.common.chart.LinearAxis;
import org.faofon.common.chart.SvgWriter;
import org.junit.jupiter.api.Test;

class LinearAxisTest {
    @Test
    void thereIsAnAxisWithoutRain() {
        assertThat(LinearAxis.upTo(0)).isEqualTo(new LinearAxis(1, 5));
        assertThat(LinearAxis.upTo(0).share(0)).isZero();
    }

    @Test
    void endsAtTheRoundNumberThatHoldsTheMost() {
        assertThat(LinearAxis.upTo(10).most()).isEqualTo(10);
        assertThat(LinearAxis.upTo(10.001).most()).isEqualTo(15);
        assertThat(LinearAxis.upTo(99.9).most()).isEqualTo(100);
        assertThat(LinearAxis.upTo(100.1).most()).isEqualTo(150);
        assertThat(LinearAxis.upTo(634).most()).isEqualTo(800);
        assertThat(LinearAxis.upTo(10_000).most()).isEqualTo(10_000);
    }

    @Test
    void hasNoMoreThanFiveStepsAndHoldsEverything() {
        for (double most = 0; most < 6_000; most += 0.7) {
            LinearAxis scale = LinearAxis.upTo(most);
            assertThat(scale.marks()).isBetween(2, 5);
            assertThat(scale.most()).isGreaterThanOrEqualTo(most);
        }
    }

    @Test
    void nothingIsDrawnBeyondItsEnds() {
        assertThat(LinearAxis.upTo(10).share(20)).isEqualTo(1);
        assertThat(LinearAxis.upTo(10).share(-1)).isZero();
    }

    @Test
    void aPowerOfTenIsAsLongAsTheNext() {
        LogAxis hours = new LogAxis(0, 3);

        assertThat(hours.share(1)).isZero();
        assertThat(hours.share(10)).isCloseTo(1 / 3.0, within(1e-9));
        assertThat(hours.share(1_000)).isCloseTo(1, within(1e-9));
        assertThat(hours.share(0)).isZero();
        assertThat(hours.share(5_000)).isEqualTo(1);
        assertThat(hours.holds(0.99)).isFalse();
        assertThat(hours.ticks()).containsExactly(1.0, 10.0, 100.0, 1_000.0);
        assertThatThrownBy(() -> new LogAxis(2, 2)).hasMessageContaining("must end after it starts");
    }

    @Test
    void aStormIsNoWallOfColumns() {
        assertThat(Hyetograph.stepFor(Duration.ofHours(1))).isEqualTo("PT5M");
        assertThat(Hyetograph.stepFor(Duration.ofHours(6))).isEqualTo("PT5M");
        assertThat(Hyetograph.stepFor(Duration.ofHours(7))).isEqualTo("PT10M");
        assertThat(Hyetograph.stepFor(Duration.ofDays(3))).isEqualTo("PT1H");
        assertThat(Hyetograph.stepFor(Duration.ofHours(73))).isEqualTo("PT2H");
        assertThat(Hyetograph.stepFor(Duration.ofDays(365))).isEqualTo("P1D");
    }

    @Test
    void numbersInPicturesAreShort() {
        assertThat(SvgWriter.number(12.345)).isEqualTo("12.35");
        assertThat(SvgWriter.number(-0.001)).isEqualTo("0");
        assertThat(SvgWriter.number(1_000)).isEqualTo("1000");
        assertThat(SvgWriter.escape("<โรงเรียน \"ก\" & ข>")).isEqualTo("&lt;โรงเรียน &quot;ก&quot; &amp; ข&gt;");
        assertThat(BarChartFrame.plain(0.5)).isEqualTo("0.5");
        assertThat(BarChartFrame.plain(200)).isEqualTo("200");
    }
}
