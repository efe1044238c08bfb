package org.faofon.network.siting;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What somebody saw around a gauge on a day.
 *
 * @param horizon for each direction how high the highest obstacle rises; a direction that nobody looked in is missing
 * @param rimCentimetres the height of the rim above the ground, or above the roof
 * @param rimLevel whether the rim is level
 * @param note what else is worth knowing, or empty
 */
public record SitingSurvey(
        LocalDate date,
        Map<CompassPoint, Obstruction> horizon,
        Optional<GroundSlope> slope,
        WindProtection windProtection,
        Optional<Integer> rimCentimetres,
        Optional<Boolean> rimLevel,
        Optional<GroundSurface> surface,
        String note) {
    /** There are no older gauges in the program. */
    public static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);

    public static final int LONGEST_NOTE = 500;
    public static final int MOST_RIM_CENTIMETRES = 3_000;

    public SitingSurvey {
        Map<CompassPoint, Obstruction> sorted = new EnumMap<>(CompassPoint.class);
        sorted.putAll(horizon);
        horizon = Collections.unmodifiableMap(sorted);
        if (date.isBefore(EARLIEST)) {
            throw new IllegalArgumentException("a survey must not be before " + EARLIEST + ", but was on " + date);
        }
        rimCentimetres.ifPresent(SitingSurvey::checkRim);
        if (note.length() > LONGEST_NOTE || note.indexOf('\0') >= 0) {
            throw new IllegalArgumentException(
                    "a note must not be longer than " + LONGEST_NOTE + " characters, nor contain U+0000");
        }
    }

    private static void checkRim(int centimetres) {
        if (centimetres < 1 || centimetres > MOST_RIM_CENTIMETRES) {
            throw new IllegalArgumentException(
                    "the rim must be from 1 to " + MOST_RIM_CENTIMETRES + " cm high, but was " + centimetres);
        }
    }

    public Optional<SitingClass> sitingClass() {
        return SitingClass.of(this);
    }

    public List<CompassPoint> missingDirections() {
        return Stream.of(CompassPoint.values())
                .filter(point -> !horizon.containsKey(point))
                .toList();
    }

    public Optional<Obstruction> at(CompassPoint point) {
        return Optional.ofNullable(horizon.get(point));
    }

    public boolean isOnRoof() {
        return surface.filter(GroundSurface.ROOF::equals).isPresent();
    }
}
