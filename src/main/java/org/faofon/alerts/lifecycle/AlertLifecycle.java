package org.faofon.alerts.lifecycle;

import static org.faofon.alerts.AlertEvent.BY_RULES;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongFunction;
import org.faofon.alerts.Alert;
import org.faofon.alerts.Alert.Status;
import org.faofon.alerts.AlertEvent;
import org.faofon.alerts.AlertEvent.Confirmation;
import org.faofon.alerts.AlertEvent.Kind;
import org.faofon.alerts.Evidence;
import org.faofon.alerts.Finding;
import org.faofon.alerts.Level;
import org.jspecify.annotations.Nullable;

/**
 * How the rain changes an alert: it rises at once, falls only when the rules say that their cause is over, and does not
 * repeat what was announced. Other changes, by officers or for want of one, are in {@link OfficerActions}.
 *
 * <p>Plain Java over alerts that may or may not be stored, so that a backtest can use it too.
 */
public final class AlertLifecycle {
    private final Alert alert;
    private final Finding finding;
    private final NewEvidence fresh;
    private final List<AlertEvent> events = new ArrayList<>();

    private AlertLifecycle(Alert alert, Finding finding, NewEvidence fresh) {
        this.alert = alert;
        this.finding = finding;
        this.fresh = fresh;
    }

    /**
     * Applies a finding. It changes the alert, or creates one: that is the {@link AlertEvent#alert} of the events.
     *
     * @param latest the latest alert of the finding's hazard and district, open or closed
     * @return the events, in order; empty if the finding contains nothing new
     */
    public static List<AlertEvent> judge(Optional<Alert> latest, Finding finding) {
        latest.ifPresent(alert -> uncoverWhatRose(alert, finding));
        NewEvidence fresh = NewEvidence.in(finding, latest);
        latest.ifPresent(alert -> noteWhatIsOver(alert, finding));
        Optional<Alert> open = latest.filter(alert -> alert.status.open());
        AlertLifecycle life = new AlertLifecycle(open.orElseGet(() -> after(latest, finding)), finding, fresh);
        if (open.isPresent()) {
            life.goOn();
        } else {
            life.begin();
        }
        return life.events;
    }

    /**
     * The same; if it changes nothing, checks whether the rain has grown beyond what was announced.
     *
     * @param updatesEvery the shortest time between public events before an update
     * @param told the events of an alert so far, in order, by its id
     */
    static List<AlertEvent> judge(
            Optional<Alert> latest, Finding finding, Duration updatesEvery, LongFunction<List<AlertEvent>> told) {
        List<AlertEvent> events = judge(latest, finding);
        return events.isEmpty()
                ? RainGrowth.updateWhenDue(latest, finding, updatesEvery, told).stream()
                        .toList()
                : events;
    }

    private static void uncoverWhatRose(Alert alert, Finding finding) {
        Level covered = alert.coveredLevel;
        if (covered != null) {
            finding.held().stream()
                    .filter(held -> !held.unconfirmed() && held.level().above(covered))
                    .forEach(held -> alert.uncover(held.gauge()));
        }
    }

    private static Alert after(Optional<Alert> latest, Finding finding) {
        Alert alert = new Alert();
        alert.gauges = Set.of();
        latest.filter(Alert::closedByOfficer).ifPresent(alert::follow);
        uncoverWhatRose(alert, finding);
        return alert;
    }

    private static void noteWhatIsOver(Alert alert, Finding finding) {
        if (alert.status == Status.ENDED && alert.closedByOfficer()) {
            noteWhatFellBefore(alert, finding);
        }
        if (!alert.status.open()
                && alert.causeOverAt == null
                && finding.lingering().isEmpty()) {
            alert.causeOverAt = finding.at();
        }
        if (alert.declinedLevel != null && Level.numberOf(finding.lingering()) < alert.declinedLevel.number()) {
            alert.declinedLevel = null;
            alert.fellAt = finding.at();
        }
    }

    /** An all-clear covers what held by then; later that cannot be seen any more in the look-back. */
    private static void noteWhatFellBefore(Alert closed, Finding finding) {
        List<String> held = finding.held().stream()
                .filter(each -> closed.closedAt == null || !each.since().isAfter(closed.closedAt))
                .map(Evidence::gauge)
                .toList();
        closed.addGauges(held);
    }

    private void begin() {
        int inForce = fresh.atOnce();
        int waiting = above(inForce, fresh.toConfirm());
        if (inForce == 0 && waiting == 0) {
            return;
        }
        alert.hazard = finding.hazard();
        alert.districtCode = finding.district();
        alert.raisedAt = finding.at();
        alert.beganAt = fresh.evidence().stream()
                .map(Evidence::since)
                .min(Instant::compareTo)
                .orElse(finding.at());
        alert.status = Status.PENDING;
        alert.peakLevel = Level.WATCH;
        if (inForce > 0) {
            rise(Level.ofNumber(inForce), Kind.OPENED);
        }
        if (waiting > 0) {
            propose(Level.ofNumber(waiting), inForce == 0 ? Kind.OPENED : Kind.PROPOSED);
        }
    }

    private void goOn() {
        boolean isPublic = alert.status == Status.ACTIVE;
        int wasInForce = isPublic ? alert.level.number() : 0;
        int wasWaiting = Level.numberOf(Optional.ofNullable(alert.pendingLevel));
        int notOver = alert.heldAt(finding.at()) ? wasInForce : fresh.lingering();
        int inForce = fresh.atOnce() > wasInForce ? fresh.atOnce() : Math.min(wasInForce, notOver);
        int waiting = above(inForce, toWait(wasWaiting));
        if (inForce == 0 && waiting == 0) {
            end(isPublic);
            return;
        }
        if (inForce > wasInForce) {
            rise(Level.ofNumber(inForce), isPublic ? Kind.RAISED : Kind.OPENED);
        }
        if (alert.pendingLevel != null && waiting == 0) {
            withdraw(alert.pendingLevel);
        }
        if (inForce < wasInForce) {
            ease(Level.ofNumber(inForce));
        }
        if (waiting > 0 && (waiting != wasWaiting || deadlineChanges(Level.ofNumber(waiting)))) {
            propose(Level.ofNumber(waiting), Kind.PROPOSED);
        }
    }

    /**
     * The higher of the level that is pending and the level that is to become pending; but suspect rain must not delay
     * a level that is published automatically.
     */
    private int toWait(int wasWaiting) {
        int still = Math.min(wasWaiting, fresh.lingering());
        int asked = fresh.toConfirm();
        if (still == 0 || asked == 0) {
            return Math.max(still, asked);
        }
        boolean stillRuns = alert.pendingUntil != null && !fresh.onlySuspect(Level.ofNumber(still));
        boolean askedRuns = !fresh.onlySuspect(Level.ofNumber(asked));
        if (stillRuns == askedRuns) {
            return Math.max(still, asked);
        }
        return stillRuns ? still : asked;
    }

    /** A reading was confirmed, or is now suspect: the same level waits with a deadline, or without one. */
    private boolean deadlineChanges(Level level) {
        return alert.pendingUntil == null ? fresh.confirmWithin(level).isPresent() : fresh.onlySuspect(level);
    }

    private static int above(int floor, int level) {
        return level > floor ? level : 0;
    }

    private void rise(Level level, Kind kind) {
        alert.status = Status.ACTIVE;
        alert.level = level;
        alert.unconfirmedLevel = null; // The higher level holds by itself, and contains the lower one.
        if (alert.pendingLevel != null && !alert.pendingLevel.above(level)) {
            alert.waitForNothing();
        }
        reach(level);
        tellAll(kind, level);
    }

    /** Sets a pending level. A running deadline is kept, because people below the hill cannot wait twice. */
    private void propose(Level level, Kind kind) {
        if (alert.status == Status.PENDING) {
            alert.level = level;
        }
        if (alert.pendingLevel != null && alert.pendingLevel.above(level)) {
            alert.fellAt = finding.at();
        }
        alert.pendingLevel = level;
        alert.pendingUntil = deadline(level);
        if (level.above(alert.peakLevel)) {
            alert.declinedLevel = null;
        }
        reach(level);
        tell(kind, Confirmation.WAITING, level);
    }

    /**
     * When the level is published automatically; null if it holds only because of suspect rain, which an officer must
     * decide.
     */
    private @Nullable Instant deadline(Level level) {
        Instant running = alert.pendingUntil;
        Optional<Instant> asked = fresh.confirmWithin(level).map(finding.at()::plus);
        if (fresh.onlySuspect(level)) {
            return null;
        }
        if (asked.isEmpty() || running == null) {
            return asked.orElse(running);
        }
        return asked.get().isAfter(running) ? running : asked.get();
    }

    private void reach(Level level) {
        if (level.above(alert.peakLevel)) {
            alert.peakLevel = level;
        }
        // An acknowledgement of the lower level does not cover this one.
        alert.needAnEye(finding.at());
    }

    private void ease(Level level) {
        alert.level = level;
        alert.unconfirmedLevel = null;
        alert.fellAt = finding.at();
        tellAll(Kind.EASED, level);
    }

    private void withdraw(Level level) {
        alert.waitForNothing();
        alert.fellAt = finding.at();
        tell(Kind.WITHDRAWN, Confirmation.NOT_NEEDED, level).pendingLevel = level;
    }

    private void end(boolean isPublic) {
        alert.close(Status.ENDED, finding.at());
        alert.causeOverAt = finding.at();
        AlertEvent ended = tell(Kind.ENDED, Confirmation.NOT_NEEDED, alert.level);
        ended.isPublic = isPublic;
        ended.evidence = List.of();
    }

    private void tellAll(Kind kind, Level level) {
        AlertEvent event = tell(kind, Confirmation.NOT_NEEDED, level);
        event.isPublic = true;
        event.evidence = fresh.confirmedUpTo(level);
    }

    private AlertEvent tell(Kind kind, Confirmation confirmation, Level level) {
        AlertEvent event = AlertEvent.of(alert, kind, BY_RULES, finding.at());
        event.confirmation = confirmation;
        event.reporting = finding.reporting();
        event.gauges = finding.gauges();
        event.evidence = fresh.upTo(level);
        alert.addGauges(event.evidence.stream().map(Evidence::gauge).toList());
        events.add(event);
        return event;
    }
}
