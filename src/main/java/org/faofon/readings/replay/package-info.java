/**
 * The stored past, in order of time, for a backtest. A period comes in, chunks of readings go out. Start at
 * {@link ReadingPlayback}.
 */
@NullMarked
package org.faofon.readings.replay;

import org.jspecify.annotations.NullMarked;
