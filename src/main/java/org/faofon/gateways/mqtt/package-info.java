/**
 * The connection to the broker. Input: messages from Paho, which are acknowledged only after the commit. Start at
 * {@link MqttGateway}, then {@link MqttMessageHandler}.
 */
@NullMarked
package org.faofon.gateways.mqtt;

import org.jspecify.annotations.NullMarked;
