package org.faofon.situations;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The reports of a school by events: an event ends when the school is normal again, or when nothing was said for days. */
public final class SituationHistory {
    private static final Duration SILENCE = Duration.ofDays(3);

    private SituationHistory() {}

    /**
     * One event.
     *
     * @param reports the newest first; never empty
     */
    public record Event(List<SituationReport> reports) {
        public Instant since() {
            return reports.get(reports.size() - 1).seenAt();
        }

        public Instant until() {
            return reports.get(0).seenAt();
        }

        /** Whether the school was normal at its end. */
        public boolean isOver() {
            return reports.get(0).status() == SchoolStatus.NORMAL;
        }
    }

    /** The events of one school's reports, which come the newest first; so do the events. */
    public static List<Event> of(List<SituationReport> newestFirst) {
        List<Event> events = new ArrayList<>();
        List<SituationReport> event = new ArrayList<>();
        for (SituationReport report : newestFirst) {
            boolean earlier = !event.isEmpty()
                    && (report.status() == SchoolStatus.NORMAL
                            || report.seenAt()
                                    .isBefore(
                                            event.get(event.size() - 1).seenAt().minus(SILENCE)));
            if (earlier) {
                events.add(new Event(List.copyOf(event)));
                event.clear();
            }
            event.add(report);
        }
        if (!event.isEmpty()) {
            events.add(new Event(List.copyOf(event)));
        }
        return events;
    }
}
