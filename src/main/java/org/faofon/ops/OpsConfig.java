package org.faofon.ops;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.LocalTime;
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

    Backup backup();

    /** The backup that the program makes each night. */
    interface Backup {
        /** Where its files go; absent: none is made. */
        Optional<Path> folder();

        /** When, in Thailand. */
        @WithDefault("02:40")
        LocalTime at();

        /** Files that are older are deleted, but never the newest one. */
        @WithDefault("30")
        int keepDays();

        /** A file with the passphrase on its first line; absent: backups are not encrypted. */
        Optional<Path> passphraseFile();
    }

    Cluster cluster();

    /** Several instances on one database. */
    interface Cluster {
        /** The addresses of Kafka brokers, separated by commas; absent: this is the only instance. */
        Optional<String> kafka();

        /** The name of this instance; absent: its host and port. */
        Optional<String> instance();

        /** Which connector carries the channels; set by the start. */
        @WithDefault("in-process")
        String connector();

        /** The id of that Kafka; set by the start. */
        Optional<String> kafkaId();

        /** After how long the database ends a transaction whose instance is paused; set by the start. */
        @WithDefault("default")
        String idleInTransaction();

        /** How many partitions the topic of readings gets when it is created: at most so many instances share the work. */
        @WithDefault("12")
        int partitions();
    }

    /** How long TimescaleDB keeps readings, an ISO 8601 period; absent: for ever. */
    Optional<String> keepReadings();
}
