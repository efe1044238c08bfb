package org.faofon.rules;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import org.faofon.alerts.Alert;
import org.faofon.alerts.AlertEvent;
import org.faofon.alerts.Evidence;
import org.faofon.alerts.Finding;
import org.faofon.network.Gauge;
import org.faofon.rules.RuleEvaluator.Cause;

/**
 * Passes findings to a book of alerts, and remembers what must be over before each alert can end. Plain Java: the live
 * network and a backtest use the same code.
 *
 * <p>Not thread-safe.
 */
public final class FindingRecorder {
    private final BiPredicate<Gauge, Instant> reporting;
    private final Book book;
    private final Map<Long, Set<Cause>> causes = new HashMap<>();

    /** Where alerts are written: the network's own, or simulated ones. */
    public interface Book {
        void record(Finding finding);

        /** All events of that alert so far. */
        List<AlertEvent> eventsOf(long alert);
    }

    /** @param reporting whether a gauge's newest reading is as recent as expected at that time */
    public FindingRecorder(BiPredicate<Gauge, Instant> reporting, Book book) {
        this.reporting = reporting;
        this.book = book;
    }

    /** Forgets the causes of all alerts but these. */
    public void keepOnly(Collection<Long> unsettled) {
        causes.keySet().retainAll(unsettled);
    }

    /** Forgets what has held at those gauges: what still holds is found again in the remaining rain. */
    public void forgetCausesAt(Set<String> gauges) {
        causes.values().removeIf(known -> known.stream().anyMatch(cause -> gauges.contains(cause.gauge())));
    }

    /**
     * Evaluates one hazard in one district.
     *
     * @param judge at all gauges of the district
     * @param awake the gauges at which a rule may hold at some of those times; at the others none does
     * @param times when new rain may have made a rule hold; empty to check only whether the alert is over
     */
    public void judge(
            Instant now,
            EvaluationScope post,
            RuleEvaluator judge,
            Collection<String> awake,
            NavigableSet<Instant> times,
            Optional<Alert> unsettled) {
        List<Evidence> held = judge.held(times, awake);
        if (held.isEmpty() && unsettled.isEmpty()) {
            return;
        }
        Set<Cause> mustEnd = unsettled
                .map(alert -> causes.computeIfAbsent(alert.id, id -> causesSince(alert, post, judge, now)))
                .orElseGet(HashSet::new);
        mustEnd.addAll(RuleEvaluator.causes(held));
        book.record(new Finding(
                post.hazard(),
                post.district().code,
                now,
                held,
                judge.lingering(mustEnd, now, EvaluationTimes.STEP),
                (int) post.gauges().stream()
                        .filter(gauge -> reporting.test(gauge, now))
                        .count(),
                post.gauges().size()));
    }

    /**
     * The causes of an alert that is new here, also after a restart: what has held since it began, from the rain itself
     * and from what the alert has named. What was named while the level waited, or was suspect, counts only as far as it
     * still holds: it may have failed since, or somebody may have read another value.
     */
    private Set<Cause> causesSince(Alert alert, EvaluationScope post, RuleEvaluator judge, Instant now) {
        Set<Instant> named = new HashSet<>();
        Set<Cause> since = new HashSet<>();
        for (AlertEvent event : book.eventsOf(alert.id)) {
            event.evidence.forEach(
                    evidence -> named.addAll(List.of(evidence.since(), evidence.at(), evidence.until())));
            since.addAll(RuleEvaluator.causes(event.evidence.stream()
                    .filter(evidence -> event.isPublic && !evidence.unconfirmed())
                    .toList()));
        }
        NavigableSet<Instant> times = EvaluationTimes.touched(alert.beganAt.minusSeconds(1), now, named);
        since.addAll(RuleEvaluator.causes(judge.held(times, post.gaugeCodes())));
        return since;
    }
}
