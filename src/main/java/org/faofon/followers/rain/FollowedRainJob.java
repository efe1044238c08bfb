package org.faofon.followers.rain;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.faofon.common.cluster.FencedException;
import org.faofon.common.cluster.WorkAssignment;
import org.faofon.common.cluster.WorkGained;
import org.faofon.followers.FollowRepository;
import org.faofon.followers.FollowRepository.Watched;
import org.faofon.followers.FollowersConfig;
import org.faofon.followers.Place;
import org.faofon.network.Gauge;
import org.faofon.network.GaugeRegistry;
import org.faofon.network.NetworkClock;
import org.faofon.readings.ReadingsStored;
import org.faofon.readings.query.LiveRainTotals;
import org.jboss.logging.Logger;

/**
 * Judges the thresholds of followers where rain is new, at the ends of its readings and now; and everywhere each five
 * minutes, because rain leaves a window without a new reading. The owner of a district judges it.
 */
@ApplicationScoped
class FollowedRainJob {
    private static final Logger LOG = Logger.getLogger(FollowedRainJob.class);

    /** What was over before that is not told any more. */
    private static final Duration LOOK_BACK = Duration.ofHours(3);

    private final FollowRepository follows;
    private final ThresholdService thresholds;
    private final LiveRainTotals rain;
    private final GaugeRegistry network;
    private final NetworkClock clock;
    private final WorkAssignment assignment;
    private final FollowersConfig config;
    /** Of each gauge with new rain, the earliest end of it. */
    private final Map<String, Instant> touched = new ConcurrentHashMap<>();

    private final Set<String> touchedDistricts = ConcurrentHashMap.newKeySet();

    FollowedRainJob(
            FollowRepository follows,
            ThresholdService thresholds,
            LiveRainTotals rain,
            GaugeRegistry network,
            NetworkClock clock,
            WorkAssignment assignment,
            FollowersConfig config) {
        this.follows = follows;
        this.thresholds = thresholds;
        this.rain = rain;
        this.network = network;
        this.clock = clock;
        this.assignment = assignment;
        this.config = config;
    }

    void start(@Observes @Priority(LiveRainTotals.STARTS + 20) StartupEvent event) {
        touchEverywhere();
    }

    void onGained(@Observes WorkGained gained) {
        touchEverywhere();
    }

    // After the rain has been added to the totals.
    void onStored(@Observes @Priority(LiveRainTotals.STARTS + 20) ReadingsStored stored) {
        stored.readings().forEach(judged -> {
            String gauge = judged.reading().gauge();
            touched.merge(gauge, judged.reading().at(), (old, now) -> old.isBefore(now) ? old : now);
            network.findGauge(gauge).ifPresent(known -> touchedDistricts.add(known.district().code));
        });
    }

    @Scheduled(every = "5m", concurrentExecution = ConcurrentExecution.SKIP, identity = "windows of followers")
    void touchEverywhere() {
        network.listDistricts().forEach(district -> touchedDistricts.add(district.code));
    }

    @Scheduled(
            every = "${faofon.followers.rain-every:5s}",
            concurrentExecution = ConcurrentExecution.SKIP,
            identity = "thresholds of followers")
    void judge() {
        if (clock.exercise() && !config.exercises()) {
            touchedDistricts.clear();
            touched.clear();
            return;
        }
        for (String district : List.copyOf(touchedDistricts)) {
            touchedDistricts.remove(district);
            if (assignment.isOwnerOf(district)) {
                judgeOrGiveBack(district);
            }
        }
    }

    private void judgeOrGiveBack(String district) {
        List<Gauge> gauges = network.listGaugesOf(district);
        Map<String, Instant> since = new HashMap<>();
        gauges.forEach(gauge ->
                Optional.ofNullable(touched.remove(gauge.code)).ifPresent(first -> since.put(gauge.code, first)));
        try {
            judge(district, gauges, since);
        } catch (FencedException e) {
            LOG.infof("Another instance judges the thresholds of followers now: district=%s", district);
        } catch (RuntimeException e) {
            // Most likely the database is unavailable; the next turn tries again.
            since.forEach((gauge, first) -> touched.merge(gauge, first, (old, now) -> old.isBefore(now) ? old : now));
            touchedDistricts.add(district);
            LOG.errorf("Could not judge the thresholds of followers: district=%s reason=%s", district, e.getMessage());
        }
    }

    private void judge(String district, List<Gauge> gauges, Map<String, Instant> since) {
        Instant now = clock.instant();
        List<String> codes = gauges.stream().map(gauge -> gauge.code).toList();
        for (Watched watched : follows.listWatched(district, codes)) {
            List<String> here = watched.place().kind() == Place.Kind.GAUGE
                    ? List.of(watched.place().code())
                    : codes;
            RainPeak.find(times(here, since, now), watched.window(), rain::total)
                    .ifPresent(peak -> tell(district, watched, peak));
            clear(district, watched, here, now);
        }
    }

    private void tell(String district, Watched watched, RainPeak peak) {
        int told = thresholds.reach(district, watched, peak);
        if (told > 0) {
            LOG.infof(
                    "Thresholds of followers are reached: place=%s window=%s gauge=%s followers=%d",
                    watched.place().key(), watched.window(), peak.gauge(), told);
        }
    }

    private void clear(String district, Watched watched, List<String> gauges, Instant now) {
        Map<String, NavigableSet<Instant>> latest = times(gauges, Map.of(), now);
        if (RainPeak.isObserved(latest, watched.window(), rain::total)) {
            RainPeak.find(latest, watched.window(), rain::total)
                    .ifPresent(peak -> thresholds.clear(district, watched, peak.micrometres()));
        }
    }

    /** Now, the end of the newest reading, and the ends of what is new. */
    private Map<String, NavigableSet<Instant>> times(List<String> gauges, Map<String, Instant> since, Instant now) {
        Instant oldest = now.minus(LOOK_BACK);
        return gauges.stream().collect(Collectors.toMap(gauge -> gauge, gauge -> {
            NavigableSet<Instant> times = new TreeSet<>(Set.of(now));
            rain.findNewest(gauge).map(newest -> newest.reading().at()).ifPresent(times::add);
            Optional.ofNullable(since.get(gauge))
                    .map(first -> first.isBefore(oldest) ? oldest : first.minusMillis(1))
                    .ifPresent(first -> rain.falls(gauge, first, now)
                            .forEach(fall -> times.add(fall.interval().end())));
            return new TreeSet<>(times.subSet(oldest, true, now, true));
        }));
    }
}
