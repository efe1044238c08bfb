package org.faofon.gateways.mqtt;

import org.eclipse.paho.mqttv5.client.IMqttToken;
import org.eclipse.paho.mqttv5.client.MqttAsyncClient;
import org.eclipse.paho.mqttv5.client.MqttConnectionOptions;
import org.eclipse.paho.mqttv5.client.persist.MemoryPersistence;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.eclipse.paho.mqttv5.common.MqttSubscription;
import org.faofon.gateways.lorawan.UplinkDecoder;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** A persistent session with the broker, connected or not. */
final class MqttSession {
    private static final Logger LOG = Logger.getLogger(MqttSession.class);
    private static final long PATIENCE_MILLIS = 10_000;
    private static final int AT_LEAST_ONCE = 1;
    private static final int REFUSED_FROM = 0x80;

    private final String name;
    private final String prefix;
    private final MqttMessageHandler messages;
    private final ArrivalTimes arrivals;
    private volatile @Nullable MqttAsyncClient client;

    /**
     * @param name by which the broker knows it
     * @param prefix of the subscriptions: empty, or {@code $share/…/} where sessions share the messages
     */
    MqttSession(String name, String prefix, MqttMessageHandler messages, ArrivalTimes arrivals) {
        this.name = name;
        this.prefix = prefix;
        this.messages = messages;
        this.arrivals = arrivals;
    }

    boolean connected() {
        MqttAsyncClient current = client;
        return current != null && current.isConnected();
    }

    void connect(String url, MqttConnectionOptions options) throws MqttException {
        close();
        MqttAsyncClient next = new MqttAsyncClient(url, name, new MemoryPersistence());
        client = next;
        next.setManualAcks(true);
        next.setCallback(new MqttConnectionCallback(next, messages, arrivals));
        try {
            IMqttToken connected = next.connect(options);
            connected.waitForCompletion(PATIENCE_MILLIS);
            arrivals.connected(connected.getSessionPresent());
            subscribe(next);
        } catch (MqttException e) {
            close();
            throw e;
        }
    }

    private void subscribe(MqttAsyncClient connected) throws MqttException {
        IMqttToken answer = connected.subscribe(new MqttSubscription[] {
            new MqttSubscription(prefix + GaugeTopic.READINGS, AT_LEAST_ONCE),
            new MqttSubscription(prefix + GaugeTopic.STATUSES, AT_LEAST_ONCE),
            new MqttSubscription(prefix + UplinkDecoder.CHIRPSTACK, AT_LEAST_ONCE),
            new MqttSubscription(prefix + UplinkDecoder.THE_THINGS_STACK, AT_LEAST_ONCE)
        });
        answer.waitForCompletion(PATIENCE_MILLIS);
        for (int code : answer.getReasonCodes()) { // Paho treats a refused subscription as a success.
            if (code >= REFUSED_FROM) {
                throw new MqttException(code);
            }
        }
    }

    void close() {
        MqttAsyncClient old = client;
        if (old == null) {
            return;
        }
        try {
            if (old.isConnected()) {
                old.disconnectForcibly(0, PATIENCE_MILLIS, false);
            }
            old.close(true);
        } catch (MqttException e) {
            LOG.debugf("Could not close an MQTT client: %s", e.getMessage());
        }
    }
}
