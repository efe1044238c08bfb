package org.faofon.channels.line.volunteers;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import org.faofon.network.NetworkClock;

/** Counts recent wrong codes, so that nobody can try all of them. */
@ApplicationScoped
class LinkCodeThrottle {
    private static final int MOST_GUESSES = 5;
    private static final int MOST_GUESSERS = 10_000;
    private static final Duration FORGOTTEN = Duration.ofHours(1);

    private final InstantSource world = NetworkClock.world();
    private final Map<String, Guesses> wrong = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Guesses> eldest) {
            return size() > MOST_GUESSERS;
        }
    };

    private record Guesses(int count, Instant last) {}

    synchronized boolean mayGuess(String who) {
        Guesses guesses = wrong.get(who);
        return guesses == null
                || guesses.count < MOST_GUESSES
                || guesses.last.plus(FORGOTTEN).isBefore(world.instant());
    }

    synchronized void guessedWrong(String who) {
        Instant now = world.instant();
        Guesses before = wrong.remove(who);
        int earlier = before == null || before.last.plus(FORGOTTEN).isBefore(now) ? 0 : before.count;
        wrong.put(who, new Guesses(earlier + 1, now));
    }
}
