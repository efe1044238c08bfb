package org.faofon.readings.totals;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.faofon.readings.Depth;
import org.faofon.readings.Quality;
import org.faofon.readings.RainTotal;
import org.faofon.support.Sent;
import org.junit.jupiter.api.Test;

class RainWindowsTest {
    private static final Duration DAY = Duration.ofHours(24);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration FIVE = Duration.ofMinutes(5);
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

    @Test
    void anHourAndADayBesideFiveMinutesCountOnce() {
        for (int i = 0; i < 12; i++) {
            put("PTL01", SEVEN.minusSeconds(300L * i), FIVE, "1");
        }
        put("PTL01", SEVEN, HOUR, "12"); // In the place of the last five minutes, because it ends with them.
        assertThat(total("PTL01", SEVEN, HOUR).depthMicrometres()).isEqualTo(12_000);

        put("PTL01", SEVEN, DAY, "12");
        assertThat(total("PTL01", SEVEN, DAY).depthMicrometres()).isEqualTo(12_000);
        assertThat(total("PTL01", SEVEN, DAY).coverage()).isEqualTo(1.0);
    }

    @Test
    void threeDaysAtOnceAddToSingleDaysOnlyWhatTheyDidNotTell() {
        put("PTL02", SEVEN.minus(DAY.multipliedBy(2)), DAY, "60");
        put("PTL02", SEVEN.minus(DAY), DAY, "50");
        put("PTL02", SEVEN, Duration.ofDays(3), "130");

        assertThat(total("PTL02", SEVEN, Duration.ofDays(3)).depthMicrometres()).isEqualTo(130_000);
        assertThat(total("PTL02", SEVEN, DAY).depthMicrometres()).isEqualTo(20_000);
    }

    @Test
    void hoursBesideFiveMinutesCountOnceWhicheverComesFirst() {
        for (int hour = 0; hour < 3; hour++) {
            Instant end = SEVEN.plusSeconds(3600L * hour);
            put("PTL01", end.plusSeconds(60), HOUR, "24");
            for (int i = 0; i < 12; i++) {
                put("PTL01", end.minusSeconds(300L * i), FIVE, "2");
            }
        }

        assertThat(total("PTL01", SEVEN.plusSeconds(7200), HOUR.multipliedBy(3)).depthMicrometres())
                .isEqualTo(72_000);
    }

    @Test
    void aDayTypedBesideFiveMinutesCountsOnce() {
        rainOfADay("PTL01");
        put("PTL01", SEVEN.plusSeconds(120), DAY, "144");

        assertThat(total("PTL01", SEVEN.plusSeconds(120), DAY).depthMicrometres())
                .isEqualTo(144_000);
        assertThat(total("PTL01", SEVEN.plusSeconds(120), FIVE).depthMicrometres())
                .isEqualTo(500 * 180 / 300);
    }

    @Test
    void howDifferentlyADayMeasuresIsNoDownpourOfItsLastMinutes() {
        rainOfADay("PTL01");
        put("PTL01", SEVEN, DAY, "200"); // In the place of the last five minutes.

        assertThat(total("PTL01", SEVEN, DAY).depthMicrometres()).isEqualTo(200_000);
        assertThat(total("PTL01", SEVEN, HOUR).depthMicrometres()).isEqualTo(11 * 500);
    }

    @Test
    void aDayAddsToABucketWithGapsWhatFellInThem() {
        put("PTL01", SEVEN.minus(HOUR.multipliedBy(12)), HOUR.multipliedBy(12), "30");
        put("PTL01", SEVEN, DAY, "65");

        assertThat(total("PTL01", SEVEN, HOUR.multipliedBy(12)))
                .extracting(RainTotal::depthMicrometres)
                .isEqualTo(35_000L);
        assertThat(total("PTL01", SEVEN, HOUR.multipliedBy(10)).coverage()).isZero();
        assertThat(total("PTL01", SEVEN, DAY).depthMicrometres()).isEqualTo(65_000);
    }

    @Test
    void overlapsInPartCountByTheTimeThatIsLeft() {
        put("PTL02", SEVEN, DAY, "96"); // 4 mm an hour.
        put("PTL02", SEVEN.minus(HOUR.multipliedBy(2)).plus(HOUR.multipliedBy(4)), HOUR.multipliedBy(4), "20");

        RainTotal total = total("PTL02", SEVEN.plusSeconds(7200), DAY.plusHours(2));

        assertThat(total.depthMicrometres()).isEqualTo(20_000 + 96_000 - 10_000);
        assertThat(total.coverage()).isEqualTo(1.0);
    }

    @Test
    void finerReadingsThatSayMoreStand() {
        put("PTL01", SEVEN.minusSeconds(1800), HOUR, "50");
        put("PTL01", SEVEN, DAY, "20");

        assertThat(total("PTL01", SEVEN, DAY).depthMicrometres()).isEqualTo(50_000);
    }

    @Test
    void aDayThatIsTrustedIsNotHiddenBySuspectNoughts() {
        for (int i = 1; i < 288; i++) {
            windows.put(Sent.reading("PTL01", SEVEN.minusSeconds(300L * i), FIVE, "0"), Quality.SUSPECT);
        }
        put("PTL01", SEVEN, DAY, "120");

        assertThat(total("PTL01", SEVEN, DAY)).isEqualTo(new RainTotal(120_000, DAY, DAY, false, 0));
    }

    @Test
    void aTrustedDayConfirmsSuspectRainOnlyAsFarAsItGoes() {
        windows.put(Sent.reading("PTL01", SEVEN.minusSeconds(7200), HOUR, "300"), Quality.SUSPECT);
        put("PTL01", SEVEN, DAY, "120");

        assertThat(total("PTL01", SEVEN, DAY)).isEqualTo(new RainTotal(300_000, DAY, DAY, false, 180_000));
    }

    @Test
    void aClockThatIsSecondsOffLosesNoRain() {
        for (int i = 0; i < 12; i++) {
            put("PTL01", SEVEN.minusSeconds(300L * i + i % 2 * 7L), FIVE, "1");
        }

        assertThat(total("PTL01", SEVEN, HOUR).depthMicrometres()).isBetween(11_900L, 12_000L);
        assertThat(total("PTL01", SEVEN, DAY).depthMicrometres()).isEqualTo(12_000);
    }

    @Test
    void daysThatOverlapByATwelfthFollowOneAnother() {
        put("PTL02", SEVEN, DAY, "144");
        put("PTL02", SEVEN.plus(DAY).minusSeconds(7200), DAY, "72");
        assertThat(total("PTL02", SEVEN.plus(DAY), Duration.ofDays(3)).depthMicrometres())
                .isEqualTo(216_000);

        put("PTL02", SEVEN.plus(DAY.multipliedBy(2)).minusSeconds(2 * 7200 + 1), DAY, "72");
        assertThat(total("PTL02", SEVEN.plus(DAY.multipliedBy(2)), Duration.ofDays(4))
                        .depthMicrometres())
                .isEqualTo(288_000 - 72_000 * 7201 / 86_400);
    }

    @Test
    void aStormIsNotToldAgainWhenItLeavesRollingSums() {
        for (Duration length : List.of(HOUR, DAY)) {
            String gauge = "PTL0" + length.toHours();
            int sums = (int) length.dividedBy(FIVE);
            int[] storm = new int[3 * 288 + 1];
            Arrays.fill(storm, 300, 330, 5_000);
            for (int i = 1; i < storm.length; i++) {
                Instant end = SEVEN.plusSeconds(300L * i);
                int sum = Arrays.stream(storm, Math.max(0, i - sums + 1), i + 1).sum();
                windows.put(Sent.reading(gauge, end, length, Depth.ofMicrometres(sum)), Quality.GOOD);

                int ofDay = Arrays.stream(storm, Math.max(0, i - 287), i + 1).sum();
                assertThat(total(gauge, end, DAY).depthMicrometres()).isEqualTo(ofDay);
            }
        }
    }

    private void rainOfADay(String gauge) {
        for (int i = 0; i < 288; i++) {
            put(gauge, SEVEN.minusSeconds(300L * i), FIVE, "0.5");
        }
    }

    private void put(String gauge, Instant end, Duration length, String mm) {
        windows.put(Sent.reading(gauge, end, length, mm), Quality.GOOD);
    }

    private RainTotal total(String gauge, Instant at, Duration window) {
        return windows.total(gauge, at, window);
    }
}
