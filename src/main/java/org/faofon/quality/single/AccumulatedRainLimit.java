package org.faofon.quality.single;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.faofon.network.Gauge;
import org.faofon.quality.DurationScaling;
import org.faofon.quality.QualityConfig;
import org.faofon.quality.ReadingRuns;
import org.faofon.readings.Depth;
import org.faofon.readings.Interval;
import org.faofon.readings.QualityCheck;
import org.faofon.readings.RainHistory;
import org.faofon.readings.RainInterval;
import org.faofon.readings.Verdict;
import org.faofon.readings.VerdictReason;

/**
 * Suspects the reading with which several in a row become more than is likely, though each by itself is not, as those of a
 * gauge are that counts ten times: over 168 mm · √hours within half an hour, two fifths of the world's records (Jennings
 * 1950). The limit for one reading is {@link RainRateLimit}'s.
 */
@Singleton
public class AccumulatedRainLimit implements QualityCheck {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final Duration WITHIN = Duration.ofMinutes(30);

    /** Less does not make it too much. */
    private static final double SMALL_MM = 5;

    private final double mmInAnHour;
    private final double ofOneReading;

    public AccumulatedRainLimit(QualityConfig config) {
        mmInAnHour = config.accumulatedMmInAnHour();
        ofOneReading = config.rateMmInAnHour();
    }

    @Override
    public Verdict check(RainInterval fall, Gauge gauge, RainHistory own) {
        if (fall.interval().length().compareTo(LONGEST) > 0) {
            return Verdict.CANNOT_JUDGE;
        }
        RainInterval sum = doubted(fall, own);
        return sum.equals(fall)
                ? Verdict.GOOD
                : VerdictReason.RATE.suspect("%s in %s by several readings"
                        .formatted(
                                DurationScaling.say(DurationScaling.mm(sum.depth())),
                                sum.interval().length()));
    }

    /** The readings up to this one that are together the furthest beyond what is likely; itself where none are. */
    @Override
    public RainInterval doubted(RainInterval fall, RainHistory own) {
        RainInterval furthest = fall;
        if (DurationScaling.mm(fall.depth()) < SMALL_MM || isUnlikely(fall)) {
            return furthest;
        }
        double most = 1;
        RainInterval sum = fall;
        List<RainInterval> before = ReadingRuns.endingAboutStartOf(fall, own);
        while (goesOn(before, fall)) {
            RainInterval earlier = before.get(0);
            sum = together(earlier, sum);
            double times = times(mmInAnHour, sum);
            if (times > most) {
                most = times;
                furthest = sum;
            }
            before = ReadingRuns.endingAboutStartOf(earlier, own);
        }
        return furthest;
    }

    private boolean goesOn(List<RainInterval> before, RainInterval fall) {
        if (before.isEmpty()) {
            return false;
        }
        RainInterval earlier = before.get(0);
        Instant earliest = fall.interval().end().minus(WITHIN);
        return ReadingRuns.isAboutAsLong(fall, earlier)
                && earlier.depth().micrometres() > 0
                && !earlier.interval().start().isBefore(earliest)
                && !isUnlikely(earlier);
    }

    private static RainInterval together(RainInterval earlier, RainInterval later) {
        Depth depth = Depth.ofMicrometres(
                Math.addExact(earlier.depth().micrometres(), later.depth().micrometres()));
        return new RainInterval(
                new Interval(earlier.interval().start(), later.interval().end()), depth, later.quality());
    }

    /** What is suspect by itself says nothing of the others. */
    private boolean isUnlikely(RainInterval fall) {
        return times(ofOneReading, fall) > 1;
    }

    private static double times(double limitInAnHour, RainInterval fall) {
        double limit =
                DurationScaling.byRoot(limitInAnHour, HOUR, fall.interval().length());
        return DurationScaling.mm(fall.depth()) / limit;
    }

    @Override
    public boolean yieldsToNeighbours() {
        return true;
    }
}
