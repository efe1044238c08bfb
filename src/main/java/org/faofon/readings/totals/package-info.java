/**
 * Rain totals as arithmetic. Input: the readings of a gauge, in any order and overlapping. Output: {@code RainTotal}s
 * with their coverage. No minute counts twice. Start at {@link RainWindows}, then {@link OverlapShare}.
 */
@NullMarked
package org.faofon.readings.totals;

import org.jspecify.annotations.NullMarked;
