package org.faofon.chaos;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.paho.mqttv5.client.IMqttToken;
import org.eclipse.paho.mqttv5.client.MqttAsyncClient;
import org.eclipse.paho.mqttv5.client.MqttConnectionOptions;
import org.eclipse.paho.mqttv5.client.persist.MemoryPersistence;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.faofon.bench.Gauges.Gauge;

/** Publishes to the gauge's own topic, some messages at a time, and connects again if it was disconnected. */
final class MalformedPublisher implements AutoCloseable {
    private static final int MOST_UNDER_WAY = 100;
    private static final long PATIENCE_MILLIS = 30_000;

    private final int port;
    private final Gauge gauge;
    private final List<IMqttToken> underWay = new ArrayList<>();
    private Optional<MqttAsyncClient> client = Optional.empty();

    MalformedPublisher(int port, Gauge gauge) {
        this.port = port;
        this.gauge = gauge;
    }

    void send(byte[] payload) throws MqttException {
        try {
            underWay.add(connected().publish(gauge.topic(), payload, 1, false));
        } catch (MqttException e) {
            close(); // The next one gets a connection of its own.
        }
        if (underWay.size() >= MOST_UNDER_WAY) {
            await();
        }
    }

    private void await() throws MqttException {
        for (IMqttToken token : underWay) {
            try {
                token.waitForCompletion(PATIENCE_MILLIS);
            } catch (MqttException e) {
                close();
                break;
            }
        }
        underWay.clear();
    }

    private MqttAsyncClient connected() throws MqttException {
        if (client.isPresent() && client.get().isConnected()) {
            return client.get();
        }
        close();
        MqttAsyncClient fresh = new MqttAsyncClient("tcp://127.0.0.1:" + port, gauge.code(), new MemoryPersistence());
        client = Optional.of(fresh);
        MqttConnectionOptions options = new MqttConnectionOptions();
        options.setUserName(gauge.code());
        options.setPassword(gauge.token().getBytes(StandardCharsets.UTF_8));
        fresh.connect(options).waitForCompletion(PATIENCE_MILLIS);
        return fresh;
    }

    @Override
    public void close() throws MqttException {
        if (client.isPresent()) {
            MqttAsyncClient old = client.get();
            client = Optional.empty();
            if (old.isConnected()) {
                old.disconnectForcibly(0, 0, false);
            }
            old.close(true);
        }
    }
}
