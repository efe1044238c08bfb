/**
 * The model of readings: a {@link Reading} is a depth over an interval, a {@link Verdict} its quality, a {@link
 * Receipt} its result. Values only; the sub-packages accept, store and add them up. Start at {@link Reading}.
 */
@NullMarked
package org.faofon.readings;

import org.jspecify.annotations.NullMarked;
