package org.faofon.quality.neighbours;

import java.time.Duration;
import java.time.Instant;
import org.faofon.readings.RainHistory;
import org.faofon.readings.RainTotal;

/** The rain of one gauge, without failed readings. */
public interface GaugeSeries extends RainHistory {
    /** The rain of (end − window, end]. */
    RainTotal total(Instant end, Duration window);
}
