package org.faofon.web.centre;

import jakarta.inject.Named;
import jakarta.inject.Singleton;
import org.faofon.network.NetworkClock;
import org.faofon.readings.query.LiveRainTotals;
import org.faofon.web.view.EvidenceView;
import org.faofon.web.view.WindowRain;

/** What a rule's condition would see at this moment, so that an officer need not decide by yesterday's rain. */
@Named("rainNow")
@Singleton
public class RuleWindowRain {
    private final LiveRainTotals live;
    private final NetworkClock clock;

    RuleWindowRain(LiveRainTotals live, NetworkClock clock) {
        this.live = live;
        this.clock = clock;
    }

    public WindowRain of(String gauge, EvidenceView.Condition condition) {
        return WindowRain.of(live.total(gauge, clock.instant().minus(condition.endingAgo()), condition.window()));
    }
}
