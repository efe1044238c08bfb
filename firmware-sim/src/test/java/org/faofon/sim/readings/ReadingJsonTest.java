package org.faofon.sim.readings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingJsonTest {
    private static final Instant SEVEN = Instant.parse("2026-11-22T00:00:00Z");

    @ParameterizedTest
    @CsvSource({"1400, 1.4", "0, 0", "100000, 100", "254, 0.254"})
    void writesExactMillimetres(int micrometres, String mm) {
        Reading reading = new Reading(SEVEN, micrometres, Duration.ofMinutes(5));
        assertEquals(
                "{\"at\":\"2026-11-22T07:00:00+07:00\",\"mm\":" + mm + ",\"period\":\"PT5M\"}",
                ReadingJson.textOf(List.of(reading)));
    }

    @Test
    void readsDecimalMillimetresExactly() {
        assertEquals(100, Depth.micrometresOf("0.1"));
        assertEquals(92_000, Depth.micrometresOf("92.0"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0.2", "0.0001", "wet", "", "9e99"})
    void refusesWhatIsNoDepth(String mm) {
        assertThrows(IllegalArgumentException.class, () -> Depth.micrometresOf(mm));
    }
}
