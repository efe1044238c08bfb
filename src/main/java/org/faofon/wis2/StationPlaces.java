package org.faofon.wis2;

import jakarta.enterprise.context.ApplicationScoped;
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
import org.faofon.network.siting.SitingCard;
import org.faofon.network.siting.SitingClass;
import org.faofon.network.siting.SitingHistory;
import org.faofon.network.siting.SitingHistoryReader;
import org.faofon.readings.Interval;

/** Where the registered gauges stood, and what was known of these places. */
@ApplicationScoped
class StationPlaces {
    private final GaugeLocationRepository locations;
    private final SitingHistoryReader sitings;

    StationPlaces(GaugeLocationRepository locations, SitingHistoryReader sitings) {
        this.locations = locations;
        this.sitings = sitings;
    }

    /** What is known now, read once. */
    Known read() {
        Map<String, List<GaugeLocation>> all = new HashMap<>();
        for (GaugeLocation each : locations.listAll()) {
            all.computeIfAbsent(each.gauge.code, code -> new ArrayList<>()).add(each);
        }
        return new Known(all, sitings.readAll());
    }

    /**
     * What is known of the gauges.
     *
     * @param byGauge locations of each gauge by date; the last one of a date is valid
     * @param sitings of the gauges that have a siting card
     */
    record Known(Map<String, List<GaugeLocation>> byGauge, Map<String, SitingHistory> sitings) {
        /** Where it stood at the end of the span; empty for a gauge without an identifier. */
        Optional<StationPlace> find(Gauge gauge, Interval span) {
            GeoPoint position = byGauge.getOrDefault(gauge.code, List.of()).stream()
                    .filter(location -> !location.validFrom.isAfter(span.end()))
                    .reduce((one, later) -> later)
                    .map(GaugeLocation::position)
                    .orElseGet(gauge::position);
            OptionalLong metres = gauge.metresFromOscar(position);
            return gauge.wigosIdentifier().map(id -> new StationPlace(id, position, metres, siting(gauge, span)));
        }

        private Optional<SitingClass> siting(Gauge gauge, Interval span) {
            return sitings.getOrDefault(gauge.code, SitingHistory.NONE)
                    .validDuring(SitingHistory.dayOf(span.start()), SitingHistory.dayOf(span.end()))
                    .flatMap(SitingCard::sitingClass);
        }
    }
}
