package org.faofon.network;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

/** Where the network's registry comes from. */
@ConfigMapping(prefix = "faofon.network")
interface NetworkConfig {
    /** A CSV file that is imported at the start. */
    Optional<Path> roster();
}
