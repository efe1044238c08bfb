package org.faofon.sim.clock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SimClockTest {
    private static final Instant SEVEN = Instant.parse("2026-11-22T00:00:00Z");

    private final AtomicLong nanos = new AtomicLong();

    @Test
    void runsFasterThanRealTimeByItsRate() {
        SimClock clock = new SimClock(SEVEN, 60, nanos::get);
        nanos.addAndGet(Duration.ofSeconds(10).toNanos());
        assertEquals(SEVEN.plus(Duration.ofMinutes(10)), clock.instant());
    }

    @ParameterizedTest
    @CsvSource({"0, 400", "200, 200", "400, 0"})
    void isNeverAheadOfTheProgramWhicheverWayTheQuestionTookLonger(long wayThereMillis, long wayBackMillis) {
        SimClock program = new SimClock(SEVEN, 600, nanos::get);
        SimClock ours = new SimClock(SEVEN.plusSeconds(9_999), 600, nanos::get);
        pass(wayThereMillis);
        ClockReport answer = new ClockReport(program.instant(), program.rate(), true);
        pass(wayBackMillis);
        ours.set(answer.now(), answer.rate());
        pass(5_000);
        assertFalse(ours.instant().isAfter(program.instant()));
        assertEquals(Duration.ofMillis(600 * wayBackMillis), Duration.between(ours.instant(), program.instant()));
    }

    @Test
    void followsAProgramWhoseClockWasSetBack() {
        SimClock clock = new SimClock(SEVEN, 1, nanos::get);
        Duration jump = clock.set(SEVEN.minusSeconds(3600), 60);
        assertEquals(Duration.ofHours(-1), jump);
        assertEquals(SEVEN.minusSeconds(3600), clock.instant());
    }

    @Test
    void readsTheProgramsAnswer() {
        ClockReport report =
                ClockReport.parse("{\"now\":\"2026-11-22T07:00:00.123+07:00\",\"rate\":60.0,\"exercise\":true}");
        assertEquals(new ClockReport(SEVEN.plusMillis(123), 60, true), report);
    }

    private void pass(long millis) {
        nanos.addAndGet(Duration.ofMillis(millis).toNanos());
    }
}
