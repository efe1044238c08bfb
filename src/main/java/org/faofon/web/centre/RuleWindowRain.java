package org.faofon.web.centre;

import jakarta.inject.Named;
import jakarta.inject.Singleton;
import org.faofon.network.NetworkClock;
import org.faofon.readings.query.LiveRainTotals;
import org.faofon.web.view.EvidenceView;
import org.faofon.web.view.WindowRain;

/** The current value of a rule's condition, so that an officer need not decide by old values. */
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
        if (condition.soilWater()) {
            return WindowRain.of(live.soilWater(gauge, clock.instant()));
        }
        return WindowRain.of(live.total(gauge, clock.instant().minus(condition.endingAgo()), condition.window()));
    }
}
