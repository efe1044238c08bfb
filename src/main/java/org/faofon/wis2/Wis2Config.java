package org.faofon.wis2;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** Whether rain is published for WIS2, and as part of which dataset. */
@ConfigMapping(prefix = "faofon.wis2")
interface Wis2Config {
    @WithDefault("true")
    boolean enabled();

    /** How often files that are due are published. */
    @WithDefault("5m")
    Duration every();

    /** How long after the start for the first time. */
    @WithDefault("2m")
    Duration delay();

    /** The identifier of the dataset in the Global Discovery Catalogue (WCMP2), if somebody has registered one. */
    Optional<String> metadataId();
}
