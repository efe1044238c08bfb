package org.faofon.web.centre;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.faofon.alerts.outbox.AlertOutbox.State;
import org.faofon.web.view.AlertView;
import org.faofon.web.view.DeliveryView;
import org.faofon.web.view.EvidenceView;
import org.jspecify.annotations.Nullable;

/**
 * An open alert as one line of the desk.
 *
 * @param deliveries of its latest message, by channel and in the order in which they were asked for
 */
public record DeskAlert(AlertView alert, List<DeliveryView> deliveries) {
    /** Whether its latest message has not arrived on some channel, sent again or not. */
    public boolean undelivered() {
        Map<String, State> latest = deliveries.stream()
                .collect(Collectors.toMap(DeliveryView::channel, DeliveryView::state, (first, again) -> again));
        return latest.containsValue(State.REFUSED) || latest.containsValue(State.LEFT_OUT);
    }

    /** Whether no officer has seen it yet. */
    public boolean unseen() {
        return alert.acknowledgedAt() == null;
    }

    /** How long it has needed an officer, in whole minutes; zero if it does not. */
    public Duration unseenFor(OffsetDateTime now) {
        OffsetDateTime since = alert.unseenSince();
        long minutes = since == null ? 0 : Duration.between(since, now).toMinutes();
        return Duration.ofMinutes(Math.max(0, minutes));
    }

    /** How far the rain that the line shows is above its threshold: 1 is at it; 0 if there is none. */
    public double overThreshold() {
        EvidenceView top = leading();
        if (top == null || top.conditions().get(0).atLeastMm().signum() == 0) {
            return 0;
        }
        EvidenceView.Condition first = top.conditions().get(0);
        return first.mm().doubleValue() / first.atLeastMm().doubleValue();
    }

    /** The evidence that the line shows: of the gauge with the most rain; null if there is none. */
    public @Nullable EvidenceView leading() {
        return alert.decisive().stream()
                .filter(held -> !held.conditions().isEmpty())
                .max((one, other) -> one.conditions()
                        .get(0)
                        .mm()
                        .compareTo(other.conditions().get(0).mm()))
                .orElse(null);
    }
}
