package org.faofon.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.faofon.network.NetworkClock;
import org.faofon.readings.SilenceWatch;

/** Tells officers where the network says nothing, and why that matters. */
@ApplicationScoped
class SilenceDesk {
    private final SilenceWatch watch;
    private final AlertDesk alerts;
    private final NetworkClock clock;

    SilenceDesk(SilenceWatch watch, AlertDesk alerts, NetworkClock clock) {
        this.watch = watch;
        this.alerts = alerts;
        this.clock = clock;
    }

    SilenceView silence() {
        Instant now = clock.instant();
        return SilenceView.of(watch.listDistricts(now), alerts.listOpenForOfficers(), now);
    }
}
