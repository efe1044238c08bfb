/**
 * The words of the trade: a {@link Reading} is a depth over an interval, a
 * {@link Verdict} says how far it is trusted, a {@link Receipt} what became of it. Values
 * only; the rooms below take them in, store them and add them up. Start at {@link Reading}.
 */
@NullMarked
package org.faofon.readings;

import org.jspecify.annotations.NullMarked;
