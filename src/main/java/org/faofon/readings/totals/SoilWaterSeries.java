package org.faofon.readings.totals;

import java.time.Instant;
import java.util.TreeMap;
import org.faofon.readings.RainTotal;
import org.jspecify.annotations.Nullable;

/**
 * The soil water index of one gauge, from its rain alone: for every moment of a day (from 07:00 in Bangkok) the tanks are
 * empty {@link SoilWater#MEMORY} before that day begins. So the same rain gives the same number to the last digit, in
 * whatever order it came and whenever the program was started.
 *
 * <p>It remembers the tanks at the start of the last days, and at the last step of now. A change of the rain makes it
 * forget what came after. Times are in epoch seconds.
 *
 * <p>Not thread-safe.
 */
final class SoilWaterSeries {
    private static final long STEP = SoilWater.STEP.toSeconds();
    private static final long DAY = 24 * 3_600;
    private static final long MEMORY = SoilWater.MEMORY.toSeconds();
    private static final double SECONDS_OF_AN_HOUR = 3_600;
    private static final double MICROMETRES = 1_000;

    /** As many as the hold time of a rule may reach back, and the look-back before that. */
    private static final int MOST_DAYS = 5;

    private final StepRain rain;
    private final TreeMap<Long, State> dayStarts = new TreeMap<>();
    private @Nullable State latest;

    /** The rain of the steps. */
    interface StepRain {
        /** The rain of (from, to], in which readings of up to an hour count. */
        RainTotal total(long from, long to);
    }

    /** The tanks then, whether any reading has counted, and the share of its own memory that each knows nothing about. */
    private record State(
            long at,
            SoilWaterTanks all,
            SoilWaterTanks confirmed,
            boolean observed,
            double firstUnknown,
            double secondUnknown,
            double thirdUnknown) {
        static State empty(long at) {
            return new State(at, SoilWaterTanks.EMPTY, SoilWaterTanks.EMPTY, false, 0, 0, 0);
        }

        State after(RainTotal step) {
            double hours = step.window().toSeconds() / SECONDS_OF_AN_HOUR;
            double unseen = 1 - step.coverage();
            double mm = step.depthMicrometres() / MICROMETRES;
            double confirmedMm = (step.depthMicrometres() - step.unconfirmedMicrometres()) / MICROMETRES;
            return new State(
                    at + step.window().toSeconds(),
                    all.after(hours, mm),
                    confirmed.after(hours, confirmedMm),
                    observed || !step.observed().isZero(),
                    towards(firstUnknown, unseen, SoilWaterTanks.FIRST_INFILTRATION * hours),
                    towards(secondUnknown, unseen, SoilWaterTanks.SECOND_INFILTRATION * hours),
                    towards(thirdUnknown, unseen, SoilWaterTanks.THIRD_INFILTRATION * hours));
        }

        /** A tank forgets the time before as fast as it passes on its water. */
        private static double towards(double unknown, double unseen, double share) {
            return unknown + (unseen - unknown) * share;
        }

        SoilWater water() {
            double unknown = Math.max(firstUnknown, Math.max(secondUnknown, thirdUnknown));
            return new SoilWater(all, confirmed, observed ? 1 - unknown : 0);
        }
    }

    SoilWaterSeries(StepRain rain) {
        this.rain = rain;
    }

    /** Forgets what depends on rain after then. */
    void changed(long after) {
        dayStarts.tailMap(after, false).clear();
        State known = latest;
        if (known != null && known.at > after) {
            latest = null;
        }
    }

    /** The index at that moment; since the last full step, the rain that has come so far counts. */
    SoilWater at(Instant moment) {
        long at = moment.getEpochSecond();
        long day = Math.floorDiv(at, DAY) * DAY;
        State state = advance(from(day, at), Math.floorDiv(at, STEP) * STEP);
        latest = state;
        return (state.at < at ? advance(state, at) : state).water();
    }

    /** The newest known state of that day up to then. */
    private State from(long day, long at) {
        State known = latest;
        return known != null && known.at > day && known.at <= at ? known : startOf(day);
    }

    private State startOf(long day) {
        State start = dayStarts.computeIfAbsent(day, first -> advance(State.empty(first - MEMORY), first));
        if (dayStarts.size() > MOST_DAYS) {
            dayStarts.pollFirstEntry();
        }
        return start;
    }

    private State advance(State from, long to) {
        State state = from;
        while (state.at < to) {
            state = state.after(rain.total(state.at, Math.min(state.at + STEP, to)));
        }
        return state;
    }
}
