package org.faofon.alerts;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The result of the rules for one hazard in one district.
 *
 * @param at when the rules were evaluated
 * @param held the rules that held since the look-back began, one entry per rule and gauge, each at its greatest; empty
 * if none did
 * @param lingering the highest level whose rules are not over yet: at some gauge not every condition has been below its
 * clearing value for the rule's hold time, or that is unknown. Empty when all is clear
 * @param reporting how many of the district's gauges were reporting
 * @param gauges how many gauges the district has
 */
public record Finding(
        Hazard hazard,
        String district,
        Instant at,
        List<Evidence> held,
        Optional<Level> lingering,
        int reporting,
        int gauges) {}
