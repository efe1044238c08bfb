package org.faofon.incidents.request;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.faofon.incidents.IncidentFormatter;
import org.faofon.incidents.map.RainMap;
import org.faofon.network.GaugeLocationRepository;
import org.faofon.network.GaugeRegistry;
import org.faofon.network.GeoPoint;
import org.faofon.readings.RainClass;
import org.faofon.readings.RainTotal;
import org.faofon.readings.store.ReadingHistory;

/** The map of a request: the rain of the 24 hours before it, and the districts that are to be warned. */
@ApplicationScoped
class DdpmMap {
    private static final Duration DAY = Duration.ofHours(24);

    private final ReadingHistory readings;
    private final GaugeRegistry network;
    private final GaugeLocationRepository locations;

    DdpmMap(ReadingHistory readings, GaugeRegistry network, GaugeLocationRepository locations) {
        this.readings = readings;
        this.network = network;
        this.locations = locations;
    }

    RainMap of(DdpmRequest request, IncidentFormatter words) throws SQLException {
        Map<String, RainTotal> rain = readings.totals(request.askedAt(), DAY);
        Map<String, GeoPoint> places = locations.positionsAt(request.askedAt());
        List<RainMap.Dot> dots = network.listGauges().stream()
                .map(gauge -> dot(
                        Objects.requireNonNullElse(rain.get(gauge.code), new RainTotal(0, DAY, Duration.ZERO, false)),
                        Objects.requireNonNullElseGet(places.get(gauge.code), gauge::position),
                        words))
                .toList();
        return new RainMap(
                words.in().requestMap(words.window(DAY), words.clock(request.askedAt())),
                dots,
                request.districts().stream().collect(Collectors.toMap(code -> code, code -> request.level())),
                words.in().unknown());
    }

    private static RainMap.Dot dot(RainTotal total, GeoPoint place, IncidentFormatter words) {
        RainClass rain = RainClass.of(total, false);
        String label =
                rain == RainClass.UNKNOWN && total.depthMicrometres() == 0 ? "?" : words.mm(total.depthMicrometres());
        return new RainMap.Dot(place.latitude(), place.longitude(), label, rain, RainClass.partly(total));
    }
}
