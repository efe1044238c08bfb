package org.faofon.rules.editing;

import java.util.Optional;
import org.faofon.alerts.Hazard;
import org.faofon.alerts.Level;

/**
 * How often a version of a rule was right, by the scores of the WMO and of Wilks, Statistical Methods in the
 * Atmospheric Sciences, chapter on forecast verification: from hits, misses and false alarms of events that either
 * happen or do not.
 *
 * @param hits warnings that it raised and that came true
 * @param misses events without a warning where it should have warned
 * @param falseAlarms warnings that it raised and that did not come true
 * @param undecided warnings without an outcome; they count in no score
 */
public record RuleScore(
        String rule, int version, Hazard hazard, Level level, int hits, int misses, int falseAlarms, int undecided) {
    /** The probability of detection, hits / (hits + misses): the share of the events with a warning; best is 1. */
    public Optional<Double> probabilityOfDetection() {
        return share(hits, hits + misses);
    }

    /** The false-alarm ratio, false alarms / (hits + false alarms): the share of the warnings without an event. */
    public Optional<Double> falseAlarmRatio() {
        return share(falseAlarms, hits + falseAlarms);
    }

    /** The critical success index or threat score, hits / (hits + misses + false alarms); best is 1. */
    public Optional<Double> criticalSuccessIndex() {
        return share(hits, hits + misses + falseAlarms);
    }

    private static Optional<Double> share(int part, int whole) {
        return whole == 0 ? Optional.empty() : Optional.of((double) part / whole);
    }
}
