package org.faofon.sim.rain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.faofon.sim.rain.RainCell.Waypoint;
import org.faofon.sim.support.Rosters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each kind of weather has its own shape in space and time, whatever the seed. */
class StormModelTest {
    private static final Instant START = Instant.parse("2026-11-22T00:00:00Z");
    private static final Place NORTH_EAST = new Place(7.80, 100.30);
    private static final Place SOUTH_WEST = new Place(7.20, 99.95);

    @ParameterizedTest
    @EnumSource(StormModel.class)
    void fallsTheSameForTheSameSeedAndNeverLessThanNothing(StormModel model) {
        Weather one = weather(model, 7, model.usualMm());
        Weather same = weather(model, 7, model.usualMm());
        for (int hour = 0; hour < 48; hour++) {
            Instant from = START.plus(Duration.ofHours(hour));
            long fell = one.fellMicrometres(SOUTH_WEST, from, from.plus(Duration.ofHours(1)));
            assertEquals(fell, same.fellMicrometres(SOUTH_WEST, from, from.plus(Duration.ofHours(1))));
            assertTrue(fell >= 0, model + " " + fell);
        }
    }

    @ParameterizedTest
    @EnumSource(value = StormModel.class, names = "DRY", mode = EnumSource.Mode.EXCLUDE)
    void fallsElsewhereForAnotherSeed(StormModel model) {
        Instant end = START.plus(Duration.ofHours(12));
        assertNotEquals(
                weather(model, 1, model.usualMm()).fellMicrometres(SOUTH_WEST, START, end),
                weather(model, 2, model.usualMm()).fellMicrometres(SOUTH_WEST, START, end));
    }

    @ParameterizedTest
    @EnumSource(value = StormModel.class, names = "DRY", mode = EnumSource.Mode.EXCLUDE)
    void bringsTheAskedDepthToTheWettestGauge(StormModel model) {
        double most = 0;
        Instant end = START.plus(model.of(3).length());
        Weather none = weather(model, 3, 0);
        Weather asked = weather(model, 3, 40);
        for (Place place : places()) {
            long storm = asked.fellMicrometres(place, START, end) - none.fellMicrometres(place, START, end);
            most = Math.max(most, storm / 1000.0);
        }
        // Each minute is rounded to a micrometre.
        assertEquals(40, most, 1.5);
    }

    @Test
    void leavesAllGaugesDryInADrySpell() {
        Weather dry = weather(StormModel.DRY, 1, 0);
        for (Place place : places()) {
            assertEquals(0, dry.fellMicrometres(place, START, START.plus(Duration.ofDays(30))));
        }
        assertThrows(IllegalArgumentException.class, () -> StormPlan.of(StormModel.DRY, 1, START, 1));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 7, 42})
    void drizzlesEverywhereAndNeverHard(long seed) {
        Weather drizzle = weather(StormModel.DRIZZLE, seed, 12);
        for (Place place : places()) {
            for (int hour = 0; hour < 24; hour++) {
                Instant from = START.plus(Duration.ofHours(hour));
                long fell = drizzle.fellMicrometres(place, from, from.plus(Duration.ofHours(1)));
                assertTrue(fell < 2_000, "mm: " + fell / 1000.0);
            }
            assertTrue(drizzle.fellMicrometres(place, START, START.plus(Duration.ofDays(1))) > 2_000);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 7, 42})
    void crossesTheProvinceFromNorthEastToSouthWestAsAFront(long seed) {
        Storm front = StormModel.FRONT.of(seed);
        Duration between = Duration.ofMinutes(wettestMinute(front, SOUTH_WEST) - wettestMinute(front, NORTH_EAST));
        // 75 km at 12 to 20 km an hour.
        assertTrue(between.compareTo(Duration.ofHours(3)) > 0, "after " + between);
        assertTrue(between.compareTo(Duration.ofHours(7)) < 0, "after " + between);
        assertTrue(front.mmPerHour(NORTH_EAST, 0) < 1, "dry before it comes");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 7, 42})
    void staysWhereItIsInAFlood(long seed) {
        StationaryFlood flood = StationaryFlood.of(seed);
        Place middle = flood.middle();
        Place away = new Place(middle.latitude(), middle.longitude() + 0.4);
        for (int hour = 3; hour < 45; hour++) {
            double here = flood.mmPerHour(middle, hour * 60);
            assertTrue(here > 3, "it never stops: " + here);
            assertEquals(
                    flood.mmPerHour(middle, 600) / flood.mmPerHour(away, 600),
                    here / flood.mmPerHour(away, hour * 60),
                    1e-9);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 7, 42})
    void drownsOnePlaceAndLeavesAnotherNearlyDryUnderDriftingCells(long seed) {
        Storm cells = StormModel.CELLS.of(seed);
        List<Double> totals = new ArrayList<>();
        for (double latitude = 7.2; latitude < 7.8; latitude += 0.05) {
            for (double longitude = 99.9; longitude < 100.35; longitude += 0.05) {
                totals.add(total(cells, new Place(latitude, longitude)));
            }
        }
        double most = totals.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
        double least = totals.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
        assertTrue(most > 3 * least, most + " and " + least);
        // Half a kilometre further the rain is nearly the same.
        Place here = new Place(7.5, 100.1);
        Place near = new Place(7.5045, 100.1);
        assertEquals(total(cells, here), total(cells, near), 1 + 0.35 * total(cells, here));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 7, 42})
    void driftsAllCellsWithTheSameWindAndEndsThemWithTheDay(long seed) {
        for (RainCell cell : DriftingCells.of(seed).cells()) {
            Waypoint born = cell.track().get(0);
            Waypoint gone = cell.track().get(2);
            assertTrue(gone.middle().latitude() <= born.middle().latitude(), "to the south");
            assertTrue(gone.middle().longitude() <= born.middle().longitude(), "to the west");
            assertTrue(gone.minute() <= 24 * 60, "until " + gone.minute());
        }
    }

    @Test
    void rainsAsMuchOverSpaceAndTimeAsItsCellHolds() {
        LocalCell cell = new LocalCell(new Place(7.5, 100.1), START, Duration.ofMinutes(100), 60, 4);
        RainCell moving = cell.cell();
        long first = START.getEpochSecond() / 60;
        double step = 0.01;
        double area = step * 111.2 * step * 111.2 * StrictMath.cos(StrictMath.toRadians(7.5));
        double volume = 0;
        for (int minute = 0; minute < 100; minute++) {
            for (double latitude = 7.2; latitude < 7.8; latitude += step) {
                for (double longitude = 99.8; longitude < 100.4; longitude += step) {
                    volume += moving.mmPerHour(new Place(latitude, longitude), (double) (first + minute)) / 60 * area;
                }
            }
        }
        // A bell of radius r holds its middle times 2πr².
        assertEquals(cell.totalMm() * 2 * Math.PI * 16, volume, volume * 0.01);
    }

    @Test
    void addsACellOfADrillWhereAndWhenItIsAskedFor() {
        Place kongRa = new Place(7.45, 99.945);
        LocalCell cell = new LocalCell(kongRa, START.plus(Duration.ofHours(2)), Duration.ofHours(1), 90, 5);
        Weather weather = Weather.of(new StormPlan(StormModel.DRY, 1, START, 0, List.of(cell)), places());
        Instant begins = START.plus(Duration.ofHours(2));
        assertEquals(0, weather.fellMicrometres(kongRa, START, begins));
        assertEquals(
                72_000.0, (double) weather.fellMicrometres(kongRa, begins, begins.plus(Duration.ofHours(1))), 200.0);
        assertEquals(
                0, weather.fellMicrometres(kongRa, begins.plus(Duration.ofHours(1)), begins.plus(Duration.ofDays(1))));
        assertTrue(weather.fellMicrometres(NORTH_EAST, begins, begins.plus(Duration.ofHours(1))) < 10);
    }

    private static Weather weather(StormModel model, long seed, double mm) {
        return Weather.of(StormPlan.of(model, seed, START, mm), places());
    }

    private static List<Place> places() {
        return Rosters.AUTOMATIC.stream().map(Place::of).toList();
    }

    private static double total(Storm storm, Place place) {
        double sum = 0;
        for (int minute = 0; minute < storm.length().toMinutes(); minute++) {
            sum += storm.mmPerHour(place, minute) / 60;
        }
        return sum;
    }

    private static long wettestMinute(Storm storm, Place place) {
        int wettest = 0;
        for (int minute = 0; minute < storm.length().toMinutes(); minute++) {
            wettest = storm.mmPerHour(place, minute) > storm.mmPerHour(place, wettest) ? minute : wettest;
        }
        return wettest;
    }
}
