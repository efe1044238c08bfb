package org.faofon.bulletins;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ShelfTest {
    private final AtomicInteger made = new AtomicInteger();

    private int get(Shelf<String, Integer> shelf, String key) throws SQLException {
        return shelf.get(key, made::incrementAndGet);
    }

    @Test
    void aThingIsMadeOnce() throws SQLException {
        Shelf<String, Integer> shelf = new Shelf<>(2, Duration.ofHours(1));
        assertThat(get(shelf, "a")).isEqualTo(1);
        assertThat(get(shelf, "a")).isEqualTo(1);
    }

    @Test
    void whatIsOldIsMadeAnew() throws SQLException {
        Shelf<String, Integer> shelf = new Shelf<>(2, Duration.ZERO);
        assertThat(get(shelf, "a")).isEqualTo(1);
        assertThat(get(shelf, "a")).isEqualTo(2);
    }

    @Test
    void whatWasUnusedLongestMakesRoom() throws SQLException {
        Shelf<String, Integer> shelf = new Shelf<>(2, Duration.ofHours(1));
        get(shelf, "a");
        get(shelf, "b");
        get(shelf, "a");
        get(shelf, "c");
        assertThat(get(shelf, "a")).isEqualTo(1);
        assertThat(get(shelf, "b")).isEqualTo(4);
    }
}
