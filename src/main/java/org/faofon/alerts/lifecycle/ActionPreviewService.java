package org.faofon.alerts.lifecycle;

import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.faofon.alerts.ActionResult;
import org.faofon.alerts.Alert;
import org.faofon.alerts.AlertEvent;
import org.faofon.alerts.AlertsConfig;
import org.faofon.alerts.outbox.PushScheduler;
import org.faofon.network.NetworkClock;

/**
 * Shows what an officer's action would send, before it is done: the action itself runs on a copy of the alert, in a
 * transaction that is rolled back.
 */
@ApplicationScoped
public class ActionPreviewService {
    private final PushScheduler pushes;
    private final LastObservation lastSeen;
    private final AlertsConfig config;
    private final NetworkClock clock;

    ActionPreviewService(PushScheduler pushes, LastObservation lastSeen, AlertsConfig config, NetworkClock clock) {
        this.pushes = pushes;
        this.lastSeen = lastSeen;
        this.config = config;
        this.clock = clock;
    }

    /** Empty if the action is not possible, as with the others. */
    public Optional<ActionPreview> publish(long id, String officer) {
        return preview(id, acts -> acts.publish(officer));
    }

    public Optional<ActionPreview> hold(long id, String officer, Instant until, String reason) {
        return preview(id, acts -> acts.hold(officer, until, config.longestHold(), reason));
    }

    public Optional<ActionPreview> cancel(long id, String officer, String reason) {
        return preview(id, acts -> acts.cancel(officer, reason));
    }

    public Optional<ActionPreview> end(long id, String officer, String reason) {
        return preview(id, acts -> acts.end(officer, reason));
    }

    private Optional<ActionPreview> preview(long id, Function<OfficerActions, ActionResult> act) {
        QuarkusTransaction.begin();
        try {
            Alert alert = Alert.findById(id);
            if (alert == null) {
                return Optional.empty();
            }
            Panache.getEntityManager().detach(alert);
            return act.apply(new OfficerActions(alert, clock.instant())) instanceof ActionResult.Done done
                    ? Optional.of(preview(done.event()))
                    : Optional.empty();
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    private ActionPreview preview(AlertEvent event) {
        lastSeen.recall(event);
        event.push = pushes.isPush(event);
        return new ActionPreview(event, pushes.channelsOf(event));
    }
}
