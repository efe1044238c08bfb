package org.faofon.chaos;

import java.time.Duration;
import java.util.Random;

/**
 * {@code kill -9} of Mosquitto, which answers a moment before it has written. What it lost of that moment is not the
 * program's loss: the gauges send it again.
 */
final class KillBroker implements Fault {
    private static final Duration IN_DOUBT = Duration.ofSeconds(5);

    private final ExternalServices services;

    KillBroker(ExternalServices services) {
        this.services = services;
    }

    @Override
    public String name() {
        return "Mosquitto outside killed";
    }

    @Override
    public void strike(Site site, Random random) throws Exception {
        long from = System.nanoTime() - IN_DOUBT.toNanos();
        services.killBroker();
        site.sendAgainSince(from);
    }
}
