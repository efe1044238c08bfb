package org.faofon.ops;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.Optional;

/** Where the program keeps its things and which of its helpers it brings along. */
@ConfigMapping(prefix = "faofon.ops")
public interface OpsConfig {
    /** The data folder. */
    @WithDefault("data")
    Path home();

    /** The broker to use instead of the one that comes along. */
    Optional<String> mqttUrl();

    /** Where the broker that comes along listens; 0 takes a free port. */
    @WithDefault("1883")
    int mqttPort();

    /** With which a LoRaWAN network server signs in to the broker that comes along; absent: none may. */
    Optional<String> loraPassword();

    /** When the exercise starts, ISO 8601 with offset; absent: no exercise. */
    Optional<String> clockStart();

    /** How many seconds of the exercise pass in one of the world's; absent: 1. */
    Optional<String> clockRate();

    /** How long TimescaleDB keeps readings, an ISO 8601 period; absent: for ever. */
    Optional<String> keepReadings();
}
