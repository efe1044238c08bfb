package org.faofon.quality;

import java.time.Duration;
import java.time.Instant;
import org.faofon.readings.RainTotal;
import org.faofon.readings.Series;

/** The rain of one gauge, as far as it has not failed. */
interface Station extends Series {
    /** The rain of (end − window, end]. */
    RainTotal total(Instant end, Duration window);
}
