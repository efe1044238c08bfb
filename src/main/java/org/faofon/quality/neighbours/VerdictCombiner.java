package org.faofon.quality.neighbours;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.faofon.network.Gauge;
import org.faofon.quality.AdjacentReadings;
import org.faofon.quality.DurationScaling;
import org.faofon.quality.QualityConfig;
import org.faofon.readings.Interval;
import org.faofon.readings.Quality;
import org.faofon.readings.QualityCheck;
import org.faofon.readings.RainInterval;
import org.faofon.readings.Verdict;

/**
 * The whole verdict on a reading whose neighbours have reported: its single-gauge checks again, except where the
 * neighbours confirm it, and the neighbour checks. Plain Java; the same rain always gives the same verdict, so nothing
 * needs to be stored.
 */
final class VerdictCombiner {
    /** The time that a storm needs from school to school. */
    private static final Duration ON_ITS_WAY = Duration.ofMinutes(15);

    private static final Duration STEP = Duration.ofMinutes(5);

    private final List<QualityCheck> own;
    private final List<NeighbourCheck> amongNeighbours;
    private final double corroboration;
    private final AdjacentReadings increments;

    VerdictCombiner(List<QualityCheck> own, QualityConfig config) {
        this.own = own;
        this.corroboration = config.neighbours().corroboration();
        this.increments = new AdjacentReadings(config.rateMmInAnHour());
        this.amongNeighbours = List.of(
                new FaultyZero(config.faultyZero()),
                new HighInflux(config.highInflux()),
                new IsolatedBurst(config.isolatedBurst()),
                new CalibrationDrift(config.drift()),
                new DecimalSlip(config.slips()),
                new DateShift(config.dayShift()),
                new CollocatedGauges(config.schoolPair()));
    }

    Verdict verdict(RainInterval fall, Gauge gauge, NeighbourContext vicinity) {
        Verdict verdict = Verdict.CANNOT_JUDGE;
        for (QualityCheck check : own) {
            Verdict answer = check.check(fall, gauge, vicinity.own());
            boolean over = check.yieldsToIncrements() && isBorneOut(fall, vicinity);
            RainInterval doubted = check.doubted(fall, gauge, vicinity.own());
            verdict = verdict.and(
                    over
                            ? lessSuspect(answer)
                            : less(
                                    answer,
                                    check.yieldsToNeighbours(),
                                    check.neighbourShare(corroboration),
                                    doubted,
                                    vicinity));
        }
        for (NeighbourCheck check : amongNeighbours) {
            Verdict answer = check.check(fall, vicinity);
            boolean over = check.yieldsToIncrements() && isBorneOut(fall, vicinity);
            verdict = verdict.and(
                    over ? lessSuspect(answer) : less(answer, check.yieldsToOneNeighbour(), fall, vicinity));
        }
        return verdict;
    }

    boolean suspect(RainInterval fall, Gauge gauge, NeighbourContext vicinity) {
        return verdict(fall, gauge, vicinity).quality() == Quality.SUSPECT;
    }

    /** Whether the gauge's own rain before or after supports it. */
    boolean isBorneOut(RainInterval fall, NeighbourContext vicinity) {
        return increments.bearOut(fall, vicinity.own());
    }

    private static Verdict lessSuspect(Verdict answer) {
        return answer.quality() == Quality.SUSPECT ? Verdict.GOOD : answer;
    }

    /** The same verdict, or good, if a neighbour that had much too ends the suspicion. */
    Verdict less(Verdict answer, boolean yields, RainInterval fall, NeighbourContext vicinity) {
        return less(answer, yields, corroboration, fall, vicinity);
    }

    private Verdict less(Verdict answer, boolean yields, double share, RainInterval fall, NeighbourContext vicinity) {
        boolean over = answer.quality() == Quality.SUSPECT && yields && corroborated(fall, share, vicinity);
        return over ? Verdict.GOOD : answer;
    }

    /**
     * Whether a neighbour had a good part of it in as long a time, slightly earlier or later (the corroboration checks
     * of Durre et al. 2010). Longer times are not comparable, and a neighbour's rain that may itself be a counter jump
     * confirms nothing.
     */
    private boolean corroborated(RainInterval fall, double share, NeighbourContext vicinity) {
        double enough = share * DurationScaling.mm(fall.depth());
        return vicinity.neighbours().stream()
                .anyMatch(station -> mostAbout(fall.interval(), station, enough) >= enough);
    }

    private double mostAbout(Interval interval, GaugeSeries station, double enough) {
        Duration time = interval.length().compareTo(STEP) < 0 ? STEP : interval.length();
        Instant latest = interval.end().plus(ON_ITS_WAY);
        Instant earliest = interval.end().minus(ON_ITS_WAY);
        double most = 0;
        for (Instant end = earliest; !end.isAfter(latest); end = end.plus(STEP)) {
            double mm = DurationScaling.mm(station.total(end, time).depthMicrometres());
            if (mm >= enough) { // Computed only then, because reading all of them is expensive.
                most = Math.max(most, mm - jumps(station, end, time));
            }
        }
        return most;
    }

    /** Rain of a neighbour that confirms nothing. */
    private double jumps(GaugeSeries station, Instant end, Duration time) {
        return station.falls(end.minus(time), end.plus(STEP)).stream()
                .filter(fall -> fall.interval().start().isBefore(end) && !increments.mayCorroborate(fall, station))
                .mapToDouble(fall -> DurationScaling.mm(fall.depth()))
                .sum();
    }
}
