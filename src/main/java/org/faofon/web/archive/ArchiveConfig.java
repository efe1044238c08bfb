package org.faofon.web.archive;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;

/** Whether and where the archive is kept. */
@ConfigMapping(prefix = "faofon.web.archive")
interface ArchiveConfig {
    @WithDefault("true")
    boolean enabled();

    /** A tenth of the readings' size in the database. */
    Path folder();
}
