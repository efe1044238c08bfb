package org.faofon.gateways.mqtt;

import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.paho.mqttv5.client.IMqttToken;
import org.eclipse.paho.mqttv5.client.MqttCallback;
import org.eclipse.paho.mqttv5.client.MqttDisconnectResponse;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.eclipse.paho.mqttv5.common.MqttMessage;
import org.eclipse.paho.mqttv5.common.packet.MqttProperties;

/** Counts what an inbox has taken, retained copies among it. */
final class CountingInbox implements MqttCallback {
    private final MqttConnectionCallback inbox;
    private final AtomicInteger taken;

    CountingInbox(MqttConnectionCallback inbox, AtomicInteger taken) {
        this.inbox = inbox;
        this.taken = taken;
    }

    @Override
    public void messageArrived(String topic, MqttMessage message) throws InterruptedException {
        inbox.messageArrived(topic, message);
        taken.incrementAndGet();
    }

    @Override
    public void disconnected(MqttDisconnectResponse response) {}

    @Override
    public void mqttErrorOccurred(MqttException exception) {}

    @Override
    public void deliveryComplete(IMqttToken token) {}

    @Override
    public void connectComplete(boolean reconnect, String serverUri) {}

    @Override
    public void authPacketArrived(int reasonCode, MqttProperties properties) {}
}
