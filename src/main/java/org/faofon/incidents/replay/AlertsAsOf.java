package org.faofon.incidents.replay;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.faofon.alerts.Alert;
import org.faofon.alerts.AlertEvent;
import org.faofon.alerts.AlertEvent.Kind;

/** Alerts by their events until a past time; what an alert is now says nothing of what it was then. */
final class AlertsAsOf {
    private static final Set<Kind> NEEDS_AN_EYE = EnumSet.of(Kind.OPENED, Kind.PROPOSED, Kind.RAISED);

    private final List<AlertEvent> events;

    /** @param events of the alerts, in order */
    AlertsAsOf(List<AlertEvent> events) {
        this.events = events;
    }

    /**
     * An alert that was open.
     *
     * @param last its last event until then
     * @param told the last public event until then, if the public had been told
     * @param acknowledged who had acknowledged it since it last needed an officer
     */
    record Open(AlertEvent last, Optional<AlertEvent> told, Optional<AlertEvent> acknowledged) {
        boolean waits() {
            return last.pendingLevel != null && last.kind != Kind.WITHDRAWN;
        }

        int levelNumber() {
            return Math.max(last.level.number(), waits() ? last.levelSpokenOf().number() : 0);
        }
    }

    /** The highest level first, then the latest. */
    List<Open> openAt(Instant then) {
        Map<Long, List<AlertEvent>> byAlert = new LinkedHashMap<>();
        events.stream()
                .filter(event -> !event.happenedAt.isAfter(then))
                .forEach(event -> byAlert.computeIfAbsent(event.alert.id, id -> new ArrayList<>())
                        .add(event));
        return byAlert.values().stream()
                .map(AlertsAsOf::open)
                .flatMap(Optional::stream)
                .sorted(Comparator.comparingInt((Open open) -> -open.levelNumber())
                        .thenComparing(open -> -open.last().alert.id))
                .toList();
    }

    private static Optional<Open> open(List<AlertEvent> events) {
        AlertEvent last = events.get(events.size() - 1);
        if (last.status != Alert.Status.PENDING && last.status != Alert.Status.ACTIVE) {
            return Optional.empty();
        }
        Optional<AlertEvent> told = Optional.empty();
        Optional<AlertEvent> acknowledged = Optional.empty();
        for (AlertEvent event : events) {
            told = event.isPublic ? Optional.of(event) : told;
            if (NEEDS_AN_EYE.contains(event.kind)) {
                acknowledged = Optional.empty();
            } else if (event.kind == Kind.ACKNOWLEDGED) {
                acknowledged = Optional.of(event);
            }
        }
        return Optional.of(new Open(last, told, acknowledged));
    }

    /** The events until then, the latest first. */
    List<AlertEvent> logUntil(Instant then, int most) {
        List<AlertEvent> log = new ArrayList<>();
        for (int i = events.size() - 1; i >= 0 && log.size() < most; i--) {
            if (!events.get(i).happenedAt.isAfter(then)) {
                log.add(events.get(i));
            }
        }
        return log;
    }
}
