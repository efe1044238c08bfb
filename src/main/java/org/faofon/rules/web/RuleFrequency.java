package org.faofon.rules.web;

import java.util.Optional;
import org.faofon.rules.DefaultRules;
import org.faofon.rules.Rule;
import org.faofon.rules.backtest.BacktestJob;
import org.faofon.rules.backtest.FrequencyReport;
import org.jspecify.annotations.Nullable;

/**
 * How often a rule holds, for its page.
 *
 * @param standard the default rule of that code; null if there is none
 * @param usual how often the default holds; null if there is none
 * @param past how often the current rule held in the stored past; null if nobody has counted it
 */
public record RuleFrequency(
        @Nullable Rule standard,
        DefaultRules.@Nullable Frequency usual,
        @Nullable Past past) {
    /** A count, and its backtest. */
    public record Past(BacktestView backtest, FrequencyReport report, FrequencyReport.OfRule counted) {}

    /** What that backtest has counted of the rule. */
    static Optional<Past> past(BacktestJob job, String code) {
        return job.findFrequency(code)
                .map(counted -> new Past(BacktestView.of(job), job.frequency().orElseThrow(), counted));
    }
}
