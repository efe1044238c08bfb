package org.faofon.rules;

import java.time.Duration;
import java.time.Instant;
import org.faofon.readings.RainTotal;

/** The source of totals for rules: the live network, or a stored past. */
public interface RainTotals {
    /** The rain of (at − window, at] at that gauge. */
    RainTotal total(String gauge, Instant at, Duration window);
}
