package org.faofon.sim.link;

/**
 * The limits of one link.
 *
 * @param bufferedReadings how many readings may wait for their acknowledgement
 * @param readingsPerMessage how many readings of a backlog are sent together
 * @param messagesUnderway how many messages may be unacknowledged at a time
 */
public record LinkLimits(int bufferedReadings, int readingsPerMessage, int messagesUnderway) {
    public LinkLimits {
        if (bufferedReadings < 1 || readingsPerMessage < 1 || messagesUnderway < 1) {
            throw new IllegalArgumentException("limits of a link must be at least 1, but were " + bufferedReadings
                    + ", " + readingsPerMessage + ", " + messagesUnderway);
        }
        if (messagesUnderway > 1000) {
            // Message ids and the brokers' usual receive maximum end at 65,535; memory ends earlier.
            throw new IllegalArgumentException("at most 1000 messages may be underway, but was " + messagesUnderway);
        }
    }
}
