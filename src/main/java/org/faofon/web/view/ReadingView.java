package org.faofon.web.view;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import org.faofon.common.time.RainDayTime;
import org.faofon.readings.Depth;
import org.faofon.readings.Quality;
import org.faofon.readings.Reading;
import org.faofon.readings.ReadingsStored.Judged;
import org.faofon.readings.VerdictReason;
import org.jspecify.annotations.Nullable;

/**
 * A reading as the public sees it; who entered it and their note stay inside.
 *
 * @param at the end of its interval
 * @param mm null where the gauge reported, but cannot say what fell
 * @param period how long the interval is
 * @param qualityReason what the checks found, in English and with numbers, or empty; an officer's reason stays inside
 * @param qualityGrounds the same by name, for anyone who has words of their own
 * @param trace rain fell, but less than could be measured
 * @param atLeast the cylinder was full: this much or more
 */
public record ReadingView(
        OffsetDateTime at,
        @Nullable BigDecimal mm,
        Duration period,
        Quality quality,
        String qualityReason,
        List<VerdictReason> qualityGrounds,
        boolean trace,
        boolean atLeast) {
    public static ReadingView of(Judged judged) {
        Reading reading = judged.reading();
        List<VerdictReason> grounds = VerdictReason.in(judged.verdict().reason());
        return new ReadingView(
                RainDayTime.local(reading.at()),
                judged.verdict().quality() == Quality.MISSING
                        ? null
                        : reading.depth().mm(),
                reading.interval().length(),
                judged.verdict().quality(),
                grounds.contains(VerdictReason.OFFICER)
                        ? VerdictReason.OFFICER.name()
                        : judged.verdict().reason(),
                grounds,
                reading.depth().kind() == Depth.Kind.TRACE,
                reading.depth().kind() == Depth.Kind.AT_LEAST);
    }

    /** Whether it says what fell. */
    public boolean known() {
        return mm != null;
    }

    /** Whether a check has found something, or the gauge cannot say what fell. */
    public boolean doubtful() {
        return quality == Quality.SUSPECT || quality == Quality.FAIL || quality == Quality.MISSING;
    }
}
