package org.faofon.web;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.MultiEmitter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.faofon.alerts.AlertChanged;
import org.faofon.network.NetworkClock;
import org.faofon.readings.ReadingsStored;

/**
 * Tells watching browsers that something has changed; what it is, they ask for.
 *
 * <p>Rain is told at most once a second, however much comes. A browser that does not keep up loses its connection: it
 * connects again and asks for everything, which brings it up to date with less than what it has missed.
 */
@ApplicationScoped
class LiveStream {
    /** How many events may wait for one browser; a minute's worth of rain. */
    private static final int BUFFER = 64;

    private final NetworkClock clock;
    private final int mostWatchers;
    private final Set<Watcher> watchers = ConcurrentHashMap.newKeySet();
    private final AtomicInteger places = new AtomicInteger();
    private final AtomicBoolean rained = new AtomicBoolean();

    /** What is sent: the name of the event and when it happened; a heartbeat has no name. */
    record News(String event, OffsetDateTime at) {
        static final String READINGS = "readings";
        static final String ALERTS = "alerts";
        static final String HEARTBEAT = "";

        boolean heartbeat() {
            return event.equals(HEARTBEAT);
        }
    }

    private record Watcher(MultiEmitter<? super News> emitter, Reader reader) {}

    LiveStream(NetworkClock clock, WebConfig config, MeterRegistry meters) {
        this.clock = clock;
        this.mostWatchers = config.watchers();
        meters.gauge("faofon.web.watchers", watchers, Set::size);
    }

    int watching() {
        return watchers.size();
    }

    /** What happens from now on, for that reader; empty if too many are watching already. */
    Optional<Multi<News>> watch(Reader reader) {
        if (places.incrementAndGet() > mostWatchers) {
            places.decrementAndGet();
            return Optional.empty();
        }
        AtomicBoolean left = new AtomicBoolean();
        return Optional.of(Multi.createFrom()
                .<News>emitter(emitter -> add(new Watcher(emitter, reader)), BUFFER)
                .onTermination()
                .invoke(() -> {
                    if (left.compareAndSet(false, true)) {
                        places.decrementAndGet();
                    }
                }));
    }

    private void add(Watcher watcher) {
        watchers.add(watcher);
        watcher.emitter.onTermination(() -> watchers.remove(watcher));
        watcher.emitter.emit(news(News.HEARTBEAT)); // So that a browser knows at once that it is connected.
    }

    void onRain(@Observes ReadingsStored stored) {
        rained.set(true);
    }

    void onAlert(@Observes AlertChanged changed) {
        boolean forAll = changed.event().isPublic;
        News news = news(News.ALERTS);
        for (Watcher watcher : watchers) {
            if (forAll || watcher.reader == Reader.OFFICER) {
                watcher.emitter.emit(news);
            }
        }
    }

    @Scheduled(every = "1s")
    void tellOfRain() {
        if (rained.getAndSet(false)) {
            tellAll(news(News.READINGS));
        }
    }

    /** Keeps connections through proxies open, and finds those whose browser has gone. */
    @Scheduled(every = "15s")
    void beat() {
        tellAll(news(News.HEARTBEAT));
    }

    private void tellAll(News news) {
        watchers.forEach(watcher -> watcher.emitter.emit(news));
    }

    private News news(String event) {
        return new News(event, Times.local(clock.instant()));
    }
}
