package org.faofon.ops.broker;

/**
 * The messages that wait for the program at the embedded broker.
 *
 * @param messages that the broker has acknowledged and the program has not
 * @param bytes their size, in memory and in the files for what does not fit there
 * @param publishers connections whose messages wait, unacknowledged, until there is room
 * @param full whether there is no room for any message
 */
record BrokerBacklog(long messages, long bytes, int publishers, boolean full) {
    static final BrokerBacklog NONE = new BrokerBacklog(0, 0, 0, false);
}
