package org.faofon.rules.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.faofon.rules.WatchedDistrict.BAN_NA;
import static org.faofon.rules.WatchedDistrict.HOUR;
import static org.faofon.rules.WatchedDistrict.NA_THOM;
import static org.faofon.rules.WatchedDistrict.SEVEN;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.faofon.alerts.Evidence;
import org.faofon.readings.Interval;
import org.faofon.rules.EvaluationTimes;
import org.faofon.rules.WatchedDistrict;
import org.junit.jupiter.api.Test;

class RetrospectiveEventsTest {
    private final WatchedDistrict district = new WatchedDistrict();

    private List<List<Evidence>> events(Map<String, Interval> late) {
        return new RetrospectiveEvents(district.judge(), late)
                .events(EvaluationTimes.bucketEnds(SEVEN.minusSeconds(1), SEVEN.plus(Duration.ofDays(2))));
    }

    private static Map<String, Interval> lateAt(String gauge, Instant end) {
        return Map.of(gauge, Interval.endingAt(end, HOUR));
    }

    @Test
    void saysWhatLateRainWouldHaveRaisedAtItsOwnTime() {
        district.fell(NA_THOM, SEVEN, "35.0");

        List<List<Evidence>> events = events(lateAt(NA_THOM, SEVEN));

        assertThat(events).hasSize(1);
        Evidence evidence = events.get(0).get(0);
        assertThat(evidence.version()).isEqualTo(3);
        assertThat(evidence.at()).isEqualTo(SEVEN);
        assertThat(evidence.since()).isEqualTo(SEVEN);
    }

    @Test
    void saysNothingOfRainOneTipUnder() {
        district.fell(NA_THOM, SEVEN, "34.8");

        assertThat(events(lateAt(NA_THOM, SEVEN))).isEmpty();
    }

    @Test
    void saysNothingOfRainThatCameInTime() {
        district.fell(BAN_NA, SEVEN, "60.0");
        district.fell(NA_THOM, SEVEN, "2.0");

        assertThat(events(lateAt(NA_THOM, SEVEN))).isEmpty();
    }

    @Test
    void twoStormsAreTwoEvents() {
        district.fell(NA_THOM, SEVEN, "40.0");
        district.fell(NA_THOM, SEVEN.plus(Duration.ofHours(12)), "50.0");
        Interval both = new Interval(SEVEN.minus(HOUR), SEVEN.plus(Duration.ofHours(12)));

        assertThat(events(Map.of(NA_THOM, both))).hasSize(2);
    }

    @Test
    void rainThatFlapsAboutTheThresholdIsOneEvent() {
        for (int hour = 0; hour < 20; hour++) {
            district.fell(NA_THOM, SEVEN.plus(Duration.ofHours(hour)), hour % 2 == 0 ? "35.2" : "34.8");
        }
        Interval all = new Interval(SEVEN.minus(HOUR), SEVEN.plus(Duration.ofHours(20)));

        assertThat(events(Map.of(NA_THOM, all))).hasSize(1);
    }
}
