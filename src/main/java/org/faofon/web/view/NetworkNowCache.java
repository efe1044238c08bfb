package org.faofon.web.view;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.faofon.common.time.RainDayTime;
import org.faofon.common.web.EtagResponse;
import org.faofon.network.GaugeRegistry;
import org.faofon.network.NetworkClock;
import org.faofon.readings.ReadingsStored;
import org.faofon.readings.query.LiveRainTotals;
import org.jspecify.annotations.Nullable;

/**
 * The current state of the network, computed once and shown to everybody until something changes or the windows have
 * moved by five minutes. Concurrent requests wait for one computation.
 */
@ApplicationScoped
public class NetworkNowCache {
    private static final long MOVES_ON_SECONDS = Duration.ofMinutes(5).toSeconds();

    private final GaugeRegistry network;
    private final LiveRainTotals live;
    private final NetworkClock clock;
    private final AtomicLong changes = new AtomicLong();
    private volatile @Nullable Snapshot snapshot;

    NetworkNowCache(GaugeRegistry network, LiveRainTotals live, NetworkClock clock) {
        this.network = network;
        this.live = live;
        this.clock = clock;
    }

    /** The computed state, with the formats requested so far. */
    public static final class Snapshot {
        private final NetworkNow now;
        private final long asOfChange;
        private final long bucket;
        private final Map<String, EtagResponse> bodies = new ConcurrentHashMap<>();

        private Snapshot(NetworkNow now, long asOfChange, long bucket) {
            this.now = now;
            this.asOfChange = asOfChange;
            this.bucket = bucket;
        }

        public NetworkNow now() {
            return now;
        }

        /** The response of that name, created on the first request. */
        public EtagResponse body(String name, Function<NetworkNow, EtagResponse> writer) {
            return bodies.computeIfAbsent(name, same -> writer.apply(now));
        }
    }

    // After the rain has been added to the totals.
    void onRain(@Observes @Priority(LiveRainTotals.STARTS + 10) ReadingsStored stored) {
        changes.incrementAndGet();
    }

    /** The response of that name, if it is already computed and written. */
    public Optional<EtagResponse> find(String name) {
        Snapshot known = snapshot;
        return known != null && fresh(known, clock.instant())
                ? Optional.ofNullable(known.bodies.get(name))
                : Optional.empty();
    }

    public Snapshot snapshot() {
        Instant now = clock.instant();
        Snapshot known = snapshot;
        return known != null && fresh(known, now) ? known : renew();
    }

    private synchronized Snapshot renew() {
        Instant now = clock.instant();
        Snapshot known = snapshot;
        if (known != null && fresh(known, now)) {
            return known;
        }
        long change = changes.get(); // Before the rain is read: later rain makes the cache stale again.
        List<GaugeNow> gauges = network.listGauges().stream()
                .map(gauge -> GaugeNow.of(gauge, live, now))
                .toList();
        NetworkNow sum =
                new NetworkNow(RainDayTime.local(now), clock.exercise(), NetworkNow.Reporting.of(gauges), gauges);
        Snapshot fresh = new Snapshot(sum, change, bucket(now));
        snapshot = fresh;
        return fresh;
    }

    private boolean fresh(Snapshot known, Instant now) {
        return known.asOfChange == changes.get() && known.bucket == bucket(now);
    }

    private static long bucket(Instant now) {
        return Math.floorDiv(now.getEpochSecond(), MOVES_ON_SECONDS);
    }
}
