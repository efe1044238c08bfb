package org.faofon.network;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.Optional;

/** The sources of the network's registry and of the district borders. */
@ConfigMapping(prefix = "faofon.network")
public interface NetworkConfig {
    /** A CSV file that is imported at the start. */
    Optional<Path> roster();

    /** A CSV file with the districts of another province, imported at the start. */
    Optional<Path> districts();

    /** A GeoJSON file with the districts, each with its code in the property {@code code}. */
    Optional<Path> boundaries();

    DynamicSecurity dynamicSecurity();

    /** The account with which the program provisions the gauges' users at an external Mosquitto. */
    interface DynamicSecurity {
        @WithDefault("faofon-admin")
        String username();

        /** Without it, the program provisions nothing. */
        Optional<String> password();

        /** The password with which the program itself receives messages as {@link InternalBrokerCredentials#USER}. */
        Optional<String> programPassword();
    }
}
