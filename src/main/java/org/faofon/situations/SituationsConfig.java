package org.faofon.situations;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** When schools are asked again, and how long a flood point is shown. */
@ConfigMapping(prefix = "faofon.situations")
public interface SituationsConfig {
    /** Whether the program asks the linked chats of schools by itself; officers may ask in any case. */
    @WithDefault("true")
    boolean askByItself();

    /** A situation of this age is asked for again, while the school is not normal or a warning is in force there. */
    @WithDefault("6h")
    Duration askAgain();

    /** A need that somebody has taken is raised again on the desk when it has not moved on for that long. */
    @WithDefault("3h")
    Duration followUpNeed();

    /** How long a flood point is shown, unless an officer extends it. */
    @WithDefault("6h")
    Duration floodPointLasts();
}
