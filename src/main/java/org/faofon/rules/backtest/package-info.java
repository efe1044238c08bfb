/**
 * Backtests of rules. Input: a rule set and a period. Output: the alerts that it would have raised. Start at {@link
 * Backtest}.
 */
@NullMarked
package org.faofon.rules.backtest;

import org.jspecify.annotations.NullMarked;
