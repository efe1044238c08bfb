package org.faofon.privacy;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** After how many days personal data are forgotten; docs/privacy.md and the page say the defaults. */
@ConfigMapping(prefix = "faofon.privacy")
interface PrivacyConfig {
    /** Nicknames in readings, levels, and what else people have entered; the readings stay. */
    @WithDefault("730")
    int nicknameDays();

    /** Who reported natural signs and situations, and what the questions about readings said. */
    @WithDefault("365")
    int signAndQuestionDays();

    /** Flood points. */
    @WithDefault("180")
    int floodPointDays();

    /** Devices, after they were signed out. */
    @WithDefault("90")
    int deviceDays();

    /** LINE groups, after the bot was removed. */
    @WithDefault("30")
    int lineGroupDays();
}
