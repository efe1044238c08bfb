package org.faofon.classroom.rainday;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.faofon.readings.Interval;
import org.faofon.readings.RainClass;
import org.faofon.readings.RainTotal;
import org.faofon.readings.totals.StepTotal;
import org.jspecify.annotations.Nullable;

/**
 * Separates rain into storms, step by step in order of time. A number of dry hours ends a storm. Unobserved time ends
 * it as well, because nobody knows whether it continued; then it is "at least".
 */
public final class StormSeparator {
    /** Six dry hours between two storms are common in studies of rain and slopes. */
    public static final Duration DRY_BETWEEN = Duration.ofHours(6);

    private final Duration dryBetween;
    private final StormWindows windows = new StormWindows();
    private final List<Span> spans = new ArrayList<>();
    private @Nullable Span open;
    private boolean unknownBefore;

    /** A storm before its windows are known. */
    private record Span(Interval interval, long depthMicrometres, boolean atLeast) {}

    StormSeparator(Duration dryBetween) {
        this.dryBetween = dryBetween;
    }

    /** The storms of a gauge with sub-daily readings. */
    public static List<Storm> ofHours(List<StepTotal> hours) {
        StormSeparator storms = new StormSeparator(DRY_BETWEEN);
        hours.forEach(hour -> {
            RainTotal total =
                    new RainTotal(hour.depthMicrometres(), hour.interval().length(), hour.observed(), hour.atLeast());
            if (hour.depthMicrometres() > 0) {
                storms.wet(hour.interval(), hour.depthMicrometres(), hour.atLeast() || RainClass.partly(total));
            } else if (RainClass.partly(total)) {
                storms.unknown();
            } else {
                storms.dry(hour.interval().end());
            }
        });
        return storms.close();
    }

    /** The storms of a cylinder: consecutive rainy days, and each total of several days. */
    public static List<Storm> ofDays(RainDays days) {
        StormSeparator storms = new StormSeparator(Duration.ofDays(1));
        for (RainDay day : days.days()) {
            Interval interval = RainDayBuilder.intervalOf(day.date());
            if (day.rainy()) {
                storms.wet(interval, day.depthMicrometres(), day.atLeast());
            } else if (day.known() && !day.atLeast()) {
                storms.dry(interval.end());
            } else {
                storms.unknown();
            }
        }
        storms.finish();
        days.together().stream()
                .filter(heap -> heap.depthMicrometres() >= RainDay.RAINY_FROM)
                .forEach(storms::together);
        return storms.close();
    }

    public static Optional<Storm> biggest(List<Storm> storms) {
        return storms.stream().max(Comparator.comparingLong(Storm::depthMicrometres));
    }

    private void together(MultiDayTotal heap) {
        Interval interval = new Interval(
                RainDayBuilder.intervalOf(heap.first()).start(),
                RainDayBuilder.intervalOf(heap.last()).end());
        windows.add(interval, heap.depthMicrometres());
        spans.add(new Span(interval, heap.depthMicrometres(), heap.atLeast()));
    }

    private void wet(Interval step, long depth, boolean atLeast) {
        windows.add(step, depth);
        Span before = open;
        Instant start = before == null ? step.start() : before.interval().start();
        long sum = before == null ? depth : before.depthMicrometres() + depth;
        boolean more = before == null ? unknownBefore : before.atLeast();
        open = new Span(new Interval(start, step.end()), sum, more || atLeast);
        unknownBefore = false;
    }

    private void dry(Instant until) {
        unknownBefore = false;
        if (open != null && !until.isBefore(open.interval().end().plus(dryBetween))) {
            finish();
        }
    }

    private void unknown() {
        if (open != null) {
            spans.add(new Span(open.interval(), open.depthMicrometres(), true));
            open = null;
        }
        unknownBefore = true;
    }

    private void finish() {
        if (open != null) {
            spans.add(open);
            open = null;
        }
    }

    private List<Storm> close() {
        finish();
        return spans.stream()
                .sorted(Comparator.comparing(span -> span.interval().start()))
                .map(span -> new Storm(
                        span.interval(),
                        span.depthMicrometres(),
                        span.atLeast(),
                        windows.wettest(span.interval(), span.atLeast())))
                .toList();
    }
}
