package org.faofon.ops;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.Optional;

/** The data folder and the embedded servers. */
@ConfigMapping(prefix = "faofon.ops")
public interface OpsConfig {
    /** The data folder. */
    @WithDefault("data")
    Path home();

    /** The external broker to use instead of the embedded one. */
    Optional<String> mqttUrl();

    /** The port of the embedded broker; 0 uses a free one. */
    @WithDefault("1883")
    int mqttPort();

    MqttTls mqttTls();

    /** MQTT over TLS at the embedded broker, if both files are set. */
    interface MqttTls {
        /** The certificate and those that it depends on, PEM. */
        Optional<Path> certificate();

        /** Its key, PEM. */
        Optional<Path> key();

        /** The port; 0 uses a free one. */
        @WithDefault("8883")
        int port();
    }

    /** The password with which a LoRaWAN network server signs in to the embedded broker; without it, it cannot. */
    Optional<String> loraPassword();

    /** When the exercise starts, ISO 8601 with offset; absent: no exercise. */
    Optional<String> clockStart();

    /** How many seconds of the exercise pass in one real second; absent: 1. */
    Optional<String> clockRate();

    /** How long TimescaleDB keeps readings, an ISO 8601 period; absent: for ever. */
    Optional<String> keepReadings();
}
