package org.faofon.thaiwater;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import org.faofon.readings.Interval;
import org.faofon.readings.Quality;
import org.faofon.readings.totals.StepTotal;
import org.junit.jupiter.api.Test;

class RainfallValueTest {
    private static final Interval DAY = Interval.endingAt(Instant.parse("2026-11-22T00:00:00Z"), Duration.ofDays(1));

    private static StepTotal day(long micrometres, Duration observed, Quality quality, boolean atLeast) {
        return new StepTotal(DAY, micrometres, quality == Quality.SUSPECT ? 1_500 : 0, observed, quality, 1, atLeast);
    }

    @Test
    void aWholeDayIsGivenAsUnverified() {
        RainfallValue value = RainfallValue.of(day(100_000, Duration.ofDays(1), Quality.GOOD, false));

        assertThat(value.value()).isEqualTo(new BigDecimal("100"));
        assertThat(value.flag()).isEqualTo("U");
        assertThat(value.comment()).isEqualTo("ผ่านการตรวจอัตโนมัติ ยังไม่มีผู้ตรวจยืนยัน");
    }

    @Test
    void whatNobodyHasCheckedSaysSo() {
        assertThat(RainfallValue.of(day(0, Duration.ofDays(1), Quality.NOT_EVALUATED, false))
                        .comment())
                .isEqualTo("ยังไม่ได้ตรวจคุณภาพ");
    }

    @Test
    void doubtfulRainIsSuspect() {
        RainfallValue doubted = RainfallValue.of(day(12_400, Duration.ofDays(1), Quality.SUSPECT, false));
        RainfallValue full = RainfallValue.of(day(150_000, Duration.ofDays(1), Quality.GOOD, true));

        assertThat(doubted.flag()).isEqualTo("S");
        assertThat(doubted.comment()).isEqualTo("การตรวจอัตโนมัติสงสัย 1.5 มม. ในจำนวนนี้");
        assertThat(full.flag()).isEqualTo("S");
        assertThat(full.comment()).isEqualTo("น้ำเต็มกระบอก ฝนจริงอาจมากกว่านี้");
    }

    @Test
    void aShareOfADayIsNotTheRainOfTheDay() {
        Duration enough = Duration.ofDays(1).multipliedBy(95).dividedBy(100);
        RainfallValue less = RainfallValue.of(day(3_200, enough.minusSeconds(1), Quality.GOOD, false));

        assertThat(RainfallValue.of(day(3_200, enough, Quality.GOOD, false)).value())
                .isEqualTo("3.2");
        assertThat(less.value()).isNull();
        assertThat(less.flag()).isEqualTo("M");
        assertThat(less.comment()).isEqualTo("มีข้อมูล 94% ของช่วงเวลา วัดได้ 3.2 มม.");
    }
}
