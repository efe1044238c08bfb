package org.faofon.web.view;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.faofon.alerts.Alert;
import org.faofon.alerts.Alert.Status;
import org.faofon.alerts.AlertChanged;
import org.faofon.alerts.AlertEvent;
import org.faofon.alerts.AlertQueries;
import org.faofon.alerts.Evidence;
import org.faofon.alerts.Level;
import org.faofon.alerts.outbox.DeliveryLog;
import org.faofon.alerts.outbox.DeliveryLog.Dispatch;
import org.faofon.alerts.verification.VerificationRepository;
import org.faofon.common.time.RainDayTime;
import org.faofon.network.GaugeRegistry;
import org.faofon.network.GaugeStatusRepository;
import org.faofon.network.NetworkClock;
import org.faofon.readings.accounting.LiveSilence;
import org.faofon.web.DistrictName;
import org.jspecify.annotations.Nullable;

/** Views of alerts: the public ones for everybody, all of them for officers. */
@ApplicationScoped
public class AlertViewService {
    public static final Set<Status> OPEN = EnumSet.of(Status.PENDING, Status.ACTIVE);

    /** How long the open alerts are cached; another instance on the same database may change them. */
    private static final long KEEP_NANOS = TimeUnit.SECONDS.toNanos(2);

    private final AlertQueries queries;
    private final DeliveryLog deliveries;
    private final VerificationRepository hits;
    private final LiveSilence silence;
    private final GaugeStatusRepository statuses;
    private final AlertEventViews events;
    private final BilingualAlertText speech;
    private final GaugeRegistry network;
    private final NetworkClock clock;
    private final AtomicLong changes = new AtomicLong();
    private volatile @Nullable InHand inHand;

    private record InHand(List<AlertView> alerts, long asOfChange, long takenAtNanos) {}

    AlertViewService(
            AlertQueries queries,
            DeliveryLog deliveries,
            VerificationRepository hits,
            LiveSilence silence,
            GaugeStatusRepository statuses,
            AlertEventViews events,
            BilingualAlertText speech,
            GaugeRegistry network,
            NetworkClock clock) {
        this.queries = queries;
        this.deliveries = deliveries;
        this.hits = hits;
        this.silence = silence;
        this.statuses = statuses;
        this.events = events;
        this.speech = speech;
        this.network = network;
        this.clock = clock;
    }

    public static AlertReader readerOf(SecurityIdentity asking) {
        return asking.hasRole("officer") ? AlertReader.OFFICER : AlertReader.PUBLIC;
    }

    void onAlert(@Observes AlertChanged changed) {
        changes.incrementAndGet();
    }

    /** The public alerts in force: highest level first, then the latest. */
    public List<AlertView> listPublicOpen() {
        InHand known = inHand;
        long change = changes.get();
        if (known != null && known.asOfChange == change && System.nanoTime() - known.takenAtNanos < KEEP_NANOS) {
            return known.alerts;
        }
        List<AlertView> alerts = views(queries.listOpen(), AlertReader.PUBLIC);
        inHand = new InHand(alerts, change, System.nanoTime());
        return alerts;
    }

    /** All open alerts: pending ones first, of these the highest level first, then the latest. */
    public List<AlertView> listOpenForOfficers() {
        List<AlertView> alerts = new ArrayList<>(views(queries.listOpen(), AlertReader.OFFICER));
        alerts.sort(Comparator.comparing(AlertView::waits)
                .thenComparing(AlertView::shown)
                .reversed());
        return alerts;
    }

    public List<AlertView> list(Set<Status> statuses, int limit, AlertReader reader) {
        return views(statuses.equals(OPEN) ? queries.listOpen() : queries.list(statuses, limit), reader);
    }

    private List<AlertView> views(List<Alert> alerts, AlertReader reader) {
        return alerts.stream()
                .flatMap(alert -> view(alert, told(alert, reader), reader).stream())
                .toList();
    }

    public Optional<AlertDetails> find(long id, AlertReader reader) {
        return queries.find(id).flatMap(alert -> {
            List<AlertEvent> told = told(alert, reader);
            return view(alert, told, reader).map(view -> story(alert, view, told, reader));
        });
    }

    private AlertDetails story(Alert alert, AlertView view, List<AlertEvent> told, AlertReader reader) {
        if (reader == AlertReader.PUBLIC) {
            return new AlertDetails(view, views(told, Optional.empty()), null, null);
        }
        return new AlertDetails(
                view,
                views(told, Optional.of(deliveries.listOf(alert.id))),
                alert.status.open() ? silentIn(alert.districtCode) : List.of(),
                hits.listMarksOf(alert.id).stream().map(AssessmentView::of).toList());
    }

    private List<SilenceView.OfGauge> silentIn(String district) {
        Instant now = clock.instant();
        return SilenceView.of(silence.listDistricts(now), List.of(), statuses::find, now)
                .in(district);
    }

    private List<AlertEventView> views(List<AlertEvent> told, Optional<List<Dispatch>> dispatches) {
        return told.stream().map(event -> events.view(event, dispatches)).toList();
    }

    /**
     * The latest events of all alerts with their deliveries, for officers; the latest first.
     *
     * @param district only those of that district, if there is one
     */
    public List<LoggedEvent> listLatestEvents(Optional<String> district, int limit) {
        List<AlertEvent> latest = queries.listLatestEvents(district, limit);
        Map<Long, List<Dispatch>> dispatches = latest.stream()
                .map(event -> event.alert.id)
                .distinct()
                .collect(Collectors.toMap(alert -> alert, deliveries::listOf));
        return latest.stream()
                .map(event -> new LoggedEvent(
                        DistrictName.of(network.districtOf(event.alert.districtCode)),
                        event.alert.hazard,
                        events.view(event, Optional.of(dispatches.getOrDefault(event.alert.id, List.of())))))
                .toList();
    }

    private List<AlertEvent> told(Alert alert, AlertReader reader) {
        return queries.eventsOf(alert.id).stream()
                .filter(event -> event.isPublic || reader == AlertReader.OFFICER)
                .toList();
    }

    /** Empty if that reader may see none of its events. */
    private Optional<AlertView> view(Alert alert, List<AlertEvent> told, AlertReader reader) {
        return speaking(alert, told, reader)
                .map(event -> new AlertView(
                        alert.id,
                        alert.hazard,
                        alert.level,
                        alert.level.number(),
                        alert.status,
                        waiting(alert, reader),
                        reader == AlertReader.OFFICER ? RainDayTime.localOrNull(alert.pendingUntil) : null,
                        DistrictName.of(network.districtOf(alert.districtCode)),
                        RainDayTime.local(alert.beganAt),
                        RainDayTime.local(alert.raisedAt),
                        RainDayTime.local(reader == AlertReader.OFFICER ? alert.updatedAt : event.happenedAt),
                        RainDayTime.localOrNull(alert.closedAt),
                        RainDayTime.localOrNull(
                                reader == AlertReader.OFFICER || alert.pendingLevel == null
                                        ? alert.acknowledgedAt
                                        : null),
                        reader == AlertReader.OFFICER ? alert.acknowledgedBy : null,
                        reader == AlertReader.OFFICER && alert.acknowledgedAt == null
                                ? RainDayTime.localOrNull(alert.unseenSince)
                                : null,
                        reader == AlertReader.OFFICER ? hold(alert) : null,
                        alert.unconfirmedLevel != null,
                        alert.pendingUntil != null && alert.postponedBy == null,
                        alert.exercise,
                        speech.headline(event),
                        speech.badge(event),
                        speech.news(event),
                        speech.description(event),
                        speech.instruction(event),
                        events.evidence(latestEvidence(told)),
                        event.reporting,
                        event.gauges));
    }

    private AlertView.@Nullable Hold hold(Alert alert) {
        Instant until = alert.heldUntil;
        if (until == null || !alert.status.open() || !until.isAfter(clock.instant())) {
            return null;
        }
        return new AlertView.Hold(
                RainDayTime.local(until),
                Objects.requireNonNullElse(alert.heldBy, ""),
                Objects.requireNonNullElse(alert.heldReason, ""));
    }

    private static @Nullable Level waiting(Alert alert, AlertReader reader) {
        return reader == AlertReader.OFFICER ? alert.pendingLevel : null;
    }

    /** The event whose text describes the alert: a pending one if there is one, otherwise the latest. */
    private static Optional<AlertEvent> speaking(Alert alert, List<AlertEvent> told, AlertReader reader) {
        boolean waits = waiting(alert, reader) != null;
        Optional<AlertEvent> proposal = waits
                ? last(told.stream()
                        .filter(event -> event.confirmation == AlertEvent.Confirmation.WAITING)
                        .toList())
                : Optional.empty();
        return proposal.or(() -> last(told.stream()
                        .filter(event -> event.kind.describesAlert())
                        .toList()))
                .or(() -> last(told));
    }

    private static Optional<AlertEvent> last(List<AlertEvent> events) {
        return events.isEmpty() ? Optional.empty() : Optional.of(events.get(events.size() - 1));
    }

    private static List<Evidence> latestEvidence(List<AlertEvent> told) {
        return last(told.stream().filter(event -> !event.evidence.isEmpty()).toList())
                .map(event -> event.evidence)
                .orElse(List.of());
    }
}
