package org.faofon.support;

import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.faofon.common.time.RainDayTime;
import org.faofon.network.NetworkClock;
import org.jspecify.annotations.Nullable;

/**
 * The clock of all integration tests: it starts on a fixed afternoon and runs until a test sets it; then it stands
 * still.
 */
@Alternative
@Singleton
public final class HandClock extends NetworkClock {
    private static final Instant AFTERNOON = Instant.parse("2026-11-22T07:20:00Z");

    private final long startedAtNanos = System.nanoTime();
    private volatile @Nullable Instant hands;
    private volatile boolean exercise;

    public void set(Instant time) {
        hands = time;
    }

    public void setExercise(boolean marked) {
        exercise = marked;
    }

    @Override
    public Instant instant() {
        Instant set = hands;
        return set == null ? AFTERNOON.plusNanos(System.nanoTime() - startedAtNanos) : set;
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
