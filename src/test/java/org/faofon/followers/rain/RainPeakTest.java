package org.faofon.followers.rain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.faofon.readings.RainTotal;
import org.junit.jupiter.api.Test;

class RainPeakTest {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Instant TWO = Instant.parse("2026-11-22T07:00:00Z");
    private static final Instant THREE = TWO.plus(HOUR);

    private static RainTotal total(long depth, Duration observed, long unconfirmed) {
        return new RainTotal(depth, HOUR, observed, false, unconfirmed);
    }

    @Test
    void isTheMostOfAllGaugesAndTimes() {
        RainPeak.Totals totals =
                (gauge, at, window) -> total(gauge.equals("PTL35") && at.equals(TWO) ? 41_000 : 20_000, HOUR, 0);

        assertThat(RainPeak.find(Map.of("PTL35", List.of(TWO, THREE), "PTL36", List.of(THREE)), HOUR, totals))
                .contains(new RainPeak("PTL35", TWO, 41_000));
    }

    @Test
    void leavesOutWhatIsSuspect() {
        RainPeak.Totals totals = (gauge, at, window) -> total(90_000, HOUR, 70_000);

        assertThat(RainPeak.find(Map.of("PTL35", List.of(TWO)), HOUR, totals))
                .contains(new RainPeak("PTL35", TWO, 20_000));
    }

    @Test
    void thereIsNoneWithoutGauges() {
        assertThat(RainPeak.find(Map.of(), HOUR, (gauge, at, window) -> total(0, HOUR, 0)))
                .isEmpty();
    }

    @Test
    void aWindowThatHardlyAnybodySawIsNotDry() {
        Map<String, List<Instant>> gauges = Map.of("PTL35", List.of(TWO));

        assertThat(RainPeak.isObserved(gauges, HOUR, (gauge, at, window) -> total(0, Duration.ofMinutes(48), 0)))
                .isTrue();
        assertThat(RainPeak.isObserved(gauges, HOUR, (gauge, at, window) -> total(0, Duration.ofMinutes(47), 0)))
                .isFalse();
    }
}
