package org.faofon.alerts.deadman;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.faofon.alerts.deadman.SilenceLimit.Heard;
import org.junit.jupiter.api.Test;

class SilenceLimitTest {
    private static final Instant LAST = Instant.parse("2026-11-22T00:00:00Z");
    private static final SilenceLimit EXPECTATION = new SilenceLimit(Duration.ofMinutes(30), Duration.ofHours(26));

    private static Heard cylinder(Duration before) {
        return new Heard(LAST.minus(before), Duration.ofDays(1), Duration.ofHours(30));
    }

    private static Heard bucket(Duration interval, Duration before) {
        return new Heard(LAST.minus(before), interval, interval.multipliedBy(3));
    }

    @Test
    void aDayAndTwoHoursIsLongWhereOnlyCylindersAreRead() {
        assertThat(EXPECTATION.limit(List.of(cylinder(Duration.ZERO), cylinder(Duration.ofHours(1))), LAST))
                .isEqualTo(Duration.ofHours(26));
    }

    @Test
    void anHourIsLongWhereABucketReportedEveryTenMinutes() {
        Heard bucket = bucket(Duration.ofMinutes(10), Duration.ZERO);

        assertThat(EXPECTATION.limit(List.of(cylinder(Duration.ofHours(2)), bucket), LAST))
                .isEqualTo(Duration.ofHours(1));
    }

    @Test
    void halfAnHourIsTheLeast() {
        assertThat(EXPECTATION.limit(List.of(bucket(Duration.ofMinutes(1), Duration.ZERO)), LAST))
                .isEqualTo(Duration.ofMinutes(30));
    }

    @Test
    void aBucketThatHadBrokenDownBeforeCountsNoMore() {
        Duration interval = Duration.ofMinutes(10);
        Heard justSilent = bucket(interval, Duration.ofMinutes(30));
        Heard justReporting = bucket(interval, Duration.ofMinutes(29));

        assertThat(EXPECTATION.limit(List.of(cylinder(Duration.ZERO), justSilent), LAST))
                .isEqualTo(Duration.ofHours(26));
        assertThat(EXPECTATION.limit(List.of(cylinder(Duration.ZERO), justReporting), LAST))
                .isEqualTo(Duration.ofHours(1));
    }
}
