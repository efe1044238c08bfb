/**
 * The rules on the rain of now. Stored readings come in, findings go to the alerts at once and every 30 seconds. Start at
 * {@link RuleEvaluationJob}.
 */
@NullMarked
package org.faofon.rules.live;

import org.jspecify.annotations.NullMarked;
