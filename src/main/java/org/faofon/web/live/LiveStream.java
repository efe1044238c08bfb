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
import org.faofon.alerts.AlertChanged;
import org.faofon.common.limits.FairShare;
import org.faofon.common.time.RainDayTime;
import org.faofon.common.web.ClientNetwork;
import org.faofon.network.NetworkClock;
import org.faofon.readings.ReadingsStored;
import org.faofon.web.WebConfig;
import org.faofon.web.live.LiveEventBuffer.Told;
import org.faofon.web.view.AlertReader;

/**
 * Notifies browsers that something has changed; they then fetch it.
 *
 * <p>Rain is reported at most once a second. A browser that reads too slowly is disconnected: it reconnects, sends the
 * id of its last event, and gets what it missed, or that it must fetch everything.
 */
@ApplicationScoped
class LiveStream {
    /** How many events may wait for one browser; a minute's worth of rain. */
    private static final int BUFFER = 64;

    /** How many events are kept for clients that reconnect; more than alerts change in a bad night. */
    private static final int REMEMBERED = 256;

    private final NetworkClock clock;
    /** Distinguishes this run of the program from another, whose numbers are not valid here. */
    private final String run;

    private final LiveEventBuffer ring = new LiveEventBuffer(REMEMBERED);
    private final Set<Watcher> watchers = ConcurrentHashMap.newKeySet();
    private final FairShare<ClientNetwork> places;
    private final AtomicBoolean rained = new AtomicBoolean();

    /** The content of an event: its name and time. */
    record News(String event, OffsetDateTime at) {
        static final String READINGS = "readings";
        static final String ALERTS = "alerts";
        /** The missed events are no longer known. */
        static final String RESET = "reset";

        static final String HEARTBEAT = "beat";

        boolean heartbeat() {
            return event.equals(HEARTBEAT);
        }
    }

    private record Watcher(MultiEmitter<? super Told> emitter, AlertReader reader) {}

    LiveStream(NetworkClock clock, WebConfig config, MeterRegistry meters) {
        this.clock = clock;
        this.places = new FairShare<>(config.watchers(), config.watchersOfAddress());
        this.run = Long.toString(NetworkClock.world().millis(), Character.MAX_RADIX);
        meters.gauge("faofon.web.watchers", watchers, Set::size);
    }

    int watching() {
        return watchers.size();
    }

    /** The id by which a client names this event when it reconnects. */
    String idOf(Told told) {
        return run + "-" + told.number();
    }

    /** Takes a place for a client of that address; false if too many are connected. */
    boolean takePlace(ClientNetwork network) {
        return places.tryTake(network, 1);
    }

    void givePlaceBack(ClientNetwork network) {
        places.giveBack(network, 1);
    }

    /**
     * The events from now on for a client that has a place, after those that it missed.
     *
     * @param heardLast the id of the last event it received, if it was connected before
     */
    Multi<Told> watch(AlertReader reader, Optional<String> heardLast) {
        return Multi.createFrom().emitter(emitter -> add(new Watcher(emitter, reader), heardLast), BUFFER);
    }

    private void add(Watcher watcher, Optional<String> heardLast) {
        synchronized (ring) { // No event may be sent between the missed ones and the new ones.
            heardLast.ifPresent(id -> catchUp(watcher, id));
            watcher.emitter.emit(now(News.HEARTBEAT)); // So that a browser knows at once that it is connected.
            watchers.add(watcher);
        }
        watcher.emitter.onTermination(() -> watchers.remove(watcher));
    }

    private void catchUp(Watcher watcher, String heardLast) {
        Optional<List<Told>> missed = numberOf(heardLast).flatMap(ring::since);
        // A few may already wait for it; together they must fit.
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

    /** Keeps connections through proxies open, and detects those whose browser has gone. */
    @Scheduled(every = "15s")
    void beat() {
        synchronized (ring) {
            Told heartbeat = now(News.HEARTBEAT);
            watchers.forEach(watcher -> watcher.emitter.emit(heartbeat));
        }
    }

    private void tell(String event, boolean forAll) {
        synchronized (ring) { // All clients get the events in the same order; otherwise the ids would be wrong.
            Told told = ring.add(news(event), forAll);
            for (Watcher watcher : watchers) {
                if (told.isFor(watcher.reader)) {
                    watcher.emitter.emit(told);
                }
            }
        }
    }

    /** An event that is sent but not stored: it gives the current id of the stream. */
    private Told now(String event) {
        return new Told(ring.last(), news(event), true);
    }

    private News news(String event) {
        return new News(event, RainDayTime.local(clock.instant()));
    }
}
