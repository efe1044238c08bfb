package org.faofon.sim.rain;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

/**
 * The one field of rain that all gauges sample: ordinary showers, one storm, and the cells of a drill. What falls at a
 * place depends on the place and the minute alone, not on who asks, when, or how often.
 */
public final class Weather {
    private static final double MICROMETRES_PER_MINUTE = 1000.0 / 60;

    private final OrdinaryRain ordinary;
    private final Storm storm;
    private final boolean withShowers;
    private final double factor;
    private final long stormMinute;
    private final List<RainCell> cells;

    private Weather(StormPlan plan, Storm storm, double factor) {
        this.ordinary = new OrdinaryRain(plan.seed());
        this.storm = storm;
        this.withShowers = plan.model().withShowers();
        this.factor = factor;
        this.stormMinute = minuteOf(plan.start());
        this.cells = plan.cells().stream().map(LocalCell::cell).toList();
    }

    /**
     * Weather whose storm is scaled to the network.
     *
     * @param places of the gauges; the wettest of them gets the plan's depth from the storm
     */
    public static Weather of(StormPlan plan, Collection<Place> places) {
        Storm storm = plan.model().of(plan.seed());
        double wettestMm = places.stream()
                .mapToDouble(place -> totalMm(storm, place))
                .max()
                .orElse(0);
        return new Weather(plan, storm, wettestMm > 0 ? plan.wettestMm() / wettestMm : 0);
    }

    /** Whole micrometres in (from, to], rounded to the minute. */
    public long fellMicrometres(Place place, Instant from, Instant to) {
        long sum = 0;
        for (long minute = minuteOf(from); minute < minuteOf(to); minute++) {
            sum += Math.round(mmPerHour(place, minute) * MICROMETRES_PER_MINUTE);
        }
        return sum;
    }

    private double mmPerHour(Place place, long epochMinute) {
        long minute = epochMinute - stormMinute;
        boolean inStorm = minute >= 0 && minute < storm.length().toMinutes();
        double sum = inStorm && factor > 0 ? factor * storm.mmPerHour(place, (double) minute) : 0;
        if (!inStorm || withShowers) {
            sum += ordinary.mmPerHour(place, epochMinute);
        }
        for (RainCell cell : cells) {
            sum += cell.mmPerHour(place, (double) epochMinute);
        }
        return sum;
    }

    private static double totalMm(Storm storm, Place place) {
        double sum = 0;
        for (int minute = 0; minute < storm.length().toMinutes(); minute++) {
            sum += storm.mmPerHour(place, minute) / 60;
        }
        return sum;
    }

    private static long minuteOf(Instant instant) {
        return Math.floorDiv(instant.getEpochSecond(), 60);
    }
}
