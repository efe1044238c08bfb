package org.faofon.sim.rain;

import java.time.Duration;

/** Thirty days without rain. */
record DrySpell() implements Storm {
    @Override
    public Duration length() {
        return Duration.ofDays(30);
    }

    @Override
    public double mmPerHour(Place place, double minute) {
        return 0;
    }
}
