package org.faofon.alerts.deadman;

import java.time.Duration;

/**
 * Fired by whoever judges the rain, each time it has been judged everywhere; who observes it must not block.
 *
 * @param next when it will be judged again at the latest, in real time
 */
public record EvaluationCompleted(Duration next) {}
