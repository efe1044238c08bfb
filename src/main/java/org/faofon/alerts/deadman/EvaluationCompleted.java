package org.faofon.alerts.deadman;

import java.time.Duration;

/**
 * Fired each time the rules have been evaluated everywhere; an observer must not block.
 *
 * @param next the latest time of the next evaluation, in real time
 */
public record EvaluationCompleted(Duration next) {}
