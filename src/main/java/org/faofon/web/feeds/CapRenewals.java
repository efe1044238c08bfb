package org.faofon.web.feeds;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.faofon.alerts.AlertEvent;
import org.faofon.alerts.AlertEvent.Kind;

/**
 * The CAP messages of one alert, in order: one for each public event and, while there is no news, a renewal before the
 * last one expires.
 *
 * <p>Renewals are not stored: they follow from the events and the clock alone, so every client gets the same ones, at
 * any time, from any instance, and also after a crash.
 *
 * @param lasts how long a message is valid
 */
record CapRenewals(Duration lasts) {
    /** After the all-clear a message needs no renewal. */
    private static final Duration ALL_CLEAR_LASTS = Duration.ofHours(1);

    /** Clients that poll seldom still find the renewal in time: 4 h of 24 h. */
    private static final int EARLY = 6;

    /** An event that was being written when its renewal became due comes first. */
    private static final Duration SETTLED = Duration.ofMinutes(1);

    private static final int MOST_RENEWALS = 1_000;

    /**
     * All messages so far.
     *
     * @param told the alert's public events, in order
     */
    List<CapMessagePlan> tell(List<AlertEvent> told, Instant now) {
        List<CapMessagePlan> tellings = new ArrayList<>();
        for (int i = 0; i < told.size(); i++) {
            AlertEvent event = told.get(i);
            tellings.add(CapMessagePlan.of(event, 0, event.happenedAt, over(event) ? ALL_CLEAR_LASTS : lasts));
            if (!over(event)) {
                Optional<Instant> next = i + 1 < told.size()
                        ? Optional.of(told.get(i + 1).happenedAt)
                        : Optional.ofNullable(event.alert.closedAt);
                tellings.addAll(renewals(event, next, now));
            }
        }
        return tellings;
    }

    private List<CapMessagePlan> renewals(AlertEvent event, Optional<Instant> next, Instant now) {
        Duration every = lasts.minus(lasts.dividedBy(EARLY));
        List<CapMessagePlan> renewals = new ArrayList<>();
        for (int renewal = 1; renewal <= MOST_RENEWALS; renewal++) {
            Instant sent = event.happenedAt.plus(every.multipliedBy(renewal));
            if (now.isBefore(sent.plus(SETTLED))
                    || next.filter(then -> !then.isAfter(sent)).isPresent()) {
                break;
            }
            renewals.add(CapMessagePlan.of(event, renewal, sent, lasts));
        }
        return renewals;
    }

    /** The earlier messages that a later one replaces: those that are still valid, and always the previous one. */
    static List<CapMessagePlan> replacedBy(CapMessagePlan telling, List<CapMessagePlan> all) {
        List<CapMessagePlan> earlier = all.subList(0, all.indexOf(telling));
        List<CapMessagePlan> replaced = new ArrayList<>();
        for (int i = 0; i < earlier.size(); i++) {
            if (i == earlier.size() - 1 || earlier.get(i).expires().isAfter(telling.sent())) {
                replaced.add(earlier.get(i));
            }
        }
        return replaced;
    }

    static boolean over(AlertEvent event) {
        return event.kind == Kind.ENDED || event.kind == Kind.CANCELLED;
    }
}
