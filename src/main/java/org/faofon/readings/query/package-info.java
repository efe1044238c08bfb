/**
 * Rain by gauge and window for everybody who asks: the last 31 days from memory, older times from the store. In come a gauge and
 * a window or step, out come totals and series. Start at {@link LiveRainTotals}.
 */
@NullMarked
package org.faofon.readings.query;

import org.jspecify.annotations.NullMarked;
