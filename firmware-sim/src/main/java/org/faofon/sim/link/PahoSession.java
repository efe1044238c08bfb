package org.faofon.sim.link;

import java.util.concurrent.Executor;
import org.eclipse.paho.mqttv5.client.IMqttToken;
import org.eclipse.paho.mqttv5.client.MqttActionListener;
import org.eclipse.paho.mqttv5.client.MqttAsyncClient;
import org.eclipse.paho.mqttv5.client.MqttCallback;
import org.eclipse.paho.mqttv5.client.MqttConnectionOptions;
import org.eclipse.paho.mqttv5.client.MqttDisconnectResponse;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.eclipse.paho.mqttv5.common.MqttMessage;
import org.eclipse.paho.mqttv5.common.packet.MqttProperties;
import org.faofon.sim.link.Radio.Listener;
import org.faofon.sim.link.Radio.Message;
import org.faofon.sim.link.Radio.Receipt;
import org.jspecify.annotations.Nullable;

/** One Paho client for one connection. */
final class PahoSession implements Radio.Session, MqttCallback {
    /** From here on a reason code of MQTT 5 means a refusal. */
    private static final int FIRST_REFUSAL = 0x80;

    /** Paho's own errors, such as a failed connection, have numbers beyond a byte. */
    private static final int LAST_REFUSAL = 0xff;

    /** The MQTT 5 default if the broker gives no limit. */
    private static final int MOST_UNDERWAY = 65_535;

    private final MqttAsyncClient client;
    private final Listener listener;
    private final Executor links;
    private final Executor farewells;

    PahoSession(MqttAsyncClient client, Listener listener, Executor links, Executor farewells) {
        this.client = client;
        this.listener = listener;
        this.links = links;
        this.farewells = farewells;
    }

    void connect(MqttConnectionOptions options) throws MqttException {
        client.setCallback(this);
        client.connect(options, null, new MqttActionListener() {
            @Override
            public void onSuccess(IMqttToken token) {
                int receiveMaximum = receiveMaximumOf(token.getResponseProperties());
                links.execute(() -> listener.connected(receiveMaximum));
            }

            @Override
            public void onFailure(IMqttToken token, Throwable fault) {
                failedToConnect(fault);
            }
        });
    }

    /** Paho throws when a message exceeds the broker's limits, so the link has to know them. */
    private static int receiveMaximumOf(@Nullable MqttProperties properties) {
        Integer said = properties == null ? null : properties.getReceiveMaximum();
        return said == null ? MOST_UNDERWAY : said;
    }

    @Override
    public void publish(Message message, Receipt receipt) {
        try {
            MqttMessage outgoing = new MqttMessage(message.payload(), 1, message.retained(), null);
            client.publish(message.topic(), outgoing, null, new PubackListener(receipt));
        } catch (MqttException fault) {
            ended(reasonOf(fault));
        }
    }

    @Override
    public void cut() {
        farewells.execute(this::dismantle);
    }

    @Override
    public void disconnected(MqttDisconnectResponse response) {
        MqttException fault = response.getException();
        ended(fault == null ? "disconnected by the broker, code " + response.getReturnCode() : reasonOf(fault));
    }

    @Override
    public void mqttErrorOccurred(MqttException fault) {
        ended(reasonOf(fault));
    }

    @Override
    public void messageArrived(String topic, MqttMessage message) {
        // A gauge subscribes to nothing.
    }

    @Override
    public void deliveryComplete(IMqttToken token) {
        // The receipt of each message was already called.
    }

    @Override
    public void connectComplete(boolean reconnect, String serverUri) {
        // The listener of the attempt was already called.
    }

    @Override
    public void authPacketArrived(int reasonCode, MqttProperties properties) {
        // Gauges use a user name and a password only.
    }

    private void failedToConnect(Throwable fault) {
        if (fault instanceof MqttException refusal && isRefusal(refusal.getReasonCode())) {
            links.execute(() -> listener.turnedAway(reasonOf(fault)));
            farewells.execute(this::dismantle);
        } else {
            ended(reasonOf(fault));
        }
    }

    private static boolean isRefusal(int reasonCode) {
        return reasonCode >= FIRST_REFUSAL && reasonCode <= LAST_REFUSAL;
    }

    private void ended(String reason) {
        links.execute(() -> listener.ended(reason));
        farewells.execute(this::dismantle);
    }

    private void dismantle() {
        try {
            if (!client.isConnected()) {
                client.close(true);
                return;
            }
            client.disconnectForcibly(0, 0, false);
            client.close(true);
        } catch (MqttException alreadyGone) {
            // There is nothing left to close, and nobody to tell.
        }
    }

    /** The message of the deepest cause, which names the socket and not Paho's wrapper. */
    static String reasonOf(Throwable fault) {
        Throwable deepest = fault;
        while (deepest.getCause() != null) {
            deepest = deepest.getCause();
        }
        String message = deepest.getMessage();
        return message == null ? deepest.getClass().getSimpleName() : message;
    }

    /** Paho treats every PUBACK as a success, even one that carries a refusal. */
    private final class PubackListener implements MqttActionListener {
        private final Receipt receipt;

        PubackListener(Receipt receipt) {
            this.receipt = receipt;
        }

        @Override
        public void onSuccess(IMqttToken token) {
            int[] codes = token.getReasonCodes();
            int code = codes == null || codes.length == 0 ? 0 : codes[0];
            if (isRefusal(code)) {
                links.execute(() -> receipt.refused("reason code 0x" + Integer.toHexString(code)));
            } else {
                links.execute(receipt::acknowledged);
            }
        }

        @Override
        public void onFailure(IMqttToken token, Throwable fault) {
            ended(reasonOf(fault));
        }
    }
}
