package org.faofon.sim.load;

import java.time.Duration;

/**
 * How much load, and for how long.
 *
 * @param loop whether the time or the answers set the pace
 * @param messagesPerSecond of all gauges together, in an open loop
 * @param messages the most that are sent
 * @param length the longest time of sending
 * @param messagesUnderway the unacknowledged messages of a gauge
 * @param patience how long to wait for connections, and for the last acknowledgements
 */
public record LoadPlan(
        Loop loop, double messagesPerSecond, long messages, Duration length, int messagesUnderway, Duration patience) {
    private static final long MOST_MESSAGES = 50_000_000;
    private static final Duration LONGEST = Duration.ofHours(6);

    /** What sets the pace. */
    public enum Loop {
        /** Messages are due at fixed times, whether or not the earlier ones are acknowledged, as with real gauges. */
        OPEN,
        /** Each acknowledgement lets the next message go, which finds out how much is possible. */
        CLOSED
    }

    public LoadPlan {
        if (!(messagesPerSecond > 0) || messagesPerSecond > 1_000_000) {
            throw new IllegalArgumentException(
                    "the rate must be over 0 and up to a million messages a second, but was " + messagesPerSecond);
        }
        if (messages < 1 || messages > MOST_MESSAGES) {
            throw new IllegalArgumentException("messages must be 1 to 50 million, but were " + messages);
        }
        if (length.toMillis() < 1 || length.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("the load must last up to 6 hours, but was " + length);
        }
        if (messagesUnderway < 1 || messagesUnderway > 1_000) {
            throw new IllegalArgumentException("1 to 1000 messages may be underway, but was " + messagesUnderway);
        }
    }

    /** How many messages one of the gauges sends at most. */
    public long messagesOfOneGauge(int gauges) {
        return (messages + gauges - 1) / gauges;
    }
}
