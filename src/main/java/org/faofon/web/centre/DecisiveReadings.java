package org.faofon.web.centre;

import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.faofon.common.time.RainDayTime;
import org.faofon.readings.Depth;
import org.faofon.readings.RainInterval;
import org.faofon.readings.query.LiveRainTotals;
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

    /** The most rain first. */
    public List<Decisive> of(AlertView alert) {
        Map<String, Decisive> readings = new LinkedHashMap<>();
        for (EvidenceView held : alert.decisive()) {
            held.conditions().stream()
                    .filter(condition -> condition.endingAgo().isZero())
                    .max(Comparator.comparing(EvidenceView.Condition::window))
                    .ifPresent(condition -> largest(held, condition.window())
                            .forEach(reading -> readings.putIfAbsent(reading.key(), reading)));
        }
        List<Decisive> wettestFirst = new ArrayList<>(readings.values());
        wettestFirst.sort(Comparator.comparing(Decisive::mm).reversed());
        return wettestFirst.stream().limit(MOST).toList();
    }

    /** What of the alert's evidence still reaches its threshold without these readings. */
    public List<EvidenceView> stillReached(AlertView alert, List<String> wrong) {
        return alert.decisive().stream()
                .filter(held -> held.conditions().stream().allMatch(condition -> reaches(held, condition, wrong)))
                .toList();
    }

    private boolean reaches(EvidenceView held, EvidenceView.Condition condition, List<String> wrong) {
        Instant end = held.at().toInstant().minus(condition.endingAgo());
        long micrometres = live.falls(held.gauge(), end.minus(condition.window()), end).stream()
                .filter(fall ->
                        !wrong.contains(new Key(held.gauge(), fall.interval().end()).toString()))
                .mapToLong(fall -> fall.depth().micrometres())
                .sum();
        return Depth.toMm(micrometres).compareTo(condition.atLeastMm()) >= 0;
    }

    private List<Decisive> largest(EvidenceView held, Duration window) {
        Instant at = held.at().toInstant();
        return live.falls(held.gauge(), at.minus(window), at).stream()
                .filter(fall -> fall.depth().micrometres() > 0)
                .sorted(Comparator.comparingInt(
                                (RainInterval fall) -> fall.depth().micrometres())
                        .reversed())
                .limit(MOST_OF_GAUGE)
                .map(fall -> view(held, fall))
                .toList();
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
