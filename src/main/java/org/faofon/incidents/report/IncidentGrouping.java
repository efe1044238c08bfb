package org.faofon.incidents.report;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.faofon.alerts.Alert;
import org.faofon.incidents.IncidentSpan;
import org.faofon.readings.Interval;

/** Puts alerts together that belong to the same rain: those between which less than half a day lies. */
final class IncidentGrouping {
    private static final Duration GAP = Duration.ofHours(12);

    /** The rain before the first alert belongs to the report. */
    private static final Duration BEFORE = Duration.ofHours(6);

    private static final int MOST = 8;

    private IncidentGrouping() {}

    /** The spans of the latest incidents, the latest first; each begins some hours before its first alert. */
    static List<Interval> group(List<Alert> alerts, Instant now) {
        List<Interval> groups = new ArrayList<>();
        List<Alert> inOrder = alerts.stream()
                .sorted(Comparator.comparing((Alert alert) -> alert.raisedAt))
                .toList();
        for (Alert alert : inOrder) {
            Instant closed = alert.closedAt == null || alert.closedAt.isAfter(now) ? now : alert.closedAt;
            Instant ends = closed.isAfter(alert.raisedAt) ? closed : alert.raisedAt.plusSeconds(1);
            Interval last = groups.isEmpty() ? null : groups.get(groups.size() - 1);
            if (last != null && !alert.raisedAt.isAfter(last.end().plus(GAP))) {
                groups.set(
                        groups.size() - 1, new Interval(last.start(), last.end().isAfter(ends) ? last.end() : ends));
            } else {
                groups.add(new Interval(alert.raisedAt.minus(BEFORE), ends));
            }
        }
        List<Interval> latest = new ArrayList<>(groups.subList(Math.max(0, groups.size() - MOST), groups.size()));
        latest.sort(Comparator.comparing(Interval::start).reversed());
        return latest.stream().map(IncidentGrouping::cut).toList();
    }

    private static Interval cut(Interval span) {
        return span.length().compareTo(IncidentSpan.LONGEST) > 0
                ? Interval.endingAt(span.end(), IncidentSpan.LONGEST)
                : span;
    }
}
