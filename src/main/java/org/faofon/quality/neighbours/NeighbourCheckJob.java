package org.faofon.quality.neighbours;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.faofon.common.cluster.FencedException;
import org.faofon.common.cluster.WorkAssignment;
import org.faofon.common.cluster.WorkGained;
import org.faofon.network.Gauge;
import org.faofon.network.GaugeRegistry;
import org.faofon.network.NetworkClock;
import org.faofon.official.gauges.GuestsChanged;
import org.faofon.quality.QualityConfig;
import org.faofon.quality.ReadingRuns;
import org.faofon.readings.Interval;
import org.faofon.readings.QualityCheck;
import org.faofon.readings.RainInterval;
import org.faofon.readings.ReadingsStored;
import org.faofon.readings.Verdict;
import org.faofon.readings.intake.VerdictRepository;
import org.faofon.readings.intake.VerdictRepository.Fresh;
import org.faofon.readings.query.LiveRainTotals;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Checks readings once more after their neighbours have reported, some minutes after their arrival: at the gauges with
 * new rain and at their neighbours. After a start the whole look-back is checked, so that a crash leaves no gap.
 */
@ApplicationScoped
class NeighbourCheckJob {
    private static final Logger LOG = Logger.getLogger(NeighbourCheckJob.class);

    /** A daily reading that ends that much later may contain the time too, and a storm travels for that long. */
    private static final Duration LATER = Duration.ofHours(28);

    /** A storm may confirm rain that fell earlier on its way. */
    private static final Duration EARLIER = Duration.ofMinutes(30);

    private final QualityConfig.Round config;
    private final int longestStreak;
    private final GaugeRegistry network;
    private final NeighbourFinder neighbourhood;
    private final LiveRainTotals rain;
    private final VerdictRepository verdicts;
    private final WorkAssignment assignment;
    private final NetworkClock clock;
    private final VerdictCombiner checks;
    private final OutlierCache outliers;
    private final PendingIntervals fresh = new PendingIntervals();
    private volatile @Nullable Thread worker;

    NeighbourCheckJob(
            QualityConfig config,
            GaugeRegistry network,
            NeighbourFinder neighbourhood,
            LiveRainTotals rain,
            VerdictRepository verdicts,
            WorkAssignment assignment,
            NetworkClock clock,
            Instance<QualityCheck> own) {
        this.config = config.round();
        this.longestStreak = config.flatLine().drizzle();
        this.network = network;
        this.neighbourhood = neighbourhood;
        this.rain = rain;
        this.verdicts = verdicts;
        this.assignment = assignment;
        this.clock = clock;
        this.checks = new VerdictCombiner(own.stream().toList(), config);
        this.outliers = new OutlierCache(config.outlier(), checks);
    }

    void start(@Observes @Priority(LiveRainTotals.STARTS + 10) StartupEvent event) {
        addLookBack();
        Thread thread = new Thread(this::work, "quality-round");
        thread.setDaemon(true);
        worker = thread;
        thread.start();
    }

    /** As at start: the leader before may not have checked all. */
    void onGained(@Observes WorkGained gained) {
        addLookBack();
    }

    private void addLookBack() {
        Interval all = Interval.endingAt(clock.instant(), config.lookBack());
        network.listGauges().forEach(gauge -> fresh.add(gauge.code, all));
    }

    void stop(@Observes ShutdownEvent event) {
        Thread thread = worker;
        if (thread != null) {
            thread.interrupt();
        }
    }

    /** A changed verdict is not new rain: changes of this round itself need not be checked again. */
    void onStored(@Observes ReadingsStored stored) {
        if (!Thread.currentThread().equals(worker)) {
            fresh.add(stored, clock.instant().minus(config.lookBack()));
        }
    }

    /**
     * What a guest tells may confirm or contradict the gauges around it. It is compared over its own span alone, so it says
     * nothing about readings that ended long before it.
     */
    void onGuests(@Observes GuestsChanged guests) {
        Instant since = clock.instant().minus(config.lookBack());
        for (GuestsChanged.Heard heard : guests.heard()) {
            Instant end = heard.interval().end();
            if (end.isAfter(since)) {
                Interval about = Interval.endingAt(end, Duration.ofMinutes(1));
                neighbourhood.listAround(heard.position()).forEach(gauge -> fresh.add(gauge.code, about));
            }
        }
    }

    private void work() {
        boolean failing = false;
        try {
            while (true) {
                Thread.sleep(Math.max(
                        config.pause().toMillis(), (long) (config.every().toMillis() / clock.rate())));
                failing = round(failing);
            }
        } catch (InterruptedException e) {
            LOG.debug("Stopped the neighbour checks");
        }
    }

    /** @return whether it failed; new rain is then checked again in the next round */
    private boolean round(boolean failedBefore) {
        Map<String, Interval> taken = fresh.takeAll();
        if (!assignment.isLeader()) {
            return false; // The leader checks them.
        }
        try {
            judge(taken);
            return false;
        } catch (FencedException e) {
            LOG.info("Another instance checks the readings against their neighbours now");
            return false;
        } catch (SQLException | RuntimeException | Error e) { // Most likely the database is unavailable.
            fresh.giveBack(taken);
            if (!failedBefore) {
                LOG.error("Could not check readings against their neighbours; trying again", e);
            }
            return true;
        }
    }

    /** Checks new rain now, without waiting for the next round. */
    void judgeNow() throws SQLException {
        judge(fresh.takeAll());
    }

    private synchronized void judge(Map<String, Interval> taken) throws SQLException {
        int changed = 0;
        for (Map.Entry<String, Interval> entry : around(taken).entrySet()) {
            changed += judge(network.gaugeOf(entry.getKey()), entry.getValue());
        }
        if (changed > 0) {
            LOG.infof("Checked readings again against their neighbours: changed=%d", changed);
        }
    }

    /** The gauges with new rain and all gauges that have them as neighbours. */
    private Map<String, Interval> around(Map<String, Interval> taken) {
        Map<String, Interval> around = new HashMap<>();
        taken.forEach((code, interval) -> network.findGauge(code)
                .ifPresent(gauge -> Stream.concat(Stream.of(gauge), neighbourhood.listNear(gauge).stream())
                        .forEach(near -> around.merge(near.code, interval, PendingIntervals::both))));
        return around;
    }

    private int judge(Gauge gauge, Interval interval) throws SQLException {
        NeighbourContext vicinity = neighbourhood.of(gauge);
        outliers.forgetAfter(gauge.code, interval.start());
        List<Fresh> other = new ArrayList<>();
        for (RainInterval fall : rain.falls(
                gauge.code, since(interval.start(), vicinity), interval.end().plus(LATER))) {
            Verdict verdict = verdict(fall, gauge, vicinity);
            if (verdict.quality() != fall.quality() || !verdict.reason().isEmpty()) {
                other.add(new Fresh(gauge.code, fall, verdict));
            }
        }
        return verdicts.judge(other);
    }

    /** The time from which new rain that begins then may change verdicts: a streak is suspect from its beginning. */
    private Instant since(Instant start, NeighbourContext vicinity) {
        Instant streak = ReadingRuns.beginningOfEqualUntil(start, vicinity.own(), longestStreak);
        Instant earlier = start.minus(EARLIER);
        return streak.isBefore(earlier) ? streak : earlier;
    }

    /** A check that fails has no verdict, and must not prevent the checks of other gauges. */
    private Verdict verdict(RainInterval fall, Gauge gauge, NeighbourContext vicinity) {
        try {
            return checks.verdict(fall, gauge, vicinity).and(outliers.verdict(gauge, fall, vicinity));
        } catch (RuntimeException e) {
            LOG.errorf(e, "Could not check a reading against its neighbours: gauge=%s %s", gauge.code, fall);
            return new Verdict(fall.quality(), "");
        }
    }
}
