package org.faofon.sim.fleet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.faofon.sim.faults.DeviceFaults;
import org.faofon.sim.faults.Fault;
import org.faofon.sim.faults.FaultKind;
import org.faofon.sim.network.Gauge;
import org.faofon.sim.rain.Place;
import org.faofon.sim.rain.StormModel;
import org.faofon.sim.rain.StormPlan;
import org.faofon.sim.rain.Weather;
import org.faofon.sim.readings.Reading;
import org.faofon.sim.support.Rosters;
import org.junit.jupiter.api.Test;

/** What a gauge with a fault sends, compared with the truth. */
class FaultyLoggerTest {
    private static final Instant SEVEN = Instant.parse("2026-11-22T00:00:00Z");
    private static final Instant NOON = SEVEN.plus(Duration.ofHours(5));
    private static final Gauge GAUGE = Rosters.tipping("PTL24", "9307", 7.746, 99.881);
    private static final Weather FLOOD =
            Weather.of(StormPlan.of(StormModel.FLOOD, 1, SEVEN, 300), List.of(Place.of(GAUGE)));
    private static final int INTERVALS = 288;

    private final List<Reading> truth = measure(false);

    @Test
    void countsUpToTheTruthWithoutAFault() {
        List<Reading> counts = measure(true);
        long tips = 0;
        for (int index = 0; index < INTERVALS; index++) {
            tips += truth.get(index).depthMicrometres() / 200;
            assertEquals(tips, count(counts.get(index)));
        }
        assertTrue(tips > 500, "tips " + tips);
    }

    @Test
    void beginsAtNothingAfterAReboot() {
        List<Reading> counts = measure(true, fault(FaultKind.REBOOT, "PT6H"));
        List<Integer> resets = new ArrayList<>();
        for (int index = 1; index < INTERVALS; index++) {
            long rose = count(counts.get(index)) - count(counts.get(index - 1));
            if (rose < 0) {
                resets.add(index);
                assertEquals(0, count(counts.get(index)));
            } else {
                assertEquals(truth.get(index).depthMicrometres() / 200, rose);
            }
        }
        // At noon and every six hours after it: 12:00, 18:00, 00:00 and 06:00.
        assertEquals(List.of(59, 131, 203, 275), resets);
    }

    @Test
    void dipsAndIsRightAgainWithTheNextCount() {
        List<Reading> right = measure(true);
        List<Reading> dipping = measure(true, fault(FaultKind.COUNTER_DIP, "0.2"));
        int dips = 0;
        for (int index = 0; index < INTERVALS; index++) {
            long low = count(right.get(index)) - count(dipping.get(index));
            assertTrue(low >= 0 && low <= 40, "low by " + low);
            dips += low > 0 ? 1 : 0;
        }
        assertEquals(0.2 * (INTERVALS - 60), dips, 25);
    }

    @Test
    void tellsNoRainWhileItsReedIsStuckAndTheTruthAfterwards() {
        Fault stuck = Fault.of(FaultKind.STUCK_REED, "", NOON, NOON.plus(Duration.ofHours(4)));
        List<Reading> told = measure(false, stuck);
        for (int index = 0; index < INTERVALS; index++) {
            boolean isStuck = index >= 59 && index < 107;
            assertEquals(
                    isStuck ? 0 : truth.get(index).depthMicrometres(),
                    told.get(index).depthMicrometres());
        }
    }

    @Test
    void countsAboutTheAskedShareOfTipsTwice() {
        List<Reading> told = measure(false, fault(FaultKind.DOUBLE_TIPS, "0.5"));
        assertEquals(sum(truth, 0, 59), sum(told, 0, 59));
        double more = sum(told, 59, INTERVALS) / (double) sum(truth, 59, INTERVALS);
        assertEquals(1.5, more, 0.08);
        assertEquals(
                2.0,
                sum(measure(false, fault(FaultKind.DOUBLE_TIPS, "1")), 59, INTERVALS)
                        / (double) sum(truth, 59, INTERVALS));
    }

    @Test
    void labelsReadingsByAClockThatDrifts() {
        List<Reading> told = measure(false, fault(FaultKind.CLOCK_DRIFT, "PT4M"));
        assertEquals(truth.get(58).end(), told.get(58).end());
        // From 12:00 to 06:00 are 18 hours: three quarters of four minutes.
        assertEquals(truth.get(275).end().plusSeconds(180), told.get(275).end());
        assertEquals(sum(truth, 0, INTERVALS), sum(told, 0, INTERVALS));
    }

    @Test
    void saysTheSameTimesAgainAfterItsClockJumpedBack() {
        Fault jump = Fault.of(FaultKind.CLOCK_JUMP, "-PT1H", NOON, NOON.plus(Duration.ofHours(3)));
        List<Reading> told = measure(false, jump);
        assertEquals(NOON.minus(Duration.ofMinutes(5)), told.get(58).end());
        assertEquals(NOON.minus(Duration.ofHours(1)), told.get(59).end());
        assertEquals(NOON.plus(Duration.ofHours(3)), told.get(95).end());
        assertEquals(INTERVALS - 12, told.stream().map(Reading::end).distinct().count());
    }

    @Test
    void losesTheRainThatFallsWhileItIsDead() {
        Fault dead = Fault.of(FaultKind.DEAD, "", NOON, NOON.plus(Duration.ofHours(2)));
        List<Reading> told = measure(false, dead);
        assertEquals(INTERVALS - 24, told.size());
        assertEquals(sum(truth, 0, INTERVALS) - sum(truth, 59, 83), sum(told, 0, told.size()));
    }

    @Test
    void diesWhenItsBatteryIsEmpty() {
        DeviceFaults faults = new DeviceFaults(1, "PTL24", List.of(fault(FaultKind.LOW_BATTERY, "PT4H")));
        assertTrue(faults.batteryPercent(NOON.minusSeconds(1)).isEmpty());
        assertEquals(25, faults.batteryPercent(NOON).getAsInt());
        assertEquals(13, faults.batteryPercent(NOON.plus(Duration.ofHours(2))).getAsInt());
        assertEquals(0, faults.batteryPercent(NOON.plus(Duration.ofHours(4))).getAsInt());
        List<Reading> told = measure(false, fault(FaultKind.LOW_BATTERY, "PT4H"));
        assertEquals(107, told.size());
    }

    @Test
    void doesTheSameForTheSameSeed() {
        Fault[] faults = {fault(FaultKind.DOUBLE_TIPS, "0.4"), fault(FaultKind.COUNTER_DIP, "0.4")};
        assertEquals(measure(true, faults), measure(true, faults));
    }

    private static Fault fault(FaultKind kind, String value) {
        return Fault.of(kind, value, NOON, Instant.MAX);
    }

    private static List<Reading> measure(boolean counts, Fault... faults) {
        DataLogger logger = new DataLogger(
                GAUGE, FLOOD, new DeviceFaults(1, "PTL24", List.of(faults)), counts, MeasurementLog.NONE);
        List<Reading> readings = new ArrayList<>();
        for (int index = 0; index < INTERVALS; index++) {
            Instant from = SEVEN.plus(GAUGE.interval().multipliedBy(index));
            logger.measure(from, from.plus(GAUGE.interval())).ifPresent(readings::add);
        }
        return readings;
    }

    private static long count(Reading reading) {
        return reading.count().orElseThrow();
    }

    private static long sum(List<Reading> readings, int from, int to) {
        return LongStream.range(from, to)
                .map(index -> readings.get((int) index).depthMicrometres())
                .sum();
    }
}
