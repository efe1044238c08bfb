package org.faofon.ogcapi;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of OGC API – Features. */
@ConfigMapping(prefix = "faofon.ogcapi")
public interface OgcApiConfig {
    /** How long the features of a collection are kept in memory. */
    @WithDefault("PT30S")
    Duration fresh();
}
