package org.faofon.incidents.report;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.faofon.alerts.Alert;
import org.faofon.alerts.AlertEvent;
import org.faofon.alerts.acknowledgement.AcknowledgementRequest;
import org.faofon.alerts.outbox.DeliveryAccount.Push;
import org.faofon.alerts.verification.MissedEvent;
import org.faofon.alerts.verification.RetrospectiveAlert;
import org.faofon.alerts.verification.VerificationRepository.Warning;
import org.faofon.incidents.IncidentSpan;
import org.faofon.incidents.WarningSteps;

/**
 * What a report is made of.
 *
 * @param events of the alerts, within the span, the earliest first
 * @param receipts who was asked to acknowledge the alerts
 * @param warnings the public alerts with their assessments
 * @param missed events without a warning
 * @param hindsight alerts that late rain would have raised
 */
record IncidentFacts(
        IncidentSpan span,
        Instant madeAt,
        boolean exercise,
        List<Alert> alerts,
        List<AlertEvent> events,
        Map<Long, AlertEvent> eventsById,
        List<WarningSteps> steps,
        List<Push> pushes,
        List<AcknowledgementRequest> receipts,
        List<GaugeMaxima> gauges,
        List<Warning> warnings,
        List<MissedEvent> missed,
        List<RetrospectiveAlert> hindsight) {}
