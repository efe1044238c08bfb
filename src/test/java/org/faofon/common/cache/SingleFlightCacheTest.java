package org.faofon.common.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class SingleFlightCacheTest {
    private final AtomicInteger made = new AtomicInteger();
    private final AtomicLong nanos = new AtomicLong();
    private final SingleFlightCache<String, Integer> cache =
            new SingleFlightCache<>(2, Duration.ofHours(1), nanos::get);

    private int get(String key) throws SQLException {
        return cache.get(key, made::incrementAndGet);
    }

    @Test
    void aValueIsMadeOnce() throws SQLException {
        assertThat(get("a")).isEqualTo(1);
        assertThat(get("a")).isEqualTo(1);
    }

    @Test
    void aValueIsKeptUntilItIsOld() throws SQLException {
        get("a");
        nanos.set(Duration.ofHours(1).toNanos() - 1);
        assertThat(get("a")).isEqualTo(1);
        nanos.set(Duration.ofHours(1).toNanos());
        assertThat(get("a")).isEqualTo(2);
    }

    @Test
    void noMoreValuesAreKeptThanSaid() throws SQLException {
        for (String key : new String[] {"a", "b", "c", "a", "b", "c"}) {
            get(key);
        }
        assertThat(made.get()).isGreaterThan(3);
    }
}
