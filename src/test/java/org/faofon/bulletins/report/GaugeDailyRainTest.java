package org.faofon.bulletins.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.faofon.bulletins.report.Morning.day;
import static org.faofon.bulletins.report.Morning.gauge;
import static org.faofon.bulletins.report.Morning.total;
import static org.faofon.bulletins.report.Morning.weekend;

import java.time.Duration;
import java.util.Optional;
import org.faofon.bulletins.report.GaugeDailyRain.Seen;
import org.faofon.network.GaugeKind;
import org.faofon.readings.RainClass;
import org.faofon.readings.store.PeriodAnomalies.Remark;
import org.junit.jupiter.api.Test;

class GaugeDailyRainTest {
    private static GaugeDailyRain watched(double coverage, GaugeKind kind) {
        return new GaugeDailyRain(gauge("PTL1", "ท่าแค", kind), total(1, 0, coverage, false), Remark.NONE);
    }

    @Test
    void fourFifthsOfADayAreAsGoodAsAll() {
        assertThat(watched(0.8, GaugeKind.MANUAL).seen()).isEqualTo(Seen.WHOLE);
        assertThat(watched(0.79, GaugeKind.MANUAL).seen()).isEqualTo(Seen.PARTLY);
    }

    @Test
    void theMinutesThatTheNextReadingReachesBackSayNothingOfADay() {
        assertThat(watched(0.1, GaugeKind.MANUAL).seen()).isEqualTo(Seen.NOTHING);
        assertThat(watched(0.11, GaugeKind.MANUAL).seen()).isEqualTo(Seen.PARTLY);
        assertThat(watched(0.01, GaugeKind.TIPPING_BUCKET).seen()).isEqualTo(Seen.PARTLY);
    }

    @Test
    void threeDaysInACylinderAreNoDay() {
        GaugeDailyRain day = day("PTL1", "ท่าแค", total(0, 0, 0, false), weekend(84));
        assertThat(day.seen()).isEqualTo(Seen.SEVERAL_DAYS);
        assertThat(day.rainClass()).isEqualTo(RainClass.UNKNOWN);
    }

    @Test
    void onlyRainThatNobodyDoubtsIsClassed() {
        GaugeDailyRain partly = day("PTL1", "ท่าแค", total(400, 380, 1, false), Remark.NONE);
        assertThat(partly.rainClass()).isEqualTo(RainClass.MODERATE);
        assertThat(partly.doubtful()).isTrue();
        GaugeDailyRain wholly = day("PTL1", "ท่าแค", total(400, 400, 1, false), Remark.NONE);
        assertThat(wholly.rainClass()).isEqualTo(RainClass.UNKNOWN);
    }

    @Test
    void aCloggedGaugeIsNotDry() {
        GaugeDailyRain clogged =
                day("PTL1", "ท่าแค", total(0, 0, 1, false), new Remark(false, Duration.ofHours(20), Optional.empty()));
        assertThat(clogged.doubtful()).isTrue();
        assertThat(clogged.rainClass()).isEqualTo(RainClass.UNKNOWN);
        GaugeDailyRain dry =
                day("PTL1", "ท่าแค", total(0, 0, 1, false), new Remark(false, Duration.ofHours(1), Optional.empty()));
        assertThat(dry.rainClass()).isEqualTo(RainClass.NONE);
    }

    @Test
    void aTraceIsNotNothing() {
        GaugeDailyRain trace =
                day("PTL1", "ท่าแค", total(0, 0, 1, false), new Remark(true, Duration.ZERO, Optional.empty()));
        assertThat(trace.rainClass()).isEqualTo(RainClass.TRACE);
    }

    @Test
    void aFullCylinderMayHaveHeldMore() {
        assertThat(day("PTL1", "ท่าแค", total(150, 0, 1, true), Remark.NONE).maybeMore())
                .isTrue();
        assertThat(day("PTL1", "ท่าแค", total(150, 0, 1, false), Remark.NONE).maybeMore())
                .isFalse();
    }
}
