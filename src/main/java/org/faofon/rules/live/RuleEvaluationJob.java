package org.faofon.rules.live;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.faofon.alerts.Alert;
import org.faofon.alerts.AlertEvent;
import org.faofon.alerts.AlertQueries;
import org.faofon.alerts.Evidence;
import org.faofon.alerts.Finding;
import org.faofon.alerts.Hazard;
import org.faofon.alerts.deadman.EvaluationCompleted;
import org.faofon.alerts.lifecycle.AlertService;
import org.faofon.common.cluster.FencedException;
import org.faofon.common.cluster.WorkAssignment;
import org.faofon.common.cluster.WorkGained;
import org.faofon.network.District;
import org.faofon.network.Gauge;
import org.faofon.network.GaugeKind;
import org.faofon.network.GaugeRegistry;
import org.faofon.network.NetworkClock;
import org.faofon.readings.Quality;
import org.faofon.readings.ReadingsStored;
import org.faofon.readings.query.LiveRainTotals;
import org.faofon.rules.EvaluationScope;
import org.faofon.rules.FindingRecorder;
import org.faofon.rules.RainTotals;
import org.faofon.rules.RuleEvaluator;
import org.faofon.rules.RuleRepository;
import org.faofon.rules.RulesChanged;
import org.faofon.rules.RulesConfig;
import org.faofon.rules.UpstreamRules;
import org.faofon.schools.ReadingConfirmed;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Evaluates the rules on live rain: at once where rain is new, and every full five minutes everywhere, because windows
 * move on without new rain: what fell an hour ago may complete the rain of the days before, although all gauges have
 * been silent since. At start the whole look-back is evaluated, so that a crash at any point leads to the same alerts.
 */
@ApplicationScoped
public class RuleEvaluationJob {
    private static final Logger LOG = Logger.getLogger(RuleEvaluationJob.class);
    /** An instance that is gone has evaluated what it had stored some seconds before that. */
    private static final Duration PERHAPS_NOT_EVALUATED = Duration.ofMinutes(30);

    private final RulesConfig config;
    private final RuleRepository rules;
    private final GaugeRegistry network;
    private final LiveRainTotals rain;
    private final AlertService alerts;
    private final AlertQueries queries;
    private final NetworkClock clock;
    private final ConfirmedReadings confirmed;
    private final LiveCorroboration corroboration;
    private final WorkAssignment assignment;
    private final Event<EvaluationCompleted> done;
    private final PendingDistricts touched;
    private final Semaphore news = new Semaphore(0);
    private final Set<String> revised = ConcurrentHashMap.newKeySet();
    private final FindingRecorder watch;
    private volatile boolean judging;
    private volatile boolean hasGained;
    private volatile @Nullable Thread worker;
    /** The time of the last round that succeeded. */
    private Instant evaluatedUntil = Instant.EPOCH;

    RuleEvaluationJob(
            RulesConfig config,
            RuleRepository rules,
            GaugeRegistry network,
            LiveRainTotals rain,
            AlertService alerts,
            AlertQueries queries,
            NetworkClock clock,
            ConfirmedReadings confirmed,
            LiveCorroboration corroboration,
            WorkAssignment assignment,
            Event<EvaluationCompleted> done) {
        this.config = config;
        this.rules = rules;
        this.network = network;
        this.rain = rain;
        this.touched = new PendingDistricts(rain::falls);
        this.alerts = alerts;
        this.queries = queries;
        this.clock = clock;
        this.confirmed = confirmed;
        this.corroboration = corroboration;
        this.assignment = assignment;
        this.done = done;
        this.watch = new FindingRecorder(rain::reporting, new LiveBook(alerts, queries));
    }

    void start(@Observes @Priority(RuleRepository.STARTS + 10) StartupEvent event) {
        touchEverywhere();
        touchEndsSince(
                clock.instant().minus(config.lookBack())); // What was stored before a crash may not be evaluated.
        Thread thread = new Thread(this::work, "rule-round");
        thread.setDaemon(true);
        worker = thread;
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) {
        Thread thread = worker;
        if (thread != null) {
            thread.interrupt();
        }
    }

    void onStored(@Observes ReadingsStored stored) {
        Instant since = clock.instant().minus(config.lookBack());
        touched.add(stored, gauge -> network.gaugeOf(gauge).district().code, since);
        touchDownstream(stored, since);
        stored.readings().stream()
                .filter(this::mayBeLess)
                .forEach(judged -> revised.add(judged.reading().gauge()));
        news.release();
    }

    /** The rain of one district may warn another. */
    private void touchDownstream(ReadingsStored stored, Instant since) {
        Map<String, List<ReadingsStored.Judged>> ofGauges = stored.readings().stream()
                .collect(Collectors.groupingBy(judged -> judged.reading().gauge()));
        ofGauges.forEach((gauge, judged) -> warnedBy(network.gaugeOf(gauge))
                .forEach(district -> touched.add(new ReadingsStored(judged), any -> district, since)));
    }

    private Set<String> warnedBy(Gauge gauge) {
        return UpstreamRules.warnedBy(gauge, rules.list(), network.listDistricts());
    }

    /** Rain that failed, or that a person has read: it may be another value for one that a rule has held for. */
    private boolean mayBeLess(ReadingsStored.Judged judged) {
        return judged.verdict().quality() == Quality.FAIL
                || network.gaugeOf(judged.reading().gauge()).kind == GaugeKind.MANUAL;
    }

    /** As at start: what another instance has found until now is found again in the rain. */
    void onGained(@Observes WorkGained gained) {
        hasGained = true;
        touchEverywhere();
        touchEndsSince(clock.instant().minus(PERHAPS_NOT_EVALUATED));
        news.release();
    }

    /** Between the full five minutes a window may hold more than at them. */
    private void touchEndsSince(Instant then) {
        Instant now = clock.instant();
        network.listGauges().forEach(gauge -> {
            touched.addEnds(gauge.district().code, gauge.code, then, now);
            warnedBy(gauge).forEach(district -> touched.addEnds(district, gauge.code, then, now));
        });
    }

    void onRules(@Observes RulesChanged changed) {
        touchEverywhere();
        news.release();
    }

    /** An alert that waited only for its reader's answer is published at once. */
    void onConfirmed(@Observes ReadingConfirmed reading) {
        confirmed.add(reading.gauge(), reading.at());
        // From just before its end, which is the time when the rule held.
        Gauge gauge = network.gaugeOf(reading.gauge());
        touched.addAll(List.of(gauge.district().code), reading.at().minusSeconds(1));
        touched.addAll(warnedBy(gauge), reading.at().minusSeconds(1));
        news.release();
    }

    private void touchEverywhere() {
        List<String> everywhere =
                network.listDistricts().stream().map(district -> district.code).toList();
        touched.addAll(everywhere, clock.instant().minus(config.lookBack()));
    }

    private void work() {
        boolean failing = false;
        try {
            while (true) {
                failing = round(failing);
                TimeUnit.MILLISECONDS.sleep(config.pause().toMillis());
                boolean unused = news.tryAcquire(realMillis(config.every()), TimeUnit.MILLISECONDS);
                news.drainPermits();
            }
        } catch (InterruptedException e) {
            LOG.debug("Rule evaluation stopped");
        }
    }

    private long realMillis(Duration ofTheNetwork) {
        return (long) (ofTheNetwork.toMillis() / clock.rate());
    }

    /** @return whether it failed; new rain is then evaluated again in the next round */
    private boolean round(boolean failedBefore) {
        Map<String, PendingDistricts.Span> taken = Map.of();
        judging = true; // Before anything is taken, so that settled() never misses it.
        try {
            rules.catchUp();
            taken = touched.takeAll();
            Instant now = clock.instant();
            round(now, taken);
            evaluatedUntil = now;
            assignment.evaluated();
            done.fire(new EvaluationCompleted(Duration.ofMillis(realMillis(config.every()))));
            return false;
        } catch (FencedException e) {
            touched.giveBack(taken);
            LOG.infof("Did not write what another instance evaluates now: %s", e.getMessage());
            return false;
        } catch (RuntimeException | Error e) { // Most likely the database is unavailable; nobody else would try again.
            touched.giveBack(taken);
            if (!failedBefore) {
                LOG.error("Could not evaluate the rules; trying again", e);
            }
            return true;
        } finally {
            judging = false;
        }
    }

    /** Whether all stored rain is evaluated. */
    public boolean settled() {
        return touched.isEmpty() && !judging;
    }

    private void round(Instant now, Map<String, PendingDistricts.Span> touchedDistricts) {
        if (hasGained) {
            hasGained = false;
            watch.keepOnly(List.of());
        }
        Map<Place, Alert> unsettled = queries.listUnsettled().stream()
                .filter(alert -> assignment.isOwnerOf(alert.districtCode))
                .collect(Collectors.toMap(alert -> new Place(alert.hazard, alert.districtCode), alert -> alert));
        watch.keepOnly(unsettled.values().stream().map(alert -> alert.id).toList());
        forgetRevisedCauses();
        for (District district : network.listDistricts()) {
            if (!assignment.isOwnerOf(district.code)) {
                continue;
            }
            List<Gauge> gauges = network.listGaugesOf(district.code);
            Optional<PendingDistricts.Span> span = Optional.ofNullable(touchedDistricts.get(district.code));
            NavigableSet<Instant> times =
                    PendingDistricts.times(span, evaluatedUntil, now.minus(config.lookBack()), now);
            for (Hazard hazard : Hazard.values()) {
                EvaluationScope post =
                        new EvaluationScope(hazard, district, gauges).withUpstream(rules.list(), network.listGauges());
                Optional<Alert> alert = Optional.ofNullable(unsettled.get(new Place(hazard, district.code)));
                if (!times.isEmpty() || alert.isPresent()) {
                    // Readings come in while a round lasts: a finding is not older than the rain that it saw.
                    watch.judge(clock.instant(), post, judgeOf(post), post.gaugeCodes(), times, alert);
                }
                if (span.filter(touch -> touch.suspect).isPresent()) {
                    alert.ifPresent(known -> tellDoubt(known, post, times));
                }
            }
        }
    }

    /** What a reading seemed to cause is found again in the remaining rain; else it must not wait for clearing. */
    private void forgetRevisedCauses() {
        Set<String> gauges = Set.copyOf(revised);
        revised.removeAll(gauges);
        watch.forgetCausesAt(gauges);
    }

    private record Place(Hazard hazard, String district) {}

    private RuleEvaluator judgeOf(EvaluationScope post) {
        return new RuleEvaluator(
                rules.list(), post, RainTotals.of(rain), config.clearCoverage(), corroboration.of(post));
    }

    private void tellDoubt(Alert alert, EvaluationScope post, NavigableSet<Instant> times) {
        List<Evidence> suspect = SuspectEvidenceCheck.of(alert, queries.eventsOf(alert.id), judgeOf(post), times);
        if (!suspect.isEmpty()) {
            alerts.doubt(alert.id, suspect);
        }
    }

    /** The network's own alerts. */
    private record LiveBook(AlertService alerts, AlertQueries queries) implements FindingRecorder.Book {
        @Override
        public void record(Finding finding) {
            alerts.record(finding);
        }

        @Override
        public List<AlertEvent> eventsOf(long alert) {
            return queries.eventsOf(alert);
        }
    }
}
