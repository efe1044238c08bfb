package org.faofon.web;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.faofon.alerts.Alert;
import org.faofon.alerts.Alert.Status;
import org.faofon.alerts.AlertChanged;
import org.faofon.alerts.AlertEvent;
import org.faofon.alerts.AlertEvent.Kind;
import org.faofon.alerts.AlertQueries;
import org.faofon.alerts.DeliveryLog;
import org.faofon.alerts.DeliveryLog.Dispatch;
import org.faofon.alerts.Evidence;
import org.faofon.alerts.HitLog;
import org.faofon.alerts.Level;
import org.faofon.network.GaugeStatuses;
import org.faofon.network.Network;
import org.faofon.network.NetworkClock;
import org.faofon.readings.SilenceWatch;
import org.jspecify.annotations.Nullable;

/** Tells about alerts, to everybody what is public and to officers the rest. */
@ApplicationScoped
class AlertDesk {
    static final Set<Status> OPEN = EnumSet.of(Status.PENDING, Status.ACTIVE);

    /** How long the open alerts are kept in hand; another program on the same database may change them. */
    private static final long KEEP_NANOS = TimeUnit.SECONDS.toNanos(2);

    private final AlertQueries queries;
    private final DeliveryLog deliveries;
    private final HitLog hits;
    private final SilenceWatch silence;
    private final GaugeStatuses statuses;
    private final AlertEventViews events;
    private final AlertSpeech speech;
    private final Network network;
    private final NetworkClock clock;
    private final AtomicLong changes = new AtomicLong();
    private volatile @Nullable InHand inHand;

    private record InHand(List<AlertView> alerts, long asOfChange, long takenAtNanos) {}

    AlertDesk(
            AlertQueries queries,
            DeliveryLog deliveries,
            HitLog hits,
            SilenceWatch silence,
            GaugeStatuses statuses,
            AlertEventViews events,
            AlertSpeech speech,
            Network network,
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

    static Reader readerOf(SecurityIdentity asking) {
        return asking.hasRole("officer") ? Reader.OFFICER : Reader.PUBLIC;
    }

    void onAlert(@Observes AlertChanged changed) {
        changes.incrementAndGet();
    }

    /** What everybody must know now: the highest level first, then the latest. */
    List<AlertView> listPublicOpen() {
        InHand known = inHand;
        long change = changes.get();
        if (known != null && known.asOfChange == change && System.nanoTime() - known.takenAtNanos < KEEP_NANOS) {
            return known.alerts;
        }
        List<AlertView> alerts = views(queries.listOpen(), Reader.PUBLIC);
        inHand = new InHand(alerts, change, System.nanoTime());
        return alerts;
    }

    /** All open alerts: those that wait for an officer first, of these the highest level first, then the latest. */
    List<AlertView> listOpenForOfficers() {
        List<AlertView> alerts = new ArrayList<>(views(queries.listOpen(), Reader.OFFICER));
        alerts.sort(Comparator.comparing(AlertView::waits)
                .thenComparing(AlertView::shown)
                .reversed());
        return alerts;
    }

    List<AlertView> list(Set<Status> statuses, int limit, Reader reader) {
        return views(statuses.equals(OPEN) ? queries.listOpen() : queries.list(statuses, limit), reader);
    }

    private List<AlertView> views(List<Alert> alerts, Reader reader) {
        return alerts.stream()
                .flatMap(alert -> view(alert, told(alert, reader), reader).stream())
                .toList();
    }

    Optional<AlertStory> find(long id, Reader reader) {
        return queries.find(id).flatMap(alert -> {
            List<AlertEvent> told = told(alert, reader);
            return view(alert, told, reader).map(view -> story(alert, view, told, reader));
        });
    }

    private AlertStory story(Alert alert, AlertView view, List<AlertEvent> told, Reader reader) {
        if (reader == Reader.PUBLIC) {
            return new AlertStory(view, views(told, Optional.empty()), null, null);
        }
        return new AlertStory(
                view,
                views(told, Optional.of(deliveries.listOf(alert.id))),
                alert.status.open() ? silentIn(alert.districtCode) : List.of(),
                hits.listMarksOf(alert.id).stream().map(MarkView::of).toList());
    }

    private List<SilenceView.OfGauge> silentIn(String district) {
        Instant now = clock.instant();
        return SilenceView.of(silence.listDistricts(now), List.of(), statuses::find, now)
                .in(district);
    }

    private List<AlertEventView> views(List<AlertEvent> told, Optional<List<Dispatch>> dispatches) {
        return told.stream().map(event -> events.view(event, dispatches)).toList();
    }

    /** The latest events of all alerts, for officers. */
    List<AlertEventView> listEventsOf(List<AlertView> alerts, int limit) {
        return alerts.stream()
                .flatMap(alert -> queries.eventsOf(alert.id()).stream())
                .sorted((a, b) -> Long.compare(b.id, a.id))
                .limit(limit)
                .map(event -> events.view(event, Optional.of(List.of())))
                .toList();
    }

    private List<AlertEvent> told(Alert alert, Reader reader) {
        return queries.eventsOf(alert.id).stream()
                .filter(event -> event.isPublic || reader == Reader.OFFICER)
                .toList();
    }

    /** Empty if that reader has been told nothing of it. */
    private Optional<AlertView> view(Alert alert, List<AlertEvent> told, Reader reader) {
        return speaking(alert, told, reader)
                .map(event -> new AlertView(
                        alert.id,
                        alert.hazard,
                        alert.level,
                        alert.level.number(),
                        alert.status,
                        waiting(alert, reader),
                        reader == Reader.OFFICER ? Times.localOrNull(alert.pendingUntil) : null,
                        DistrictName.of(network.districtOf(alert.districtCode)),
                        Times.local(alert.beganAt),
                        Times.local(alert.raisedAt),
                        Times.local(reader == Reader.OFFICER ? alert.updatedAt : event.happenedAt),
                        Times.localOrNull(alert.closedAt),
                        reader == Reader.OFFICER ? Times.localOrNull(alert.acknowledgedAt) : null,
                        reader == Reader.OFFICER ? alert.acknowledgedBy : null,
                        reader == Reader.OFFICER && alert.acknowledgedAt == null
                                ? Times.localOrNull(alert.unseenSince)
                                : null,
                        reader == Reader.OFFICER ? hold(alert) : null,
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
                Times.local(until),
                Objects.requireNonNullElse(alert.heldBy, ""),
                Objects.requireNonNullElse(alert.heldReason, ""));
    }

    private static @Nullable Level waiting(Alert alert, Reader reader) {
        return reader == Reader.OFFICER ? alert.pendingLevel : null;
    }

    /** The event in whose words the alert is told: what waits comes first, then what was said last. */
    private static Optional<AlertEvent> speaking(Alert alert, List<AlertEvent> told, Reader reader) {
        boolean waits = waiting(alert, reader) != null;
        Set<Kind> quiet = EnumSet.of(Kind.DOUBTED, Kind.ACKNOWLEDGED, Kind.ESCALATED, Kind.HELD, Kind.WITHDRAWN);
        Optional<AlertEvent> proposal = waits
                ? last(told.stream()
                        .filter(event -> event.confirmation == AlertEvent.Confirmation.WAITING)
                        .toList())
                : Optional.empty();
        return proposal.or(() -> last(told.stream()
                        .filter(event -> !quiet.contains(event.kind))
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
