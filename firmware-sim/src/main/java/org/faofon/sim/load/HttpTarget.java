package org.faofon.sim.load;

import java.net.URI;

/**
 * Where a load by HTTP goes.
 *
 * @param connections kept alive, that all gauges share
 */
public record HttpTarget(URI faofon, int connections) {
    private static final int MOST_CONNECTIONS = 10_000;

    public HttpTarget {
        if (connections < 1 || connections > MOST_CONNECTIONS) {
            throw new IllegalArgumentException("1 to 10,000 connections may be shared, but were " + connections);
        }
    }
}
