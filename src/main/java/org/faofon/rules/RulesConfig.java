package org.faofon.rules;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** How rain is judged. */
@ConfigMapping(prefix = "faofon.rules")
public interface RulesConfig {
    /** A file of rules, as the export writes it, that a new network starts with instead of those that come along. */
    Optional<Path> defaults();

    /** How late rain may come and still raise an alert; what is older is history. */
    @WithDefault("3h")
    Duration lookBack();

    /** The share of a window that must have been observed before its rain can count as being over. */
    @WithDefault("0.8")
    double clearCoverage();

    /** How often everything is judged, in the network's own time, when no rain comes. */
    @WithDefault("30s")
    Duration every();

    /** The shortest pause between two rounds, in real time; rain that comes meanwhile is judged together. */
    @WithDefault("250ms")
    Duration pause();

    Hindsight hindsight();

    /** What is made of rain that comes later than the look-back. */
    interface Hindsight {
        /** How old rain may be and still be judged in hindsight; windows reach back no further than 31 days. */
        @WithDefault("P30D")
        Duration reach();

        /** How often late rain is judged, in real time. */
        @WithDefault("10s")
        Duration every();
    }
    /** How far ahead the outlook looks for rules that would hold if it went on raining. */
    @WithDefault("6h")
    Duration outlook();
}
