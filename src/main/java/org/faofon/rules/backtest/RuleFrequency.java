package org.faofon.rules.backtest;

import java.util.Optional;
import org.faofon.rules.DefaultRules;
import org.faofon.rules.Rule;
import org.faofon.rules.web.BacktestView;
import org.jspecify.annotations.Nullable;

/**
 * How often a rule holds, as its page says it.
 *
 * @param standard the rule that a new network has by that code; null if there is none
 * @param usual how often the standard holds; null if there is none
 * @param past how often the rule as it stands held in the stored past; null if nobody has counted it
 */
public record RuleFrequency(
        @Nullable Rule standard,
        DefaultRules.@Nullable Frequency usual,
        @Nullable Past past) {
    /** A count, and the backtest that it is from. */
    public record Past(BacktestView backtest, FrequencyReport report, FrequencyReport.OfRule counted) {}

    static Optional<Past> past(BacktestJob job, String code) {
        return Optional.ofNullable(job.report())
                .flatMap(done -> Optional.ofNullable(done.frequency()))
                .flatMap(report -> report.rules().stream()
                        .filter(each -> each.rule().equals(code))
                        .findFirst()
                        .map(each -> new Past(BacktestView.of(job), report, each)));
    }
}
