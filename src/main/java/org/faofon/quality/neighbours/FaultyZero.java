package org.faofon.quality.neighbours;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.faofon.quality.DurationScaling;
import org.faofon.quality.QualityConfig;
import org.faofon.readings.Depth;
import org.faofon.readings.Interval;
import org.faofon.readings.RainInterval;
import org.faofon.readings.RainTotal;
import org.faofon.readings.Verdict;
import org.faofon.readings.VerdictReason;

/**
 * Suspects a gauge that reports zero while it rains at three of four neighbours for two hours: blocked, or knocked over
 * (de Vos et al. 2019, Geophysical Research Letters 46: faulty zeroes filter, which requires half of them and half an
 * hour; among showers that marks thousands of true zeros).
 *
 * <p>Showers pass from gauge to gauge and seldom rain on all of them at once. So a gauge is also suspect when it has
 * reported zero for a day in which every neighbour had rain and three of four much; this second criterion is ours. Of
 * short readings only those are marked during which it rains all around: the zeros in between are true even at a
 * blocked gauge.
 */
final class FaultyZero implements NeighbourCheck {
    private static final Duration SHORT = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration LONGEST = Duration.ofHours(28);

    private final Duration lasting;
    private final Duration remembered;
    private final double dayMm;

    FaultyZero(QualityConfig.FaultyZeroConfig config) {
        lasting = config.lasting();
        remembered = config.remembered();
        dayMm = config.dayMm();
    }

    @Override
    public Verdict check(RainInterval fall, NeighbourContext vicinity) {
        Duration length = fall.interval().length();
        if (length.compareTo(LONGEST) > 0) {
            return Verdict.CANNOT_JUDGE;
        }
        if (!isNothing(fall)) {
            return Verdict.GOOD;
        }
        boolean contradictedNow = length.compareTo(SHORT) > 0 || allAround(fall.interval(), vicinity);
        if (contradictedNow && missedADay(fall.interval(), vicinity)) {
            return VerdictReason.FAULTY_ZERO.suspect(
                    "no rain in a day in which most neighbours had %s or more".formatted(DurationScaling.say(dayMm)));
        }
        return length.compareTo(SHORT) <= 0 ? inTheLastHours(fall, vicinity) : Verdict.CANNOT_JUDGE;
    }

    private boolean missedADay(Interval interval, NeighbourContext vicinity) {
        Duration day = interval.length().compareTo(DAY) > 0 ? interval.length() : DAY;
        RainTotal own = vicinity.own().total(interval.end(), day);
        if (own.depthMicrometres() > 0 || own.coverage() < vicinity.coverage()) {
            return false;
        }
        double[] depths = vicinity.depths(Interval.endingAt(interval.end(), day));
        return vicinity.enough(depths) && depths[0] > 0 && depths[depths.length / 4] >= dayMm;
    }

    private Verdict inTheLastHours(RainInterval fall, NeighbourContext vicinity) {
        Interval interval = fall.interval();
        Interval memory = Interval.endingAt(interval.end(), remembered.plus(lasting));
        if (vicinity.median(interval).isEmpty()) {
            return Verdict.CANNOT_JUDGE;
        }
        if (!anyRain(vicinity, memory)) {
            return Verdict.GOOD;
        }
        List<RainInterval> zeros = vicinity.own().falls(memory.start(), interval.end());
        return wetSpell(zeros, vicinity)
                ? VerdictReason.FAULTY_ZERO.suspect(
                        "no rain for %s or more while it rained at the neighbours".formatted(lasting))
                : Verdict.GOOD;
    }

    private static boolean isNothing(RainInterval fall) {
        return fall.depth().micrometres() == 0 && fall.depth().kind() != Depth.Kind.TRACE;
    }

    /** Checked first, because mostly it does not rain: one query per neighbour instead of one per reading. */
    private static boolean anyRain(NeighbourContext vicinity, Interval memory) {
        return vicinity.neighbours().stream()
                .anyMatch(
                        station -> station.total(memory.end(), memory.length()).depthMicrometres() > 0);
    }

    /**
     * Whether three of four neighbours have rain; half of them is not enough, because a passing shower often reaches
     * half.
     */
    private static boolean allAround(Interval interval, NeighbourContext vicinity) {
        double[] depths = vicinity.depths(interval);
        return vicinity.enough(depths) && depths[depths.length / 4] > 0;
    }

    /** Whether there was such a time of rain all around since the gauge last reported rain. */
    private boolean wetSpell(List<RainInterval> readings, NeighbourContext vicinity) {
        Duration wet = Duration.ZERO;
        Instant next = Instant.MAX;
        for (int i = readings.size() - 1; i >= 0 && isNothing(readings.get(i)); i--) {
            Interval interval = readings.get(i).interval();
            boolean goesOn = next.equals(Instant.MAX) || interval.end().equals(next);
            boolean rain = allAround(interval, vicinity);
            wet = rain ? (goesOn ? wet : Duration.ZERO).plus(interval.length()) : Duration.ZERO;
            if (wet.compareTo(lasting) >= 0) {
                return true;
            }
            next = interval.start();
        }
        return false;
    }
}
