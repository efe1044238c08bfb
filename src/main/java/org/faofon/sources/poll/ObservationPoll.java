package org.faofon.sources.poll;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import org.faofon.network.Gauge;
import org.faofon.network.GaugeRegistry;
import org.faofon.network.NetworkClock;
import org.faofon.official.gauges.GuestNetwork;
import org.faofon.sources.Source;
import org.faofon.sources.SourcesConfig;
import org.faofon.sources.http.FetchResult.Fresh;
import org.faofon.sources.observations.ObservationException;
import org.faofon.sources.observations.ObservationReader;
import org.faofon.sources.observations.ObservationScope;
import org.faofon.sources.observations.Observations;

/** Reads an answer with stations and values, and stores what is of use. */
@ApplicationScoped
class ObservationPoll {
    private final SourcesConfig config;
    private final GaugeRegistry network;
    private final GuestNetwork guests;
    private final NetworkClock clock;

    ObservationPoll(SourcesConfig config, GaugeRegistry network, GuestNetwork guests, NetworkClock clock) {
        this.config = config;
        this.network = network;
        this.guests = guests;
        this.clock = clock;
    }

    PollOutcome take(Source source, Fresh answer) throws SQLException {
        ObservationScope scope = new ObservationScope(
                clock.instant(),
                config.oldest(),
                network.listGauges().stream().map(Gauge::position).toList(),
                config.withinKm(),
                config.mostStations(),
                config.mostRows());
        try {
            Observations read = ObservationReader.read(source, answer.body(), scope);
            guests.store(read.stations(), read.values());
            return new PollOutcome(
                    false, "", read.values().size(), read.elsewhere(), read.refusedRows(), read.refusals());
        } catch (ObservationException e) {
            return PollOutcome.failed(String.valueOf(e.getMessage()));
        }
    }
}
