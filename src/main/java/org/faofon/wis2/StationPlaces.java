package org.faofon.wis2;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.faofon.network.Gauge;
import org.faofon.network.GaugeLocation;
import org.faofon.network.GaugeLocationRepository;
import org.faofon.network.GeoPoint;

/** Where the registered gauges stood. */
@ApplicationScoped
class StationPlaces {
    private final GaugeLocationRepository locations;

    StationPlaces(GaugeLocationRepository locations) {
        this.locations = locations;
    }

    /** The locations of now, read once. */
    Known read() {
        Map<String, List<GaugeLocation>> all = new HashMap<>();
        for (GaugeLocation each : locations.listAll()) {
            all.computeIfAbsent(each.gauge.code, code -> new ArrayList<>()).add(each);
        }
        return new Known(all);
    }

    /** @param byGauge of each gauge by date; the last one of a date is valid */
    record Known(Map<String, List<GaugeLocation>> byGauge) {
        /** Empty for a gauge without an identifier. */
        Optional<StationPlace> find(Gauge gauge, Instant then) {
            GeoPoint position = byGauge.getOrDefault(gauge.code, List.of()).stream()
                    .filter(location -> !location.validFrom.isAfter(then))
                    .reduce((one, later) -> later)
                    .map(GaugeLocation::position)
                    .orElseGet(gauge::position);
            OptionalLong metres = gauge.metresFromOscar(position);
            return gauge.wigosIdentifier().map(id -> new StationPlace(id, position, metres));
        }
    }
}
