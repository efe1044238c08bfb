package org.faofon.gateways.mqtt;

/**
 * A message as the broker delivered it.
 *
 * @param retained whether it is the copy that the broker keeps of a topic's last message, sent because we subscribed
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared.
record ReceivedMessage(String topic, byte[] payload, boolean retained) {}
