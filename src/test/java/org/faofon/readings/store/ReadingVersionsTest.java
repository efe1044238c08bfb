package org.faofon.readings.store;

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
import org.faofon.readings.store.ReadingVersions.Past;
import org.faofon.readings.store.ReadingVersions.Value;
import org.faofon.readings.store.ReadingVersions.Verdicts;
import org.junit.jupiter.api.Test;

class ReadingVersionsTest {
    private static final Instant END = Instant.parse("2026-11-29T02:00:00Z");
    private final Verdicts verdicts = new Verdicts();

    private static Instant after(int minutes) {
        return END.plus(Duration.ofMinutes(minutes));
    }

    private static RainInterval fall(int micrometres, Quality quality) {
        return new RainInterval(
                Interval.endingAt(END, Duration.ofMinutes(5)), Depth.ofMicrometres(micrometres), quality);
    }

    private static Value value(int micrometres, Quality quality, int from, Optional<Instant> until) {
        return new Value(7, fall(micrometres, quality), after(from), until);
    }

    private void wasJudged(Quality quality, int from, int until, int micrometres) {
        verdicts.add(7, END, new Past(quality.flag(), after(from), after(until), micrometres, 0));
    }

    @Test
    void aReadingIsKnownFromItsArrival() {
        assertThat(verdicts.versions("PTL07", value(5_000, Quality.GOOD, 3, Optional.empty())))
                .containsExactly(new KnownReading("PTL07", fall(5_000, Quality.GOOD), after(3), Optional.empty()));
    }

    @Test
    void itHasItsOldVerdictUntilAnotherCame() {
        wasJudged(Quality.SUSPECT, 3, 40, 5_000);

        assertThat(verdicts.versions("PTL07", value(5_000, Quality.GOOD, 3, Optional.empty())))
                .containsExactly(
                        new KnownReading("PTL07", fall(5_000, Quality.SUSPECT), after(3), Optional.of(after(40))),
                        new KnownReading("PTL07", fall(5_000, Quality.GOOD), after(40), Optional.empty()));
    }

    @Test
    void aVerdictOnTheOldValueSaysNothingOfTheNewOne() {
        wasJudged(Quality.SUSPECT, 3, 20, 50_000);

        assertThat(verdicts.versions("PTL07", value(5_000, Quality.GOOD, 20, Optional.empty())))
                .containsExactly(new KnownReading("PTL07", fall(5_000, Quality.GOOD), after(20), Optional.empty()));
        assertThat(verdicts.versions("PTL07", value(50_000, Quality.SUSPECT, 3, Optional.of(after(20)))))
                .containsExactly(
                        new KnownReading("PTL07", fall(50_000, Quality.SUSPECT), after(3), Optional.of(after(20))));
    }

    @Test
    void theSameValueStoredAgainWithOtherGroundsWasKnownBefore() {
        wasJudged(Quality.SUSPECT, 3, 30, 5_000);

        List<KnownReading> versions = verdicts.versions("PTL07", value(5_000, Quality.GOOD, 30, Optional.empty()));

        assertThat(versions)
                .containsExactly(
                        new KnownReading("PTL07", fall(5_000, Quality.SUSPECT), after(3), Optional.of(after(30))),
                        new KnownReading("PTL07", fall(5_000, Quality.GOOD), after(30), Optional.empty()));
    }

    @Test
    void itHoldsFromItsFirstMomentAndNotAtItsLast() {
        KnownReading version = new KnownReading("PTL07", fall(1, Quality.GOOD), after(3), Optional.of(after(9)));

        assertThat(version.holdsAt(after(3))).isTrue();
        assertThat(version.holdsAt(after(3).minusSeconds(1))).isFalse();
        assertThat(version.holdsAt(after(9))).isFalse();
    }
}
