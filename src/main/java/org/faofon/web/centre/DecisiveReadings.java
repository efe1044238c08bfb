package org.faofon.web.centre;

import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.faofon.common.time.RainDayTime;
import org.faofon.readings.Depth;
import org.faofon.readings.RainInterval;
import org.faofon.readings.query.LiveRainTotals;
import org.faofon.readings.totals.RainWindows;
import org.faofon.web.SchoolName;
import org.faofon.web.view.AlertView;
import org.faofon.web.view.EvidenceView;
import org.jspecify.annotations.Nullable;

/** The readings that an alert rests on most, so that an officer who cancels it can say which of them is wrong. */
@Named("decisiveReadings")
@Singleton
public class DecisiveReadings {
    private static final int MOST_OF_GAUGE = 3;
    private static final int MOST = 8;
    /** A day of five-minute readings; the rest of many weeks is small. */
    private static final int MOST_MORE = 288;

    private final LiveRainTotals live;

    DecisiveReadings(LiveRainTotals live) {
        this.live = live;
    }

    /**
     * One of them.
     *
     * @param key the gauge and the end in epoch seconds, as the form sends them back
     * @param school null if the gauge is no longer known
     */
    public record Decisive(
            String key, String gauge, @Nullable SchoolName school, OffsetDateTime at, Duration period, BigDecimal mm) {}

    /** A gauge and the end of one of its readings. */
    record Key(String gauge, Instant end) {
        private static final char BETWEEN = '@';

        @Override
        public String toString() {
            return gauge + BETWEEN + end.getEpochSecond();
        }

        /** @throws IllegalArgumentException if it is none, which the form prevents */
        static Key of(String text) {
            int between = text.lastIndexOf(BETWEEN);
            if (between < 0 || !text.substring(between + 1).matches("\\d{1,11}")) {
                throw new IllegalArgumentException("A reading is named by its gauge and end, but this is " + text);
            }
            return new Key(
                    text.substring(0, between), Instant.ofEpochSecond(Long.parseLong(text.substring(between + 1))));
        }
    }

    /**
     * All of them, the most rain first.
     *
     * @param first the largest, some of each gauge
     * @param rest the others, the largest of them
     * @param unlisted how many more there are
     */
    public record Choice(List<Decisive> first, List<Decisive> rest, int unlisted) {
        /** All that are listed. */
        public List<Decisive> all() {
            return Stream.concat(first.stream(), rest.stream()).toList();
        }

        /** How many do not stand at the top. */
        public int more() {
            return rest.size() + unlisted;
        }
    }

    /** Every reading with rain that the alert's totals rest on. */
    public Choice of(AlertView alert) {
        Map<String, Decisive> readings = new LinkedHashMap<>();
        alert.decisive()
                .forEach(held -> held.conditions()
                        .forEach(condition -> falls(held, condition)
                                .filter(fall -> fall.depth().micrometres() > 0)
                                .map(fall -> view(held, fall))
                                .forEach(reading -> readings.putIfAbsent(reading.key(), reading))));
        List<Decisive> wettestFirst = readings.values().stream()
                .sorted(Comparator.comparing(Decisive::mm).reversed())
                .toList();
        List<Decisive> first = largestOfEachGauge(wettestFirst);
        List<Decisive> others = wettestFirst.stream()
                .filter(reading -> !first.contains(reading))
                .toList();
        List<Decisive> rest = others.stream().limit(MOST_MORE).toList();
        return new Choice(first, rest, others.size() - rest.size());
    }

    private static List<Decisive> largestOfEachGauge(List<Decisive> wettestFirst) {
        Map<String, Integer> taken = new HashMap<>();
        return wettestFirst.stream()
                .filter(reading -> taken.merge(reading.gauge(), 1, Integer::sum) <= MOST_OF_GAUGE)
                .limit(MOST)
                .toList();
    }

    private Stream<RainInterval> falls(EvidenceView held, EvidenceView.Condition condition) {
        Instant end = held.at().toInstant().minus(condition.endingAgo());
        return live.falls(held.gauge(), end.minus(condition.window()), end).stream();
    }

    /** What of the alert's evidence still reaches its threshold without these readings. */
    public List<EvidenceView> stillReached(AlertView alert, List<String> wrong) {
        return alert.decisive().stream()
                .filter(held -> held.conditions().stream().allMatch(condition -> reaches(held, condition, wrong)))
                .toList();
    }

    private boolean reaches(EvidenceView held, EvidenceView.Condition condition, List<String> wrong) {
        List<RainInterval> right = falls(held, condition)
                .filter(fall ->
                        !wrong.contains(new Key(held.gauge(), fall.interval().end()).toString()))
                .toList();
        long micrometres = condition.soilWater()
                ? RainWindows.soilWater(right, held.at().toInstant()).micrometres()
                : right.stream().mapToLong(fall -> fall.depth().micrometres()).sum();
        return Depth.toMm(micrometres).compareTo(condition.atLeastMm()) >= 0;
    }

    private static Decisive view(EvidenceView held, RainInterval fall) {
        Instant end = fall.interval().end();
        return new Decisive(
                new Key(held.gauge(), end).toString(),
                held.gauge(),
                held.school(),
                RainDayTime.local(end),
                fall.interval().length(),
                Depth.toMm(fall.depth().micrometres()));
    }
}
