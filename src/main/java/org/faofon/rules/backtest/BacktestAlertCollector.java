package org.faofon.rules.backtest;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.faofon.alerts.Alert;
import org.faofon.alerts.AlertEvent;
import org.faofon.alerts.Evidence;
import org.faofon.alerts.Finding;
import org.faofon.alerts.Hazard;
import org.faofon.alerts.Level;
import org.faofon.alerts.lifecycle.SimulatedAlertBook;
import org.faofon.common.time.RainDayTime;
import org.faofon.readings.Depth;
import org.faofon.rules.FindingRecorder;
import org.faofon.rules.RuleEvaluator;
import org.jspecify.annotations.Nullable;

/** What a backtest keeps of the alerts of one set of rules; small, because ten years may have thousands of them. */
public final class BacktestAlertCollector implements FindingRecorder.Book {
    static final int MOST_ALERTS = 5_000;

    private static final int MOST_STEPS = 60;

    private final SimulatedAlertBook book;
    private final Map<Long, Draft> drafts = new LinkedHashMap<>();
    private final FrequencyTally tally;
    private long events;
    private long pushes;
    private Instant lastPush = Instant.MIN;

    /** An alert so far. */
    private static final class Draft {
        private final Alert alert;
        private final List<TrialAlert.Step> steps = new ArrayList<>();
        private final Map<String, Evidence> peaks = new LinkedHashMap<>();
        private @Nullable TrialAlert done;

        Draft(Alert alert) {
            this.alert = alert;
        }
    }

    /** @param maker creates the book, which passes on the events */
    public BacktestAlertCollector(Function<Consumer<AlertEvent>, SimulatedAlertBook> maker, FrequencyTally tally) {
        this.book = maker.apply(this::note);
        this.tally = tally;
    }

    @Override
    public void record(Finding finding) {
        tally.note(finding);
        book.record(finding);
        book.findUnsettled(finding.hazard(), finding.district())
                .flatMap(alert -> Optional.ofNullable(drafts.get(alert.id)))
                .ifPresent(draft -> finding.held()
                        .forEach(held -> draft.peaks.merge(held.rule(), held, BacktestAlertCollector::greater)));
    }

    private static Evidence greater(Evidence one, Evidence other) {
        return RuleEvaluator.leastRatio(other) > RuleEvaluator.leastRatio(one) ? other : one;
    }

    @Override
    public List<AlertEvent> eventsOf(long alert) {
        return book.eventsOf(alert);
    }

    void publishOverdue(Instant now) {
        book.publishOverdue(now);
    }

    public Optional<Alert> findUnsettled(Hazard hazard, String district) {
        return book.findUnsettled(hazard, district);
    }

    public Collection<Long> listUnsettled() {
        return book.listUnsettled();
    }

    /** How many events there have been. */
    long events() {
        return events;
    }

    /** How many pushes to the warned group; events of the same moment count as one. */
    long pushes() {
        return pushes;
    }

    private void note(AlertEvent event) {
        events++;
        if (event.push && event.isPublic && !event.happenedAt.equals(lastPush)) {
            pushes++;
            lastPush = event.happenedAt;
        }
        Draft draft = drafts.computeIfAbsent(event.alert.id, id -> new Draft(event.alert));
        if (draft.steps.size() < MOST_STEPS) {
            Level level = event.levelSpokenOf();
            draft.steps.add(new TrialAlert.Step(local(event.happenedAt), event.kind, level));
        }
        if (!event.alert.status.open()) {
            drafts.put(event.alert.id, finished(draft));
        }
    }

    /** Keeps only the result, without the evidence behind it. */
    private static Draft finished(Draft draft) {
        draft.done = written(draft);
        draft.peaks.clear();
        return draft;
    }

    boolean full() {
        return drafts.size() > MOST_ALERTS;
    }

    /** All alerts, district by district and in order of time. */
    public List<TrialAlert> list() {
        return drafts.values().stream()
                .map(draft -> Optional.ofNullable(draft.done).orElseGet(() -> written(draft)))
                .sorted(Comparator.comparing(TrialAlert::district)
                        .thenComparing(TrialAlert::raisedAt)
                        .thenComparing(TrialAlert::hazard))
                .toList();
    }

    private static TrialAlert written(Draft draft) {
        Alert alert = draft.alert;
        return new TrialAlert(
                alert.hazard,
                alert.districtCode,
                alert.peakLevel,
                local(alert.beganAt),
                local(alert.raisedAt),
                alert.closedAt == null ? null : local(alert.closedAt),
                List.copyOf(draft.steps),
                draft.peaks.values().stream()
                        .flatMap(BacktestAlertCollector::peaks)
                        .toList());
    }

    private static Stream<TrialAlert.Peak> peaks(Evidence held) {
        return held.measures().stream()
                .map(measure -> new TrialAlert.Peak(
                        held.rule(),
                        held.version(),
                        held.gauge(),
                        local(held.at()),
                        measure.window(),
                        measure.endingAgo().isZero() ? null : measure.endingAgo(),
                        Depth.toMm(measure.depthMicrometres()),
                        Depth.toMm(measure.thresholdMicrometres()),
                        measure.soilWater()));
    }

    private static OffsetDateTime local(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS)
                .atZone(RainDayTime.BANGKOK)
                .toOffsetDateTime();
    }
}
