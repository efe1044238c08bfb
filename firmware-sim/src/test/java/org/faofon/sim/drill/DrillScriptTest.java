package org.faofon.sim.drill;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.faofon.sim.faults.Fault;
import org.faofon.sim.faults.FaultKind;
import org.faofon.sim.network.Gauge;
import org.faofon.sim.network.Roster;
import org.faofon.sim.rain.LocalCell;
import org.faofon.sim.rain.StormModel;
import org.faofon.sim.support.Rosters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DrillScriptTest {
    /** 13:30 in Thailand. */
    private static final Instant START = Instant.parse("2026-11-22T06:30:00Z");

    private static final String DRILL = """
            drill: Heavy rain over Kong Ra
            seed: 7
            storm: {model: drizzle, mm: 8}
            days-before: 2
            for: PT5H
            events:
              - at: 14:00
                cell: {over: Kong Ra, mm-per-hour: 90, radius-km: 6, for: PT90M}
              - at: "15:00"
                fault: dead
                gauges: PTL07
              - at: 16:00
                line: down
              - at: 16:30
                fault: lost-uplinks
                value: 0.5
                gauges: [PTL06, PTL24]
                for: PT1H
              - at: +PT4H
                line: up
              - at: 18:00
                say: Ring the school
            expect:
              alerts: [FLASH_FLOOD/WARNING@Kong Ra, LANDSLIDE]
              line: 1..
            """;

    @Test
    void setsItsEventsUponTheClock() {
        DrillSchedule schedule = schedule(DRILL);
        assertEquals(
                List.of(
                        "2026-11-22T07:00:00Z",
                        "2026-11-22T08:00:00Z",
                        "2026-11-22T09:00:00Z",
                        "2026-11-22T09:30:00Z",
                        "2026-11-22T10:30:00Z",
                        "2026-11-22T11:00:00Z"),
                schedule.items().stream().map(item -> item.at().toString()).toList());
        assertEquals(Instant.parse("2026-11-22T11:30:00Z"), schedule.end());
    }

    @Test
    void bringsTheCellOverTheMiddleOfTheDistrict() {
        DrillSchedule schedule = schedule(DRILL);
        assertEquals(StormModel.DRIZZLE, schedule.plan().model());
        assertEquals(8, schedule.plan().wettestMm());
        LocalCell cell = schedule.plan().cells().get(0);
        assertEquals(7.4315, cell.middle().latitude(), 1e-9);
        assertEquals(99.936, cell.middle().longitude(), 1e-9);
        assertEquals(Duration.ofMinutes(90), cell.length());
        assertEquals(Instant.parse("2026-11-22T07:00:00Z"), cell.start());
    }

    @Test
    void givesEachGaugeItsFaultsForTheirTime() {
        DrillSchedule schedule = schedule(DRILL);
        Fault dead = schedule.faultsOfGauge().getOrDefault("PTL07", List.of()).get(0);
        assertEquals(FaultKind.DEAD, dead.kind());
        assertEquals(Instant.MAX, dead.until());
        Fault lost = schedule.faultsOfGauge().getOrDefault("PTL24", List.of()).get(0);
        assertEquals(0.5, lost.share());
        assertEquals(Instant.parse("2026-11-22T10:30:00Z"), lost.until());
        assertEquals(3, schedule.faultsOfGauge().size());
    }

    @Test
    void goesOnAfterMidnight() {
        DrillSchedule schedule = schedule("""
                until: "02:00"
                events:
                  - {at: "23:30", say: late}
                  - {at: "00:30", say: later}
                """);
        assertEquals("2026-11-22T17:30:00Z", schedule.items().get(1).at().toString());
        assertEquals("2026-11-22T19:00:00Z", schedule.end().toString());
    }

    @Test
    void doesNotWaitUntilTomorrowForAnEventThatItHasJustMissed() {
        DrillSchedule missed = schedule("{for: P2D, events: [{at: \"13:29\", say: too late}]}");
        String message = String.valueOf(assertThrows(ScriptFault.class, () -> missed.requireSoonAfter(START))
                .getMessage());
        assertTrue(message.contains("the program's clock is at 2026-11-22T13:30:00+07:00"), message);
        schedule("{for: P2D, events: [{at: \"01:30\", say: in twelve hours}]}").requireSoonAfter(START);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Kong Ra", "kong-ra", "กงหรา", "9302",
            })
    void knowsADistrictByAllItsNames(String name) {
        DrillSchedule schedule = schedule("events: [{at: \"14:00\", cell: {over: " + name + "}}]");
        assertEquals(7.4315, schedule.plan().cells().get(0).middle().latitude(), 1e-9);
    }

    /** Every slip is told with its line and, if there is one, the name that was meant. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "events: [{at: \"14:00\", fault: ded, gauges: PTL07}] | line 1 | did you mean \"dead\"?",
                "events: [{at: \"14:00\", fault: dead, gauges: PTL0}] | line 1 | there is no gauge \"PTL0\"",
                "events: [{at: \"14:00\", fault: dead, gauges: PTL35}] | line 1 | is a cylinder",
                "events: [{at: \"14:00\", fault: dead}] | line 1 | \"gauges\" is missing",
                "events: [{at: \"14:00\", fault: lost-uplinks, value: 20, gauges: all}] | line 1 | is a share",
                "events: [{at: \"14:00\", fault: reboot, value: 5 h, gauges: all}] | line 1 | is a duration such as",
                "events: [{at: \"14:00\", fault: dead, value: 1, gauges: all}] | line 1 | has no value",
                "events: [{at: \"14:00\", cell: {over: Kongra Ra}}] | line 1 | did you mean \"Kong Ra\"?",
                "events: [{at: \"14:00\", cell: {over: Kong Ra, mm-per-hour: 4000}}] | line 1 | 0 to 400 mm an hour",
                "events: [{at: \"14:00\", cell: {over: Kong Ra, radius: 4}}] | line 1 | did you mean \"radius-km\"?",
                "events: [{at: \"14:00\", line: dwon}] | line 1 | unknown outcome",
                "events: [{at: \"14:00\", line: down, say: both}] | line 1 | one of cell, fault, line or say",
                "events: [{at: \"25:00\", say: never}] | line 1 | a time is 14:00",
                "events: [{at: 2pm, say: never}] | line 1 | a time is 14:00",
                "events: [{say: never}] | line 1 | \"at\" is missing",
                "events: [{at: 2020-01-01T00:00:00+07:00, say: never}] | line 1 | is before the start",
                "events: {at: \"14:00\", say: no list} | line 1 | must be a list",
                "evnts: [] | line 1 | did you mean \"events\"?",
                "seed: many | line 1 | \"seed\"",
                "storm: {model: monson} | line 1 | did you mean \"monsoon\"?",
                "storm: {mm: 4} | line 1 | \"model\" is missing",
                "expect: {alerts: FLASHFLOOD} | line 1 | did you mean \"FLASH_FLOOD\"?",
                "expect: {alert: none} | line 1 | did you mean \"alerts\"?",
                "for: never | line 1 | \"for\"",
                "[1, 2] | line 1 | name: value",
                "'{' | drill.yaml | is no YAML",
                "'' | drill.yaml | is empty",
                "'{seed: 1, seed: 2}' | line 1 | is given twice",
            })
    void tellsASlipWithItsLine(String text, String where, String what) {
        IllegalArgumentException told = assertThrows(IllegalArgumentException.class, () -> schedule(text));
        String message = String.valueOf(told.getMessage());
        assertTrue(message.startsWith("drill.yaml") && message.contains(where) && message.contains(what), message);
    }

    @Test
    void refusesToEndBeforeItsLastEvent() {
        String text = "{for: PT1H, events: [{at: \"18:00\", say: too late}]}";
        String message = String.valueOf(assertThrows(IllegalArgumentException.class, () -> schedule(text))
                .getMessage());
        assertTrue(message.contains("before its last event"), message);
    }

    /** Before the program's clock is known, only the names and values of a script can be wrong. */
    @Test
    void isReadAtAnyTimeOfTheDay() {
        DrillScript script = DrillScriptParser.parse("drill.yaml", new StringReader(DRILL));
        for (int hour = 0; hour < 24; hour++) {
            Instant now = START.plus(Duration.ofHours(hour));
            assertEquals(
                    6, DrillSchedule.draft(script, now, roster(), 1).items().size());
        }
    }

    @Test
    void isNotBlownUpByReferences() {
        String bomb = "drill: &a [x, x]\nevents: [" + "*a, ".repeat(50) + "*a]";
        assertThrows(IllegalArgumentException.class, () -> schedule(bomb));
        assertThrows(IllegalArgumentException.class, () -> schedule("drill: &a [*a]"));
        assertThrows(IllegalArgumentException.class, () -> schedule("[".repeat(3_000)));
    }

    private static DrillSchedule schedule(String text) {
        DrillScript script = DrillScriptParser.parse("drill.yaml", new StringReader(text));
        return DrillSchedule.of(script, START, roster(), script.seed().orElse(1));
    }

    private static Roster roster() {
        List<Gauge> gauges = new ArrayList<>(Rosters.AUTOMATIC);
        gauges.add(Rosters.manual("PTL35"));
        return new Roster(gauges);
    }
}
