package org.faofon.ops.clock;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.faofon.common.time.RainDayTime;
import org.faofon.network.NetworkClock;

/** The system clock, in the time zone of Phatthalung. */
final class SystemClock extends NetworkClock {
    private final Clock clock;

    SystemClock() {
        this(Clock.system(RainDayTime.BANGKOK));
    }

    private SystemClock(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Instant instant() {
        return clock.instant();
    }

    @Override
    public double rate() {
        return 1;
    }

    @Override
    public boolean exercise() {
        return false;
    }

    @Override
    public ZoneId getZone() {
        return clock.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new SystemClock(clock.withZone(zone));
    }
}
