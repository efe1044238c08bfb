package org.faofon.web.api;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.OptionalLong;
import org.faofon.common.time.RainDayTime;
import org.faofon.readings.Interval;
import org.faofon.readings.accounting.DailyMessageAccount;
import org.faofon.readings.store.MessageNumberRepository;
import org.jspecify.annotations.Nullable;

/**
 * The account of everything that a gauge sent in a rain day.
 *
 * @param from 07:00 of the day
 * @param to 07:00 of the next, or now if that is earlier
 * @param expected how many readings the gauge's interval gives in that time
 * @param sent how many messages it must have sent, by their numbers; null if it does not number them
 * @param received all that arrived: stored, corrected, duplicate and refused
 * @param missing by their numbers, or by the gauge's interval if they have none
 * @param missingBy SEQUENCE or INTERVAL
 * @param lost the missing numbers
 * @param unobserved the times without a reading
 * @param clock how long after their end the readings arrived; null if there are none
 */
record LedgerView(
        String gauge,
        LocalDate day,
        OffsetDateTime from,
        OffsetDateTime to,
        long expected,
        @Nullable Long sent,
        long received,
        long stored,
        long duplicate,
        long corrected,
        long refused,
        long missing,
        MissingBy missingBy,
        List<Lost> lost,
        List<Unobserved> unobserved,
        @Nullable Clock clock) {
    /** How missing messages are detected. */
    enum MissingBy {
        SEQUENCE,
        INTERVAL
    }

    /** Missing numbers of one run of the gauge's firmware. */
    record Lost(String boot, long fromSeq, long toSeq, long messages) {
        static Lost of(MessageNumberRepository.Gap gap) {
            return new Lost(gap.boot(), gap.from(), gap.to(), gap.messages());
        }
    }

    /** A time without a reading. */
    record Unobserved(OffsetDateTime from, OffsetDateTime to) {
        static Unobserved of(Interval interval) {
            return new Unobserved(RainDayTime.local(interval.start()), RainDayTime.local(interval.end()));
        }
    }

    /**
     * How long after their end the readings arrived.
     *
     * @param leastDelaySeconds below zero if the gauge's clock runs ahead; well above it, all day, if it runs behind
     * @param medianDelaySeconds half of them arrived faster
     */
    record Clock(double leastDelaySeconds, double medianDelaySeconds) {
        static Clock of(DailyMessageAccount.Delay delay) {
            return new Clock(delay.least().toMillis() / 1e3, delay.median().toMillis() / 1e3);
        }
    }

    static LedgerView of(String gauge, LocalDate day, DailyMessageAccount ledger) {
        OptionalLong sent = ledger.sent();
        return new LedgerView(
                gauge,
                day,
                RainDayTime.local(ledger.span().start()),
                RainDayTime.local(ledger.span().end()),
                ledger.expected(),
                sent.isPresent() ? sent.getAsLong() : null,
                ledger.received(),
                ledger.stored(),
                ledger.duplicate(),
                ledger.corrected(),
                ledger.refused(),
                ledger.missing(),
                sent.isPresent() ? MissingBy.SEQUENCE : MissingBy.INTERVAL,
                ledger.lost().stream().map(Lost::of).toList(),
                ledger.unobserved().stream().map(Unobserved::of).toList(),
                ledger.delay().map(Clock::of).orElse(null));
    }
}
