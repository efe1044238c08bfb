package org.faofon.incidents.leadtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DurationStatisticsTest {
    private static List<Duration> minutes(int... minutes) {
        return IntStream.of(minutes).mapToObj(Duration::ofMinutes).toList();
    }

    @Test
    void theMedianIsTheMiddleOrBetweenTheTwoOfTheMiddle() {
        assertThat(DurationStatistics.ofDelays(minutes(9, 1, 2)).median()).contains(Duration.ofMinutes(2));
        assertThat(DurationStatistics.ofDelays(minutes(4, 1, 9, 2)).median()).contains(Duration.ofMinutes(3));
    }

    @Test
    void theWorstDelayIsTheLongestAndTheWorstLeadTimeTheShortest() {
        assertThat(DurationStatistics.ofDelays(minutes(9, 1, 2)).worst()).contains(Duration.ofMinutes(9));
        assertThat(DurationStatistics.ofLeadTimes(minutes(9, -3, 2)).worst()).contains(Duration.ofMinutes(-3));
    }

    @Test
    void fourAreTooFewAndFiveAreEnough() {
        assertThat(DurationStatistics.ofDelays(minutes(1, 2, 3, 4)).isEnough()).isFalse();
        assertThat(DurationStatistics.ofDelays(minutes(1, 2, 3, 4, 5)).isEnough())
                .isTrue();
    }

    @Test
    void ofNothingThereIsNothingToSay() {
        assertThat(DurationStatistics.ofDelays(List.of()).median()).isEmpty();
        assertThat(DurationStatistics.ofDelays(List.of()).worst()).isEmpty();
    }
}
