package org.faofon.rules;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.faofon.alerts.Alert;
import org.faofon.alerts.AlertBook;
import org.faofon.alerts.Evidence;
import org.faofon.alerts.Finding;
import org.faofon.alerts.Hazard;
import org.faofon.network.District;
import org.faofon.network.Gauge;
import org.faofon.network.Network;
import org.faofon.network.NetworkClock;
import org.faofon.readings.LiveRain;
import org.faofon.readings.Quality;
import org.faofon.readings.ReadingsStored;
import org.faofon.rules.Judge.Cause;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Judges the live rain: at once where rain is new, and now and then everywhere, because silence and clearing are no
 * events. On start everything is judged over the whole look-back, so that a crash at any point leads to the same alerts.
 */
@ApplicationScoped
public class RuleRound {
    private static final Logger LOG = Logger.getLogger(RuleRound.class);

    private final RulesConfig config;
    private final RuleBook rules;
    private final Network network;
    private final LiveRain rain;
    private final AlertBook alerts;
    private final NetworkClock clock;
    private final Touched touched = new Touched();
    private final Semaphore news = new Semaphore(0);
    private final Map<Long, Set<Cause>> causes = new HashMap<>();
    private final Set<String> failed = ConcurrentHashMap.newKeySet();
    private volatile @Nullable Thread worker;

    RuleRound(
            RulesConfig config, RuleBook rules, Network network, LiveRain rain, AlertBook alerts, NetworkClock clock) {
        this.config = config;
        this.rules = rules;
        this.network = network;
        this.rain = rain;
        this.alerts = alerts;
        this.clock = clock;
    }

    void start(@Observes @Priority(RuleBook.STARTS + 10) StartupEvent event) {
        List<String> everywhere =
                network.listDistricts().stream().map(district -> district.code).toList();
        touched.addAll(everywhere, clock.instant().minus(config.lookBack()));
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
        touched.add(
                stored,
                gauge -> network.gaugeOf(gauge).district().code,
                clock.instant().minus(config.lookBack()));
        stored.readings().stream()
                .filter(judged -> judged.verdict().quality() == Quality.FAIL)
                .forEach(judged -> failed.add(judged.reading().gauge()));
        news.release();
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
            LOG.debug("Stopped judging");
        }
    }

    private long realMillis(Duration ofTheNetwork) {
        return (long) (ofTheNetwork.toMillis() / clock.rate());
    }

    /** @return whether it failed; what was new is then judged again in the next round */
    private boolean round(boolean failedBefore) {
        Map<String, Touched.Span> taken = touched.takeAll();
        try {
            round(clock.instant(), taken);
            return false;
        } catch (RuntimeException e) { // Most likely the database is away; nobody else would try again.
            touched.giveBack(taken);
            if (!failedBefore) {
                LOG.error("Could not judge the rain; trying again", e);
            }
            return true;
        }
    }

    private void round(Instant now, Map<String, Touched.Span> touchedDistricts) {
        Map<Place, Alert> unsettled = alerts.listUnsettled().stream()
                .collect(Collectors.toMap(alert -> new Place(alert.hazard, alert.districtCode), alert -> alert));
        causes.keySet()
                .retainAll(unsettled.values().stream().map(alert -> alert.id).toList());
        forgetFailedCauses();
        for (District district : network.listDistricts()) {
            NavigableSet<Instant> times = times(now, Optional.ofNullable(touchedDistricts.get(district.code)));
            for (Hazard hazard : Hazard.values()) {
                Optional<Alert> alert = Optional.ofNullable(unsettled.get(new Place(hazard, district.code)));
                if (!times.isEmpty() || alert.isPresent()) {
                    judge(now, district, hazard, times, alert);
                }
            }
        }
    }

    /** What a failed reading seemed to cause is found anew in the rain that is left; it must not wait to be below. */
    private void forgetFailedCauses() {
        Set<String> gauges = Set.copyOf(failed);
        failed.removeAll(gauges);
        causes.values().removeIf(known -> known.stream().anyMatch(cause -> gauges.contains(cause.gauge())));
    }

    private record Place(Hazard hazard, String district) {}

    private NavigableSet<Instant> times(Instant now, Optional<Touched.Span> span) {
        Instant earliest = now.minus(config.lookBack());
        return span.map(touch -> Times.touched(touch.from.isBefore(earliest) ? earliest : touch.from, now, touch.ends))
                .orElseGet(TreeSet::new);
    }

    private void judge(
            Instant now, District district, Hazard hazard, NavigableSet<Instant> times, Optional<Alert> unsettled) {
        List<Gauge> gauges = network.listGaugesOf(district.code);
        Judge judge = new Judge(
                rules.list(),
                hazard,
                district,
                gauges.stream().map(gauge -> gauge.code).toList(),
                rain::total,
                config.clearCoverage());
        List<Evidence> held = judge.held(times);
        if (held.isEmpty() && unsettled.isEmpty()) {
            return;
        }
        Set<Cause> mustEnd = unsettled
                .map(alert -> causes.computeIfAbsent(alert.id, id -> causesSince(alert, judge, now)))
                .orElseGet(HashSet::new);
        mustEnd.addAll(Judge.causes(held));
        alerts.record(new Finding(
                hazard,
                district.code,
                now,
                held,
                judge.lingering(mustEnd, now, Times.STEP),
                (int) gauges.stream()
                        .filter(gauge -> rain.reporting(gauge, now))
                        .count(),
                gauges.size()));
    }

    /** After a restart: what has held since the alert began, from the rain itself and from what the alert has named. */
    private Set<Cause> causesSince(Alert alert, Judge judge, Instant now) {
        Set<Cause> since = new HashSet<>(Judge.causes(judge.held(Times.bucketEnds(alert.beganAt, now))));
        alerts.eventsOf(alert.id)
                .forEach(event -> since.addAll(Judge.causes(event.evidence.stream()
                        .filter(evidence -> !evidence.unconfirmed())
                        .toList())));
        return since;
    }
}
