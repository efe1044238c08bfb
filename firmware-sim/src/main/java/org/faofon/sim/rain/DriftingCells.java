package org.faofon.sim.rain;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.faofon.sim.rain.RainCell.Waypoint;

/**
 * A day of convective cells: each lives about an hour, is a few kilometres wide, and drifts with the wind that is
 * common to all of them.
 */
record DriftingCells(List<RainCell> cells) implements Storm {
    private static final double HOURS = 24;
    private static final double MEAN_MINUTES_BETWEEN = 22;
    private static final double KM_PER_DEGREE = 111.2;

    DriftingCells {
        cells = List.copyOf(cells);
    }

    static DriftingCells of(long seed) {
        SplittableRandom chance = Chance.of(seed, "drifting cells", 0);
        // The north-east monsoon pushes them to the south-west, with some spread from day to day.
        double bearing = StrictMath.toRadians(225 + chance.nextDouble(-30, 30));
        double kmPerMinute = chance.nextDouble(10, 25) / 60;
        List<RainCell> cells = new ArrayList<>();
        double minute = 0;
        while (minute < HOURS * 60) {
            cells.add(cell(chance, minute, bearing, kmPerMinute));
            minute -= MEAN_MINUTES_BETWEEN * StrictMath.log(1 - chance.nextDouble());
        }
        return new DriftingCells(cells);
    }

    private static RainCell cell(SplittableRandom chance, double start, double bearing, double kmPerMinute) {
        double minutes = Math.min(chance.nextDouble(40, 100), HOURS * 60 - start);
        Place from = Province.somewhere(chance);
        double km = kmPerMinute * minutes;
        Place to = new Place(
                from.latitude() + km * StrictMath.cos(bearing) / KM_PER_DEGREE,
                from.longitude() + km * StrictMath.sin(bearing) / KM_PER_DEGREE);
        double peak = chance.nextDouble(25, 90);
        return new RainCell(
                chance.nextDouble(2.5, 5.5),
                List.of(
                        new Waypoint(start, from, 0),
                        new Waypoint(start + minutes / 2, from.towards(to, 0.5), peak),
                        new Waypoint(start + minutes, to, 0)));
    }

    @Override
    public Duration length() {
        return Duration.ofHours((long) HOURS);
    }

    @Override
    public double mmPerHour(Place place, double minute) {
        double sum = 0;
        for (RainCell cell : cells) {
            sum += cell.mmPerHour(place, minute);
        }
        return sum;
    }
}
