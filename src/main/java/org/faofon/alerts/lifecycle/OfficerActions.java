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
 * Changes of an alert that do not come from the rain: the actions of officers, and the actions for want of an officer.
 * Changes by the rain are in {@link AlertLifecycle}.
 */
final class OfficerActions {
    static final int LONGEST_REASON = 500;

    /** How long an officer can put off a deadline, once: long enough for a call, too short to sleep over it. */
    static final Duration POSTPONEMENT = Duration.ofMinutes(10);

    private final Alert alert;
    private final Instant now;

    OfficerActions(Alert alert, Instant now) {
        this.alert = alert;
        this.now = now;
    }

    String district() {
        return alert.districtCode;
    }

    ActionResult acknowledge(String officer) {
        if (!alert.status.open()) {
            return closed();
        }
        if (alert.acknowledgedBy != null) {
            return new ActionResult.NotPossible("The alert is already acknowledged, by " + alert.acknowledgedBy);
        }
        see(officer);
        return done(Kind.ACKNOWLEDGED, officer, false);
    }

    /** Every action also acknowledges the alert. */
    private void see(String officer) {
        if (alert.acknowledgedBy == null) {
            alert.acknowledgedAt = now;
            alert.acknowledgedBy = officer;
        }
    }

    /** Sends the next escalation, if it is due. */
    ActionResult escalate(EscalationPolicy ladder) {
        int step = ladder.stepOf(alert, now);
        if (step <= alert.escalations) {
            return new ActionResult.NotPossible("The next escalation is not due yet");
        }
        AlertEvent event = AlertEvent.of(alert, Kind.ESCALATED, BY_RULES, now);
        event.calledBefore = alert.escalations > 0;
        alert.escalations = step;
        event.confirmation = Confirmation.NOT_NEEDED;
        event.unseenSince = alert.unseenSince;
        return new ActionResult.Done(event);
    }

    /**
     * Alerts officers because the public alert now depends on suspect rain, once per level.
     *
     * @param told the events of the alert so far
     */
    ActionResult doubt(List<Evidence> suspect, List<AlertEvent> told) {
        if (alert.status != Status.ACTIVE) {
            return new ActionResult.NotPossible("No level is public");
        }
        if (told.stream().anyMatch(event -> event.kind == Kind.DOUBTED && event.level == alert.level)) {
            return new ActionResult.NotPossible("Officers have already been told");
        }
        alert.needAnEye(now);
        AlertEvent event = AlertEvent.of(alert, Kind.DOUBTED, BY_RULES, now);
        event.confirmation = Confirmation.NOT_NEEDED;
        event.evidence = suspect;
        return new ActionResult.Done(event);
    }

    /** Keeps a public alert open, at most until then. */
    ActionResult hold(String officer, Instant until, Duration longest, String reason) {
        if (!alert.status.open()) {
            return closed();
        }
        if (alert.status == Status.PENDING) {
            return nothingPublic();
        }
        if (!until.isAfter(now) || until.isAfter(now.plus(longest))) {
            return new ActionResult.NotPossible("The hold must end within the next " + longest.toHours() + " hours");
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
            return new ActionResult.NotPossible("No level is waiting to be published");
        }
        see(officer);
        return new ActionResult.Done(publish(alert.pendingLevel, officer, Confirmation.OFFICER));
    }

    /** Publishes a pending level whose deadline has passed, as unconfirmed. */
    ActionResult publishUnanswered() {
        if (alert.pendingLevel == null || alert.pendingUntil == null || alert.pendingUntil.isAfter(now)) {
            return new ActionResult.NotPossible("No deadline has passed");
        }
        return new ActionResult.Done(publish(alert.pendingLevel, BY_RULES, Confirmation.UNCONFIRMED));
    }

    private AlertEvent publish(Level level, String actor, Confirmation confirmation) {
        alert.status = Status.ACTIVE;
        alert.level = level;
        alert.unconfirmedLevel = confirmation == Confirmation.UNCONFIRMED ? level : null;
        alert.waitForNothing();
        AlertEvent event = AlertEvent.of(alert, Kind.PUBLISHED, actor, now);
        event.confirmation = confirmation;
        event.isPublic = true;
        return event;
    }

    /** Confirms the public level, which was published because nobody answered. */
    ActionResult confirm(String officer) {
        if (!alert.status.open()) {
            return closed();
        }
        if (alert.unconfirmedLevel == null) {
            return new ActionResult.NotPossible("No level was published without an officer's confirmation");
        }
        alert.unconfirmedLevel = null;
        return done(Kind.CONFIRMED, officer, true);
    }

    /** Puts off the automatic publication of the pending level, once. */
    ActionResult postpone(String officer, String reason) {
        Instant until = alert.pendingUntil;
        if (until == null || !until.isAfter(now)) {
            return new ActionResult.NotPossible("No level is waiting with a deadline");
        }
        if (alert.postponedBy != null) {
            return new ActionResult.NotPossible("The deadline was already postponed, by " + alert.postponedBy);
        }
        if (!fits(reason)) {
            return reasonMissing();
        }
        alert.pendingUntil = until.plus(POSTPONEMENT);
        alert.postponedBy = officer;
        ActionResult.Done done = done(Kind.POSTPONED, officer, false);
        done.event().heldUntil = alert.pendingUntil;
        done.event().reason = reason.strip();
        return done;
    }

    /** Rejects the pending level; the public one stays. */
    ActionResult withdraw(String officer, String reason) {
        if (!alert.status.open()) {
            return closed();
        }
        if (alert.pendingLevel == null) {
            return new ActionResult.NotPossible("No level is waiting to be published");
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

    /** Cancels the alert as a false alarm, including a pending level. */
    ActionResult cancel(String officer, String reason) {
        if (!alert.status.open()) {
            return closed();
        }
        if (!fits(reason)) {
            return reasonMissing();
        }
        return close(Status.CANCELLED, Kind.CANCELLED, officer, reason);
    }

    /** Ends the alert; a reason is optional. */
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
        return new ActionResult.NotPossible("A reason is required, of 1 to " + LONGEST_REASON + " characters");
    }

    private static ActionResult nothingPublic() {
        return new ActionResult.NotPossible("No level is public yet; the alert can be cancelled");
    }

    private static ActionResult closed() {
        return new ActionResult.NotPossible("The alert is already closed");
    }
}
