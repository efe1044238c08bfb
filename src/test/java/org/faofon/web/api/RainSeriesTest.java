package org.faofon.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.faofon.readings.Interval;
import org.faofon.readings.Quality;
import org.faofon.readings.totals.StepTotal;
import org.junit.jupiter.api.Test;

class RainSeriesTest {
    private static final Interval HOUR = Interval.endingAt(Instant.parse("2026-11-22T01:00:00Z"), Duration.ofHours(1));

    @Test
    void missingTimeHasNoDepth() {
        RainSeries.Step step = RainSeries.Step.of(new StepTotal(HOUR, 0, 0, Duration.ZERO, null, 0, false));

        assertThat(step.mm()).isNull();
        assertThat(step.coverage()).isZero();
        assertThat(step.to()).hasToString("2026-11-22T08:00+07:00");
    }

    @Test
    void dryTimeHasADepthOfNought() {
        RainSeries.Step step =
                RainSeries.Step.of(new StepTotal(HOUR, 0, 0, Duration.ofMinutes(20), Quality.GOOD, 1, false));

        assertThat(step.mm()).isZero();
        assertThat(step.coverage()).hasToString("0.333");
    }
}
