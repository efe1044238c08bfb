package org.faofon.incidents.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.faofon.alerts.Alert;
import org.faofon.alerts.AlertEvent;
import org.faofon.alerts.AlertQueries;
import org.faofon.alerts.acknowledgement.AcknowledgementService;
import org.faofon.alerts.outbox.DeliveryAccount;
import org.faofon.alerts.verification.RetrospectiveAlertRepository;
import org.faofon.alerts.verification.VerificationRepository;
import org.faofon.common.incidents.IncidentTable;
import org.faofon.incidents.IncidentSpan;
import org.faofon.incidents.WarningStepsReader;
import org.faofon.network.NetworkClock;
import org.faofon.readings.Interval;

/** Collects what a report is made of. */
@ApplicationScoped
class IncidentFactsReader {
    /** A month of the worst season has some hundred. */
    private static final int MOST_ALERTS = 1_000;

    private static final int MOST_PUSHES = 1_000;
    private static final int MOST_HINDSIGHT = 500;

    private final AlertQueries alerts;
    private final DeliveryAccount deliveries;
    private final AcknowledgementService receipts;
    private final WarningStepsReader steps;
    private final GaugeMaximaReader gauges;
    private final VerificationRepository verification;
    private final RetrospectiveAlertRepository hindsight;
    private final NetworkClock clock;

    IncidentFactsReader(
            AlertQueries alerts,
            DeliveryAccount deliveries,
            AcknowledgementService receipts,
            WarningStepsReader steps,
            GaugeMaximaReader gauges,
            VerificationRepository verification,
            RetrospectiveAlertRepository hindsight,
            NetworkClock clock) {
        this.alerts = alerts;
        this.deliveries = deliveries;
        this.receipts = receipts;
        this.steps = steps;
        this.gauges = gauges;
        this.verification = verification;
        this.hindsight = hindsight;
        this.clock = clock;
    }

    IncidentFacts read(IncidentSpan span) throws SQLException {
        Interval time = span.time();
        Instant now = clock.instant();
        List<Alert> open = alerts.listOpenIn(time, clock.exercise(), MOST_ALERTS).stream()
                .filter(alert -> span.holds(alert.districtCode))
                .toList();
        List<Long> ids = open.stream().map(alert -> alert.id).toList();
        Set<Long> known = Set.copyOf(ids);
        List<AlertEvent> events = alerts.listEventsOf(ids);
        List<DeliveryAccount.Push> pushes = deliveries.list(ids, time, clock.exercise(), MOST_PUSHES);
        return new IncidentFacts(
                span,
                now,
                clock.exercise(),
                open,
                events.stream().filter(event -> isIn(time, event.happenedAt)).toList(),
                events.stream().collect(Collectors.toMap(event -> event.id, Function.identity())),
                steps.of(open, pushes).stream()
                        .filter(each -> isIn(time, each.foundAt()))
                        .toList(),
                pushes,
                ids.stream()
                        .flatMap(id -> receipts.listOf(id).stream())
                        .limit(IncidentTable.MOST_ROWS)
                        .toList(),
                gauges.list(span),
                verification.listWarnings().stream()
                        .filter(warning -> known.contains(warning.alert().id))
                        .toList(),
                verification.listMissed().stream()
                        .filter(missed ->
                                missed.counts() && isIn(time, missed.happenedAt) && span.holds(missed.districtCode))
                        .toList(),
                hindsight.list(MOST_HINDSIGHT).stream()
                        .filter(late -> late.exercise == clock.exercise()
                                && isIn(time, late.beganAt)
                                && span.holds(late.districtCode))
                        .toList());
    }

    private static boolean isIn(Interval time, Instant at) {
        return at.isAfter(time.start()) && !at.isAfter(time.end());
    }

    /** The latest incidents: alerts that follow one another within half a day, the latest first. */
    List<Interval> latestIncidents() {
        return IncidentGrouping.group(alerts.listLatest(clock.exercise(), MOST_ALERTS), clock.instant());
    }
}
