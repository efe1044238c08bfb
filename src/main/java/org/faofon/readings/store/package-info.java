/**
 * The tables of readings, counts, levels of cylinders, uplink frames, dead letters and message counters, each written by one
 * class here. Batches come in, receipts and rows go out. Start at {@link ReadingStore}.
 */
@NullMarked
package org.faofon.readings.store;

import org.jspecify.annotations.NullMarked;
