package org.faofon.web.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.faofon.alerts.Level;
import org.faofon.common.time.RainDayTime;
import org.faofon.readings.ReadingsStored.Judged;
import org.faofon.readings.VerdictReason;
import org.faofon.support.Sent;
import org.junit.jupiter.api.Test;

/** Why an alert is held: 62 mm in the hour until seven, by rain that the checks suspect. */
class HoldReasonTest {
    private static final Instant SEVEN = Instant.parse("2026-11-22T00:00:00Z");
    private static final Duration FIVE = Duration.ofMinutes(5);
    private static final Duration HOUR = Duration.ofHours(1);

    private static EvidenceView held(String gauge, boolean unconfirmed) {
        BigDecimal mm = BigDecimal.valueOf(62);
        BigDecimal suspect = unconfirmed ? mm : BigDecimal.ZERO;
        return new EvidenceView(
                "FLASH_FLOOD_1H_60",
                1,
                Level.WARNING,
                gauge,
                null,
                RainDayTime.local(SEVEN),
                List.of(new EvidenceView.Condition(
                        HOUR, Duration.ZERO, mm, BigDecimal.valueOf(60), BigDecimal.ONE, suspect, false)),
                unconfirmed,
                null);
    }

    private static Judged suspect(String gauge, Instant end, VerdictReason ground) {
        return new Judged(Sent.reading(gauge, end, FIVE, "31"), ground.suspect("31 mm"));
    }

    @Test
    void namesEachGroundOfAGaugeOnce() {
        assertThat(HoldReason.listOf(
                        List.of(held("PTL07", true)),
                        List.of(
                                suspect("PTL07", SEVEN, VerdictReason.COUNTER_JUMP),
                                suspect("PTL07", SEVEN.minus(FIVE), VerdictReason.COUNTER_JUMP),
                                suspect("PTL07", SEVEN.minus(FIVE.multipliedBy(2)), VerdictReason.STEP))))
                .containsExactly(new HoldReason("PTL07", List.of(VerdictReason.COUNTER_JUMP, VerdictReason.STEP)));
    }

    @Test
    void leavesOutWhatTheWindowDoesNotSee() {
        assertThat(HoldReason.listOf(
                        List.of(held("PTL07", true)),
                        List.of(
                                suspect("PTL07", SEVEN.minus(HOUR), VerdictReason.FLAT_LINE),
                                suspect("PTL07", SEVEN.plus(FIVE), VerdictReason.RATE),
                                suspect("PTL06", SEVEN, VerdictReason.STEP))))
                .isEmpty();
    }

    @Test
    void leavesOutGaugesWhoseRainIsBelieved() {
        assertThat(HoldReason.listOf(
                        List.of(held("PTL07", false)), List.of(suspect("PTL07", SEVEN, VerdictReason.STEP))))
                .isEmpty();
    }
}
