package org.faofon.sources.poll;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.faofon.sources.Source;

/** When each source is due, in real time: one that fails is asked more and more seldom. */
final class PollSchedule {
    private final Duration longest;
    private final Map<String, Instant> due = new HashMap<>();

    PollSchedule(Duration longest) {
        this.longest = longest;
    }

    synchronized boolean isDue(Source source, Instant now) {
        return !due.getOrDefault(source.code(), Instant.MIN).isAfter(now);
    }

    /** @param failures in a row, 0 after a success */
    synchronized void done(Source source, int failures, Instant now) {
        due.put(source.code(), now.plus(pause(source.every(), failures)));
    }

    Duration pause(Duration every, int failures) {
        Duration pause = every;
        for (int i = 1; i < failures && pause.compareTo(longest) < 0; i++) {
            pause = pause.multipliedBy(2);
        }
        return failures > 1 && pause.compareTo(longest) > 0 && every.compareTo(longest) < 0 ? longest : pause;
    }
}
