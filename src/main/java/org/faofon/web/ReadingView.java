package org.faofon.web;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.OffsetDateTime;
import org.faofon.readings.Depth;
import org.faofon.readings.Quality;
import org.faofon.readings.Reading;
import org.faofon.readings.ReadingsStored.Judged;

/**
 * A reading as the public sees it; who entered it and their note stay inside.
 *
 * @param at the end of its interval
 * @param period how long the interval is
 * @param qualityReason what the checks found, or empty
 * @param trace rain fell, but less than could be measured
 * @param atLeast the cylinder was full: this much or more
 */
record ReadingView(
        OffsetDateTime at,
        BigDecimal mm,
        Duration period,
        Quality quality,
        String qualityReason,
        boolean trace,
        boolean atLeast) {
    static ReadingView of(Judged judged) {
        Reading reading = judged.reading();
        return new ReadingView(
                Times.local(reading.at()),
                reading.depth().mm(),
                reading.interval().length(),
                judged.verdict().quality(),
                judged.verdict().reason(),
                reading.depth().kind() == Depth.Kind.TRACE,
                reading.depth().kind() == Depth.Kind.AT_LEAST);
    }

    /** Whether a check has found something. */
    public boolean doubtful() {
        return quality == Quality.SUSPECT || quality == Quality.FAIL;
    }
}
