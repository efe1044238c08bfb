package org.faofon.web;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.faofon.readings.Quality;
import org.faofon.readings.RainWindows;
import org.faofon.readings.ReadingsStored.Judged;
import org.jspecify.annotations.Nullable;

/**
 * Rain cut into equal steps of time, as bars are drawn.
 *
 * @param step the length of each step
 * @param steps in order; none is left out
 */
record RainSteps(String gauge, Duration step, OffsetDateTime from, OffsetDateTime to, List<Step> steps) {
    /**
     * The rain of one step.
     *
     * @param at its end
     * @param mm what was observed; null where nothing was, which is not the same as no rain
     * @param coverage the share of the step that was observed, 0 to 1
     * @param quality the least trusted of the readings that end in it; null if none does
     */
    record Step(
            OffsetDateTime at,
            @Nullable BigDecimal mm,
            BigDecimal coverage,
            boolean atLeast,
            @Nullable Quality quality) {}

    /** Cuts the readings, which may reach beyond the span, by the same rules as the warnings do. */
    static RainSteps cut(String gauge, List<Judged> readings, TimeSpan span, Duration step) {
        RainWindows windows = new RainWindows();
        readings.forEach(
                judged -> windows.put(judged.reading(), judged.verdict().quality()));
        List<@Nullable Quality> qualities = qualities(readings, span, step);
        List<Step> steps = new ArrayList<>();
        for (@Nullable Quality quality : qualities) {
            Instant end = span.from().plus(step.multipliedBy(steps.size() + 1L));
            WindowRain rain = WindowRain.of(windows.total(gauge, end, step));
            steps.add(new Step(
                    Times.local(end), rain.known() ? rain.mm() : null, rain.coverage(), rain.atLeast(), quality));
        }
        return new RainSteps(gauge, step, Times.local(span.from()), Times.local(span.to()), steps);
    }

    /** The least trusted quality of the readings that end in each step. */
    private static List<@Nullable Quality> qualities(List<Judged> readings, TimeSpan span, Duration step) {
        int steps = Math.toIntExact(span.length().dividedBy(step));
        @Nullable Quality[] worst = new Quality[steps];
        for (Judged judged : readings) {
            Duration into = Duration.between(span.from(), judged.reading().at());
            int index = (int) Math.floorDiv(into.toSeconds() - 1, step.toSeconds());
            if (index >= 0 && index < steps) {
                Quality quality = judged.verdict().quality();
                Quality known = worst[index];
                worst[index] = known == null ? quality : known.worse(quality);
            }
        }
        return Arrays.asList(worst);
    }
}
