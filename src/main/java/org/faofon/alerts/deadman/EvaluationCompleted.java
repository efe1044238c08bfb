package org.faofon.alerts.deadman;

import java.time.Duration;

/**
 * Fired each time the rain has been judged everywhere; an observer must not block.
 *
 * @param next when it will be judged again at the latest, in real time
 */
public record EvaluationCompleted(Duration next) {}
