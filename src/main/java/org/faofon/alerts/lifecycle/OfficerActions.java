package org.faofon.alerts.lifecycle;

import static org.faofon.alerts.AlertEvent.BY_RULES;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.faofon.alerts.ActionResult;
import org.faofon.alerts.Alert;
import org.faofon.alerts.Alert.Status;
import org.faofon.alerts.AlertEvent;
import org.faofon.alerts.AlertEvent.Confirmation;
import org.faofon.alerts.AlertEvent.Kind;
import org.faofon.alerts.Evidence;
import org.faofon.alerts.Level;

/**
 * What is done to an alert that has begun, beside the rain: what officers do, and what the rules do for want of an officer.
 * How it lives by the rain is in {@link AlertLifecycle}.
 */
final class OfficerActions {
    static final int LONGEST_REASON = 500;

    private final Alert alert;
    private final Instant now;

    OfficerActions(Alert alert, Instant now) {
        this.alert = alert;
        this.now = now;
    }

    ActionResult acknowledge(String officer) {
        if (!alert.status.open()) {
            return closed();
        }
        if (alert.acknowledgedBy != null) {
            return new ActionResult.NotPossible("It was acknowledged already, by " + alert.acknowledgedBy);
        }
        see(officer);
        return done(Kind.ACKNOWLEDGED, officer, false);
    }

    /** Anyone who does anything to an alert has seen it. */
    private void see(String officer) {
        if (alert.acknowledgedBy == null) {
            alert.acknowledgedAt = now;
            alert.acknowledgedBy = officer;
        }
    }

    /** Calls once more for an officer, if it is time to. */
    ActionResult escalate(EscalationPolicy ladder) {
        int step = ladder.stepOf(alert, now);
        if (step <= alert.escalations) {
            return new ActionResult.NotPossible("It is not time to call again");
        }
        AlertEvent event = AlertEvent.of(alert, Kind.ESCALATED, BY_RULES, now);
        event.calledBefore = alert.escalations > 0;
        alert.escalations = step;
        event.confirmation = Confirmation.NOT_NEEDED;
        event.unseenSince = alert.unseenSince;
        return new ActionResult.Done(event);
    }

    /**
     * Calls an officer because what is public rests on suspect rain by now, once for each level.
     *
     * @param told all that happened to the alert so far
     */
    ActionResult doubt(List<Evidence> suspect, List<AlertEvent> told) {
        if (alert.status != Status.ACTIVE) {
            return new ActionResult.NotPossible("Nothing is public");
        }
        if (told.stream().anyMatch(event -> event.kind == Kind.DOUBTED && event.level == alert.level)) {
            return new ActionResult.NotPossible("Officers know already");
        }
        alert.needAnEye(now);
        AlertEvent event = AlertEvent.of(alert, Kind.DOUBTED, BY_RULES, now);
        event.confirmation = Confirmation.NOT_NEEDED;
        event.evidence = suspect;
        return new ActionResult.Done(event);
    }

    /** Keeps open what is public, until then at most. */
    ActionResult hold(String officer, Instant until, Duration longest, String reason) {
        if (!alert.status.open()) {
            return closed();
        }
        if (alert.status == Status.PENDING) {
            return nothingPublic();
        }
        if (!until.isAfter(now) || until.isAfter(now.plus(longest))) {
            return new ActionResult.NotPossible(
                    "It can be held until a time within the next " + longest.toHours() + " hours");
        }
        if (!fits(reason)) {
            return reasonMissing();
        }
        alert.heldUntil = until;
        alert.heldBy = officer;
        alert.heldReason = reason.strip();
        ActionResult.Done done = done(Kind.HELD, officer, false);
        done.event().heldUntil = until;
        done.event().reason = alert.heldReason;
        return done;
    }

    ActionResult publish(String officer) {
        if (!alert.status.open()) {
            return closed();
        }
        if (alert.pendingLevel == null) {
            return new ActionResult.NotPossible("Nothing waits to be published");
        }
        see(officer);
        return new ActionResult.Done(publish(alert.pendingLevel, officer, Confirmation.OFFICER));
    }

    /** What nobody answered in time goes out by itself, and says that nobody confirmed it. */
    ActionResult publishUnanswered() {
        if (alert.pendingLevel == null || alert.pendingUntil == null || alert.pendingUntil.isAfter(now)) {
            return new ActionResult.NotPossible("Nothing is overdue");
        }
        return new ActionResult.Done(publish(alert.pendingLevel, BY_RULES, Confirmation.UNCONFIRMED));
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
    ActionResult withdraw(String officer, String reason) {
        if (!alert.status.open()) {
            return closed();
        }
        if (alert.pendingLevel == null) {
            return new ActionResult.NotPossible("Nothing waits to be published");
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
        ActionResult.Done done = done(Kind.WITHDRAWN, officer, false);
        done.event().pendingLevel = declined;
        done.event().reason = reason.strip();
        return done;
    }

    /** It was a false alarm, whatever waits included. */
    ActionResult cancel(String officer, String reason) {
        if (!alert.status.open()) {
            return closed();
        }
        if (!fits(reason)) {
            return reasonMissing();
        }
        return close(Status.CANCELLED, Kind.CANCELLED, officer, reason);
    }

    /** The danger is over; a reason may be given. */
    ActionResult end(String officer, String reason) {
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

    private ActionResult close(Status status, Kind kind, String officer, String reason) {
        boolean wasPublic = alert.status == Status.ACTIVE;
        alert.close(status, now);
        ActionResult.Done done = done(kind, officer, wasPublic);
        done.event().reason = reason.isBlank() ? null : reason.strip();
        return done;
    }

    private ActionResult.Done done(Kind kind, String officer, boolean isPublic) {
        see(officer);
        AlertEvent event = AlertEvent.of(alert, kind, officer, now);
        event.confirmation = Confirmation.OFFICER;
        event.isPublic = isPublic;
        event.evidence = List.of();
        return new ActionResult.Done(event);
    }

    private static boolean fits(String reason) {
        return !reason.isBlank() && reason.strip().length() <= LONGEST_REASON;
    }

    private static ActionResult reasonMissing() {
        return new ActionResult.NotPossible("A reason of 1 to " + LONGEST_REASON + " letters is needed");
    }

    private static ActionResult nothingPublic() {
        return new ActionResult.NotPossible("Nothing is public yet; the alert can be cancelled");
    }

    private static ActionResult closed() {
        return new ActionResult.NotPossible("It is closed already");
    }
}
