/**
 * The tables of readings, counts, cylinder levels, uplink frames, dead letters and message counters, each written by
 * one class here. Input: batches. Output: receipts and rows. Start at {@link ReadingStore}.
 */
@NullMarked
package org.faofon.readings.store;

import org.jspecify.annotations.NullMarked;
