package org.faofon.alerts;

import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.faofon.alerts.Alert.Status;
import org.faofon.alerts.AlertEvent.Kind;
import org.faofon.readings.Interval;

/** Finds alerts and their events; it changes nothing. {@code AlertService} writes them. */
@ApplicationScoped
public class AlertQueries {
    private static final Set<Status> OPEN = Set.of(Status.PENDING, Status.ACTIVE);
    private static final Set<Kind> OVER = Set.of(Kind.ENDED, Kind.CANCELLED);

    /** The open alerts, highest level first, then the latest. */
    @Transactional
    public List<Alert> listOpen() {
        return Alert.list("status in ?1 order by level desc, id desc", OPEN);
    }

    /** The open alerts, and the closed ones whose rain is not over yet: those that the rules must watch. */
    @Transactional
    public List<Alert> listUnsettled() {
        return Alert.list("causeOverAt is null");
    }

    /** The latest alerts with these statuses, the latest first. */
    @Transactional
    public List<Alert> list(Set<Status> statuses, int limit) {
        return Alert.<Alert>find("status in ?1 order by id desc", statuses)
                .page(Page.ofSize(limit))
                .list();
    }

    @Transactional
    public Optional<Alert> find(long id) {
        return Alert.findByIdOptional(id);
    }

    /** All events of the alert, in order. */
    @Transactional
    public List<AlertEvent> eventsOf(long alertId) {
        return AlertEvent.list("alert.id = ?1 order by id", alertId);
    }

    @Transactional
    public Optional<AlertEvent> findEvent(long eventId) {
        return AlertEvent.findByIdOptional(eventId);
    }

    @Transactional
    public Optional<AlertEvent> latestEventOf(long alertId) {
        return AlertEvent.find("alert.id = ?1 order by id desc", alertId).firstResultOptional();
    }

    /** The latest events of all alerts, public or not, the latest first; only those of a district, if there is one. */
    @Transactional
    public List<AlertEvent> listLatestEvents(Optional<String> district, int limit) {
        return AlertEvent.<AlertEvent>find("alert.districtCode = ?1 or ?1 = '' order by id desc", district.orElse(""))
                .page(Page.ofSize(limit))
                .list();
    }

    /** The latest public events, the latest first. */
    @Transactional
    public List<AlertEvent> listPublicEvents(int limit) {
        return AlertEvent.<AlertEvent>find("isPublic = true order by id desc")
                .page(Page.ofSize(limit))
                .list();
    }

    /** The gauges that the alert has named. */
    @Transactional
    public Set<String> gaugesThatRaised(long alertId) {
        return eventsOf(alertId).stream()
                .flatMap(event -> event.evidence.stream())
                .map(Evidence::gauge)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The alerts in force at that time, each by its last public event until then, highest level first. */
    @Transactional
    public List<AlertEvent> inForceAt(Instant then) {
        return AlertEvent.list(
                "id in (select max(told.id) from AlertEvent told"
                        + " where told.isPublic = true and told.happenedAt <= ?1 group by told.alert.id)"
                        + " and kind not in ?2 order by level desc, id desc",
                then,
                OVER);
    }

    /** The codes of the districts in which an alert of that level or a higher one is in force at that time. */
    @Transactional
    public Set<String> districtsWarned(Level least, Instant then) {
        return inForceAt(then).stream()
                .filter(told -> told.level.number() >= least.number())
                .map(told -> told.alert.districtCode)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The public events of that time, the earliest first. */
    @Transactional
    public List<AlertEvent> listTold(Interval span, int limit) {
        return AlertEvent.<AlertEvent>find(
                        "isPublic = true and happenedAt > ?1 and happenedAt <= ?2 order by id",
                        span.start(),
                        span.end())
                .page(Page.ofSize(limit))
                .list();
    }

    /** The latest alerts of a district that the public was told of, the latest first. */
    @Transactional
    public List<Alert> listTold(String district, int limit) {
        return Alert.<Alert>find("districtCode = ?1 and toldAt is not null order by id desc", district)
                .page(Page.ofSize(limit))
                .list();
    }

    /** The alerts that were raised in that time, the earliest first. */
    @Transactional
    public List<Alert> listRaisedIn(Interval span, int limit) {
        return Alert.<Alert>find("raisedAt >= ?1 and raisedAt < ?2 order by id", span.start(), span.end())
                .page(Page.ofSize(limit))
                .list();
    }

    /** The alerts of a district that the public was told of and that were in force at some time of that span. */
    @Transactional
    public List<Alert> listToldIn(String district, Interval span, int limit) {
        return Alert.<Alert>find(
                        "districtCode = ?1 and toldAt is not null and beganAt <= ?2"
                                + " and (closedAt is null or closedAt >= ?3) order by id",
                        district,
                        span.end(),
                        span.start())
                .page(Page.ofSize(limit))
                .list();
    }

    /** The alerts, public or not, that were open at some time of that span, the earliest first. */
    @Transactional
    public List<Alert> listOpenIn(Interval span, boolean exercise, int limit) {
        return Alert.<Alert>find(
                        "exercise = ?1 and raisedAt <= ?2 and (closedAt is null or closedAt >= ?3) order by id",
                        exercise,
                        span.end(),
                        span.start())
                .page(Page.ofSize(limit))
                .list();
    }

    /** The latest alerts, public or not, the latest first. */
    @Transactional
    public List<Alert> listLatest(boolean exercise, int limit) {
        return Alert.<Alert>find("exercise = ?1 order by id desc", exercise)
                .page(Page.ofSize(limit))
                .list();
    }

    /** All events of those alerts, the earliest first. */
    @Transactional
    public List<AlertEvent> listEventsOf(Collection<Long> alerts) {
        return alerts.isEmpty() ? List.of() : AlertEvent.list("alert.id in ?1 order by id", Set.copyOf(alerts));
    }

    /** All public events of those alerts, the earliest first. */
    @Transactional
    public List<AlertEvent> listToldOf(Collection<Long> alerts) {
        return alerts.isEmpty()
                ? List.of()
                : AlertEvent.list("isPublic = true and alert.id in ?1 order by id", Set.copyOf(alerts));
    }
}
