package org.faofon.alerts.deadman;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Monitors the heartbeats of one source and reports when they have been missing for too long: first at the limit, then
 * when the silence is two, four, eight times as long, and once when it is over.
 */
final class HeartbeatMonitor {
    /** What is to be reported. */
    sealed interface Word {
        /**
         * No heartbeat.
         *
         * @param step 0 for the first report
         */
        record Missing(Instant since, int step) implements Word {}

        /** The heartbeats are back. */
        record Over(Instant since) implements Word {}
    }

    private Optional<Word.Missing> said = Optional.empty();

    /** What was reported before the program started. */
    void recall(Word.Missing before) {
        said = Optional.of(before);
    }

    /** What is missing now and has been reported. */
    synchronized Optional<Word.Missing> missing() {
        return said;
    }

    /**
     * Checks once more.
     *
     * @param lastSign the latest heartbeat
     * @param limit the longest time without one
     */
    synchronized Optional<Word> look(Instant now, Instant lastSign, Duration limit) {
        Duration silence = Duration.between(lastSign, now);
        if (silence.compareTo(limit) < 0) {
            Optional<Word> over = said.map(missing -> new Word.Over(missing.since()));
            said = Optional.empty();
            return over;
        }
        int step = step(silence, limit);
        if (said.filter(missing -> missing.step() >= step).isPresent()) {
            return Optional.empty();
        }
        Instant since = said.map(Word.Missing::since).orElse(lastSign);
        Word.Missing missing = new Word.Missing(since, step);
        said = Optional.of(missing);
        return Optional.of(missing);
    }

    /** How often the limit has doubled. */
    private static int step(Duration silence, Duration limit) {
        long times = silence.toMillis() / Math.max(1, limit.toMillis());
        return Long.SIZE - 1 - Long.numberOfLeadingZeros(Math.max(1, times));
    }
}
