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
import org.faofon.bench.Rainfall.Fall;

/** A gauge that sends by MQTT, several messages at a time. */
final class MqttSender extends GaugeSender {
    private static final int CONNECT_SECONDS = 5;
    private static final long PATIENCE_MILLIS = 8_000;
    private static final int FIRST_ERROR = 0x80;

    private final int port;
    private Optional<MqttAsyncClient> client = Optional.empty();

    MqttSender(int port, Gauge gauge, ReadingLedger ledger, List<Fall> routine) {
        super(gauge, ledger, routine);
        this.port = port;
    }

    @Override
    void send(List<Fall> batch) throws MqttException {
        MqttAsyncClient connected = connected();
        List<IMqttToken> tokens = new ArrayList<>();
        for (Fall fall : batch) {
            tokens.add(connected.publish(gauge().topic(), fall.json(), 1, false));
        }
        for (int i = 0; i < batch.size(); i++) {
            IMqttToken token = tokens.get(i);
            token.waitForCompletion(PATIENCE_MILLIS);
            if (!token.isComplete() || isError(token)) {
                throw new MqttException(MqttException.REASON_CODE_CLIENT_EXCEPTION);
            }
            ledger().acknowledged(gauge(), batch.get(i));
        }
    }

    /** With MQTT 5 an answer may also say that the message was not taken. */
    private static boolean isError(IMqttToken token) {
        int[] codes = Optional.ofNullable(token.getReasonCodes()).orElse(new int[0]);
        return java.util.Arrays.stream(codes).anyMatch(code -> code >= FIRST_ERROR);
    }

    private MqttAsyncClient connected() throws MqttException {
        if (client.isPresent() && client.get().isConnected()) {
            return client.get();
        }
        disconnect();
        MqttAsyncClient fresh = new MqttAsyncClient("tcp://127.0.0.1:" + port, gauge().code(), new MemoryPersistence());
        client = Optional.of(fresh);
        MqttConnectionOptions options = new MqttConnectionOptions();
        options.setUserName(gauge().code());
        options.setPassword(gauge().token().getBytes(StandardCharsets.UTF_8));
        options.setCleanStart(true);
        options.setConnectionTimeout(CONNECT_SECONDS);
        fresh.connect(options).waitForCompletion(PATIENCE_MILLIS);
        return fresh;
    }

    @Override
    void disconnect() {
        client.ifPresent(old -> {
            try {
                if (old.isConnected()) {
                    old.disconnectForcibly(0, 0, false);
                }
            } catch (MqttException e) {
                // It is broken; that is why it is given up.
            }
            try {
                old.close(true);
            } catch (MqttException e) {
                // The same.
            }
        });
        client = Optional.empty();
    }
}
