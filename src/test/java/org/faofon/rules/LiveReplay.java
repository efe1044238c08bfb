package org.faofon.rules;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import org.faofon.alerts.Alert;
import org.faofon.alerts.AlertEvent;
import org.faofon.alerts.Finding;
import org.faofon.alerts.Hazard;
import org.faofon.alerts.Level;
import org.faofon.alerts.lifecycle.SimulatedAlertBook;
import org.faofon.network.District;
import org.faofon.network.Gauge;
import org.faofon.network.GaugeKind;
import org.faofon.quality.neighbours.ReplayedQuality;
import org.faofon.readings.Quality;
import org.faofon.readings.Reading;
import org.faofon.readings.ReadingsStored;
import org.faofon.readings.ReadingsStored.Judged;
import org.faofon.readings.Verdict;
import org.faofon.readings.totals.RainWindows;
import org.faofon.rules.live.PendingDistricts;

/**
 * Plays readings in the order in which they come through the real checks, rules and life of an alert, in the live rhythm:
 * rules at each reading, the round among neighbours a minute later, nobody answers.
 */
public final class LiveReplay {
    private static final Duration ROUND_AFTER = Duration.ofMinutes(1);
    private static final Duration LOOK_BACK = Duration.ofHours(3);

    private final RainWindows rain = new RainWindows();
    private final PendingDistricts touched = new PendingDistricts(rain::falls);
    private Instant evaluatedUntil = Instant.EPOCH;
    private final Map<String, Reading> known = new HashMap<>();
    private final Map<String, Gauge> gauges = new LinkedHashMap<>();
    private final Map<District, List<Gauge>> districts = new LinkedHashMap<>();
    private final List<CompiledRule> rules;
    private final ReplayedQuality quality;
    private final boolean judged;
    private final Map<Reading, Verdict> ofCounters;
    private final List<Told> told = new ArrayList<>();
    private final List<AlertEvent> events = new ArrayList<>();
    private final SimulatedAlertBook book = new SimulatedAlertBook(Duration.ofHours(1), this::hear);
    private final FindingRecorder watch;

    /**
     * A level that became public, or rose to it.
     *
     * @param typed whether it rests on what people have typed and on nothing else
     */
    record Told(Hazard hazard, String district, Level level, Instant at, boolean typed) {
        boolean isAtLeast(Told other) {
            return hazard == other.hazard && district.equals(other.district) && !other.level.above(level);
        }
    }

    /** @param judged whether anything is doubted; without it every reading is good and warns at once */
    LiveReplay(List<Gauge> all, List<CompiledRule> rules, boolean judged) {
        this(all, rules, judged, Map.of());
    }

    /** @param ofCounters what a counter alone makes of some readings */
    public LiveReplay(List<Gauge> all, List<CompiledRule> rules, boolean judged, Map<Reading, Verdict> ofCounters) {
        this.rules = rules;
        this.judged = judged;
        this.ofCounters = ofCounters;
        this.quality = new ReplayedQuality(all, rain);
        all.forEach(gauge -> {
            gauges.put(gauge.code, gauge);
            districts
                    .computeIfAbsent(gauge.district(), none -> new ArrayList<>())
                    .add(gauge);
        });
        watch = new FindingRecorder((gauge, at) -> true, new FindingRecorder.Book() {
            @Override
            public void record(Finding finding) {
                book.record(finding);
            }

            @Override
            public List<AlertEvent> eventsOf(long alert) {
                return book.eventsOf(alert);
            }
        });
    }

    private void hear(AlertEvent event) {
        events.add(event);
        if (event.isPublic && event.kind != AlertEvent.Kind.ENDED && event.kind != AlertEvent.Kind.EASED) {
            told.add(new Told(
                    event.alert.hazard, event.alert.districtCode, event.level, event.happenedAt, isTyped(event)));
        }
    }

    private boolean isTyped(AlertEvent event) {
        return event.evidence.stream()
                .filter(held -> !event.level.above(held.level()))
                .allMatch(held -> Objects.requireNonNull(gauges.get(held.gauge())).kind == GaugeKind.MANUAL);
    }

    /** Rain of before, which nobody judges. */
    void remember(Reading reading) {
        rain.put(reading, Quality.GOOD);
    }

    /** Plays them in the order in which they were received. */
    public void play(List<Reading> readings) {
        Map<Instant, List<Reading>> byMoment = new java.util.TreeMap<>();
        readings.forEach(reading -> byMoment.computeIfAbsent(reading.origin().receivedAt(), none -> new ArrayList<>())
                .add(reading));
        Instant owed = null;
        for (Map.Entry<Instant, List<Reading>> moment : byMoment.entrySet()) {
            if (owed != null && !owed.isAfter(moment.getKey())) {
                round(owed);
            }
            owed = moment.getKey().plus(ROUND_AFTER);
            book.publishOverdue(moment.getKey());
            List<Judged> stored = new ArrayList<>();
            for (Reading reading : latestOfEachEnd(moment.getValue())) {
                stored.add(put(reading, judged ? intake(reading) : Verdict.GOOD));
            }
            judge(moment.getKey(), stored);
        }
        if (owed != null) {
            round(owed);
            book.publishOverdue(owed.plus(Duration.ofMinutes(20)));
        }
    }

    /** Of those that come together and end together the last stands, as in a batch of the intake. */
    private static Collection<Reading> latestOfEachEnd(List<Reading> together) {
        Map<String, Reading> latest = new LinkedHashMap<>();
        together.forEach(reading -> latest.put(reading.gauge() + reading.at(), reading));
        return latest.values();
    }

    private Verdict intake(Reading reading) {
        Verdict ofCounter = ofCounters.getOrDefault(reading, Verdict.CANNOT_JUDGE);
        return ofCounter.quality() == Quality.MISSING ? ofCounter : ofCounter.and(quality.intake(reading));
    }

    private void round(Instant at) {
        book.publishOverdue(at);
        if (!judged) {
            return;
        }
        List<Judged> stored = new ArrayList<>();
        for (ReplayedQuality.Changed changed : quality.round()) {
            Reading reading =
                    known.get(changed.gauge() + changed.fall().interval().end());
            if (reading != null) {
                Verdict ofCounter = ofCounters.getOrDefault(reading, Verdict.CANNOT_JUDGE);
                stored.add(put(reading, ofCounter.and(changed.verdict())));
            }
        }
        judge(at, stored);
    }

    private Judged put(Reading reading, Verdict verdict) {
        rain.put(reading, verdict.quality());
        known.put(reading.gauge() + reading.at(), reading);
        return new Judged(reading, verdict);
    }

    private void judge(Instant at, List<Judged> stored) {
        Instant earliest = at.minus(LOOK_BACK);
        touched.add(new ReadingsStored(stored), this::districtOf, earliest);
        Map<String, PendingDistricts.Span> spans = touched.takeAll();
        watch.keepOnly(book.listUnsettled());
        districts.forEach((district, ofDistrict) -> {
            NavigableSet<Instant> times =
                    PendingDistricts.times(Optional.ofNullable(spans.get(district.code)), evaluatedUntil, earliest, at);
            for (Hazard hazard : Hazard.values()) {
                Optional<Alert> open = book.findUnsettled(hazard, district.code);
                if (!times.isEmpty() || open.isPresent()) {
                    EvaluationScope post = new EvaluationScope(hazard, district, ofDistrict);
                    watch.judge(at, post, judgeOf(post), post.gaugeCodes(), times, open);
                }
            }
        });
        evaluatedUntil = at;
    }

    private String districtOf(String gauge) {
        return Objects.requireNonNull(gauges.get(gauge)).district().code;
    }

    private RuleEvaluator judgeOf(EvaluationScope post) {
        List<Gauge> typed = judged ? post.gauges() : List.of();
        return new RuleEvaluator(rules, post, RainTotals.of(rain), 0.8, Corroboration.among(typed, gauges.values()));
    }

    List<Told> told() {
        return told.stream().sorted(Comparator.comparing(Told::at)).toList();
    }

    public List<AlertEvent> events() {
        return events;
    }

    ReplayedQuality quality() {
        return quality;
    }
}
