/**
 * When rules would hold if the rain continued. Input: current totals. Output: times. Start at {@link
 * ThresholdForecaster}.
 */
@NullMarked
package org.faofon.rules.outlook;

import org.jspecify.annotations.NullMarked;
