/**
 * When rain becomes a finding. A {@link Rule} is data; {@link RuleEvaluator} compares rain totals with it, in the same
 * way for the live network and a backtest. Start at {@link RuleEvaluator}.
 */
@NullMarked
package org.faofon.rules;

import org.jspecify.annotations.NullMarked;
