/**
 * When a rule would hold if it went on raining. Totals of now come in, times go out. Start at
 * {@link ThresholdForecaster}.
 */
@NullMarked
package org.faofon.rules.outlook;

import org.jspecify.annotations.NullMarked;
