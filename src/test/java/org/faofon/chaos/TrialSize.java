package org.faofon.chaos;

import java.time.Duration;

/**
 * How much is done.
 *
 * @param strikes how often each fault strikes
 * @param pause how long a process stands still
 * @param away how long a database, a broker or the network is away
 * @param malformed how many malformed messages and requests are sent
 * @param flood how many readings one gauge sends at once
 * @param listeners how many listeners of the live stream vanish
 * @param lineTroubles how many pushes LINE does not simply accept
 * @param memoryHours hours of simulated time over which memory is watched
 */
record TrialSize(
        int strikes,
        Duration pause,
        Duration away,
        int malformed,
        int flood,
        int listeners,
        int lineTroubles,
        int memoryHours) {
    static final TrialSize SHORT =
            new TrialSize(1, Duration.ofSeconds(2), Duration.ofSeconds(3), 1_000, 2_000, 200, 2, 4);
    static final TrialSize LONG =
            new TrialSize(2, Duration.ofSeconds(30), Duration.ofSeconds(60), 50_000, 50_000, 3_000, 6, 24);
}
