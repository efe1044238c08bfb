package org.faofon.web.api;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import org.faofon.common.time.RainDayTime;
import org.faofon.readings.Depth;
import org.faofon.readings.Quality;
import org.faofon.readings.RainInterval;
import org.faofon.readings.totals.StepTotal;
import org.jspecify.annotations.Nullable;

/**
 * The response with the rain of one gauge in time steps; it is written step by step and never whole in memory.
 *
 * @param step PT5M to P1M
 * @param from the beginning of the first step, at or before the requested time
 * @param to the end of the last step, at or after the requested time
 * @param steps in order, without gaps
 * @param longer readings that end in the period and are longer than a step
 */
public record RainSeries(
        String gauge, String step, OffsetDateTime from, OffsetDateTime to, List<Step> steps, List<Longer> longer) {
    static final List<String> COLUMNS = List.of(
            "gauge", "from", "to", "mm", "coverage", "quality", "readings", "atLeast", "longer", "unconfirmedMm");

    private static final int DECIMALS = 3;

    /**
     * The rain of (from, to].
     *
     * @param mm null if nothing was observed, which is not the same as no rain
     * @param coverage the share of the step that was observed, 0 to 1
     * @param quality the lowest quality of its readings; null if there are none
     * @param readings how many readings contribute to the step, wholly or in part
     * @param atLeast whether a full cylinder is part of it, so that it may have been more
     * @param unconfirmedMm how much of it comes from suspect readings; null if nothing was observed
     */
    public record Step(
            OffsetDateTime from,
            OffsetDateTime to,
            @Nullable BigDecimal mm,
            BigDecimal coverage,
            @Nullable Quality quality,
            int readings,
            boolean atLeast,
            @Nullable BigDecimal unconfirmedMm) {
        public static Step of(StepTotal total) {
            BigDecimal observed = BigDecimal.valueOf(total.observed().toSeconds());
            BigDecimal length = BigDecimal.valueOf(total.interval().length().toSeconds());
            return new Step(
                    RainDayTime.local(total.interval().start()),
                    RainDayTime.local(total.interval().end()),
                    total.known() ? Depth.toMm(total.depthMicrometres()) : null,
                    observed.divide(length, DECIMALS, RoundingMode.DOWN),
                    total.quality(),
                    total.readings(),
                    total.atLeast(),
                    total.known() ? Depth.toMm(total.unconfirmedMicrometres()) : null);
        }

        /** Whether a part of it is suspect. */
        public boolean doubtful() {
            return unconfirmedMm != null && unconfirmedMm.signum() > 0;
        }

        List<@Nullable Object> row(String gauge) {
            return Arrays.asList(gauge, from, to, mm, coverage, quality, readings, atLeast, false, unconfirmedMm);
        }
    }

    /** A reading over (from, to] that is longer than a step. */
    record Longer(OffsetDateTime from, OffsetDateTime to, BigDecimal mm) {
        static Longer of(RainInterval fall) {
            return new Longer(
                    RainDayTime.local(fall.interval().start()),
                    RainDayTime.local(fall.interval().end()),
                    fall.depth().mm());
        }

        static List<@Nullable Object> row(String gauge, RainInterval fall) {
            Longer longer = of(fall);
            boolean atLeast = fall.depth().kind() == Depth.Kind.AT_LEAST;
            return Arrays.asList(
                    gauge,
                    longer.from,
                    longer.to,
                    longer.mm,
                    null,
                    fall.quality(),
                    1,
                    atLeast,
                    true,
                    fall.quality() == Quality.SUSPECT ? longer.mm : BigDecimal.ZERO);
        }
    }
}
