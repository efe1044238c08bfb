package org.faofon.ops.broker;

/**
 * What waits for the program at the broker that comes along.
 *
 * @param messages that it has acknowledged and the program has not
 * @param bytes that these take, in memory and in the files for what no longer fits there
 * @param publishers connections whose messages wait, unacknowledged, until there is room
 * @param full whether nobody's message has room
 */
record BrokerBacklog(long messages, long bytes, int publishers, boolean full) {
    static final BrokerBacklog NONE = new BrokerBacklog(0, 0, 0, false);
}
