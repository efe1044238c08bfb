package org.faofon.chaos;

import java.nio.file.Path;
import java.sql.Connection;
import java.util.Map;
import java.util.Optional;
import org.faofon.support.FreePort;

/**
 * What the program stands on.
 *
 * @param home its data folder
 * @param mqttPort where gauges find the broker
 * @param settings of the program, beside those that every trial has
 * @param database a way to its database, unless that is the embedded one
 */
record Surroundings(Path home, int mqttPort, Map<String, String> settings, Optional<DatabaseAccess> database) {
    /** A way to the database that no fault is in. */
    interface DatabaseAccess {
        Connection connect() throws Exception;
    }

    /** Its own database and broker. */
    static Surroundings embedded(Path home) {
        int port = FreePort.find();
        return new Surroundings(home, port, Map.of("FAOFON_MQTT_PORT", Integer.toString(port)), Optional.empty());
    }
}
