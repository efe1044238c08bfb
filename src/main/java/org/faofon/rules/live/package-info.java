/**
 * The rules on live rain. Input: stored readings. Output: findings to the alerts, at once and every 30 seconds. Start
 * at {@link RuleEvaluationJob}.
 */
@NullMarked
package org.faofon.rules.live;

import org.jspecify.annotations.NullMarked;
