package org.faofon.sim.drill;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.faofon.sim.network.Gauge;
import org.faofon.sim.network.Roster;
import org.faofon.sim.rain.Place;

/** Finds places by what people call them: a district, a gauge, or a latitude and a longitude. */
final class PlaceName {
    private static final Pattern COORDINATES =
            Pattern.compile("(-?[0-9]{1,2}(?:\\.[0-9]+)?)\\s*,\\s*(-?[0-9]{1,3}(?:\\.[0-9]+)?)");

    private PlaceName() {}

    /**
     * The place of a name.
     *
     * @throws IllegalArgumentException if there is none
     */
    static Place resolve(String name, Roster roster) {
        return coordinates(name)
                .or(() -> gauge(name, roster))
                .or(() -> district(name, roster))
                .orElseThrow(() -> new IllegalArgumentException(ClosestWord.unknown("place", name, known(roster))));
    }

    private static Optional<Place> coordinates(String name) {
        Matcher found = COORDINATES.matcher(name.strip());
        return found.matches()
                ? Optional.of(new Place(Double.parseDouble(found.group(1)), Double.parseDouble(found.group(2))))
                : Optional.empty();
    }

    private static Optional<Place> gauge(String name, Roster roster) {
        return roster.gauges().stream()
                .filter(gauge -> gauge.id().equals(name.strip()))
                .map(Place::of)
                .findFirst();
    }

    private static Optional<Place> district(String name, Roster roster) {
        String code = District.find(name).map(District::code).orElse(name.strip());
        return District.middle(code, roster);
    }

    private static List<String> known(Roster roster) {
        List<String> names = new ArrayList<>(District.names());
        roster.gauges().stream().map(Gauge::id).forEach(names::add);
        return names;
    }
}
