package org.faofon.rules.live;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import org.faofon.alerts.Evidence;
import org.faofon.alerts.Evidence.Measure;
import org.faofon.alerts.verification.RetrospectiveAlert;
import org.faofon.readings.Interval;
import org.faofon.rules.RuleEvaluator;

/** Determines what late rain would have raised: event by event, and only events that include the late rain. */
final class RetrospectiveEvents {
    private final RuleEvaluator judge;
    private final Map<String, Interval> late;

    /** @param late when the late rain fell, by gauge */
    RetrospectiveEvents(RuleEvaluator judge, Map<String, Interval> late) {
        this.judge = judge;
        this.late = late;
    }

    /** What held during each event, in order of time, each rule and gauge at its greatest. */
    List<List<Evidence>> events(NavigableSet<Instant> times) {
        List<List<Evidence>> events = new ArrayList<>();
        NavigableSet<Instant> event = new TreeSet<>();
        for (Instant time : times) {
            if (!holdsBecauseOfLateRain(time)) {
                continue;
            }
            if (!event.isEmpty() && event.last().plus(RetrospectiveAlert.GAP).isBefore(time)) {
                events.add(judge.held(event));
                event = new TreeSet<>();
            }
            event.add(time);
        }
        if (!event.isEmpty()) {
            events.add(judge.held(event));
        }
        return events;
    }

    private boolean holdsBecauseOfLateRain(Instant time) {
        return judge.held(new TreeSet<>(Set.of(time))).stream().anyMatch(this::sawLateRain);
    }

    private boolean sawLateRain(Evidence evidence) {
        Interval span = late.get(evidence.gauge());
        return span != null
                && evidence.measures().stream()
                        .anyMatch(measure -> window(evidence.at(), measure).overlaps(span));
    }

    private static Interval window(Instant at, Measure measure) {
        return Interval.endingAt(at.minus(measure.endingAgo()), measure.window());
    }
}
