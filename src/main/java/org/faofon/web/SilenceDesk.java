package org.faofon.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.faofon.network.GaugeStatuses;
import org.faofon.network.NetworkClock;
import org.faofon.readings.SilenceWatch;

/** Tells officers where the network says nothing, and why that matters. */
@ApplicationScoped
class SilenceDesk {
    private final SilenceWatch watch;
    private final AlertDesk alerts;
    private final GaugeStatuses statuses;
    private final NetworkClock clock;

    SilenceDesk(SilenceWatch watch, AlertDesk alerts, GaugeStatuses statuses, NetworkClock clock) {
        this.watch = watch;
        this.alerts = alerts;
        this.statuses = statuses;
        this.clock = clock;
    }

    SilenceView silence() {
        Instant now = clock.instant();
        return SilenceView.of(watch.listDistricts(now), alerts.listOpenForOfficers(), statuses::find, now);
    }
}
