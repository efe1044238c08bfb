package org.faofon.gateways.mqtt;

/**
 * A message as the broker delivered it.
 *
 * @param retained whether it is the retained message of a topic, sent because of our subscription
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared.
record ReceivedMessage(String topic, byte[] payload, boolean retained) {}
