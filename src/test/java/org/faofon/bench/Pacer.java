package org.faofon.bench;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.faofon.bench.Rainfall.Fall;

/** Publishes readings at an even pace, whatever becomes of them. */
final class Pacer {
    private static final double SAMPLES_A_SECOND = 100;

    private final double perSecond;
    private final long messages;
    private final int sampleEvery;

    Pacer(double perSecond, Duration length) {
        this.perSecond = perSecond;
        messages = Math.round(perSecond * length.toMillis() / 1e3);
        sampleEvery = (int) Math.max(1, perSecond / SAMPLES_A_SECOND);
    }

    /** Returns when the last has left. */
    void publish(Rainfall rain, int gauges, MqttFleet fleet, Samples samples) {
        long start = System.nanoTime();
        for (int i = 0; i < messages; i++) {
            Fall fall = rain.next(i % gauges);
            long due = start + Math.round(i * 1e9 / perSecond);
            while (System.nanoTime() < due) {
                LockSupport.parkNanos(due - System.nanoTime());
            }
            if (i % sampleEvery == 0) {
                samples.left(fall, due);
            }
            fleet.publish(fall);
        }
    }
}
