package org.faofon.web.snapshot;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.faofon.alerts.AlertChanged;
import org.faofon.alerts.outbox.NoticePosted;
import org.faofon.network.NetworkClock;
import org.faofon.readings.ReadingsStored;
import org.faofon.readings.query.LiveRainTotals;

/**
 * The responses that strangers get, by what they asked for. None is used after new rain, a change of an alert or a notice,
 * nor for more than two seconds, which is for what another instance has written. While one is made, others wait for it.
 */
@Singleton
class PublicSnapshots {
    private static final long BUCKET_SECONDS = Duration.ofMinutes(5).toSeconds();
    private static final long MOST_BYTES = 12L << 20;
    private static final int MOST_WAITING = 5_000;

    private final long freshNanos;
    private final Supplier<Instant> networkTime;
    private final LongSupplier nanos;
    private final AtomicLong changes = new AtomicLong();
    private final Map<SnapshotKey, Rendering> running = new ConcurrentHashMap<>();
    private final Cache<SnapshotKey, Snapshot> kept = Caffeine.newBuilder()
            .maximumWeight(MOST_BYTES)
            .<SnapshotKey, Snapshot>weigher((key, snapshot) -> snapshot.weight())
            .executor(Runnable::run)
            .build();

    /** A response that is being made, and those who wait for it. */
    final class Rendering {
        private final SnapshotKey key;
        private final long change = changes.get();
        private final List<Runnable> waiting = new ArrayList<>();

        private Rendering(SnapshotKey key) {
            this.key = key;
        }

        /** Keeps the response. */
        void store(Map<String, String> headers, String contentType, String tag, byte[] bytes) {
            kept.put(key, new Snapshot(headers, contentType, tag, bytes, change, bucket(), nanos.getAsLong()));
        }

        /** It is over, whether there is a response or not. */
        void end() {
            List<Runnable> released;
            synchronized (this) {
                running.remove(key, this);
                released = List.copyOf(waiting);
                waiting.clear();
            }
            released.forEach(Runnable::run);
        }

        private synchronized boolean join(Runnable then) {
            if (running.get(key) != this || waiting.size() >= MOST_WAITING) {
                return false;
            }
            waiting.add(then);
            return true;
        }
    }

    @Inject
    PublicSnapshots(
            NetworkClock clock, @ConfigProperty(name = "faofon.snapshot.fresh", defaultValue = "2s") Duration fresh) {
        this(fresh, clock::instant, System::nanoTime);
    }

    PublicSnapshots(Duration fresh, Supplier<Instant> networkTime, LongSupplier nanos) {
        this.freshNanos = fresh.toNanos();
        this.networkTime = networkTime;
        this.nanos = nanos;
    }

    /** Whether anything is kept at all. */
    boolean used() {
        return freshNanos > 0;
    }

    // After the rain has been added to the totals.
    void onRain(@Observes @Priority(LiveRainTotals.STARTS + 10) ReadingsStored stored) {
        changes.incrementAndGet();
    }

    void onAlert(@Observes AlertChanged change) {
        changes.incrementAndGet();
    }

    void onNotice(@Observes NoticePosted posted) {
        changes.incrementAndGet();
    }

    /** Nothing that is kept holds any longer. */
    void changed() {
        changes.incrementAndGet();
        kept.invalidateAll();
    }

    int size() {
        return kept.asMap().size();
    }

    /** The response to that, if it still holds. */
    Optional<Snapshot> find(SnapshotKey key) {
        return Optional.ofNullable(kept.getIfPresent(key))
                .filter(known -> known.change() == changes.get()
                        && nanos.getAsLong() - known.madeAt() < freshNanos
                        && known.bucket() == bucket());
    }

    /** Begins to make the response; empty if another request does that already. */
    Optional<Rendering> begin(SnapshotKey key) {
        Rendering mine = new Rendering(key);
        return running.putIfAbsent(key, mine) == null ? Optional.of(mine) : Optional.empty();
    }

    /** Runs it when the response is made; false if nobody is making it, or if too many wait. */
    boolean await(SnapshotKey key, Runnable then) {
        Rendering rendering = running.get(key);
        return rendering != null && rendering.join(then);
    }

    private long bucket() {
        return Math.floorDiv(networkTime.get().getEpochSecond(), BUCKET_SECONDS);
    }
}
