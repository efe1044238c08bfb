package org.faofon.readings.accounting;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.faofon.readings.Interval;
import org.faofon.readings.store.MessageNumberRepository.Gap;

/**
 * The account of everything that a gauge sent in a rain day.
 *
 * @param span the rain day, or as much of it as has passed
 * @param expected how many readings the gauge's interval gives in that time
 * @param stored how many readings the day has now
 * @param corrected how often one of them got another value
 * @param duplicate how many arrived again and changed nothing
 * @param refused how many arrived in that time and were refused
 * @param numbered how many of the day's messages carried a number; empty if none did
 * @param lost the missing numbers
 * @param unobserved the times without a reading; failed readings do not count
 * @param delay how long after their end the readings arrived; empty if there are none
 */
public record DailyMessageAccount(
        Interval span,
        long expected,
        long stored,
        long corrected,
        long duplicate,
        long refused,
        OptionalLong numbered,
        List<Gap> lost,
        List<Interval> unobserved,
        Optional<Delay> delay) {
    /**
     * How long after its end a reading arrived.
     *
     * @param least below zero if the gauge's clock runs ahead; well above it, all day long, if it runs behind
     * @param median half of the readings arrived faster
     */
    public record Delay(Duration least, Duration median) {}

    public long lostMessages() {
        return lost.stream().mapToLong(Gap::messages).sum();
    }

    /**
     * How many messages the gauge must have sent, from the first to the last that arrived; empty if it does not number
     * them.
     */
    public OptionalLong sent() {
        return numbered.isEmpty() ? OptionalLong.empty() : OptionalLong.of(numbered.getAsLong() + lostMessages());
    }

    public long received() {
        return stored + corrected + duplicate + refused;
    }

    /** How many are missing: by their numbers if they have some, otherwise by the gauge's interval. */
    public long missing() {
        return numbered.isPresent() ? lostMessages() : Math.max(0, expected - stored);
    }
}
