package org.faofon.incidents.leadtime;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The median and the worst of some durations.
 *
 * @param count how many there were; of fewer than {@link #ENOUGH} nothing should be concluded
 * @param worst the longest of a delay, the shortest of a lead time
 */
record DurationStatistics(int count, Optional<Duration> median, Optional<Duration> worst) {
    static final int ENOUGH = 5;

    /** For steps that should be short. */
    static DurationStatistics ofDelays(List<Duration> delays) {
        List<Duration> sorted = delays.stream().sorted().toList();
        return new DurationStatistics(
                sorted.size(),
                median(sorted),
                sorted.isEmpty() ? Optional.empty() : Optional.of(sorted.get(sorted.size() - 1)));
    }

    /** For times that should be long. */
    static DurationStatistics ofLeadTimes(List<Duration> times) {
        List<Duration> sorted = times.stream().sorted().toList();
        return new DurationStatistics(
                sorted.size(), median(sorted), sorted.isEmpty() ? Optional.empty() : Optional.of(sorted.get(0)));
    }

    private static Optional<Duration> median(List<Duration> sorted) {
        if (sorted.isEmpty()) {
            return Optional.empty();
        }
        int middle = sorted.size() / 2;
        return Optional.of(
                sorted.size() % 2 == 1
                        ? sorted.get(middle)
                        : sorted.get(middle - 1).plus(sorted.get(middle)).dividedBy(2));
    }

    boolean isEnough() {
        return count >= ENOUGH;
    }
}
