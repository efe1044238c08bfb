package org.faofon.sensorthings.model;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.faofon.common.cache.SingleFlightCache;
import org.faofon.network.Gauge;
import org.faofon.network.GaugeLocation;
import org.faofon.network.GaugeLocationRepository;
import org.faofon.network.GaugeRegistry;
import org.faofon.network.GeoPoint;
import org.faofon.network.NetworkClock;
import org.faofon.network.siting.SitingCard;
import org.faofon.network.siting.SitingHistory;
import org.faofon.network.siting.SitingHistoryReader;
import org.faofon.readings.Interval;
import org.faofon.readings.store.ReadingHistory;
import org.faofon.sensorthings.SensorThingsConfig;

/** Makes the catalog, and keeps it for a short time because each request needs it. */
@ApplicationScoped
public class CatalogReader {
    private static final int MOST_SITE_ADDRESSES = 4;

    private final GaugeRegistry network;
    private final GaugeLocationRepository locations;
    private final ReadingHistory history;
    private final SitingHistoryReader sitingCards;
    private final NetworkClock clock;
    private final SingleFlightCache<String, Catalog> kept;

    CatalogReader(
            GaugeRegistry network,
            GaugeLocationRepository locations,
            ReadingHistory history,
            SitingHistoryReader sitingCards,
            NetworkClock clock,
            SensorThingsConfig config) {
        this.network = network;
        this.locations = locations;
        this.history = history;
        this.sitingCards = sitingCards;
        this.clock = clock;
        this.kept = new SingleFlightCache<>(MOST_SITE_ADDRESSES, config.fresh());
    }

    /**
     * The catalog, with links to pages of the site.
     *
     * @param siteRoot the public address of the site, ending with a slash
     */
    public Catalog read(String siteRoot) throws SQLException {
        return kept.get(siteRoot, () -> make(new StationFactory(siteRoot)));
    }

    private Catalog make(StationFactory factory) throws SQLException {
        Map<String, Map<Instant, GeoPoint>> positions = new HashMap<>();
        for (GaugeLocation location : locations.listAll()) {
            positions
                    .computeIfAbsent(location.gauge.code, code -> new TreeMap<>())
                    .put(location.validFrom, location.position());
        }
        Map<String, Interval> spans = history.spans();
        Map<String, SitingHistory> sitings = sitingCards.readAll();
        LocalDate today = SitingHistory.dayOf(clock.instant());
        Map<String, Station> stations = new LinkedHashMap<>();
        for (Gauge gauge : network.listGauges()) {
            Map<Instant, GeoPoint> known = positions.getOrDefault(gauge.code, Map.of(Instant.EPOCH, gauge.position()));
            Optional<SitingCard> siting =
                    sitings.getOrDefault(gauge.code, SitingHistory.NONE).validOn(today);
            stations.put(gauge.code, factory.station(gauge, known, Optional.ofNullable(spans.get(gauge.code)), siting));
        }
        return new Catalog(stations);
    }
}
