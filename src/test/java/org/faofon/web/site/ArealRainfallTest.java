package org.faofon.web.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.faofon.web.site.Districts.gauge;

import java.util.List;
import java.util.Map;
import org.faofon.network.GaugeKind;
import org.faofon.web.view.GaugeNow;
import org.junit.jupiter.api.Test;

class ArealRainfallTest {
    private static GaugeNow rain(String code, String mm, String coverage) {
        return gauge(code, GaugeKind.TIPPING_BUCKET, mm, coverage, true);
    }

    @Test
    void eachGaugeCountsByItsLand() {
        ArealRainfall mean =
                ArealRainfall.of(Map.of("A", 0.75, "B", 0.25), List.of(rain("A", "100", "1"), rain("B", "20", "1")));

        assertThat(mean.mm()).isEqualByComparingTo("80");
        assertThat(mean.share()).isEqualByComparingTo("1");
    }

    @Test
    void aGaugeThatObservedTooLittleLeavesItsLandUnknown() {
        ArealRainfall mean = ArealRainfall.of(
                Map.of("A", 0.75, "B", 0.25), List.of(rain("A", "100", "0.8"), rain("B", "20", "0.799")));

        assertThat(mean.mm()).isEqualByComparingTo("100");
        assertThat(mean.share()).isEqualByComparingTo("0.75");
    }

    @Test
    void withLessThanHalfOfTheLandThereIsNoMean() {
        List<GaugeNow> gauges = List.of(rain("A", "100", "0.1"), rain("B", "20", "1"));

        assertThat(ArealRainfall.of(Map.of("A", 0.5, "B", 0.5), gauges).mm()).isEqualByComparingTo("20");
        assertThat(ArealRainfall.of(Map.of("A", 0.51, "B", 0.49), gauges).mm()).isNull();
        assertThat(ArealRainfall.of(Map.of(), gauges).mm()).isNull();
    }
}
