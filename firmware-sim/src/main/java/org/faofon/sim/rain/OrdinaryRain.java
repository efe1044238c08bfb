package org.faofon.sim.rain;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.faofon.sim.rain.RainCell.Waypoint;

/** The showers of an ordinary day in the wet season: a few each rain day, none worth a warning. */
final class OrdinaryRain {
    static final int MINUTES_PER_DAY = 24 * 60;
    private static final int SHOWERS_PER_DAY = 4;

    private final long seed;
    private final Map<Long, List<RainCell>> showersOfDay = new ConcurrentHashMap<>();

    OrdinaryRain(long seed) {
        this.seed = seed;
    }

    /** @param epochMinute minutes since 1970 in UTC, whose days are Thailand's rain days */
    double mmPerHour(Place place, long epochMinute) {
        long day = Math.floorDiv(epochMinute, MINUTES_PER_DAY);
        int minute = Math.floorMod(epochMinute, MINUTES_PER_DAY);
        double sum = 0;
        for (RainCell shower : showersOfDay.computeIfAbsent(day, this::showersOf)) {
            sum += shower.mmPerHour(place, minute);
        }
        return sum;
    }

    private List<RainCell> showersOf(long day) {
        SplittableRandom chance = Chance.of(seed, "ordinary day", day);
        return IntStream.range(0, SHOWERS_PER_DAY)
                .mapToObj(number -> shower(chance))
                .toList();
    }

    private static RainCell shower(SplittableRandom chance) {
        double minutes = chance.nextDouble(60, 150);
        double start = chance.nextDouble(0, MINUTES_PER_DAY - minutes);
        Place from = Province.somewhere(chance);
        Place to =
                new Place(from.latitude() - chance.nextDouble(0, 0.1), from.longitude() - chance.nextDouble(0, 0.15));
        double peak = chance.nextDouble(4, 14);
        return new RainCell(
                chance.nextDouble(8, 16),
                List.of(
                        new Waypoint(start, from, 0),
                        new Waypoint(start + minutes / 2, from.towards(to, 0.5), peak),
                        new Waypoint(start + minutes, to, 0)));
    }
}
