package org.faofon.sim.link;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executor;
import org.eclipse.paho.mqttv5.client.MqttAsyncClient;
import org.eclipse.paho.mqttv5.client.MqttConnectionOptions;
import org.eclipse.paho.mqttv5.client.persist.MemoryPersistence;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.eclipse.paho.mqttv5.common.MqttMessage;

/** MQTT 5 by Eclipse Paho, with a separate client for each connection: waiting readings are in the link's buffer. */
public final class PahoRadio implements Radio {
    private static final int KEEP_ALIVE_SECONDS = 30;
    private static final int CONNECT_SECONDS = 10;

    private final String broker;
    private final Executor links;
    private final Executor farewells;

    /**
     * A radio to one broker.
     *
     * @param links the thread on which links are called back
     * @param farewells where clients are closed, which may block
     */
    public PahoRadio(String broker, Executor links, Executor farewells) {
        this.broker = broker;
        this.links = links;
        this.farewells = farewells;
    }

    @Override
    public Session open(Credentials credentials, Listener listener) {
        try {
            MqttAsyncClient client = new MqttAsyncClient(broker, credentials.gauge(), new MemoryPersistence());
            PahoSession session = new PahoSession(client, listener, links, farewells);
            session.connect(optionsOf(credentials));
            return session;
        } catch (MqttException fault) {
            links.execute(() -> listener.ended(PahoSession.reasonOf(fault)));
            return new NoSession();
        }
    }

    private static MqttConnectionOptions optionsOf(Credentials credentials) {
        MqttConnectionOptions options = new MqttConnectionOptions();
        options.setUserName(credentials.gauge());
        options.setPassword(credentials.token().getBytes(StandardCharsets.UTF_8));
        options.setCleanStart(true);
        options.setAutomaticReconnect(false);
        options.setKeepAliveInterval(KEEP_ALIVE_SECONDS);
        options.setConnectionTimeout(CONNECT_SECONDS);
        Message will = Topics.offline(credentials.gauge());
        options.setWill(will.topic(), new MqttMessage(will.payload(), 1, will.retained(), null));
        return options;
    }

    /** The session if not even an attempt could begin. */
    private record NoSession() implements Session {
        @Override
        public void publish(Message message, Receipt receipt) {
            // The listener is told in a moment that there was no connection.
        }

        @Override
        public void cut() {}
    }
}
