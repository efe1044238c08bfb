package org.faofon.web.view;

import com.fasterxml.jackson.annotation.JsonProperty;
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
 * A reading for the public; who entered it and their note are internal.
 *
 * @param at the end of its interval
 * @param mm null if the gauge reported no value
 * @param period the length of the interval
 * @param qualityReason the findings of the checks, in English and with numbers, or empty; an officer's reason is
 * internal
 * @param qualityGrounds the same by name, for programs with their own texts
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

    /** The same as {@link #atLeast}, under the name that a sender gives it: what was read can be sent. */
    @JsonProperty
    public boolean overflow() {
        return atLeast;
    }

    /** Whether it has a value. */
    public boolean known() {
        return mm != null;
    }

    /** Whether a check has found something, or the gauge reported no value. */
    public boolean doubtful() {
        return quality == Quality.SUSPECT || quality == Quality.FAIL || quality == Quality.MISSING;
    }
}
