package org.faofon.incidents.request;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.faofon.alerts.AlertQueries;
import org.faofon.alerts.Evidence;
import org.faofon.incidents.IncidentFormatter;
import org.faofon.incidents.map.RainMap;
import org.faofon.network.GaugeLocationRepository;
import org.faofon.network.GaugeRegistry;
import org.faofon.network.GeoPoint;
import org.faofon.readings.RainTotal;
import org.faofon.readings.store.ReadingHistory;

/** The map of a request: the rain of the time that its evidence names, and the districts that are to be warned. */
@ApplicationScoped
class DdpmMap {
    private static final Duration DAY = Duration.ofHours(24);

    private final ReadingHistory readings;
    private final GaugeRegistry network;
    private final GaugeLocationRepository locations;
    private final AlertQueries alerts;

    DdpmMap(ReadingHistory readings, GaugeRegistry network, GaugeLocationRepository locations, AlertQueries alerts) {
        this.readings = readings;
        this.network = network;
        this.locations = locations;
        this.alerts = alerts;
    }

    RainMap of(DdpmRequest request, IncidentFormatter words) throws SQLException {
        Duration window = window(request);
        Map<String, RainTotal> rain = readings.totals(request.askedAt(), window);
        Map<String, GeoPoint> places = locations.positionsAt(request.askedAt());
        List<RainMap.Dot> dots = network.listGauges().stream()
                .map(gauge -> dot(
                        Objects.requireNonNullElse(
                                rain.get(gauge.code), new RainTotal(0, window, Duration.ZERO, false)),
                        Objects.requireNonNullElseGet(places.get(gauge.code), gauge::position),
                        words))
                .toList();
        return new RainMap(
                words.in().requestMap(words.window(window), words.moment(request.askedAt())),
                dots,
                request.districts().stream().collect(Collectors.toMap(code -> code, code -> request.level())),
                RainMap.areas(network.listGauges(), words::district),
                words.in().unknown());
    }

    /** That of the rain in the text, so that the picture shows what the text says. */
    private Duration window(DdpmRequest request) {
        return alerts.findEvent(request.event())
                .flatMap(event -> ShortTextFormatter.rainOfNow(event, request.level()))
                .filter(measure -> !measure.soilWater())
                .map(Evidence.Measure::window)
                .orElse(DAY);
    }

    private static RainMap.Dot dot(RainTotal total, GeoPoint place, IncidentFormatter words) {
        return RainMap.Dot.of(place, words.label(total), total);
    }
}
