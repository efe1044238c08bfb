package org.faofon.support;

import java.nio.charset.StandardCharsets;
import org.eclipse.paho.mqttv5.client.MqttConnectionOptions;

/** How a client of a test signs in to a broker. */
public final class MqttSignIn {
    private MqttSignIn() {}

    public static MqttConnectionOptions as(String user, String password) {
        MqttConnectionOptions options = new MqttConnectionOptions();
        options.setUserName(user);
        options.setPassword(password.getBytes(StandardCharsets.UTF_8));
        return options;
    }
}
