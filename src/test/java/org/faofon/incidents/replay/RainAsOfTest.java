package org.faofon.incidents.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.faofon.readings.Depth;
import org.faofon.readings.Interval;
import org.faofon.readings.Quality;
import org.faofon.readings.RainInterval;
import org.faofon.readings.store.ReadingVersions.KnownReading;
import org.junit.jupiter.api.Test;

class RainAsOfTest {
    private static final Instant TWO = Instant.parse("2026-11-28T19:00:00Z");
    private static final Duration HOUR = Duration.ofHours(1);

    private static Instant after(int minutes) {
        return TWO.plus(Duration.ofMinutes(minutes));
    }

    private static KnownReading reading(int end, int micrometres, Quality quality, int from, Optional<Instant> until) {
        return new KnownReading(
                "PTL07",
                new RainInterval(
                        Interval.endingAt(after(end), Duration.ofMinutes(5)),
                        Depth.ofMicrometres(micrometres),
                        quality),
                after(from),
                until);
    }

    private static long depth(RainAsOf rain, int minute) {
        rain.advanceTo(after(minute));
        return rain.total("PTL07", after(minute), HOUR).depthMicrometres();
    }

    @Test
    void aLateReadingDoesNotCountBeforeItsArrival() {
        RainAsOf rain = new RainAsOf(List.of(reading(5, 8_000, Quality.GOOD, 30, Optional.empty())));

        assertThat(depth(rain, 29)).isZero();
        assertThat(rain.newest("PTL07")).isEmpty();
        assertThat(depth(rain, 30)).isEqualTo(8_000);
        assertThat(rain.newest("PTL07")).contains(after(5));
    }

    @Test
    void aCorrectedReadingHasItsOldValueUntilTheCorrection() {
        RainAsOf rain = new RainAsOf(List.of(
                reading(5, 80_000, Quality.GOOD, 5, Optional.of(after(20))),
                reading(5, 8_000, Quality.GOOD, 20, Optional.empty())));

        assertThat(depth(rain, 19)).isEqualTo(80_000);
        assertThat(depth(rain, 20)).isEqualTo(8_000);
    }

    @Test
    void aReadingThatAnOfficerRejectedCountsUntilThen() {
        RainAsOf rain = new RainAsOf(List.of(
                reading(5, 80_000, Quality.SUSPECT, 5, Optional.of(after(20))),
                reading(5, 80_000, Quality.FAIL, 20, Optional.empty())));

        assertThat(depth(rain, 19)).isEqualTo(80_000);
        assertThat(rain.suspect("PTL07", after(19), HOUR)).isEqualTo(1);
        assertThat(depth(rain, 20)).isZero();
        assertThat(rain.suspect("PTL07", after(20), HOUR)).isZero();
    }

    @Test
    void ofAGaugeThatHasSaidNothingNothingIsKnown() {
        RainAsOf rain = new RainAsOf(List.of());

        assertThat(rain.total("PTL07", TWO, HOUR).observed()).isZero();
        assertThat(rain.newest("PTL07")).isEmpty();
    }
}
