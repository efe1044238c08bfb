package org.faofon.rules.backtest;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.faofon.alerts.Evidence;
import org.faofon.alerts.Finding;
import org.faofon.alerts.Hazard;
import org.faofon.alerts.Level;
import org.faofon.rules.CompiledRule;
import org.faofon.rules.Rule;
import org.faofon.rules.Threshold;

/**
 * Counts how often each rule holds, at a gauge and in a district. An event is over when the rule has not held for its
 * longest window, and for its hold time at least: two events share no rain. Of the soil water index, whose memory is of
 * weeks, two events may share the water of the ground: they are a day apart.
 *
 * <p>Not thread-safe.
 */
public final class FrequencyTally {
    private static final Duration DAY = Duration.ofDays(1);

    private final Map<String, Duration> gaps = new HashMap<>();
    private final Map<Key, Events> events = new HashMap<>();

    /** What is counted: a rule, or a level of a hazard, at a gauge or in a district. */
    private record Key(Object subject, boolean isGauge, String place) {}

    private record LevelOf(Hazard hazard, Level level) {}

    private static final class Events {
        private long count;
        private Instant last = Instant.MIN;
    }

    public FrequencyTally(List<CompiledRule> rules) {
        rules.forEach(judged -> gaps.put(judged.rule().code(), gapOf(judged)));
    }

    private static Duration gapOf(CompiledRule judged) {
        Duration longest = judged.conditions().stream()
                .flatMap(List::stream)
                .filter(Threshold::ofNow)
                .map(threshold -> threshold.soilWater() ? DAY : threshold.window())
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
        Duration hold = judged.rule().hold();
        return longest.compareTo(hold) > 0 ? longest : hold;
    }

    /** Suspect rain does not count here: it raises no public alert by itself. */
    void note(Finding finding) {
        for (Evidence held : finding.held()) {
            if (!held.unconfirmed()) {
                note(new Key(held.rule(), true, held.gauge()), held);
                note(new Key(held.rule(), false, finding.district()), held);
                for (int number = 1; number <= held.level().number(); number++) {
                    note(new Key(new LevelOf(finding.hazard(), Level.ofNumber(number)), true, held.gauge()), held);
                }
            }
        }
    }

    private void note(Key key, Evidence held) {
        Events known = events.computeIfAbsent(key, unused -> new Events());
        Duration gap = gaps.getOrDefault(held.rule(), Duration.ZERO);
        if (known.last.equals(Instant.MIN) || held.since().isAfter(known.last.plus(gap))) {
            known.count++;
        }
        if (held.until().isAfter(known.last)) {
            known.last = held.until();
        }
    }

    /** The number of events at gauges. */
    long gaugeEvents(Rule rule) {
        return count(rule.code(), true);
    }

    /** The number of events in districts. */
    long districtEvents(Rule rule) {
        return count(rule.code(), false);
    }

    /** The number of events at gauges at which some rule of that level, or of a higher one, held. */
    long gaugeEvents(Hazard hazard, Level level) {
        return count(new LevelOf(hazard, level), true);
    }

    private long count(Object subject, boolean isGauge) {
        return events.entrySet().stream()
                .filter(each -> each.getKey().isGauge == isGauge
                        && each.getKey().subject.equals(subject))
                .mapToLong(each -> each.getValue().count)
                .sum();
    }
}
