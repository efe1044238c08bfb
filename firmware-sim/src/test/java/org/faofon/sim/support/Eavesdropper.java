package org.faofon.sim.support;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.paho.mqttv5.client.IMqttToken;
import org.eclipse.paho.mqttv5.client.MqttAsyncClient;
import org.eclipse.paho.mqttv5.client.MqttCallback;
import org.eclipse.paho.mqttv5.client.MqttDisconnectResponse;
import org.eclipse.paho.mqttv5.client.persist.MemoryPersistence;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.eclipse.paho.mqttv5.common.MqttMessage;
import org.eclipse.paho.mqttv5.common.packet.MqttProperties;

/** Hears everything that gauges say to a broker. */
public final class Eavesdropper implements MqttCallback {
    private static final long PATIENCE_MILLIS = 10_000;

    private final MqttAsyncClient client;
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final List<HeardMessage> messages = new CopyOnWriteArrayList<>();

    /** One message with its topic. */
    private record HeardMessage(String topic, String text) {}

    public Eavesdropper(String broker) throws MqttException {
        client = new MqttAsyncClient(broker, "eavesdropper", new MemoryPersistence());
        client.setCallback(this);
        client.connect().waitForCompletion(PATIENCE_MILLIS);
        client.subscribe("faofon/v1/gauges/#", 1).waitForCompletion(PATIENCE_MILLIS);
    }

    /** Payloads in the order of their arrival. */
    public List<String> heard() {
        return heard;
    }

    /** The readings messages of one gauge. */
    public List<String> heardOf(String gauge) {
        return messages.stream()
                .filter(message -> message.topic.equals("faofon/v1/gauges/" + gauge + "/readings"))
                .map(HeardMessage::text)
                .toList();
    }

    public void leave() throws MqttException {
        if (client.isConnected()) {
            client.disconnectForcibly(0, 0, false);
        }
        client.close(true);
    }

    @Override
    public void messageArrived(String topic, MqttMessage message) {
        String text = new String(message.getPayload(), StandardCharsets.UTF_8);
        heard.add(text);
        messages.add(new HeardMessage(topic, text));
    }

    @Override
    public void disconnected(MqttDisconnectResponse response) {}

    @Override
    public void mqttErrorOccurred(MqttException fault) {}

    @Override
    public void deliveryComplete(IMqttToken token) {}

    @Override
    public void connectComplete(boolean reconnect, String serverUri) {}

    @Override
    public void authPacketArrived(int reasonCode, MqttProperties properties) {}
}
