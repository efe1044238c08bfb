package org.faofon.rules.backtest;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.faofon.readings.Interval;
import org.faofon.readings.ReadingsStored.Judged;
import org.faofon.rules.EvaluationTimes;

/**
 * Replays a stored past as if each reading had arrived when it ended. At every such moment, and at every full five
 * minutes, it does what the live evaluation does then. At its beginning the windows are full and no alert is open;
 * nobody answers pending levels.
 *
 * <p>Not thread-safe.
 */
final class Backtest {
    private static final long STEP_SECONDS = EvaluationTimes.STEP.toSeconds();

    private final Interval period;
    private final ReplayedRain rain;
    private final List<RuleSetTrial> trials;
    private final Map<String, String> districtOf;
    /** The districts in which a reading ends at this moment, and when the earliest of them began. */
    private final Map<String, Instant> rained = new HashMap<>();

    private long now = Long.MIN_VALUE;

    /**
     * Created before the first reading.
     *
     * @param rain where the readings are added, and what the trials evaluate
     * @param districtOf the code of the district of each gauge, by its code
     */
    Backtest(Interval period, ReplayedRain rain, List<RuleSetTrial> trials, Map<String, String> districtOf) {
        this.period = period;
        this.rain = rain;
        this.trials = trials;
        this.districtOf = districtOf;
    }

    /** Adds the next reading, in the order of their ends; those of the 31 days before the period fill the windows. */
    void take(Judged judged) {
        long end = judged.reading().at().getEpochSecond();
        if (end != now) {
            goOnTo(end);
        }
        rain.put(judged);
        String district = districtOf.get(judged.reading().gauge());
        if (district != null) {
            rained.merge(
                    district, judged.reading().interval().start(), (one, other) -> one.isBefore(other) ? one : other);
        }
    }

    /** Continues to the end of the period after the last reading. */
    void finish() {
        goOnTo(period.end().getEpochSecond() + 1);
    }

    private void goOnTo(long next) {
        if (now != Long.MIN_VALUE) {
            round(now);
            for (long step = stepAfter(now); step < next && mayChange(step); step += STEP_SECONDS) {
                round(step);
            }
        }
        now = next;
    }

    private static long stepAfter(long second) {
        return (Math.floorDiv(second, STEP_SECONDS) + 1) * STEP_SECONDS;
    }

    private boolean mayChange(long second) {
        Instant at = Instant.ofEpochSecond(second);
        return trials.stream().anyMatch(trial -> trial.mayChange(at));
    }

    private void round(long second) {
        Instant at = Instant.ofEpochSecond(second);
        if (at.isAfter(period.start()) && !at.isAfter(period.end())) {
            Instant justBefore = at.minusSeconds(1);
            boolean onStep = second % STEP_SECONDS == 0;
            for (RuleSetTrial trial : trials) {
                trial.publishOverdue(at);
                Map<String, Instant> touched = trial.touchedBy(rained);
                for (String district : onStep ? trial.districts() : touched.keySet()) {
                    trial.evaluate(district, touched.getOrDefault(district, justBefore), at);
                }
            }
        }
        rained.clear();
    }
}
