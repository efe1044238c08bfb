package org.faofon.rules.live;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.faofon.alerts.Evidence;
import org.faofon.alerts.Hazard;
import org.faofon.alerts.verification.RetrospectiveAlertRepository;
import org.faofon.common.cluster.NotLeader;
import org.faofon.common.cluster.WorkAssignment;
import org.faofon.common.cluster.WorkGained;
import org.faofon.network.District;
import org.faofon.network.Gauge;
import org.faofon.network.GaugeRegistry;
import org.faofon.network.NetworkClock;
import org.faofon.readings.Interval;
import org.faofon.readings.ReadingsStored;
import org.faofon.readings.query.LiveRainTotals;
import org.faofon.readings.store.LateReadings;
import org.faofon.rules.EvaluationScope;
import org.faofon.rules.EvaluationTimes;
import org.faofon.rules.RainTotals;
import org.faofon.rules.RuleEvaluator;
import org.faofon.rules.RuleRepository;
import org.faofon.rules.RulesConfig;
import org.faofon.rules.UpstreamRules;
import org.faofon.rules.live.LateRainQueue.Late;
import org.jboss.logging.Logger;

/**
 * Evaluates rain that arrived later than the look-back by the rules in force, and records what it would have raised. It
 * has low priority, because it warns nobody. Rain older than the windows is not evaluated, and the log says so.
 */
@ApplicationScoped
public class LateRainJob {
    private static final Logger LOG = Logger.getLogger(LateRainJob.class);

    /** At start, late rain of the last day is evaluated again: a crash may have prevented that. */
    private static final Duration MAY_BE_UNJUDGED = Duration.ofDays(1);

    private final RulesConfig config;
    private final RuleRepository rules;
    private final GaugeRegistry network;
    private final LiveRainTotals rain;
    private final LateReadings stored;
    private final RetrospectiveAlertRepository hindsight;
    private final WorkAssignment assignment;
    private final NetworkClock clock;
    private final LateRainQueue late = new LateRainQueue();
    private volatile boolean started;
    private volatile boolean caughtUp;

    LateRainJob(
            RulesConfig config,
            RuleRepository rules,
            GaugeRegistry network,
            LiveRainTotals rain,
            LateReadings stored,
            RetrospectiveAlertRepository hindsight,
            WorkAssignment assignment,
            NetworkClock clock) {
        this.config = config;
        this.rules = rules;
        this.network = network;
        this.rain = rain;
        this.stored = stored;
        this.hindsight = hindsight;
        this.assignment = assignment;
        this.clock = clock;
    }

    void start(@Observes @Priority(RuleRepository.STARTS + 10) StartupEvent event) {
        started = true;
    }

    /** Late rain of the last day is evaluated again, as at start. */
    void onGained(@Observes WorkGained gained) {
        caughtUp = false;
    }

    void onStored(@Observes ReadingsStored readings) {
        if (!assignment.isLeader()) {
            return;
        }
        Instant now = clock.instant();
        late.add(readings, now.minus(config.lookBack()), reach(now));
    }

    private Instant reach(Instant now) {
        return now.minus(config.hindsight().reach());
    }

    @Scheduled(
            every = "${faofon.rules.hindsight.every:10s}",
            concurrentExecution = ConcurrentExecution.SKIP,
            identity = "hindsight",
            skipExecutionIf = NotLeader.class)
    void look() {
        if (!started) {
            return; // Neither the rain nor the rules are loaded yet.
        }
        try {
            catchUp();
        } catch (SQLException | RuntimeException e) {
            LOG.error("Could not look for late rain; trying again", e);
            return;
        }
        sayWhatIsTooOld();
        Map<String, Late> taken = late.takeAll();
        try {
            judge(taken);
        } catch (RuntimeException e) {
            late.putAll(taken);
            LOG.error("Could not evaluate late rain; trying again", e);
        }
    }

    private void catchUp() throws SQLException {
        if (caughtUp) {
            return;
        }
        Instant now = clock.instant();
        stored.spans(reach(now), now.minus(MAY_BE_UNJUDGED), config.lookBack())
                .forEach((gauge, span) -> late.put(gauge, Late.of(span)));
        caughtUp = true;
    }

    private void sayWhatIsTooOld() {
        long tooOld = late.takeTooOld();
        if (tooOld > 0) {
            LOG.infof(
                    "Did not evaluate readings that are too old: readings=%d olderThan=%s",
                    tooOld, config.hindsight().reach());
        }
    }

    private void judge(Map<String, Late> taken) {
        Map<String, Map<String, Late>> districts = new TreeMap<>();
        taken.forEach((code, span) -> {
            Gauge gauge = network.gaugeOf(code);
            Set<String> judged = new HashSet<>(UpstreamRules.warnedBy(gauge, rules.list(), network.listDistricts()));
            judged.add(gauge.district().code);
            judged.forEach(district -> districts
                    .computeIfAbsent(district, unused -> new HashMap<>())
                    .put(code, span));
        });
        districts.forEach((code, came) -> judge(network.districtOf(code), came));
    }

    private void judge(District district, Map<String, Late> came) {
        NavigableSet<Instant> times = times(came);
        List<Gauge> gauges = network.listGaugesOf(district.code);
        Map<String, Interval> spans = came.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().span()));
        for (Hazard hazard : Hazard.values()) {
            RuleEvaluator judge = new RuleEvaluator(
                    rules.list(),
                    new EvaluationScope(hazard, district, gauges).withUpstream(rules.list(), network.listGauges()),
                    RainTotals.of(rain),
                    config.clearCoverage());
            for (List<Evidence> event : new RetrospectiveEvents(judge, spans).events(times)) {
                hindsight.record(hazard, district.code, event);
            }
        }
    }

    /** From when the first of it could have been known, up to where the live evaluation begins. */
    private NavigableSet<Instant> times(Map<String, Late> came) {
        Instant first = came.values().stream()
                .map(Late::firstEnd)
                .min(Instant::compareTo)
                .orElseThrow();
        Set<Instant> ends = new HashSet<>();
        came.values().forEach(each -> ends.addAll(each.ends()));
        return EvaluationTimes.touched(first.minusSeconds(1), clock.instant().minus(config.lookBack()), ends);
    }
}
