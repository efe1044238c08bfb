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
    static final Duration DRY_BETWEEN = Duration.ofHours(6);

    private final Duration dryBetween;
    private final List<Storm> storms = new ArrayList<>();
    private @Nullable Storm open;
    private boolean unknownBefore;

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
            } else if (day.known()) {
                storms.dry(interval.end());
            } else {
                storms.unknown();
            }
        }
        List<Storm> all = new ArrayList<>(storms.close());
        days.together().stream()
                .filter(heap -> heap.depthMicrometres() >= RainDay.RAINY_FROM)
                .map(StormSeparator::ofHeap)
                .forEach(all::add);
        all.sort(Comparator.comparing(storm -> storm.interval().start()));
        return all;
    }

    private static Storm ofHeap(MultiDayTotal heap) {
        Interval interval = new Interval(
                RainDayBuilder.intervalOf(heap.first()).start(),
                RainDayBuilder.intervalOf(heap.last()).end());
        return new Storm(interval, heap.depthMicrometres(), heap.atLeast());
    }

    public static Optional<Storm> biggest(List<Storm> storms) {
        return storms.stream().max(Comparator.comparingLong(Storm::depthMicrometres));
    }

    private void wet(Interval step, long depth, boolean atLeast) {
        Storm before = open;
        Instant start = before == null ? step.start() : before.interval().start();
        long sum = before == null ? depth : before.depthMicrometres() + depth;
        boolean more = before == null ? unknownBefore : before.atLeast();
        open = new Storm(new Interval(start, step.end()), sum, more || atLeast);
        unknownBefore = false;
    }

    private void dry(Instant until) {
        unknownBefore = false;
        if (open != null && !until.isBefore(open.interval().end().plus(dryBetween))) {
            storms.add(open);
            open = null;
        }
    }

    private void unknown() {
        if (open != null) {
            storms.add(new Storm(open.interval(), open.depthMicrometres(), true));
            open = null;
        }
        unknownBefore = true;
    }

    private List<Storm> close() {
        if (open != null) {
            storms.add(open);
            open = null;
        }
        return List.copyOf(storms);
    }
}
