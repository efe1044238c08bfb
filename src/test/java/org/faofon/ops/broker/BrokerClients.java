package org.faofon.ops.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.eclipse.paho.mqttv5.client.MqttAsyncClient;
import org.eclipse.paho.mqttv5.client.MqttConnectionOptions;
import org.eclipse.paho.mqttv5.client.persist.MemoryPersistence;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.eclipse.paho.mqttv5.common.MqttMessage;
import org.eclipse.paho.mqttv5.common.MqttSubscription;
import org.faofon.network.InternalBrokerCredentials;
import org.faofon.support.MessageListener;
import org.faofon.support.MqttSignIn;
import org.jspecify.annotations.Nullable;

/** The program and gauges, as clients of one broker. */
final class BrokerClients implements AutoCloseable {
    static final String SECRET = "the program's secret";

    static final BrokerAccounts ACCOUNTS = new BrokerAccounts(
            BrokerClients::isToken, SECRET, Optional.of("the bridge's password"), code -> code.equals("PTL99"));

    private static final long PATIENCE_MILLIS = 10_000;
    private static final long NEVER_EXPIRES = 0xFFFF_FFFFL;

    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
    private final List<MqttAsyncClient> clients = new ArrayList<>();
    private final int port;
    private @Nullable MqttAsyncClient program;

    BrokerClients(int port) {
        this.port = port;
    }

    static boolean isToken(String gauge, String token) {
        return gauge.startsWith("PTL") && token.equals("token of " + gauge);
    }

    static MqttConnectionOptions signIn(String user, String password) {
        MqttConnectionOptions options = MqttSignIn.as(user, password);
        options.setAutomaticReconnect(false);
        return options;
    }

    /** The program joins its session, listens and acknowledges. */
    void program() throws MqttException {
        join(true);
    }

    /** The program joins its session and listens, but never acknowledges. */
    void programThatForgets() throws MqttException {
        join(false);
    }

    void programLeaves() throws MqttException {
        if (program != null) {
            leave(program);
            program = null;
        }
    }

    MqttAsyncClient gauge(String code) throws MqttException {
        return connect(code, signIn(code, "token of " + code));
    }

    MqttAsyncClient bridge() throws MqttException {
        return connect("network-server", signIn(BrokerAccounts.BRIDGE, "the bridge's password"));
    }

    MqttAsyncClient connect(String clientId, MqttConnectionOptions options) throws MqttException {
        MqttAsyncClient client = new MqttAsyncClient("tcp://127.0.0.1:" + port, clientId, new MemoryPersistence());
        client.connect(options).waitForCompletion(PATIENCE_MILLIS);
        clients.add(client);
        return client;
    }

    /** Topic and payload of what the program hears next. */
    String nextHeard() throws InterruptedException {
        String next = heard.poll(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        assertThat(next).as("what the program hears next").isNotNull();
        return String.valueOf(next);
    }

    /** Adds topic and payload of all that the program has heard and nobody has asked for. */
    void drainTo(Collection<String> others) {
        heard.drainTo(others);
    }

    @Override
    public void close() throws MqttException {
        programLeaves();
        for (MqttAsyncClient client : clients) {
            leave(client);
        }
    }

    private static void leave(MqttAsyncClient client) throws MqttException {
        if (client.isConnected()) {
            client.disconnect().waitForCompletion(PATIENCE_MILLIS);
        }
        client.close(true);
    }

    private void join(boolean acknowledges) throws MqttException {
        MqttConnectionOptions options = signIn(InternalBrokerCredentials.USER, SECRET);
        options.setCleanStart(false);
        options.setSessionExpiryInterval(NEVER_EXPIRES);
        MqttAsyncClient client =
                new MqttAsyncClient("tcp://127.0.0.1:" + port, InternalBrokerCredentials.USER, new MemoryPersistence());
        client.setManualAcks(true);
        client.setCallback(new Ear(client, acknowledges));
        client.connect(options).waitForCompletion(PATIENCE_MILLIS);
        client.subscribe(new MqttSubscription[] {
                    new MqttSubscription("faofon/v1/gauges/+/readings", 1),
                    new MqttSubscription("faofon/v1/gauges/+/status", 1),
                    new MqttSubscription("application/+/device/+/event/up", 1),
                    new MqttSubscription("v3/+/devices/+/up", 1)
                })
                .waitForCompletion(PATIENCE_MILLIS);
        program = client;
    }

    private final class Ear implements MessageListener {
        private final MqttAsyncClient client;
        private final boolean acknowledges;

        Ear(MqttAsyncClient client, boolean acknowledges) {
            this.client = client;
            this.acknowledges = acknowledges;
        }

        @Override
        public void messageArrived(String topic, MqttMessage message) throws MqttException {
            heard.add(topic + " " + new String(message.getPayload(), StandardCharsets.UTF_8));
            if (acknowledges) {
                client.messageArrivedComplete(message.getId(), message.getQos());
            }
        }
    }
}
