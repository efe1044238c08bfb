package org.faofon.rules.backtest;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.faofon.alerts.Hazard;
import org.faofon.alerts.lifecycle.AlertService;
import org.faofon.network.District;
import org.faofon.network.Gauge;
import org.faofon.network.GaugeRegistry;
import org.faofon.readings.Interval;
import org.faofon.readings.ReadingsStored.Judged;
import org.faofon.readings.replay.ReadingPlayback;
import org.faofon.readings.totals.RainWindows;
import org.faofon.rules.CompiledRule;
import org.faofon.rules.Rule;
import org.faofon.rules.RuleRepository;
import org.faofon.rules.RulesConfig;
import org.jboss.logging.Logger;

/** Runs backtests, one at a time and in the background, and keeps the latest ones. */
@ApplicationScoped
public class BacktestService {
    private static final Logger LOG = Logger.getLogger(BacktestService.class);
    private static final int MOST_KEPT = 4;

    private final GaugeRegistry network;
    private final RuleRepository rules;
    private final RulesConfig config;
    private final ReadingPlayback playback;
    private final AlertService alerts;
    private final Deque<BacktestJob> jobs = new ArrayDeque<>();

    BacktestService(
            GaugeRegistry network,
            RuleRepository rules,
            RulesConfig config,
            ReadingPlayback playback,
            AlertService alerts) {
        this.alerts = alerts;
        this.network = network;
        this.rules = rules;
        this.config = config;
        this.playback = playback;
    }

    /**
     * Starts one.
     *
     * @param subject the code of the tested rule, or empty for a whole set
     * @param tried the tested rules; those in force run beside them
     * @return empty while another one runs
     */
    public synchronized Optional<BacktestJob> start(
            String subject, List<CompiledRule> tried, Interval period, String officer) {
        if (jobs.stream().anyMatch(BacktestJob::running)) {
            return Optional.empty();
        }
        BacktestJob job = new BacktestJob(UUID.randomUUID().toString(), subject, officer, period, tried);
        jobs.addFirst(job);
        while (jobs.size() > MOST_KEPT) {
            jobs.removeLast();
        }
        Thread thread = new Thread(() -> run(job, tried), "backtest");
        thread.setDaemon(true);
        thread.start();
        return Optional.of(job);
    }

    public synchronized Optional<BacktestJob> find(String id) {
        return jobs.stream().filter(job -> job.id().equals(id)).findFirst();
    }

    /** The latest backtest that has counted how often that rule, unchanged, held in the stored past. */
    public Optional<BacktestJob> findThatCounted(Rule rule) {
        return list().stream()
                .filter(job -> job.tries(rule) && job.findFrequency(rule.code()).isPresent())
                .findFirst();
    }

    /** Whether one that is done has tested a rule that holds for the same rain. */
    public boolean hasTested(Rule rule) {
        return list().stream().anyMatch(job -> job.state() == BacktestJob.State.DONE && job.tries(rule));
    }

    /** The latest first. */
    public synchronized List<BacktestJob> list() {
        return List.copyOf(jobs);
    }

    void stop(@Observes ShutdownEvent event) {
        list().forEach(BacktestJob::cancel);
    }

    private void run(BacktestJob job, List<CompiledRule> tried) {
        try {
            live(job, tried);
            LOG.infof(
                    "Ended a backtest: by=%s state=%s readings=%d seconds=%d",
                    job.officer(), job.state(), job.readings(), job.took().toSeconds());
        } catch (SQLException | RuntimeException | Error e) { // Otherwise it would never end, and no other could start.
            LOG.errorf(e, "A backtest failed: by=%s", job.officer());
            job.failed("The stored readings could not be read; the error has been logged");
        }
    }

    private void live(BacktestJob job, List<CompiledRule> tried) throws SQLException {
        ReplayedRain rain = new ReplayedRain();
        Map<District, List<Gauge>> gauges = gauges();
        RuleSetTrial trial = trial(tried, gauges, rain);
        Set<Hazard> differing = differing(tried, rules.list());
        RuleSetTrial standing = trial(ofHazards(rules.list(), differing), gauges, rain);
        List<RuleSetTrial> trials = differing.isEmpty() ? List.of(trial) : List.of(trial, standing);
        Map<String, String> districtOf = districts(gauges);
        Backtest backtest = new Backtest(job.period(), rain, trials, districtOf);
        ObservedRain observed = new ObservedRain(
                job.period(),
                tried.stream().map(CompiledRule::rule).filter(Rule::enabled).toList(),
                districtOf);
        Interval all = new Interval(
                job.period().start().minus(RainWindows.KEEP), job.period().end());
        playback.play(
                all,
                new Reporter(job, backtest, observed, all),
                () -> !job.running() || trial.full() || standing.full());
        if (trial.full() || standing.full()) {
            job.failed("There would have been over %d alerts: shorten the period, or raise the thresholds"
                    .formatted(BacktestAlertCollector.MOST_ALERTS));
        } else if (job.running()) {
            backtest.finish();
            job.done(report(trial.listAlerts(), standing.listAlerts(), differing)
                    .with(new FrequencyCount(tried, gauges.keySet(), districtOf, observed, trial).report()));
        }
    }

    private Map<District, List<Gauge>> gauges() {
        Map<District, List<Gauge>> gauges = new LinkedHashMap<>();
        network.listDistricts().forEach(district -> gauges.put(district, network.listGaugesOf(district.code)));
        return gauges;
    }

    private static Map<String, String> districts(Map<District, List<Gauge>> gauges) {
        return gauges.values().stream()
                .flatMap(List::stream)
                .collect(Collectors.toMap(gauge -> gauge.code, gauge -> gauge.district().code));
    }

    private RuleSetTrial trial(List<CompiledRule> set, Map<District, List<Gauge>> gauges, ReplayedRain rain) {
        return new RuleSetTrial(
                new RuleSetTrial.Setting(set, gauges, config.lookBack(), config.clearCoverage(), alerts::onPaper),
                rain);
    }

    /** The hazards whose tested rules differ from those in force; for the rest both would find the same. */
    private static Set<Hazard> differing(List<CompiledRule> tried, List<CompiledRule> inForce) {
        return Arrays.stream(Hazard.values())
                .filter(hazard -> !enabled(tried, hazard).equals(enabled(inForce, hazard)))
                .collect(Collectors.toSet());
    }

    private static List<Rule> enabled(List<CompiledRule> set, Hazard hazard) {
        return set.stream()
                .map(CompiledRule::rule)
                .filter(rule -> rule.enabled() && rule.hazard() == hazard)
                .sorted(Comparator.comparing(Rule::code))
                .toList();
    }

    private static List<CompiledRule> ofHazards(List<CompiledRule> set, Set<Hazard> hazards) {
        return set.stream()
                .filter(judged -> hazards.contains(judged.rule().hazard()))
                .toList();
    }

    private static BacktestReport report(List<TrialAlert> tried, List<TrialAlert> standing, Set<Hazard> differing) {
        Stream<TrialAlert> same = tried.stream().filter(alert -> !differing.contains(alert.hazard()));
        return BacktestReport.compare(
                tried, Stream.concat(same, standing.stream()).toList());
    }

    /** Passes the readings on, and reports the progress to the job. */
    private static final class Reporter implements ReadingPlayback.Listener {
        private final BacktestJob job;
        private final Backtest backtest;
        private final ObservedRain observed;
        private final Interval all;
        private long readings;

        Reporter(BacktestJob job, Backtest backtest, ObservedRain observed, Interval all) {
            this.observed = observed;
            this.job = job;
            this.backtest = backtest;
            this.all = all;
        }

        @Override
        public void onReading(Judged reading) {
            readings++;
            backtest.take(reading);
            observed.take(reading);
        }

        @Override
        public void onProgress(Instant until) {
            job.reached(until, all, readings);
        }
    }
}
