package org.faofon.sensorthings.query;

import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;

/** What one response may cost. When it is used up, the rest is left to the links to the next pages. */
public final class ResponseBudget {
    /** Some megabytes of JSON. */
    private static final int MOST_ENTITIES = 5_000;

    private static final int MOST_SEARCHES = 200;
    private static final Duration MOST_TIME = Duration.ofSeconds(8);

    private final Ticker ticker;
    private final long began;
    private int entities = MOST_ENTITIES;
    private int searches = MOST_SEARCHES;

    public ResponseBudget(Ticker ticker) {
        this.ticker = ticker;
        this.began = ticker.read();
    }

    /** How many entities of a page there is room for. */
    int room(int wanted) {
        return Math.min(wanted, entities);
    }

    void take(int taken) {
        entities -= taken;
    }

    /** Whether the database may be searched once more. */
    boolean takeSearch() {
        return searches-- > 0 && ticker.read() - began < MOST_TIME.toNanos();
    }
}
