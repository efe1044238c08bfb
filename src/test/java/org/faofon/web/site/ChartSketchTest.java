package org.faofon.web.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import org.faofon.web.api.RainSeries;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ChartSketchTest {
    private static final OffsetDateTime NOON = OffsetDateTime.parse("2026-11-22T12:00:00+07:00");

    private static RainSeries.Step step(int hour, @Nullable String mm) {
        OffsetDateTime from = NOON.plusHours(hour);
        BigDecimal depth = mm == null ? null : new BigDecimal(mm);
        return new RainSeries.Step(from, from.plusHours(1), depth, BigDecimal.ONE, null, 12, false, null);
    }

    @Test
    void theEarliestStepIsOnTheLeftAndTheWettestReachesTheTop() {
        ChartSketch sketch = ChartSketch.of(List.of(step(1, "20"), step(0, "10")));

        assertThat(sketch.bars()).extracting(ChartSketch.Bar::x).containsExactly("0", "180");
        assertThat(sketch.bars()).extracting(ChartSketch.Bar::height).containsExactly("70", "140");
        assertThat(sketch.most()).isEqualByComparingTo("20");
        assertThat(sketch.from()).isEqualTo(NOON);
        assertThat(sketch.to()).isEqualTo(NOON.plusHours(2));
    }

    @Test
    void aStepWithoutObservationsIsNotADryOne() {
        ChartSketch sketch = ChartSketch.of(List.of(step(1, "0"), step(0, null)));

        assertThat(sketch.bars()).singleElement().satisfies(bar -> {
            assertThat(bar.seen()).isFalse();
            assertThat(bar.height()).isEqualTo("140");
        });
    }

    @Test
    void aLittleRainDoesNotLookLikeMuch() {
        assertThat(ChartSketch.of(List.of(step(0, "0.2"))).bars())
                .singleElement()
                .extracting(ChartSketch.Bar::height)
                .isEqualTo("28");
    }
}
