package org.faofon.alerts.lifecycle;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.faofon.alerts.ActionResult;
import org.faofon.alerts.Alert;
import org.faofon.alerts.AlertEvent;
import org.faofon.alerts.Finding;
import org.faofon.alerts.Hazard;
import org.faofon.alerts.outbox.PushPolicy;
import org.jspecify.annotations.Nullable;

/**
 * Simulated alerts: what the {@link AlertService} would have written if no officer had answered. It keeps only the
 * latest alert of each hazard and district, and passes on the events.
 *
 * <p>Not thread-safe.
 */
public final class SimulatedAlertBook {
    private final Duration updatesEvery;
    private final PushPolicy pushes;
    private final Consumer<AlertEvent> reader;
    private final Map<Place, Page> pages = new HashMap<>();
    private long alerts;

    private record Place(Hazard hazard, String district) {}

    private record Page(Alert alert, List<AlertEvent> events) {}

    /**
     * Creates it.
     *
     * @param updatesEvery the shortest time between public events before an update
     * @param reader gets every event as it happens
     */
    public SimulatedAlertBook(Duration updatesEvery, Consumer<AlertEvent> reader) {
        this(updatesEvery, new PushPolicy(false, 1, Duration.ZERO), reader);
    }

    public SimulatedAlertBook(Duration updatesEvery, PushPolicy pushes, Consumer<AlertEvent> reader) {
        this.updatesEvery = updatesEvery;
        this.pushes = pushes;
        this.reader = reader;
    }

    /** Applies the changes of a finding. */
    public void record(Finding finding) {
        Place place = new Place(finding.hazard(), finding.district());
        Optional<Alert> latest = Optional.ofNullable(pages.get(place)).map(Page::alert);
        for (AlertEvent event : AlertLifecycle.judge(latest, finding, updatesEvery, this::eventsOf)) {
            if (latest.filter(alert -> alert == event.alert).isEmpty() && event.alert.id == 0) {
                event.alert.id = ++alerts;
                pages.put(place, new Page(event.alert, new ArrayList<>()));
            }
            note(place, event);
        }
    }

    /** Publishes the levels that were pending until then, each at its own time. */
    public void publishOverdue(Instant now) {
        for (Map.Entry<Place, Page> each : pages.entrySet()) {
            Instant due = each.getValue().alert.pendingUntil;
            if (due != null && !due.isAfter(now)) {
                ActionResult outcome = new OfficerActions(each.getValue().alert, due).publishUnanswered();
                if (outcome instanceof ActionResult.Done done) {
                    note(each.getKey(), done.event());
                }
            }
        }
    }

    private void note(Place place, AlertEvent event) {
        event.alert.wasTold(event);
        event.push = switch (pushes.judge(event)) {
            case PUSH -> true;
            case NONE -> false;
            case IF_TOLD -> wasPushed(pages.get(place));
            case IF_SEVERAL -> pushWithOthers(place, event);
        };
        Optional.ofNullable(pages.get(place)).ifPresent(page -> page.events.add(event));
        reader.accept(event);
    }

    private static boolean wasPushed(@Nullable Page page) {
        return page != null && page.events.stream().anyMatch(event -> event.push && event.isPublic);
    }

    /** As in the {@link AlertService}: what the others have not pushed is sent with this one. */
    private boolean pushWithOthers(Place place, AlertEvent event) {
        List<Page> others = pages.entrySet().stream()
                .filter(each -> each.getKey().hazard == place.hazard
                        && !each.getKey().district.equals(place.district))
                .map(Map.Entry::getValue)
                .filter(page ->
                        page.alert.status == Alert.Status.ACTIVE && !page.alert.raisedAt.isBefore(pushes.since(event)))
                .toList();
        if (!pushes.isSeveral(others.size() + 1L)) {
            return false;
        }
        others.stream()
                .filter(page -> !wasPushed(page))
                .forEach(page -> page.events.stream()
                        .filter(earlier -> earlier.isPublic)
                        .reduce((earlier, later) -> later)
                        .ifPresent(latest -> latest.push = true));
        return true;
    }

    /** The alert of that place whose rain is not over. */
    public Optional<Alert> findUnsettled(Hazard hazard, String district) {
        return Optional.ofNullable(pages.get(new Place(hazard, district)))
                .map(Page::alert)
                .filter(alert -> alert.causeOverAt == null);
    }

    /** The ids of the alerts whose rain is not over. */
    public Collection<Long> listUnsettled() {
        return pages.values().stream()
                .map(Page::alert)
                .filter(alert -> alert.causeOverAt == null)
                .map(alert -> alert.id)
                .toList();
    }

    /** All events of that alert so far; empty if it is not the latest of its place. */
    public List<AlertEvent> eventsOf(long alert) {
        return pages.values().stream()
                .filter(page -> page.alert.id == alert)
                .findFirst()
                .map(page -> List.copyOf(page.events))
                .orElse(List.of());
    }
}
