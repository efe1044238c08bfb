package org.faofon.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.faofon.readings.Depth;
import org.faofon.readings.Interval;
import org.faofon.readings.Quality;
import org.faofon.readings.Reading;
import org.faofon.readings.ReadingsStored.Judged;
import org.faofon.readings.Source;
import org.faofon.readings.Verdict;
import org.junit.jupiter.api.Test;

class RainStepsTest {
    private static final Instant SEVEN = Instant.parse("2026-11-22T00:00:00Z");
    private static final TimeSpan THREE_HOURS = new TimeSpan(SEVEN, SEVEN.plus(Duration.ofHours(3)));

    private static Judged reading(Instant at, Duration period, int micrometres, Quality quality) {
        return new Judged(
                new Reading(
                        "PTL07",
                        Interval.endingAt(at, period),
                        Depth.ofMicrometres(micrometres),
                        new Reading.Origin(Source.MQTT, "gauge PTL07", at),
                        ""),
                new Verdict(quality, ""));
    }

    private static List<Judged> everyTwentyMinutes(int hour) {
        List<Judged> readings = new ArrayList<>();
        for (int i = 1; i <= 3; i++) {
            Instant at = SEVEN.plus(Duration.ofHours(hour)).plus(Duration.ofMinutes(20L * i));
            readings.add(reading(at, Duration.ofMinutes(20), 200, Quality.GOOD));
        }
        return readings;
    }

    @Test
    void missingTimeHasNoDepth() {
        List<Judged> readings = everyTwentyMinutes(0);
        readings.addAll(everyTwentyMinutes(2));
        List<RainSteps.Step> steps = RainSteps.cut("PTL07", readings, THREE_HOURS, Duration.ofHours(1))
                .steps();

        assertThat(steps)
                .extracting(RainSteps.Step::mm)
                .containsExactly(new BigDecimal("0.6"), null, new BigDecimal("0.6"));
        assertThat(steps.get(1).coverage()).isZero();
        assertThat(steps.get(0).at()).hasToString("2026-11-22T08:00+07:00");
    }

    @Test
    void dryTimeHasADepthOfNought() {
        List<Judged> readings = List.of(reading(SEVEN.plus(Duration.ofHours(1)), Duration.ofHours(1), 0, Quality.GOOD));
        RainSteps.Step first = RainSteps.cut("PTL07", readings, THREE_HOURS, Duration.ofHours(1))
                .steps()
                .get(0);
        assertThat(first.mm()).isEqualByComparingTo(BigDecimal.ZERO);
    }

    @Test
    void aDaysRainIsNotSpreadOverHours() {
        List<Judged> readings =
                List.of(reading(SEVEN.plus(Duration.ofHours(3)), Duration.ofDays(1), 24_000, Quality.GOOD));
        assertThat(RainSteps.cut("PTL07", readings, THREE_HOURS, Duration.ofHours(1))
                        .steps())
                .allSatisfy(step -> assertThat(step.mm()).isNull());
    }

    @Test
    void aStepIsTrustedNoMoreThanItsWorstReading() {
        List<Judged> readings = everyTwentyMinutes(0);
        readings.add(reading(SEVEN.plus(Duration.ofMinutes(40)), Duration.ofMinutes(20), 26_000, Quality.SUSPECT));
        List<RainSteps.Step> steps = RainSteps.cut("PTL07", readings, THREE_HOURS, Duration.ofHours(1))
                .steps();
        assertThat(steps).extracting(RainSteps.Step::quality).containsExactly(Quality.SUSPECT, null, null);
    }

    @Test
    void spansAreReadAsPeopleTypeThem() {
        TimeSpan span = TimeSpan.of("2026-11-21T07:00:00 07:00", "2026-11-22T07:00:00+07:00", SEVEN);
        assertThat(span.length()).isEqualTo(Duration.ofDays(1));
        assertThat(TimeSpan.of(null, null, SEVEN)).isEqualTo(new TimeSpan(SEVEN.minus(Duration.ofDays(1)), SEVEN));
        assertThatThrownBy(() -> TimeSpan.of("2026-11-22", null, SEVEN)).hasMessageContaining("from must be a time");
        assertThatThrownBy(() -> TimeSpan.of("2026-11-22T07:00:00+07:00", "2026-11-22T07:00:00+07:00", SEVEN))
                .hasMessageContaining("before");
    }
}
