package org.faofon.sim.rain;

import java.time.Instant;
import java.util.Collection;

/** The rain at each place and time: ordinary showers always, and one storm. */
public final class Weather {
    private static final double MICROMETRES_PER_MINUTE = 1000.0 / 60;

    private final OrdinaryRain ordinary;
    private final Storm storm;
    private final long stormMinute;

    private Weather(OrdinaryRain ordinary, Storm storm, Instant stormStart) {
        this.ordinary = ordinary;
        this.storm = storm;
        this.stormMinute = minuteOf(stormStart);
    }

    /**
     * Weather with a storm that is scaled to the network.
     *
     * @param stormMm the total rain of the storm at the wettest of the given places; 0 for none
     */
    public static Weather of(long seed, Instant stormStart, double stormMm, Collection<Place> places) {
        Storm storm = Storm.of(seed);
        double wettestMm = places.stream()
                .mapToDouble(place -> totalMm(storm, place))
                .max()
                .orElse(0);
        double factor = wettestMm > 0 ? stormMm / wettestMm : 0;
        return new Weather(new OrdinaryRain(seed), storm.scaledBy(factor), stormStart);
    }

    /** Whole micrometres in (from, to], rounded to the minute. */
    public long fellMicrometres(Place place, Instant from, Instant to) {
        long sum = 0;
        for (long minute = minuteOf(from); minute < minuteOf(to); minute++) {
            double mmPerHour =
                    ordinary.mmPerHour(place, minute) + storm.mmPerHour(place, (double) (minute - stormMinute));
            sum += Math.round(mmPerHour * MICROMETRES_PER_MINUTE);
        }
        return sum;
    }

    private static double totalMm(Storm storm, Place place) {
        double sum = 0;
        for (int minute = 0; minute < Storm.LENGTH.toMinutes(); minute++) {
            sum += storm.mmPerHour(place, minute) / 60;
        }
        return sum;
    }

    private static long minuteOf(Instant instant) {
        return Math.floorDiv(instant.getEpochSecond(), 60);
    }
}
