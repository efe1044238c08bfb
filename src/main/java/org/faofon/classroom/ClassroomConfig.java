package org.faofon.classroom;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.LocalTime;

/** When schools are expected to have read their cylinders. */
@ConfigMapping(prefix = "faofon.classroom")
public interface ClassroomConfig {
    /** The time from which a school without a report of this morning is shown to the coordinator as late. */
    @WithDefault("08:30")
    LocalTime reportBy();
}
