package org.faofon.web.view;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.faofon.alerts.AlertEvent;
import org.faofon.alerts.Evidence;
import org.faofon.alerts.outbox.DeliveryLog.Dispatch;
import org.faofon.common.time.RainDayTime;
import org.faofon.network.GaugeRegistry;
import org.jspecify.annotations.Nullable;

/** Views of single events, for everybody or with the details for officers. */
@ApplicationScoped
class AlertEventViews {
    private final BilingualAlertText speech;
    private final GaugeRegistry network;

    AlertEventViews(BilingualAlertText speech, GaugeRegistry network) {
        this.speech = speech;
        this.network = network;
    }

    /**
     * @param dispatches the deliveries of the alert's messages; empty for the public, which also sees no officer's name
     */
    AlertEventView view(AlertEvent event, Optional<List<Dispatch>> dispatches) {
        boolean byRules = event.actor.equals(AlertEvent.BY_RULES);
        return new AlertEventView(
                event.id,
                event.alert.id,
                event.kind,
                RainDayTime.local(event.happenedAt),
                event.status,
                event.levelSpokenOf(),
                event.levelSpokenOf().number(),
                byRules || dispatches.isPresent() ? event.actor : "officer",
                event.reason,
                event.confirmation,
                event.isPublic,
                speech.headline(event),
                speech.badge(event),
                speech.news(event),
                speech.description(event),
                speech.instruction(event),
                evidence(event.evidence),
                confirmedBy(event),
                RainDayTime.localOrNull(event.dataAt),
                dataAge(event),
                event.reporting,
                event.gauges,
                RainDayTime.localOrNull(event.heldUntil),
                event.push,
                dispatches.map(all -> deliveries(all, event)).orElse(null));
    }

    List<EvidenceView> evidence(List<Evidence> evidence) {
        return evidence.stream().map(held -> EvidenceView.of(held, network)).toList();
    }

    /** One gauge alone confirms nothing. */
    private static List<String> confirmedBy(AlertEvent event) {
        List<String> gauges = event.evidence.stream()
                .filter(evidence -> evidence.level() == event.levelSpokenOf())
                .map(Evidence::gauge)
                .distinct()
                .toList();
        return gauges.size() > 1 ? gauges : List.of();
    }

    private static @Nullable Duration dataAge(AlertEvent event) {
        Instant dataAt = event.dataAt;
        return dataAt == null
                ? null
                : Duration.ofSeconds(Duration.between(dataAt, event.happenedAt).toSeconds());
    }

    private static List<DeliveryView> deliveries(List<Dispatch> dispatches, AlertEvent event) {
        return dispatches.stream()
                .filter(dispatch -> dispatch.eventId() == event.id)
                .map(DeliveryView::of)
                .toList();
    }
}
