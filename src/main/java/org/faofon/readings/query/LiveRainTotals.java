package org.faofon.readings.query;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.faofon.network.Gauge;
import org.faofon.network.GaugeRegistry;
import org.faofon.readings.RainInterval;
import org.faofon.readings.RainTotal;
import org.faofon.readings.Reading;
import org.faofon.readings.ReadingsStored;
import org.faofon.readings.ReadingsStored.Judged;
import org.faofon.readings.Receipt;
import org.faofon.readings.store.AnnouncingStore;
import org.faofon.readings.store.ReadingSpans;
import org.faofon.readings.store.ReadingStore;
import org.faofon.readings.totals.RainWindows;
import org.faofon.readings.totals.SoilWater;
import org.jboss.logging.Logger;

/**
 * The current rain, in memory: loaded from the store at the start, and updated with everything that is stored after
 * that.
 */
@Singleton
public class LiveRainTotals {
    /** Beans that need the rain at the start of the program come after this. */
    public static final int STARTS = GaugeRegistry.STARTS + 10;

    /** The year 9999, which is before the end of PostgreSQL's time. */
    private static final long END_OF_TIME = 253_370_764_800L;

    private static final Logger LOG = Logger.getLogger(LiveRainTotals.class);

    private final ReadingStore store;
    private final Clock clock;
    private final RainWindows windows = new RainWindows();
    private final Map<String, Judged> newest = new ConcurrentHashMap<>();

    LiveRainTotals(ReadingStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    void start(@Observes @Priority(STARTS) StartupEvent event) throws SQLException {
        long readings = store.forEachSince(clock.instant().minus(RainWindows.KEEP), this::take);
        LOG.infof("Rebuilt the rain windows from %d stored readings", readings);
    }

    // Before other observers, so that they find the new rain.
    void onStored(@Observes @Priority(STARTS) ReadingsStored stored) {
        stored.readings().forEach(this::take);
    }

    /**
     * Reads the gauge's rain of all windows from the store again, where another instance may have written it.
     *
     * @param turn no change is announced while it is read, or an older version could replace a newer one
     */
    public void rebuild(Gauge gauge, AnnouncingStore turn) throws SQLException {
        long since = clock.instant().minus(RainWindows.KEEP).getEpochSecond();
        ReadingSpans all = new ReadingSpans(Map.of(gauge.code, new ReadingSpans.Span(since, END_OF_TIME)));
        List<Receipt> unused = turn.take(() -> {
            store.forEachOf(all, Instant.ofEpochSecond(since), this::take);
            return new AnnouncingStore.Stored(List.of(), List.of());
        });
    }

    private void take(Judged judged) {
        Reading reading = judged.reading();
        windows.put(reading, judged.verdict().quality());
        newest.merge(
                reading.gauge(),
                judged,
                (old, now) -> now.reading().at().isBefore(old.reading().at()) ? old : now);
    }

    /** The rain of (at − window, at] at that gauge, for windows that reach back no more than {@link RainWindows#KEEP}. */
    public RainTotal total(String gauge, Instant at, Duration window) {
        return windows.total(gauge, at, window);
    }

    /** The soil water index of that gauge, of the last days. */
    public SoilWater soilWater(String gauge, Instant at) {
        return windows.soilWater(gauge, at);
    }

    /** The gauge's readings that end in (from, to] and have not failed, in order of time; of the last weeks. */
    public List<RainInterval> falls(String gauge, Instant from, Instant to) {
        return windows.falls(gauge, from, to);
    }

    /** The reading with the newest end, whenever it arrived. */
    public Optional<Judged> findNewest(String gauge) {
        return Optional.ofNullable(newest.get(gauge));
    }

    /** Whether it is known to be later than everything that its gauge has reported. */
    public boolean isNews(Reading reading) {
        return findNewest(reading.gauge())
                .filter(judged -> judged.reading().at().isBefore(reading.at()))
                .isPresent();
    }

    /** Whether the gauge's newest reading is as recent as expected. */
    public boolean reporting(Gauge gauge, Instant now) {
        return findNewest(gauge.code)
                .filter(judged -> judged.reading().at().isAfter(now.minus(gauge.silentAfter())))
                .isPresent();
    }
}
