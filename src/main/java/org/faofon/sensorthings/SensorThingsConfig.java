package org.faofon.sensorthings;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of the SensorThings API. */
@ConfigMapping(prefix = "faofon.sensorthings")
public interface SensorThingsConfig {
    /** How long the gauges and the times of their first and last readings are kept in memory. */
    @WithDefault("PT30S")
    Duration fresh();
}
