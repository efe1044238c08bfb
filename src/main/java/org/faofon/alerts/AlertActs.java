package org.faofon.alerts;

import static org.faofon.alerts.AlertEvent.BY_RULES;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.faofon.alerts.Alert.Status;
import org.faofon.alerts.AlertEvent.Confirmation;
import org.faofon.alerts.AlertEvent.Kind;

/**
 * What is done to an alert that has begun, beside the rain: what officers do, and what the rules do for want of an officer.
 * How it lives by the rain is in {@link AlertLife}.
 */
final class AlertActs {
    static final int LONGEST_REASON = 500;

    private final Alert alert;
    private final Instant now;

    AlertActs(Alert alert, Instant now) {
        this.alert = alert;
        this.now = now;
    }

    Outcome acknowledge(String officer) {
        if (!alert.status.open()) {
            return closed();
        }
        if (alert.acknowledgedBy != null) {
            return new Outcome.NotPossible("It was acknowledged already, by " + alert.acknowledgedBy);
        }
        see(officer);
        return done(Kind.ACKNOWLEDGED, officer, false);
    }

    /** Whoever does anything to an alert has seen it. */
    private void see(String officer) {
        if (alert.acknowledgedBy == null) {
            alert.acknowledgedAt = now;
            alert.acknowledgedBy = officer;
        }
    }

    /** Calls once more for an officer, if it is time to. */
    Outcome escalate(Escalation ladder) {
        int step = ladder.stepOf(alert, now);
        if (step <= alert.escalations) {
            return new Outcome.NotPossible("It is not time to call again");
        }
        AlertEvent event = AlertEvent.of(alert, Kind.ESCALATED, BY_RULES, now);
        event.calledBefore = alert.escalations > 0;
        alert.escalations = step;
        event.confirmation = Confirmation.NOT_NEEDED;
        event.unseenSince = alert.unseenSince;
        return new Outcome.Done(event);
    }

    /**
     * Calls an officer because what is public rests on suspect rain by now, once for each level.
     *
     * @param told all that happened to the alert so far
     */
    Outcome doubt(List<Evidence> suspect, List<AlertEvent> told) {
        if (alert.status != Status.ACTIVE) {
            return new Outcome.NotPossible("Nothing is public");
        }
        if (told.stream().anyMatch(event -> event.kind == Kind.DOUBTED && event.level == alert.level)) {
            return new Outcome.NotPossible("Officers know already");
        }
        alert.needAnEye(now);
        AlertEvent event = AlertEvent.of(alert, Kind.DOUBTED, BY_RULES, now);
        event.confirmation = Confirmation.NOT_NEEDED;
        event.evidence = suspect;
        return new Outcome.Done(event);
    }

    /** Keeps open what is public, until then at most. */
    Outcome hold(String officer, Instant until, Duration longest, String reason) {
        if (!alert.status.open()) {
            return closed();
        }
        if (alert.status == Status.PENDING) {
            return nothingPublic();
        }
        if (!until.isAfter(now) || until.isAfter(now.plus(longest))) {
            return new Outcome.NotPossible(
                    "It can be held until a time within the next " + longest.toHours() + " hours");
        }
        if (!fits(reason)) {
            return reasonMissing();
        }
        alert.heldUntil = until;
        alert.heldBy = officer;
        alert.heldReason = reason.strip();
        Outcome.Done done = done(Kind.HELD, officer, false);
        done.event().heldUntil = until;
        done.event().reason = alert.heldReason;
        return done;
    }

    Outcome publish(String officer) {
        if (!alert.status.open()) {
            return closed();
        }
        if (alert.pendingLevel == null) {
            return new Outcome.NotPossible("Nothing waits to be published");
        }
        see(officer);
        return new Outcome.Done(publish(alert.pendingLevel, officer, Confirmation.OFFICER));
    }

    /** What nobody answered in time goes out by itself, and says that nobody confirmed it. */
    Outcome publishUnanswered() {
        if (alert.pendingLevel == null || alert.pendingUntil == null || alert.pendingUntil.isAfter(now)) {
            return new Outcome.NotPossible("Nothing is overdue");
        }
        return new Outcome.Done(publish(alert.pendingLevel, BY_RULES, Confirmation.UNCONFIRMED));
    }

    private AlertEvent publish(Level level, String actor, Confirmation confirmation) {
        alert.status = Status.ACTIVE;
        alert.level = level;
        alert.waitForNothing();
        AlertEvent event = AlertEvent.of(alert, Kind.PUBLISHED, actor, now);
        event.confirmation = confirmation;
        event.isPublic = true;
        return event;
    }

    /** Turns down what waits; what is public stays. */
    Outcome withdraw(String officer, String reason) {
        if (!alert.status.open()) {
            return closed();
        }
        if (alert.pendingLevel == null) {
            return new Outcome.NotPossible("Nothing waits to be published");
        }
        if (alert.status == Status.PENDING) {
            return nothingPublic();
        }
        if (!fits(reason)) {
            return reasonMissing();
        }
        Level declined = alert.pendingLevel;
        alert.declinedLevel = declined;
        alert.fellAt = now;
        alert.waitForNothing();
        Outcome.Done done = done(Kind.WITHDRAWN, officer, false);
        done.event().pendingLevel = declined;
        done.event().reason = reason.strip();
        return done;
    }

    /** It was a false alarm, whatever waits included. */
    Outcome cancel(String officer, String reason) {
        if (!alert.status.open()) {
            return closed();
        }
        if (!fits(reason)) {
            return reasonMissing();
        }
        return close(Status.CANCELLED, Kind.CANCELLED, officer, reason);
    }

    /** The danger is over; a reason may be given. */
    Outcome end(String officer, String reason) {
        if (!alert.status.open()) {
            return closed();
        }
        if (alert.status == Status.PENDING) {
            return nothingPublic();
        }
        if (!reason.isBlank() && !fits(reason)) {
            return reasonMissing();
        }
        return close(Status.ENDED, Kind.ENDED, officer, reason);
    }

    private Outcome close(Status status, Kind kind, String officer, String reason) {
        boolean wasPublic = alert.status == Status.ACTIVE;
        alert.close(status, now);
        Outcome.Done done = done(kind, officer, wasPublic);
        done.event().reason = reason.isBlank() ? null : reason.strip();
        return done;
    }

    private Outcome.Done done(Kind kind, String officer, boolean isPublic) {
        see(officer);
        AlertEvent event = AlertEvent.of(alert, kind, officer, now);
        event.confirmation = Confirmation.OFFICER;
        event.isPublic = isPublic;
        event.evidence = List.of();
        return new Outcome.Done(event);
    }

    private static boolean fits(String reason) {
        return !reason.isBlank() && reason.strip().length() <= LONGEST_REASON;
    }

    private static Outcome reasonMissing() {
        return new Outcome.NotPossible("A reason of 1 to " + LONGEST_REASON + " letters is needed");
    }

    private static Outcome nothingPublic() {
        return new Outcome.NotPossible("Nothing is public yet; the alert can be cancelled");
    }

    private static Outcome closed() {
        return new Outcome.NotPossible("It is closed already");
    }
}
