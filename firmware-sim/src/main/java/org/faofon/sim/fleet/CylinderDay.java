package org.faofon.sim.fleet;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.faofon.sim.fleet.CylinderReading.Water;
import org.faofon.sim.network.Gauge;
import org.faofon.sim.rain.Place;
import org.faofon.sim.rain.Weather;

/**
 * The readings of a cylinder in one rain day: only the morning's, and in heavy rain also some in between.
 *
 * @param readings in their order; the last one is that of the next morning
 */
record CylinderDay(Instant morning, List<CylinderReading> readings) {
    /** The hours after 07:00 at which somebody looks when it pours: at school, in daylight. */
    private static final List<Integer> VISITS = List.of(3, 5, 7, 9);

    /** The rise that is worth a report. */
    private static final long WORTH_A_READING_MICROMETRES = 15_000;

    private static final long BOTTOMLESS_MICROMETRES = 10_000_000;

    static CylinderDay of(Weather weather, Gauge gauge, Instant morning) {
        return new Reader(weather, gauge, morning).day();
    }

    /** Goes through one day. */
    private static final class Reader {
        private final Weather weather;
        private final Place place;
        private final long capacity;
        private final Instant morning;
        private final List<CylinderReading> readings = new ArrayList<>();
        private Instant seenAt;
        private long held;
        private long heldAtLastReading;

        Reader(Weather weather, Gauge gauge, Instant morning) {
            this.weather = weather;
            this.place = Place.of(gauge);
            this.capacity = gauge.capacityMicrometres().isPresent()
                    ? gauge.capacityMicrometres().getAsInt()
                    : BOTTOMLESS_MICROMETRES;
            this.morning = morning;
            this.seenAt = morning;
        }

        CylinderDay day() {
            for (int hours : VISITS) {
                visit(morning.plus(Duration.ofHours(hours)));
            }
            Instant next = morning.plus(RainDay.LENGTH);
            fill(next);
            // Between two readings of the same day the water in the glass is what counts, not the day.
            Water water = readings.isEmpty() ? Water.OF_THE_DAY : Water.POURED_OUT;
            readings.add(CylinderReading.of(next, held, capacity, water));
            return new CylinderDay(morning, List.copyOf(readings));
        }

        private void visit(Instant at) {
            fill(at);
            if (held - heldAtLastReading < WORTH_A_READING_MICROMETRES) {
                return;
            }
            boolean nearlyFull = held >= capacity / 2;
            readings.add(CylinderReading.of(at, held, capacity, nearlyFull ? Water.POURED_OUT : Water.LEFT_IN));
            held = nearlyFull ? 0 : held;
            heldAtLastReading = held;
        }

        private void fill(Instant until) {
            held += weather.fellMicrometres(place, seenAt, until);
            seenAt = until;
        }
    }
}
