/**
 * How much more rain it takes. Totals of now come in, the distance to each threshold goes out. Start at
 * {@link ThresholdForecaster}.
 */
@NullMarked
package org.faofon.rules.outlook;

import org.jspecify.annotations.NullMarked;
