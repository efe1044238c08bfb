package org.faofon.alerts.lifecycle;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.faofon.alerts.Alert;
import org.faofon.alerts.Alert.Status;
import org.faofon.alerts.Evidence;
import org.faofon.alerts.Finding;
import org.faofon.alerts.Level;

/**
 * The part of a finding that the latest alert does not cover yet.
 *
 * <p>A finding repeats everything that held since the look-back began, so most of it is already covered: by the closed
 * alert, by the level from which the alert has fallen, or by the proposal that an officer rejected.
 */
record NewEvidence(List<Evidence> evidence, int lingering) {
    static NewEvidence in(Finding finding, Optional<Alert> latest) {
        int lingering = Level.numberOf(finding.lingering());
        return new NewEvidence(
                finding.held().stream()
                        .filter(held -> latest.map(alert -> isNew(held, alert, lingering))
                                .orElse(true))
                        .toList(),
                lingering);
    }

    private static boolean isNew(Evidence held, Alert alert, int lingering) {
        if (alert.causeOverAt == null && alert.coveredBefore(held.gauge(), held.level())) {
            return false;
        }
        if (held.level().above(alert.peakLevel)) {
            return true;
        }
        if (!alert.status.open()) {
            return alert.causeOverAt == null
                    ? isOther(held, alert)
                    : held.until().isAfter(alert.causeOverAt);
        }
        if (!held.needsNobody() && alert.declinedLevel != null && !alert.declinedLevel.above(held.level())) {
            return false;
        }
        return held.level().number() <= lingering
                || alert.fellAt == null
                || held.until().isAfter(alert.fellAt);
    }

    /**
     * Whether it is other rain than what an officer closed the alert for. A false alarm is about the gauges that the
     * alert named; an all-clear is about all rain of that time.
     */
    private static boolean isOther(Evidence held, Alert closed) {
        return !closed.covers(held.gauge())
                && (closed.status == Status.CANCELLED
                        || closed.closedAt == null
                        || held.since().isAfter(closed.closedAt));
    }

    /** The number of the highest level that needs no officer; 0 if there is none. */
    int atOnce() {
        return evidence.stream()
                .filter(Evidence::needsNobody)
                .mapToInt(held -> held.level().number())
                .max()
                .orElse(0);
    }

    /**
     * The number of the highest level that is not over and at which every rule waits for an officer; 0 if none is. A
     * level that holds only because of suspect rain has no deadline, so it must not block a level that has one.
     */
    int toConfirm() {
        int withDeadline = highestWaiting(held -> !held.unconfirmed());
        return withDeadline > 0 ? withDeadline : highestWaiting(Evidence::unconfirmed);
    }

    private int highestWaiting(Predicate<Evidence> kind) {
        return evidence.stream()
                .filter(kind)
                .map(Evidence::level)
                .filter(level -> level.number() <= lingering && level.number() > atOnce())
                .mapToInt(Level::number)
                .max()
                .orElse(0);
    }

    /**
     * How long an officer has for that level, by its most urgent rule; empty if nothing of it is published
     * automatically.
     */
    Optional<Duration> confirmWithin(Level level) {
        return evidence.stream()
                .filter(held -> held.level() == level && !held.unconfirmed())
                .flatMap(held -> Optional.ofNullable(held.confirmWithin()).stream())
                .min(Comparator.naturalOrder());
    }

    /** Whether that level holds, and only because of suspect rain. */
    boolean onlySuspect(Level level) {
        List<Evidence> ofLevel =
                evidence.stream().filter(held -> held.level() == level).toList();
        return !ofLevel.isEmpty() && ofLevel.stream().allMatch(Evidence::unconfirmed);
    }

    List<Evidence> upTo(Level level) {
        return evidence.stream().filter(held -> !held.level().above(level)).toList();
    }

    /** What the public may be told: nothing that depends on suspect rain. */
    List<Evidence> confirmedUpTo(Level level) {
        return upTo(level).stream().filter(held -> !held.unconfirmed()).toList();
    }
}
