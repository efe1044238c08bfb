package org.faofon.sim.drill;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.faofon.sim.faults.Fault;
import org.faofon.sim.faults.FaultKind;
import org.faofon.sim.network.Roster;
import org.faofon.sim.support.Rosters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FaultOrderTest {
    /** 13:30 in Thailand. */
    private static final Instant START = Instant.parse("2026-11-22T06:30:00Z");

    private static final Roster ROSTER = new Roster(Rosters.AUTOMATIC);

    @ParameterizedTest
    @EnumSource(FaultKind.class)
    void isOrderedByItsNameAloneForAllGaugesAndWithoutEnd(FaultKind kind) {
        FaultOrder order = FaultOrder.parse(kind.word());
        Fault fault = order.resolve(START, START);
        assertEquals(kind, fault.kind());
        assertEquals(START, fault.from());
        assertEquals(Instant.MAX, fault.until());
        assertEquals(14, order.gaugesOf(ROSTER, 1).size());
    }

    @Test
    void hasAValueGaugesAndATime() {
        FaultOrder order = FaultOrder.parse("lost-uplinks=0.4@PTL06,PTL07/14:00/+PT2H");
        Fault fault = order.resolve(START, START);
        assertEquals(0.4, fault.share());
        assertEquals(Instant.parse("2026-11-22T07:00:00Z"), fault.from());
        assertEquals(Instant.parse("2026-11-22T08:30:00Z"), fault.until());
        assertEquals(List.of("PTL06", "PTL07"), order.gaugesOf(ROSTER, 1));
    }

    @Test
    void losesTimeWithANegativeDrift() {
        Fault fault = FaultOrder.parse("clock-drift=-PT90S@PTL06").resolve(START, START);
        assertEquals(Duration.ofSeconds(-90), fault.duration());
    }

    @Test
    void drawsAShareOfTheGaugesByTheSeed() {
        FaultOrder order = FaultOrder.parse("dead@50%");
        assertEquals(7, order.gaugesOf(ROSTER, 1).size());
        assertEquals(order.gaugesOf(ROSTER, 1), order.gaugesOf(ROSTER, 1));
        assertNotEquals(order.gaugesOf(ROSTER, 1), order.gaugesOf(ROSTER, 2));
        assertEquals(1, FaultOrder.parse("dead@1%").gaugesOf(ROSTER, 1).size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "=1",
                "stuck-red",
                "lost-uplinks=1.01",
                "lost-uplinks=0",
                "lost-uplinks=NaN",
                "reboot=PT59S",
                "reboot=-PT1H",
                "clock-jump=P401D",
                "dead=1",
                "dead@",
                "dead@PTL99",
                "dead@0%",
                "dead@101%",
                "dead@PTL06,",
                "dead/25:00",
                "dead/15:00/14:00/16:00",
                "dead/+PT2H/+PT1H",
            })
    void refusesWhatMakesNoSense(String text) {
        IllegalArgumentException told = assertThrows(IllegalArgumentException.class, () -> {
            FaultOrder order = FaultOrder.parse(text);
            order.gaugesOf(ROSTER, 1);
            order.resolve(START, START);
        });
        assertTrue(String.valueOf(told.getMessage()).length() > 10, told.getMessage());
    }
}
