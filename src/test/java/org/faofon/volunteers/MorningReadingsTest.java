package org.faofon.volunteers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.faofon.readings.Quality;
import org.faofon.readings.ReadingsStored.Judged;
import org.faofon.readings.Verdict;
import org.faofon.support.Sent;
import org.junit.jupiter.api.Test;

class MorningReadingsTest {
    private static final Instant SEVEN = Instant.parse("2026-11-23T00:00:00Z");
    private static final Duration DAY = Duration.ofDays(1);

    private static boolean isOfMorning(Duration late, Duration length, Quality quality) {
        return MorningReadings.isOf(
                SEVEN, new Judged(Sent.reading("PTL91", SEVEN.plus(late), length, "42"), new Verdict(quality, "")));
    }

    private static boolean isOfMorning(Duration late) {
        return isOfMorning(late, DAY, Quality.GOOD);
    }

    @Test
    void aMorningHasWhatWasReadFromFiveToNine() {
        assertThat(isOfMorning(Duration.ofMinutes(-48))).isTrue();
        assertThat(isOfMorning(Duration.ofHours(-2))).isTrue();
        assertThat(isOfMorning(Duration.ofHours(-2).minusSeconds(1))).isFalse();
        assertThat(isOfMorning(Duration.ofHours(2))).isTrue();
        assertThat(isOfMorning(Duration.ofHours(2).plusSeconds(1))).isFalse();
    }

    @Test
    void aSumOfSeveralDaysIsNotComparedWithADay() {
        assertThat(isOfMorning(Duration.ZERO, DAY.plusHours(4), Quality.GOOD)).isTrue();
        assertThat(isOfMorning(Duration.ZERO, DAY.plusHours(5), Quality.GOOD)).isFalse();
        assertThat(isOfMorning(Duration.ZERO, DAY.multipliedBy(2), Quality.GOOD))
                .isFalse();
        assertThat(isOfMorning(Duration.ZERO, DAY.minusHours(5), Quality.GOOD)).isFalse();
    }

    @Test
    void aWithdrawnReadingDoesNotCount() {
        assertThat(isOfMorning(Duration.ZERO, DAY, Quality.SUSPECT)).isTrue();
        assertThat(isOfMorning(Duration.ZERO, DAY, Quality.FAIL)).isFalse();
        assertThat(isOfMorning(Duration.ZERO, DAY, Quality.MISSING)).isFalse();
    }
}
