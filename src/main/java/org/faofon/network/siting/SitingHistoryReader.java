package org.faofon.network.siting;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.faofon.network.Gauge;
import org.faofon.network.GaugeLocation;
import org.faofon.network.GaugeLocationRepository;

/** Reads the siting cards together with the locations of the gauges. */
@ApplicationScoped
public class SitingHistoryReader {
    private final SitingCardRepository cards;
    private final GaugeLocationRepository locations;

    SitingHistoryReader(SitingCardRepository cards, GaugeLocationRepository locations) {
        this.cards = cards;
        this.locations = locations;
    }

    public SitingHistory read(Gauge gauge) {
        return SitingHistory.of(cards.list(gauge), locations.list(gauge.code));
    }

    /** The card that holds on that day. */
    public Optional<SitingCard> findValid(Gauge gauge, LocalDate day) {
        List<SitingCard> all = cards.list(gauge);
        return all.isEmpty()
                ? Optional.empty()
                : SitingHistory.of(all, locations.list(gauge.code)).validOn(day);
    }

    /** The histories of the gauges that have a card, by their codes. */
    public Map<String, SitingHistory> readAll() {
        Map<String, List<SitingCard>> byGauge = new HashMap<>();
        cards.listAll()
                .forEach(card -> byGauge.computeIfAbsent(card.gauge(), code -> new ArrayList<>())
                        .add(card));
        Map<String, List<GaugeLocation>> places = new HashMap<>();
        if (!byGauge.isEmpty()) {
            locations
                    .listAll()
                    .forEach(place -> places.computeIfAbsent(place.gauge.code, code -> new ArrayList<>())
                            .add(place));
        }
        Map<String, SitingHistory> histories = new HashMap<>();
        byGauge.forEach((gauge, all) ->
                histories.put(gauge, SitingHistory.of(all, places.getOrDefault(gauge, List.of()))));
        return histories;
    }
}
