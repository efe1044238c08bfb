package org.faofon.alerts.lifecycle;

import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.LockModeType;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.faofon.alerts.ActionResult;
import org.faofon.alerts.Alert;
import org.faofon.alerts.Alert.Status;
import org.faofon.alerts.AlertChanged;
import org.faofon.alerts.AlertEvent;
import org.faofon.alerts.AlertQueries;
import org.faofon.alerts.AlertsConfig;
import org.faofon.alerts.Evidence;
import org.faofon.alerts.Finding;
import org.faofon.alerts.outbox.PushPolicy;
import org.faofon.alerts.outbox.PushScheduler;
import org.faofon.common.cluster.WorkAssignment;
import org.faofon.network.NetworkClock;
import org.hibernate.exception.ConstraintViolationException;
import org.jboss.logging.Logger;

/**
 * The only writer of alerts and their events, each change in its own transaction together with its outbox rows. Several
 * instances may write into one database.
 */
@ApplicationScoped
public class AlertService {
    private static final Logger LOG = Logger.getLogger(AlertService.class);

    /** How often two instances may collide over the first event of one alert before it is an error. */
    private static final int MOST_ATTEMPTS = 3;

    private static final Set<Status> OPEN = Set.of(Status.PENDING, Status.ACTIVE);

    private final AlertsConfig config;
    private final PushScheduler pushes;
    private final AlertQueries queries;
    private final EscalationPolicy ladder;
    private final LastObservation lastSeen;
    private final WorkAssignment assignment;
    private final NetworkClock clock;
    private final Event<AlertChanged> changed;

    AlertService(
            PushScheduler pushes,
            AlertQueries queries,
            AlertsConfig config,
            LastObservation lastSeen,
            WorkAssignment assignment,
            NetworkClock clock,
            Event<AlertChanged> changed) {
        this.pushes = pushes;
        this.queries = queries;
        this.config = config;
        this.ladder = new EscalationPolicy(
                config.escalation().after().orElse(List.of()),
                config.escalation().from());
        this.lastSeen = lastSeen;
        this.assignment = assignment;
        this.clock = clock;
        this.changed = changed;
    }

    /**
     * Writes the changes of a finding; the same finding again changes nothing.
     *
     * @return the events, in order
     * @throws org.faofon.common.cluster.FencedException if another instance judges the district by now
     */
    public List<AlertEvent> record(Finding finding) {
        for (int attempt = 1; ; attempt++) {
            try {
                return write(() -> judge(finding));
            } catch (ConstraintViolationException e) {
                // Another instance opened the alert between our query and our insert: query again.
                if (attempt == MOST_ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    private List<AlertEvent> judge(Finding finding) {
        assignment.assertOwnerOf(finding.district());
        Optional<Alert> latest = Alert.<Alert>find(
                        "hazard = ?1 and districtCode = ?2 order by id desc", finding.hazard(), finding.district())
                .page(Page.ofSize(1))
                .firstResultOptional();
        boolean quiet = latest.map(alert -> alert.causeOverAt != null).orElse(true);
        if (quiet && finding.held().isEmpty()) {
            return List.of();
        }
        latest.ifPresent(alert -> Panache.getEntityManager().refresh(alert, LockModeType.PESSIMISTIC_WRITE));
        List<AlertEvent> events = AlertLifecycle.judge(latest, finding, updatesEvery(), queries::eventsOf);
        events.forEach(event -> event.dataAt = lastSeen.newestReading(event.evidence));
        if (latest.filter(alert -> alert.status.open()).isEmpty()) {
            events.forEach(event -> event.alert.exercise = clock.exercise());
        }
        return events;
    }

    /** The shortest time between public events before an update. */
    public Duration updatesEvery() {
        return config.updates().every();
    }

    /** A simulated alert book with the same settings. */
    public SimulatedAlertBook onPaper(Consumer<AlertEvent> reader) {
        return new SimulatedAlertBook(updatesEvery(), PushPolicy.of(config), reader);
    }

    /** Publishes pending levels that were not answered in time as unconfirmed. */
    public void publishOverdue() {
        List<Alert> overdue = QuarkusTransaction.requiringNew()
                .call(() -> Alert.list("pendingUntil <= ?1 order by id", clock.instant()));
        steerEach(overdue, OfficerActions::publishUnanswered);
    }

    /** Alerts officers where none has acknowledged an alert that needs one. */
    public void escalate() {
        List<Alert> unseen = QuarkusTransaction.requiringNew()
                .call(() -> Alert.list("acknowledgedAt is null and status in ?1 order by id", OPEN));
        List<Alert> due = unseen.stream()
                .filter(alert -> ladder.stepOf(alert, clock.instant()) > alert.escalations)
                .toList();
        steerEach(due, acts -> acts.escalate(ladder));
    }

    /** Alerts officers, once per level, when the rain behind the public alert is now suspect. */
    public ActionResult doubt(long id, List<Evidence> suspect) {
        return steer(id, acts -> {
            assignment.assertOwnerOf(acts.district());
            return acts.doubt(suspect, queries.eventsOf(id));
        });
    }

    /** All are written before the first is announced, so that what is called at one moment can be sent as one message. */
    private void steerEach(List<Alert> alerts, Function<OfficerActions, ActionResult> act) {
        List<ActionResult> outcomes = new ArrayList<>();
        for (Alert alert : alerts) {
            try {
                outcomes.add(write(alert.id, act));
            } catch (RuntimeException e) {
                // One alert that cannot be written must not delay the next; it is retried soon.
                LOG.errorf(e, "Could not act on an unanswered alert: alert=%d", alert.id);
            }
        }
        outcomes.forEach(this::announce);
    }

    /** Acknowledges the alert. */
    public ActionResult acknowledge(long id, String officer) {
        return steer(id, acts -> acts.acknowledge(officer));
    }

    /** Publishes the pending level on an officer's confirmation. */
    public ActionResult publish(long id, String officer) {
        return steer(id, acts -> acts.publish(officer));
    }

    /** Confirms the public level after it was published because nobody answered. */
    public ActionResult confirm(long id, String officer) {
        return steer(id, acts -> acts.confirm(officer));
    }

    /**
     * Puts off the automatic publication of the pending level by ten minutes, once.
     *
     * @param reason 1 to 500 characters; internal
     */
    public ActionResult postpone(long id, String officer, String reason) {
        return steer(id, acts -> acts.postpone(officer, reason));
    }

    /**
     * Keeps a public alert open: until then the rain neither ends nor eases it.
     *
     * @param reason 1 to 500 characters; internal
     */
    public ActionResult hold(long id, String officer, Instant until, String reason) {
        return steer(id, acts -> acts.hold(officer, until, config.longestHold(), reason));
    }

    /**
     * Rejects the pending level above a public one, which stays.
     *
     * @param reason 1 to 500 characters
     */
    public ActionResult withdraw(long id, String officer, String reason) {
        return steer(id, acts -> acts.withdraw(officer, reason));
    }

    /**
     * Cancels the whole alert as a false alarm, including a pending level; the same rain raises no other.
     *
     * @param reason 1 to 500 characters; the public is told, if it was told of the alert
     */
    public ActionResult cancel(long id, String officer, String reason) {
        return steer(id, acts -> acts.cancel(officer, reason));
    }

    /**
     * Gives the all-clear for the public alert; the same rain raises no other.
     *
     * @param reason up to 500 characters, or blank
     */
    public ActionResult end(long id, String officer, String reason) {
        return steer(id, acts -> acts.end(officer, reason));
    }

    private ActionResult steer(long id, Function<OfficerActions, ActionResult> act) {
        ActionResult outcome = write(id, act);
        announce(outcome);
        return outcome;
    }

    private ActionResult write(long id, Function<OfficerActions, ActionResult> act) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Alert alert = Alert.findById(id, LockModeType.PESSIMISTIC_WRITE);
            if (alert == null) {
                return new ActionResult.NotFound();
            }
            ActionResult answer = act.apply(new OfficerActions(alert, clock.instant()));
            if (answer instanceof ActionResult.Done done) {
                lastSeen.recall(done.event());
                keep(done.event());
            }
            return answer;
        });
    }

    private void announce(ActionResult outcome) {
        if (outcome instanceof ActionResult.Done done) {
            announce(done.event());
        }
    }

    private List<AlertEvent> write(Supplier<List<AlertEvent>> change) {
        List<AlertEvent> events = QuarkusTransaction.requiringNew().call(() -> {
            List<AlertEvent> happened = change.get();
            happened.forEach(this::keep);
            return happened;
        });
        events.forEach(this::announce);
        return events;
    }

    private void keep(AlertEvent event) {
        event.alert.wasTold(event);
        event.alert.persist();
        event.push = pushes.isPush(event);
        event.persist();
        pushes.queue(event);
    }

    /** An error in an observer must not prevent the next alert from being written. */
    private void announce(AlertEvent event) {
        LOG.infof(
                "Changed an alert: alert=%d event=%d kind=%s hazard=%s district=%s level=%s public=%s by=%s",
                event.alert.id,
                event.id,
                event.kind,
                event.alert.hazard,
                event.alert.districtCode,
                event.levelSpokenOf(),
                event.isPublic,
                event.actor);
        try {
            changed.fire(new AlertChanged(event));
        } catch (RuntimeException e) {
            LOG.errorf(e, "An observer of an alert failed: event=%d", event.id);
        }
    }
}
