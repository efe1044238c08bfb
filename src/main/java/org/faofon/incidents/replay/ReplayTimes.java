package org.faofon.incidents.replay;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;

/** Which minutes may be looked at. */
final class ReplayTimes {
    /** In minutes. */
    static final List<Integer> STEPS = List.of(1, 5, 60);

    static final int USUAL_STEP = 5;
    static final int MOST_FRAMES = 60;

    private ReplayTimes() {}

    static int step(int asked) {
        return STEPS.contains(asked) ? asked : USUAL_STEP;
    }

    /** The full minute of that time, but not of the future. */
    static Instant minute(Instant asked, Instant now) {
        Instant at = asked.isAfter(now) ? now : asked;
        return at.truncatedTo(ChronoUnit.MINUTES);
    }

    /** So many minutes from that on, as far as they are past; at least the first. */
    static List<Instant> frames(Instant from, int step, int count, Instant now) {
        Instant first = minute(from, now);
        return IntStream.range(0, Math.max(1, Math.min(count, MOST_FRAMES)))
                .mapToObj(i -> first.plus(Duration.ofMinutes((long) i * step)))
                .filter(at -> !at.isAfter(now))
                .toList();
    }
}
