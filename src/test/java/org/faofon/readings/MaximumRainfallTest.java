package org.faofon.readings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaximumRainfallTest {
    @ParameterizedTest
    @CsvSource({
        "PT1S, 31200", // The records know nothing of less than a minute.
        "PT1M, 31200",
        "PT1M1S, 62400",
        "PT5M, 156000",
        "PT13M, 401000",
        "PT1H, 401000",
        "PT1H1S, 802000",
        "PT24H, 1825000",
        "PT25H, 2493000",
        "PT96H, 4936000",
        "P31D, 10000000"
    })
    void isTheLeastThatRecordsOfShorterTimesAddUpTo(Duration time, int micrometres) {
        assertThat(MaximumRainfall.micrometresIn(time)).isEqualTo(micrometres);
    }

    @ParameterizedTest
    @CsvSource({"PT8M, 126", "PT15M, 198", "PT42M, 305", "PT3H, 210", "PT24H, 634"})
    void leavesRoomForWhatHasReallyFallen(Duration time, int mm) {
        assertThat(MaximumRainfall.micrometresIn(time)).isGreaterThan(mm * 1_000);
    }
}
