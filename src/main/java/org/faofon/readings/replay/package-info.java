/**
 * The stored past in order of time, for a backtest. Input: a period. Output: chunks of readings. Start at {@link
 * ReadingPlayback}.
 */
@NullMarked
package org.faofon.readings.replay;

import org.jspecify.annotations.NullMarked;
