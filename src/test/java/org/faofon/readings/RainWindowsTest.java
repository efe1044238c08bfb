package org.faofon.readings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.faofon.support.Sent;
import org.junit.jupiter.api.Test;

class RainWindowsTest {
    private static final Duration DAY = Duration.ofHours(24);
    private static final Instant SEVEN = Instant.parse("2026-11-22T00:00:00Z"); // 07:00 in Phatthalung.

    private final RainWindows windows = new RainWindows();

    @Test
    void fiveHundredTipsAreExactlyAHundredMillimetres() {
        for (int i = 0; i < 500; i++) {
            put("PTL01", SEVEN.minusSeconds(60L * i), Duration.ofMinutes(1), "0.2");
        }
        assertThat(total("PTL01", SEVEN, DAY).depthMicrometres()).isEqualTo(100_000);
    }

    @Test
    void aDayReadTenMinutesEarlyDoesNotCountYesterdayTwice() {
        put("PTL02", SEVEN.minus(DAY).plusSeconds(300), DAY, "144"); // Yesterday's, made at 07:05.
        put("PTL02", SEVEN.minusSeconds(600), DAY, "72"); // Today's, made at 06:50.

        RainTotal total = total("PTL02", SEVEN.minusSeconds(600), DAY);

        assertThat(total.depthMicrometres()).isEqualTo(72_000 + 144_000 * 15 / (24 * 60));
        assertThat(total.coverage()).isEqualTo(1.0);
    }

    @Test
    void threeDaysAtOnceFeedOnlyWindowsAtLeastAsLong() {
        put("PTL02", SEVEN, Duration.ofDays(3), "240");

        assertThat(total("PTL02", SEVEN, DAY).depthMicrometres()).isZero();
        assertThat(total("PTL02", SEVEN, DAY).coverage()).isZero();
        assertThat(total("PTL02", SEVEN, Duration.ofDays(3)).depthMicrometres()).isEqualTo(240_000);
    }

    @Test
    void aDayThatWasReadAnHourLateStillFeedsTheDay() {
        put("PTL02", SEVEN.plusSeconds(3600), DAY.plusHours(1), "100");

        assertThat(total("PTL02", SEVEN.plusSeconds(3600), DAY).depthMicrometres())
                .isEqualTo(96_000);
    }

    @Test
    void missingTimeIsNotDryTime() {
        put("PTL01", SEVEN.minusSeconds(1800), Duration.ofMinutes(30), "6");

        RainTotal total = total("PTL01", SEVEN, Duration.ofHours(1));

        assertThat(total.depthMicrometres()).isEqualTo(6_000);
        assertThat(total.coverage()).isEqualTo(0.5);
    }

    @Test
    void anOverflowSaysAtLeast() {
        windows.put(Sent.reading("PTL02", SEVEN, DAY, new Depth(150_000, Depth.Kind.AT_LEAST)), Quality.GOOD);

        assertThat(total("PTL02", SEVEN, DAY).atLeast()).isTrue();
        assertThat(total("PTL02", SEVEN.plus(DAY), DAY).atLeast()).isFalse();
    }

    @Test
    void aCorrectionReplacesTheOldValue() {
        put("PTL01", SEVEN, Duration.ofMinutes(5), "120");
        put("PTL01", SEVEN, Duration.ofMinutes(5), "12");

        assertThat(total("PTL01", SEVEN, DAY).depthMicrometres()).isEqualTo(12_000);
    }

    @Test
    void whatHasFailedCountsNowhere() {
        put("PTL01", SEVEN, Duration.ofMinutes(5), "12");
        windows.put(Sent.reading("PTL01", SEVEN, Duration.ofMinutes(5), Depth.ofMicrometres(999_000)), Quality.FAIL);

        assertThat(total("PTL01", SEVEN, DAY).depthMicrometres()).isZero();
        assertThat(total("PTL01", SEVEN, DAY).coverage()).isZero();
    }

    @Test
    void whatLiesBehindTheLongestWindowIsForgotten() {
        put("PTL01", SEVEN.minus(Duration.ofDays(40)), Duration.ofMinutes(5), "10");
        put("PTL01", SEVEN, Duration.ofMinutes(5), "1");

        assertThat(total("PTL01", SEVEN, Duration.ofDays(60)).depthMicrometres())
                .isEqualTo(1_000);
    }

    private void put(String gauge, Instant end, Duration length, String mm) {
        windows.put(Sent.reading(gauge, end, length, mm), Quality.GOOD);
    }

    private RainTotal total(String gauge, Instant at, Duration window) {
        return windows.total(gauge, at, window);
    }
}
