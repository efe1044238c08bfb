package org.faofon.sim.drill;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExpectationTest {
    private static final Instant AT = Instant.parse("2026-11-22T07:00:00Z");
    private static final DrillOutcome TWO = new DrillOutcome(
            List.of(
                    new RaisedAlert(1, "FLASH_FLOOD", AlertLevel.WARNING, "9302", AT),
                    new RaisedAlert(2, "LANDSLIDE", AlertLevel.WATCH, "9304", AT)),
            3);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "alerts=FLASH_FLOOD",
                "alerts=FLASH_FLOOD/WATCH",
                "alerts=flash_flood/warning@Kong Ra",
                "alerts=FLASH_FLOOD/WARNING@9302,LANDSLIDE@ตะโหมด",
                "alerts=FLASH_FLOOD,LANDSLIDE,only",
                "alerts=2",
                "alerts=1..2",
                "alerts=2..",
                "line=3",
                "line=1..",
            })
    void isMetByWhatHappened(String text) {
        assertEquals(List.of(), Expectation.parse(text).complaints(TWO));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "alerts=FLASH_FLOOD/EMERGENCY | expected the alert FLASH_FLOOD/EMERGENCY, but it was not raised",
                "alerts=FLASH_FLOOD@9304 | expected the alert FLASH_FLOOD/WATCH@Tamot, but it was not raised",
                "alerts=FLOOD | expected the alert FLOOD/WATCH, but it was not raised",
                "alerts=FLASH_FLOOD,only | did not expect the alert LANDSLIDE/WATCH@Tamot (2026-11-22T14:00:00+07:00)",
                "alerts=none | expected alerts=0, but there were 2",
                "alerts=3 | expected alerts=3, but there were 2",
                "alerts=3.. | expected alerts=3.., but there were 2",
                "line=none | expected line=0, but there were 3",
            })
    void saysWhatIsMissingOrTooMuch(String text, String complaint) {
        assertEquals(List.of(complaint), Expectation.parse(text).complaints(TWO));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "alerts",
                "alerts=",
                "alert=1",
                "alerts=FLASHFLOOD",
                "alerts=FLOOD/HIGH",
                "alerts=FLOOD@Kongrra",
                "alerts=only",
                "alerts=5..2",
                "alerts=FLOOD,",
                "line=FLOOD",
                "line=-1",
            })
    void refusesWhatCannotBeExpected(String text) {
        assertThrows(IllegalArgumentException.class, () -> Expectation.parse(text));
    }

    @Test
    void asksLineOnlyForItsOwnNumber() {
        assertEquals(true, Expectation.parse("line=1").concernsLine());
        assertEquals(false, Expectation.parse("alerts=1").concernsLine());
    }
}
