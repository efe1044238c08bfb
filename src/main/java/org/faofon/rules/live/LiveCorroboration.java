package org.faofon.rules.live;

import jakarta.enterprise.context.ApplicationScoped;
import org.faofon.network.GaugeRegistry;
import org.faofon.official.gauges.GuestNetwork;
import org.faofon.readings.accounting.ObserverTrustJob;
import org.faofon.rules.Corroboration;
import org.faofon.rules.EvaluationScope;

/** Who can support a typed value now: neighbours, as far as they can be relied on, the reader, and guests. */
@ApplicationScoped
class LiveCorroboration {
    private static final int MOST_GUESTS = 10;

    private final GaugeRegistry network;
    private final ConfirmedReadings confirmed;
    private final ObserverTrustJob trust;
    private final GuestNetwork guests;

    LiveCorroboration(GaugeRegistry network, ConfirmedReadings confirmed, ObserverTrustJob trust, GuestNetwork guests) {
        this.network = network;
        this.confirmed = confirmed;
        this.trust = trust;
        this.guests = guests;
    }

    Corroboration of(EvaluationScope scope) {
        return Corroboration.among(
                scope.listening(),
                network.listGauges(),
                confirmed::confirmedMicrometres,
                trust::scoreOf,
                (here, withinKm) -> guests.near(here, withinKm, MOST_GUESTS));
    }
}
