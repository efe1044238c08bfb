package org.faofon.rules.backtest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a set of rules would have done, compared with the rules in force.
 *
 * @param alerts those of the tested set, district by district and in order of time
 * @param onlyInForce those of the rules in force that match none of these
 * @param frequency how often the rules of the tested set hold
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BacktestReport(
        Counts counts,
        List<Matched> alerts,
        List<TrialAlert> onlyInForce,
        @Nullable FrequencyReport frequency) {
    /** How an alert relates to those of the rules in force. */
    public enum Match {
        /** The rules in force raise the same, from the same time to the same time and to the same level. */
        SAME,
        /** They raise one at that time too, but another level is reached, or it begins or ends at another time. */
        CHANGED,
        ONLY_NEW
    }

    /** An alert of the tested set. */
    public record Matched(Match match, @JsonUnwrapped TrialAlert alert) {}

    /** How many there are of each kind. */
    public record Counts(long same, long changed, long onlyNew, long onlyInForce) {}

    static BacktestReport compare(List<TrialAlert> tried, List<TrialAlert> inForce) {
        List<Matched> alerts = tried.stream()
                .map(alert -> new Matched(match(alert, inForce), alert))
                .toList();
        List<TrialAlert> onlyInForce = inForce.stream()
                .filter(alert -> tried.stream().noneMatch(alert::meets))
                .toList();
        return new BacktestReport(
                new Counts(
                        count(alerts, Match.SAME),
                        count(alerts, Match.CHANGED),
                        count(alerts, Match.ONLY_NEW),
                        onlyInForce.size()),
                alerts,
                onlyInForce,
                null);
    }

    BacktestReport with(FrequencyReport counted) {
        return new BacktestReport(counts, alerts, onlyInForce, counted);
    }

    /** Those that the rules in force would not have raised in the same way. */
    public List<Matched> different() {
        return alerts.stream().filter(each -> each.match != Match.SAME).toList();
    }

    public List<Matched> same() {
        return alerts.stream().filter(each -> each.match == Match.SAME).toList();
    }

    private static long count(List<Matched> alerts, Match match) {
        return alerts.stream().filter(each -> each.match == match).count();
    }

    private static Match match(TrialAlert alert, List<TrialAlert> others) {
        List<TrialAlert> met = others.stream().filter(alert::meets).toList();
        if (met.isEmpty()) {
            return Match.ONLY_NEW;
        }
        boolean same = met.stream()
                .anyMatch(other -> alert.level() == other.level()
                        && alert.raisedAt().equals(other.raisedAt())
                        && Objects.equals(alert.endedAt(), other.endedAt()));
        return same ? Match.SAME : Match.CHANGED;
    }
}
