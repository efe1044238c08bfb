package org.faofon.web;

import jakarta.inject.Named;
import jakarta.inject.Singleton;
import org.faofon.network.NetworkClock;
import org.faofon.readings.LiveRain;

/** What a rule's condition would see at this moment, so that an officer need not decide by yesterday's rain. */
@Named("rainNow")
@Singleton
public class RainNow {
    private final LiveRain live;
    private final NetworkClock clock;

    RainNow(LiveRain live, NetworkClock clock) {
        this.live = live;
        this.clock = clock;
    }

    public WindowRain of(String gauge, EvidenceView.Condition condition) {
        return WindowRain.of(live.total(gauge, clock.instant().minus(condition.endingAgo()), condition.window()));
    }
}
