package org.faofon.support;

import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.faofon.common.time.RainDayTime;
import org.faofon.network.NetworkClock;

/** A clock whose hands the test moves; a test profile chooses it. */
@Alternative
@Singleton
public final class HandClock extends NetworkClock {
    private volatile Instant now = Instant.parse("2026-11-22T07:20:00Z");
    private volatile boolean exercise;

    public void set(Instant time) {
        now = time;
    }

    public void setExercise(boolean marked) {
        exercise = marked;
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public double rate() {
        return 1;
    }

    @Override
    public boolean exercise() {
        return exercise;
    }

    @Override
    public ZoneId getZone() {
        return RainDayTime.BANGKOK;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("The network has one zone");
    }
}
