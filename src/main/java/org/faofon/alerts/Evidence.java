package org.faofon.alerts;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rule that held at one gauge, with the numbers by which it did.
 *
 * @param rule the rule's code
 * @param version the version of the rule that held
 * @param confirmWithin how long an officer has to confirm before it goes out by itself; null where it goes out at once
 * @param since when it first held, as far as was looked
 * @param at the end of the windows in which it was greatest, whose numbers these are
 * @param until when it last held, as far as was looked
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Evidence(
        String rule,
        int version,
        Level level,
        @Nullable Duration confirmWithin,
        String gauge,
        Instant since,
        Instant at,
        Instant until,
        List<Measure> measures) {
    /**
     * One condition of the rule.
     *
     * @param window how long the rain was added up
     * @param endingAgo how long before {@code at} the window ended; zero for the rain of now
     * @param coverage the share of the window that was observed, 0 to 1
     */
    public record Measure(
            Duration window, Duration endingAgo, long depthMicrometres, long thresholdMicrometres, double coverage) {}

    /** How far the rain of now goes towards its threshold, by the condition that goes farthest: 1 is at it. */
    double ratio() {
        return measures.stream()
                .filter(measure -> measure.endingAgo().isZero())
                .mapToDouble(
                        measure -> (double) measure.depthMicrometres() / Math.max(1, measure.thresholdMicrometres()))
                .max()
                .orElse(0);
    }

    /** The same, but having held over that time. */
    public Evidence over(Instant first, Instant last) {
        return new Evidence(rule, version, level, confirmWithin, gauge, first, at, last, measures);
    }
}
