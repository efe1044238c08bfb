package org.faofon.rules;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Settings of the rule evaluation. */
@ConfigMapping(prefix = "faofon.rules")
public interface RulesConfig {
    /** A file of rules in the export format for a new network, instead of the program's default rules. */
    Optional<Path> defaults();

    /** How late rain may arrive and still raise an alert; older rain is history. */
    @WithDefault("3h")
    Duration lookBack();

    /** The share of a window that must have been observed before its rain can count as being over. */
    @WithDefault("0.8")
    double clearCoverage();

    /** How often everything is evaluated without new rain, in network time. */
    @WithDefault("30s")
    Duration every();

    /** The shortest pause between two evaluations, in real time; rain that arrives meanwhile is evaluated together. */
    @WithDefault("250ms")
    Duration pause();

    Hindsight hindsight();

    /** What happens to rain that arrives later than the look-back. */
    interface Hindsight {
        /** How old late rain may be and still be evaluated; windows reach back at most 31 days. */
        @WithDefault("P30D")
        Duration reach();

        /** How often late rain is evaluated, in real time. */
        @WithDefault("10s")
        Duration every();
    }
    /** How far ahead the outlook looks for rules that would hold if the rain continued. */
    @WithDefault("6h")
    Duration outlook();
}
