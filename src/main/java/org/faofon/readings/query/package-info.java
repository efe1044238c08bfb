/**
 * Rain by gauge and window: the last 31 days from memory, older times from the store. Input: a gauge and a window or
 * step. Output: totals and series. Start at {@link LiveRainTotals}.
 */
@NullMarked
package org.faofon.readings.query;

import org.jspecify.annotations.NullMarked;
