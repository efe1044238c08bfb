package org.faofon.classroom;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Remembers a few things for a moment: when a whole class opens the same page, it is reckoned once. */
public final class BriefMemory<K, V> {
    private final Duration lasts;
    private final InstantSource clock;
    private final Map<K, Place<V>> places;

    /** Where one thing is kept; whoever comes while it is being reckoned waits for it here. */
    private static final class Place<V> {
        private @Nullable V value;
        private Instant until = Instant.MIN;
    }

    /** Where a thing comes from. */
    public interface Origin<V> {
        V get() throws SQLException;
    }

    public BriefMemory(Duration lasts, int most, InstantSource clock) {
        this.lasts = lasts;
        this.clock = clock;
        this.places = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<K, Place<V>> eldest) {
                return size() > most;
            }
        };
    }

    public V get(K key, Origin<V> origin) throws SQLException {
        Place<V> place = placeOf(key);
        synchronized (place) {
            Instant now = clock.instant();
            V value = place.value;
            if (value == null || !now.isBefore(place.until)) {
                value = origin.get();
                place.value = value;
                place.until = now.plus(lasts);
            }
            return value;
        }
    }

    private synchronized Place<V> placeOf(K key) {
        return places.computeIfAbsent(key, each -> new Place<>());
    }
}
