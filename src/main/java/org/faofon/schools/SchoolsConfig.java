package org.faofon.schools;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The schools' year. */
@ConfigMapping(prefix = "faofon.schools")
interface SchoolsConfig {
    /** The last day on which PINs and QR codes of a school year work, as month and day. */
    @WithDefault("04-30")
    String yearEnds();
}
