package org.faofon.web.live;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.MultiEmitter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.faofon.alerts.AlertChanged;
import org.faofon.common.time.RainDayTime;
import org.faofon.network.NetworkClock;
import org.faofon.readings.ReadingsStored;
import org.faofon.web.WebConfig;
import org.faofon.web.live.LiveEventBuffer.Told;
import org.faofon.web.view.AlertReader;

/**
 * Tells watching browsers that something has changed; what it is, they ask for.
 *
 * <p>Rain is told at most once a second, however much comes. A browser that does not keep up loses its connection: it
 * connects again, says what it heard last, and is told what it has missed, or that it must ask for everything.
 */
@ApplicationScoped
class LiveStream {
    /** How many events may wait for one browser; a minute's worth of rain. */
    private static final int BUFFER = 64;

    /** How many are remembered for those who come back; more than alerts change in a bad night. */
    private static final int REMEMBERED = 256;

    private final NetworkClock clock;
    private final int mostWatchers;
    /** Tells this run of the program from another, whose numbers say nothing here. */
    private final String run;

    private final LiveEventBuffer ring = new LiveEventBuffer(REMEMBERED);
    private final Set<Watcher> watchers = ConcurrentHashMap.newKeySet();
    private final AtomicInteger places = new AtomicInteger();
    private final AtomicBoolean rained = new AtomicBoolean();

    /** What is sent: the name of the event and when it happened; a heartbeat has no name. */
    record News(String event, OffsetDateTime at) {
        static final String READINGS = "readings";
        static final String ALERTS = "alerts";
        /** What was missed is not known any more. */
        static final String RESET = "reset";

        static final String HEARTBEAT = "";

        boolean heartbeat() {
            return event.equals(HEARTBEAT);
        }
    }

    private record Watcher(MultiEmitter<? super Told> emitter, AlertReader reader) {}

    LiveStream(NetworkClock clock, WebConfig config, MeterRegistry meters) {
        this.clock = clock;
        this.mostWatchers = config.watchers();
        this.run = Long.toString(NetworkClock.world().millis(), Character.MAX_RADIX);
        meters.gauge("faofon.web.watchers", watchers, Set::size);
    }

    int watching() {
        return watchers.size();
    }

    /** By what anyone who heard these news says so when it comes back. */
    String idOf(Told told) {
        return run + "-" + told.number();
    }

    /**
     * What happens from now on, for that reader, after what it has missed; empty if too many are watching already.
     *
     * @param heardLast the id of what it heard last, if it has been here before
     */
    Optional<Multi<Told>> watch(AlertReader reader, Optional<String> heardLast) {
        if (places.incrementAndGet() > mostWatchers) {
            places.decrementAndGet();
            return Optional.empty();
        }
        AtomicBoolean left = new AtomicBoolean();
        return Optional.of(Multi.createFrom()
                .<Told>emitter(emitter -> add(new Watcher(emitter, reader), heardLast), BUFFER)
                .onTermination()
                .invoke(() -> {
                    if (left.compareAndSet(false, true)) {
                        places.decrementAndGet();
                    }
                }));
    }

    private void add(Watcher watcher, Optional<String> heardLast) {
        synchronized (ring) { // Nothing may be told between what was missed and what comes.
            heardLast.ifPresent(id -> catchUp(watcher, id));
            watcher.emitter.emit(now(News.HEARTBEAT)); // So that a browser knows at once that it is connected.
            watchers.add(watcher);
        }
        watcher.emitter.onTermination(() -> watchers.remove(watcher));
    }

    private void catchUp(Watcher watcher, String heardLast) {
        Optional<List<Told>> missed = numberOf(heardLast).flatMap(ring::since);
        // A few may have waited for it already; together they must fit.
        if (missed.isEmpty() || missed.get().size() > BUFFER / 2) {
            watcher.emitter.emit(now(News.RESET));
            return;
        }
        missed.get().stream().filter(told -> told.isFor(watcher.reader)).forEach(watcher.emitter::emit);
    }

    private Optional<Long> numberOf(String id) {
        boolean ours =
                id.startsWith(run + "-") && id.substring(run.length() + 1).matches("\\d{1,18}");
        return ours ? Optional.of(Long.parseLong(id.substring(run.length() + 1))) : Optional.empty();
    }

    void onRain(@Observes ReadingsStored stored) {
        rained.set(true);
    }

    void onAlert(@Observes AlertChanged changed) {
        tell(News.ALERTS, changed.event().isPublic);
    }

    @Scheduled(every = "1s")
    void tellOfRain() {
        if (rained.getAndSet(false)) {
            tell(News.READINGS, true);
        }
    }

    /** Keeps connections through proxies open, and finds those whose browser has gone. */
    @Scheduled(every = "15s")
    void beat() {
        synchronized (ring) {
            Told heartbeat = now(News.HEARTBEAT);
            watchers.forEach(watcher -> watcher.emitter.emit(heartbeat));
        }
    }

    private void tell(String event, boolean forAll) {
        synchronized (ring) { // Everybody hears everything in the same order, or an id would promise too much.
            Told told = ring.add(news(event), forAll);
            for (Watcher watcher : watchers) {
                if (told.isFor(watcher.reader)) {
                    watcher.emitter.emit(told);
                }
            }
        }
    }

    /** Something that is told, but not remembered: it says where the stream is. */
    private Told now(String event) {
        return new Told(ring.last(), news(event), true);
    }

    private News news(String event) {
        return new News(event, RainDayTime.local(clock.instant()));
    }
}
