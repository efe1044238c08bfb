package org.faofon.sim.rain;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.faofon.sim.rain.RainCell.Waypoint;

/**
 * A storm of the north-east monsoon, two days long.
 *
 * <p>Squalls drift in from the lake; steady rain stays over the range; after about nine hours a heavy core comes over
 * the northern plain and moves along the foothills of the west; in the second night a weaker one comes back. The course
 * is the same for every seed; places, hours and strengths are not.
 */
final class MonsoonStorm implements Storm {
    static final Duration LENGTH = Duration.ofHours(46);
    private static final int SQUALLS = 7;
    private static final double STEADY_MM_PER_HOUR = 2.9;

    private final List<RainCell> cells;

    private MonsoonStorm(List<RainCell> cells) {
        this.cells = List.copyOf(cells);
    }

    static MonsoonStorm of(long seed) {
        SplittableRandom chance = Chance.of(seed, "storm", 0);
        List<RainCell> cells = new ArrayList<>();
        double shiftHours = chance.nextDouble(-1, 1);
        double shiftDegrees = chance.nextDouble(-0.03, 0.03);
        cells.add(heavyCore(shiftHours, shiftDegrees));
        cells.add(secondCore(shiftHours, shiftDegrees));
        for (int number = 0; number < SQUALLS; number++) {
            cells.add(squall(chance, number));
        }
        return new MonsoonStorm(cells);
    }

    @Override
    public Duration length() {
        return LENGTH;
    }

    @Override
    public double mmPerHour(Place place, double minute) {
        double sum = steady(minute / 60) * Province.liftAt(place);
        for (RainCell cell : cells) {
            sum += cell.mmPerHour(place, minute);
        }
        return sum;
    }

    /** Increases over four hours, varies through a day, and ends in the second evening. */
    private static double steady(double hour) {
        double rise = Math.min(1, hour / 4);
        double fall = Math.min(1, Math.max(0, (42 - hour) / 10));
        double breath = 1 + 0.35 * StrictMath.sin(hour * 2 * StrictMath.PI / 7);
        return STEADY_MM_PER_HOUR * rise * fall * breath;
    }

    private static RainCell heavyCore(double shiftHours, double shiftDegrees) {
        return new RainCell(
                6.5,
                List.of(
                        at(6.5 + shiftHours, new Place(7.95, 100.15), 10),
                        at(9 + shiftHours, foothill(7.74 + shiftDegrees), 95),
                        at(12 + shiftHours, foothill(7.40 + shiftDegrees), 105),
                        at(13.5 + shiftHours, foothill(7.24 + shiftDegrees), 0)));
    }

    private static RainCell secondCore(double shiftHours, double shiftDegrees) {
        return new RainCell(
                8,
                List.of(
                        at(17 + shiftHours, new Place(7.60, 100.25), 0),
                        at(20 + shiftHours, foothill(7.44 + shiftDegrees), 36),
                        at(23 + shiftHours, foothill(7.72 + shiftDegrees), 34),
                        at(24.5 + shiftHours, new Place(7.90, 99.75), 0)));
    }

    private static RainCell squall(SplittableRandom chance, int number) {
        double start = 1 + number * 4 + chance.nextDouble(0, 3);
        double hours = chance.nextDouble(1.5, 3);
        Place from = Province.somewhere(chance);
        Place to = new Place(from.latitude() - 0.15, from.longitude() - 0.3);
        double peak = chance.nextDouble(10, 20);
        return new RainCell(
                chance.nextDouble(4, 7),
                List.of(
                        at(start, from, 0),
                        at(start + hours / 2, from.towards(to, 0.5), peak),
                        at(start + hours, to, 0)));
    }

    private static Place foothill(double latitude) {
        return Province.foothillAt(latitude);
    }

    private static Waypoint at(double hour, Place middle, double mmPerHour) {
        return new Waypoint(hour * 60, middle, mmPerHour);
    }
}
