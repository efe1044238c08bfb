/**
 * The rules on the stored past. A rule set and a period come in, the alerts that it would have raised go out. Start at
 * {@link Backtest}.
 */
@NullMarked
package org.faofon.rules.backtest;

import org.jspecify.annotations.NullMarked;
