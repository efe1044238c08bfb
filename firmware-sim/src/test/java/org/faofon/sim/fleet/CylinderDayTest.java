package org.faofon.sim.fleet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.faofon.sim.faults.DeviceFaults;
import org.faofon.sim.fleet.CylinderReading.Water;
import org.faofon.sim.network.Gauge;
import org.faofon.sim.network.GaugeKind;
import org.faofon.sim.rain.LocalCell;
import org.faofon.sim.rain.Place;
import org.faofon.sim.rain.StormModel;
import org.faofon.sim.rain.StormPlan;
import org.faofon.sim.rain.Weather;
import org.faofon.sim.readings.Reading;
import org.faofon.sim.support.Rosters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What people read must agree with what an automatic gauge at the same school counts. */
class CylinderDayTest {
    private static final Instant SEVEN = Instant.parse("2026-11-22T00:00:00Z");
    private static final Gauge AUTOMATIC = Rosters.tipping("PTL24", "9307", 7.604, 99.941);

    @ParameterizedTest
    @EnumSource(StormModel.class)
    void addsUpToWhatTheAutomaticGaugeBesideItCounts(StormModel model) {
        Weather weather =
                Weather.of(StormPlan.of(model, 5, SEVEN, Math.min(140, model.usualMm())), List.of(Place.of(AUTOMATIC)));
        Instant next = SEVEN.plus(RainDay.LENGTH);
        CylinderDay day = CylinderDay.of(weather, cylinder(150_000), SEVEN);
        long read =
                pouredOut(day) + day.readings().get(day.readings().size() - 1).micrometres();
        long counted = countedBy(weather, next);
        // A line of the glass for each emptying, and what is left in the bucket.
        assertEquals(
                (double) counted, (double) read, 100 * 5 + 200, "mm " + counted / 1000.0 + " and " + read / 1000.0);
    }

    @Test
    void looksOnlyInTheMorningOnAnOrdinaryDay() {
        Weather weather = Weather.of(StormPlan.of(StormModel.DRIZZLE, 1, SEVEN, 12), List.of(Place.of(AUTOMATIC)));
        CylinderDay day = CylinderDay.of(weather, cylinder(150_000), SEVEN);
        assertEquals(1, day.readings().size());
        assertEquals(Water.OF_THE_DAY, day.readings().get(0).water());
        assertEquals(SEVEN.plus(RainDay.LENGTH), day.readings().get(0).at());
    }

    @Test
    void readsLevelsInAStormAndPoursOutWhatIsHalfFull() {
        // 48 mm from 08:00 to 09:00, and 96 mm from 12:00 to 14:00.
        CylinderDay day = CylinderDay.of(cells(cell(1, 1), cell(5, 2)), cylinder(150_000), SEVEN);
        List<CylinderReading> readings = day.readings();
        assertEquals(3, readings.size());
        assertEquals(Water.LEFT_IN, readings.get(0).water());
        assertEquals(48_000, readings.get(0).micrometres(), 200);
        assertEquals("false", readings.get(0).json().path("emptied").asText());
        assertEquals(Water.POURED_OUT, readings.get(1).water());
        assertTrue(readings.get(1).micrometres() > 75_000, readings.toString());
        // The morning's depth is only what fell since, so it must not claim the whole day.
        assertEquals(Water.POURED_OUT, readings.get(2).water());
        assertTrue(readings.get(2).json().path("period").isMissingNode());
    }

    @Test
    void saysThatAFullCylinderMayHaveRunOver() {
        CylinderDay day = CylinderDay.of(cells(cell(1, 2)), cylinder(60_000), SEVEN);
        CylinderReading first = day.readings().get(0);
        assertTrue(first.overflow());
        assertEquals(60_000, first.micrometres());
    }

    private static LocalCell cell(int hoursAfter, int hours) {
        return new LocalCell(
                Place.of(AUTOMATIC), SEVEN.plus(Duration.ofHours(hoursAfter)), Duration.ofHours(hours), 60, 5);
    }

    private static Weather cells(LocalCell... cells) {
        return Weather.of(new StormPlan(StormModel.DRY, 1, SEVEN, 0, List.of(cells)), List.of());
    }

    private static long pouredOut(CylinderDay day) {
        return day.readings().subList(0, day.readings().size() - 1).stream()
                .filter(reading -> reading.water() == Water.POURED_OUT)
                .mapToLong(CylinderReading::micrometres)
                .sum();
    }

    private static long countedBy(Weather weather, Instant until) {
        DataLogger logger = new DataLogger(AUTOMATIC, weather, DeviceFaults.none("PTL24"), false, MeasurementLog.NONE);
        long sum = 0;
        for (Instant at = SEVEN; at.isBefore(until); at = at.plus(AUTOMATIC.interval())) {
            Optional<Reading> told = logger.measure(at, at.plus(AUTOMATIC.interval()));
            sum += told.orElseThrow().depthMicrometres();
        }
        return sum;
    }

    private static Gauge cylinder(int capacity) {
        return new Gauge(
                "PTL35", "9307", 7.604, 99.941, GaugeKind.MANUAL, 0, OptionalInt.of(capacity), Duration.ofDays(1));
    }
}
