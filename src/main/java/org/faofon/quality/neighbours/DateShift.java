package org.faofon.quality.neighbours;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;
import org.faofon.quality.DailyReadings;
import org.faofon.quality.DurationScaling;
import org.faofon.quality.QualityConfig;
import org.faofon.readings.Interval;
import org.faofon.readings.RainInterval;
import org.faofon.readings.Verdict;
import org.faofon.readings.VerdictReason;

/**
 * Suspects daily readings that match the neighbours much better when they are moved by a day: the date of entry instead
 * of the date of reading. Such shifts of daily gauges are a known fault of networks (Durre et al. 2010, GHCN-Daily;
 * Lewis et al. 2021, GSDR); the measure here, the sum of the misfits, is ours.
 */
final class DateShift implements NeighbourCheck {
    private static final Duration DAY = Duration.ofDays(1);
    private static final double WET_MM = 5;

    private final int days;
    private final int wetDays;
    private final double most;

    DateShift(QualityConfig.DayShiftConfig config) {
        days = config.days();
        wetDays = config.wetDays();
        most = config.misfit();
    }

    @Override
    public Verdict check(RainInterval fall, NeighbourContext vicinity) {
        if (!DailyReadings.isDaily(fall)) {
            return Verdict.CANNOT_JUDGE;
        }
        Instant end = fall.interval().end();
        List<RainInterval> readings = vicinity.own().falls(end.minus(DAY.multipliedBy(days)), end).stream()
                .filter(DailyReadings::isDaily)
                .toList();
        Misfit misfit = new Misfit();
        readings.forEach(reading -> misfit.add(reading, vicinity));
        if (misfit.wet < wetDays) {
            return Verdict.CANNOT_JUDGE;
        }
        double limit = most * misfit.asSaid;
        if (misfit.dayBefore > limit && misfit.dayAfter > limit) {
            return Verdict.GOOD;
        }
        boolean before = misfit.dayBefore < misfit.dayAfter;
        return VerdictReason.DAY_SHIFT.suspect("%d days match the neighbours when they are moved by %s1 day"
                .formatted(readings.size(), before ? "−" : "+"));
    }

    /** The misfit to the neighbours, on the reported days and on the adjacent ones. */
    private static final class Misfit {
        private double asSaid;
        private double dayBefore;
        private double dayAfter;
        private int wet;

        void add(RainInterval reading, NeighbourContext vicinity) {
            double mm = DurationScaling.mm(reading.depth());
            OptionalDouble same = median(reading, 0, vicinity);
            OptionalDouble before = median(reading, -1, vicinity);
            OptionalDouble after = median(reading, 1, vicinity);
            if (same.isEmpty() || before.isEmpty() || after.isEmpty()) {
                return;
            }
            asSaid += Math.abs(mm - same.getAsDouble());
            dayBefore += Math.abs(mm - before.getAsDouble());
            dayAfter += Math.abs(mm - after.getAsDouble());
            wet += Math.max(mm, same.getAsDouble()) >= WET_MM ? 1 : 0;
        }

        private OptionalDouble median(RainInterval reading, int shift, NeighbourContext vicinity) {
            Duration moved = DAY.multipliedBy(shift);
            return vicinity.median(new Interval(
                    reading.interval().start().plus(moved),
                    reading.interval().end().plus(moved)));
        }
    }
}
