package org.faofon.web.view;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.faofon.network.GaugeStatusRepository;
import org.faofon.network.NetworkClock;
import org.faofon.readings.accounting.LiveSilence;

/** Views of the silent parts of the network for officers, and why they matter. */
@ApplicationScoped
public class SilenceViewService {
    private final LiveSilence watch;
    private final AlertViewService alerts;
    private final GaugeStatusRepository statuses;
    private final NetworkClock clock;

    SilenceViewService(LiveSilence watch, AlertViewService alerts, GaugeStatusRepository statuses, NetworkClock clock) {
        this.watch = watch;
        this.alerts = alerts;
        this.statuses = statuses;
        this.clock = clock;
    }

    public SilenceView silence() {
        Instant now = clock.instant();
        return SilenceView.of(watch.listDistricts(now), alerts.listOpenForOfficers(), statuses::find, now);
    }
}
