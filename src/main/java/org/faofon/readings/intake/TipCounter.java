package org.faofon.readings.intake;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.OptionalLong;
import org.faofon.readings.CounterReading;
import org.faofon.readings.Depth;
import org.faofon.readings.MaximumRainfall;
import org.faofon.readings.Quality;
import org.faofon.readings.Verdict;
import org.faofon.readings.VerdictReason;

/**
 * Computes rain from two values of a tip counter.
 *
 * <p>Depths are additive: that of (a, c] is exactly that of (a, b] plus that of (b, c], to the micrometre, so it does
 * not matter which of the messages in between arrived.
 *
 * @param nanometresPerTick the depth of one tip, including calibration; rounded once, here
 * @param modulus the number of tips at which the counter restarts at 0, if known
 */
record TipCounter(long nanometresPerTick, OptionalLong modulus) {
    /** 10 cm per tip and the largest factor; with it, the maximum count still fits. */
    private static final long MOST_NANOMETRES = 200_000_000;

    private static final long NANOMETRES = 1_000;

    /** From here on, one step of a counter needs the support of other steps: 5 mm. */
    static final long MUCH_MICROMETRES = 5_000;

    TipCounter {
        if (nanometresPerTick < 1 || nanometresPerTick > MOST_NANOMETRES) {
            throw new IllegalArgumentException(
                    "a tip must be 1 to " + MOST_NANOMETRES + " nanometres, but was " + nanometresPerTick);
        }
        if (modulus.isPresent() && (modulus.getAsLong() < 2 || modulus.getAsLong() > CounterReading.MOST_TICKS)) {
            throw new IllegalArgumentException(
                    "a modulus must be from 2 to " + CounterReading.MOST_TICKS + ", but was " + modulus.getAsLong());
        }
    }

    /** A counter with that nominal depth; the factor is a tip's true depth divided by it. */
    static TipCounter of(int tipMicrometres, BigDecimal factor, OptionalLong modulus) {
        BigDecimal nanometres = factor.multiply(BigDecimal.valueOf(tipMicrometres * NANOMETRES));
        return new TipCounter(nanometres.setScale(0, RoundingMode.HALF_UP).longValueExact(), modulus);
    }

    /**
     * The rain between two counts. If the counter cannot tell, the result has no depth and is {@link Quality#MISSING},
     * with the reason: the rain of that time is unknown, and counting continues from the later count.
     */
    Credit between(long before, long after, Duration apart) {
        return between(before, after, apart, false);
    }

    /**
     * The same if it is known whether the device has restarted in between: a counter that fell then was reset. A wrap
     * is accepted only if its rain could have fallen in that time, and it is suspect if that is much.
     */
    Credit between(long before, long after, Duration apart, boolean restarted) {
        if (after >= before) {
            return credit(depth(after) - depth(before), after - before, apart);
        }
        if (modulus.isPresent() && !restarted && wrapped(before, after, modulus.getAsLong())) {
            long range = modulus.getAsLong();
            long micrometres = depth(range) - depth(before) + depth(after);
            if (micrometres <= Math.min(PlausibleRain.micrometresIn(apart), MaximumRainfall.micrometresIn(apart))) {
                return new Credit(Depth.ofMicrometres(Math.toIntExact(micrometres)), wrap(before, after, micrometres));
            }
        }
        return Credit.unknown("the counter was reset, from %d tips to %d".formatted(before, after));
    }

    private static Verdict wrap(long before, long after, long micrometres) {
        return micrometres < MUCH_MICROMETRES
                ? Verdict.CANNOT_JUDGE
                : VerdictReason.COUNTER_WRAP.suspect("from %d tips to %d, or was it reset?".formatted(before, after));
    }

    /**
     * The rain of a time, or that it is unknown.
     *
     * @param verdict missing or suspect because of the counter alone, with the reason; the quality checks have not run
     */
    record Credit(Depth depth, Verdict verdict) {
        static Credit unknown(String reason) {
            return new Credit(Depth.ofMicrometres(0), new Verdict(Quality.MISSING, reason));
        }

        boolean isKnown() {
            return verdict.quality() != Quality.MISSING;
        }
    }

    /** A small drop is a reset: a device that starts over begins near 0, far from the end of its range. */
    private static boolean wrapped(long before, long after, long range) {
        return before < range && before - after > range - (before - after);
    }

    private static Credit credit(long micrometres, long ticks, Duration apart) {
        if (micrometres > MaximumRainfall.micrometresIn(apart)) {
            return Credit.unknown("%d tips are %s mm, more than can fall in %s"
                    .formatted(ticks, Depth.toMm(micrometres).toPlainString(), apart));
        }
        return new Credit(Depth.ofMicrometres(Math.toIntExact(micrometres)), Verdict.CANNOT_JUDGE);
    }

    /** Rounded down from 0 on, whichever counts are compared: this makes them additive. */
    private long depth(long ticks) {
        return Math.multiplyExact(ticks, nanometresPerTick) / NANOMETRES;
    }
}
