package org.faofon.bench;

import java.nio.charset.StandardCharsets;
import java.util.function.BiConsumer;
import org.eclipse.paho.mqttv5.client.IMqttToken;
import org.eclipse.paho.mqttv5.client.MqttAsyncClient;
import org.eclipse.paho.mqttv5.client.MqttCallback;
import org.eclipse.paho.mqttv5.client.MqttConnectionOptions;
import org.eclipse.paho.mqttv5.client.MqttDisconnectResponse;
import org.eclipse.paho.mqttv5.client.persist.MemoryPersistence;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.eclipse.paho.mqttv5.common.MqttMessage;
import org.eclipse.paho.mqttv5.common.packet.MqttProperties;
import org.faofon.network.InternalBrokerCredentials;

/** Listens as the program does, with the same client and options, but only acknowledges. */
final class Subscriber implements MqttCallback, AutoCloseable {
    private static final long SESSION_NEVER_EXPIRES = 0xFFFF_FFFFL;
    private static final int RECEIVE_MAXIMUM = 1_000;
    private static final long PATIENCE_MILLIS = 10_000;

    private final MqttAsyncClient client;
    private final BiConsumer<String, byte[]> heard;

    Subscriber(int port, String password, BiConsumer<String, byte[]> heard) throws MqttException {
        this.heard = heard;
        client =
                new MqttAsyncClient("tcp://127.0.0.1:" + port, InternalBrokerCredentials.USER, new MemoryPersistence());
        client.setManualAcks(true);
        client.setCallback(this);
        MqttConnectionOptions options = new MqttConnectionOptions();
        options.setCleanStart(false);
        options.setSessionExpiryInterval(SESSION_NEVER_EXPIRES);
        options.setReceiveMaximum(RECEIVE_MAXIMUM);
        options.setAutomaticReconnect(false);
        options.setUserName(InternalBrokerCredentials.USER);
        options.setPassword(password.getBytes(StandardCharsets.UTF_8));
        client.connect(options).waitForCompletion(PATIENCE_MILLIS);
        client.subscribe("faofon/v1/gauges/+/readings", 1).waitForCompletion(PATIENCE_MILLIS);
    }

    @Override
    public void messageArrived(String topic, MqttMessage message) throws MqttException {
        client.messageArrivedComplete(message.getId(), message.getQos());
        heard.accept(topic, message.getPayload());
    }

    @Override
    public void close() throws MqttException {
        client.disconnectForcibly(0, PATIENCE_MILLIS, false);
        client.close(true);
    }

    @Override
    public void disconnected(MqttDisconnectResponse response) {
        System.err.println("The subscriber lost its broker: " + response.getReasonString());
    }

    @Override
    public void mqttErrorOccurred(MqttException exception) {
        System.err.println("The subscriber met an error: " + exception.getMessage());
    }

    @Override
    public void deliveryComplete(IMqttToken token) {
        // It publishes nothing.
    }

    @Override
    public void connectComplete(boolean reconnect, String serverUri) {
        // Anyone who made it knows.
    }

    @Override
    public void authPacketArrived(int reasonCode, MqttProperties properties) {
        // It uses no extended authentication.
    }
}
