package org.faofon.rules.backtest;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.faofon.alerts.Alert;
import org.faofon.alerts.AlertEvent;
import org.faofon.alerts.Hazard;
import org.faofon.alerts.lifecycle.SimulatedAlertBook;
import org.faofon.network.District;
import org.faofon.network.Gauge;
import org.faofon.rules.CompiledRule;
import org.faofon.rules.Corroboration;
import org.faofon.rules.EvaluationScope;
import org.faofon.rules.EvaluationTimes;
import org.faofon.rules.FindingRecorder;
import org.faofon.rules.RuleEvaluator;
import org.faofon.rules.UpstreamRules;

/** One set of rules in a backtest, with the alerts that they would have raised so far. */
final class RuleSetTrial {
    private final Map<String, List<BacktestSkipper>> skippers = new HashMap<>();
    private final FrequencyTally tally;
    private final BacktestAlertCollector book;
    private final FindingRecorder watch;
    private final Duration lookBack;
    /** The districts that are warned by the rain of another, by that one's code. */
    private final Map<String, Set<String>> downstream;

    private Collection<Long> unsettled = List.of();

    /**
     * The settings of the evaluation.
     *
     * @param rules each in one version
     * @param gauges of each district
     * @param book creates the book of simulated alerts, which passes on the events
     */
    record Setting(
            List<CompiledRule> rules,
            Map<District, List<Gauge>> gauges,
            Duration lookBack,
            double clearCoverage,
            Function<Consumer<AlertEvent>, SimulatedAlertBook> book) {}

    RuleSetTrial(Setting setting, ReplayedRain rain) {
        this.lookBack = setting.lookBack;
        this.downstream = downstream(setting);
        this.tally = new FrequencyTally(setting.rules);
        this.book = new BacktestAlertCollector(setting.book, tally);
        this.watch = new FindingRecorder(rain::reporting, book);
        List<Gauge> all = setting.gauges.values().stream().flatMap(List::stream).toList();
        setting.gauges.forEach((district, gauges) -> {
            List<BacktestSkipper> ofDistrict = new ArrayList<>();
            for (Hazard hazard : Hazard.values()) {
                EvaluationScope post = new EvaluationScope(hazard, district, gauges).withUpstream(setting.rules, all);
                RuleEvaluator judge = new RuleEvaluator(
                        setting.rules, post, rain, setting.clearCoverage, Corroboration.among(post.listening(), all));
                if (judge.hasRules()) {
                    ofDistrict.add(new BacktestSkipper(post, judge, rain, lookBack));
                }
            }
            skippers.put(district.code, ofDistrict);
        });
    }

    private static Map<String, Set<String>> downstream(Setting setting) {
        Map<String, Set<String>> warned = new HashMap<>();
        setting.gauges.forEach((district, gauges) ->
                gauges.forEach(gauge -> warned.computeIfAbsent(district.code, code -> new HashSet<>())
                        .addAll(UpstreamRules.warnedBy(gauge, setting.rules, setting.gauges.keySet()))));
        return warned;
    }

    /** The codes of the districts that are evaluated, also of those that only the rain of others warns. */
    Set<String> districts() {
        return skippers.keySet();
    }

    /** Where new rain is to be evaluated, and since when: where it fell, and downstream. */
    Map<String, Instant> touchedBy(Map<String, Instant> rained) {
        Map<String, Instant> touched = new HashMap<>(rained);
        rained.forEach((district, since) -> downstream
                .getOrDefault(district, Set.of())
                .forEach(warned -> touched.merge(warned, since, (one, other) -> one.isBefore(other) ? one : other)));
        return touched;
    }

    /** Publishes what nobody answered until then. */
    void publishOverdue(Instant now) {
        if (!unsettled.isEmpty()) {
            book.publishOverdue(now);
        }
    }

    /** Evaluates a district as the live evaluation does: the steps since then, and this moment. */
    void evaluate(String district, Instant since, Instant now) {
        Instant earliest = now.minus(lookBack);
        NavigableSet<Instant> times = null;
        for (BacktestSkipper skipper : skippers.getOrDefault(district, List.of())) {
            List<String> awake = skipper.awake(now);
            Optional<Alert> alert = findUnsettled(skipper);
            if (!awake.isEmpty() || alert.isPresent()) {
                if (times == null) {
                    times = EvaluationTimes.touched(since.isBefore(earliest) ? earliest : since, now, List.of(now));
                }
                judge(skipper, awake, times, alert, now);
            }
        }
    }

    private Optional<Alert> findUnsettled(BacktestSkipper skipper) {
        return unsettled.isEmpty()
                ? Optional.empty()
                : book.findUnsettled(skipper.post().hazard(), skipper.post().district().code);
    }

    private void judge(
            BacktestSkipper skipper,
            List<String> awake,
            NavigableSet<Instant> times,
            Optional<Alert> alert,
            Instant now) {
        long before = book.events();
        watch.judge(now, skipper.post(), skipper.judge(), awake, times, alert);
        if (book.events() > before) { // Without an event nothing opens and nothing ends.
            unsettled = book.listUnsettled();
            watch.keepOnly(unsettled);
        }
    }

    /** Whether an alert may open, change or end at that time without new rain. */
    boolean mayChange(Instant now) {
        return !unsettled.isEmpty()
                || skippers.values().stream()
                        .flatMap(List::stream)
                        .anyMatch(skipper -> !skipper.awake(now).isEmpty());
    }

    /** Whether there are more alerts than anybody would read. */
    boolean full() {
        return book.full();
    }

    /** How often each of the rules held. */
    FrequencyTally tally() {
        return tally;
    }

    /** How many pushes to the warned group there would have been. */
    long pushes() {
        return book.pushes();
    }

    List<TrialAlert> listAlerts() {
        return book.list();
    }
}
