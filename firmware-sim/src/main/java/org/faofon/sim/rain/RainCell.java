package org.faofon.sim.rain;

import java.util.List;

/**
 * A moving patch of rain: strongest in the middle, weaker outwards.
 *
 * @param radiusKm where the rain has fallen to 61 % of the middle
 * @param track the positions of the middle, in order of time
 */
record RainCell(double radiusKm, List<Waypoint> track) {

    /** The middle of a cell at some minute, counted from the start of the cell. */
    record Waypoint(double minute, Place middle, double mmPerHour) {}

    RainCell {
        track = List.copyOf(track);
        if (track.size() < 2) {
            throw new IllegalArgumentException("a cell needs two waypoints, but had " + track.size());
        }
    }

    double mmPerHour(Place place, double minute) {
        for (int leg = 1; leg < track.size(); leg++) {
            Waypoint from = track.get(leg - 1);
            Waypoint to = track.get(leg);
            if (minute >= from.minute && minute < to.minute) {
                return mmPerHour(place, from, to, (minute - from.minute) / (to.minute - from.minute));
            }
        }
        return 0;
    }

    private double mmPerHour(Place place, Waypoint from, Waypoint to, double share) {
        double squaredKm = from.middle.towards(to.middle, share).squaredKmTo(place);
        double middle = from.mmPerHour + (to.mmPerHour - from.mmPerHour) * share;
        return middle * StrictMath.exp(-squaredKm / (2 * radiusKm * radiusKm));
    }
}
