package org.faofon.gateways.mqtt;

import org.faofon.gateways.decode.Arrival;

/**
 * A message as the broker delivered it.
 *
 * @param retained whether it is the retained message of a topic, sent because of our subscription
 * @param arrival when the broker received it, as far as that is known
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared.
record ReceivedMessage(String topic, byte[] payload, boolean retained, Arrival arrival) {}
