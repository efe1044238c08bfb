package org.faofon.gateways.mqtt;

import org.eclipse.paho.mqttv5.client.IMqttToken;
import org.eclipse.paho.mqttv5.client.MqttAsyncClient;
import org.eclipse.paho.mqttv5.client.MqttCallback;
import org.eclipse.paho.mqttv5.client.MqttDisconnectResponse;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.eclipse.paho.mqttv5.common.MqttMessage;
import org.eclipse.paho.mqttv5.common.packet.MqttProperties;
import org.jboss.logging.Logger;

/**
 * Handles the messages of one connection. A message is acknowledged only on the connection on which it arrived: on a
 * later one its packet id may belong to another message.
 */
final class MqttConnectionCallback implements MqttCallback {
    private static final Logger LOG = Logger.getLogger(MqttConnectionCallback.class);

    private final MqttAsyncClient connection;
    private final MqttMessageHandler messages;
    private final ArrivalTimes arrivals;

    MqttConnectionCallback(MqttAsyncClient connection, MqttMessageHandler messages, ArrivalTimes arrivals) {
        this.connection = connection;
        this.messages = messages;
        this.arrivals = arrivals;
    }

    @Override
    public void messageArrived(String topic, MqttMessage message) throws InterruptedException {
        int id = message.getId();
        int qos = message.getQos();
        messages.take(
                new ReceivedMessage(topic, message.getPayload(), message.isRetained(), arrivals.of(message)),
                () -> acknowledge(id, qos));
    }

    private void acknowledge(int id, int qos) {
        try {
            connection.messageArrivedComplete(id, qos);
        } catch (MqttException e) {
            // The broker sends it again on the next connection, and it will be a duplicate.
            LOG.debugf("Could not acknowledge a message: %s", e.getMessage());
        }
    }

    @Override
    public void disconnected(MqttDisconnectResponse response) {
        arrivals.lost();
        LOG.warnf("Lost the MQTT broker: %s", response.getReasonString());
    }

    @Override
    public void mqttErrorOccurred(MqttException exception) {
        LOG.warnf("MQTT error: %s", exception.getMessage());
    }

    @Override
    public void deliveryComplete(IMqttToken token) {
        // We publish nothing.
    }

    @Override
    public void connectComplete(boolean reconnect, String serverUri) {
        LOG.debugf("Connected to %s", serverUri);
    }

    @Override
    public void authPacketArrived(int reasonCode, MqttProperties properties) {
        // We use no extended authentication.
    }
}
