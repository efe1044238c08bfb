/**
 * The tables of readings, counts, verdicts, dead letters and message counters: each has one class here that writes it. Batches
 * come in, receipts and rows go out. Start at {@link ReadingStore}.
 */
@NullMarked
package org.faofon.readings.store;

import org.jspecify.annotations.NullMarked;
