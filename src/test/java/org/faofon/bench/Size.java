package org.faofon.bench;

import java.time.Duration;
import java.util.List;

/**
 * How much is measured.
 *
 * @param turns how often each way is measured
 * @param bulkRows rows of a file
 * @param messages MQTT messages of a turn
 * @param posts the most HTTP requests of a turn
 * @param paced how long readings come at an even pace
 * @param years of readings every five minutes at 36 gauges, for questions about the past
 * @param load how long a page is asked for without a pause
 * @param visitors of a storm of visitors
 * @param networks how many gauges a network has
 */
record Size(
        int turns,
        int bulkRows,
        int messages,
        int posts,
        Duration paced,
        int years,
        Duration load,
        int visitors,
        List<Integer> networks) {
    static final Size FULL = new Size(
            5,
            200_000,
            120_000,
            16_000,
            Duration.ofSeconds(20),
            10,
            Duration.ofSeconds(6),
            10_000,
            List.of(36, 1_000, 10_000, 100_000));
    static final Size QUICK = new Size(
            3, 30_000, 10_000, 1_500, Duration.ofSeconds(2), 1, Duration.ofSeconds(1), 1_000, List.of(36, 1_000));
}
