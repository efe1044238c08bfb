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
 * Makes rain of what a counter of tips says at two times.
 *
 * <p>Depths telescope: that of (a, c] is that of (a, b] and that of (b, c] together, to the micrometre, so that it does
 * not matter which of the messages in between arrived.
 *
 * @param nanometresPerTick what one tip stands for, calibration included; rounded once, here
 * @param modulus at which number of tips the counter begins at 0 again, if that is known
 */
record TipCounter(long nanometresPerTick, OptionalLong modulus) {
    /** 10 cm a tip and the largest factor; with it, the most tips still fit. */
    private static final long MOST_NANOMETRES = 200_000_000;

    private static final long NANOMETRES = 1_000;

    /** From here on, one step of a counter wants other steps beside it: 5 mm. */
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

    /** A counter of tips of that nominal depth; the factor is a tip's true depth by it. */
    static TipCounter of(int tipMicrometres, BigDecimal factor, OptionalLong modulus) {
        BigDecimal nanometres = factor.multiply(BigDecimal.valueOf(tipMicrometres * NANOMETRES));
        return new TipCounter(nanometres.setScale(0, RoundingMode.HALF_UP).longValueExact(), modulus);
    }

    /**
     * The rain between two counts. What the counter cannot tell has no depth and is {@link Quality#MISSING}, with the
     * reason: the rain of that time is unknown, and counting goes on from the later count.
     */
    Credit between(long before, long after, Duration apart) {
        return between(before, after, apart, false);
    }

    /**
     * The same where it is known whether the device has restarted in between: a counter that fell then was reset. A wrap
     * is believed only where the rain that it means could fall in the time, and where that is much it is suspect.
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
     * @param verdict that it is missing or suspect by the counter alone, and why; the quality checks have not been asked
     */
    record Credit(Depth depth, Verdict verdict) {
        static Credit unknown(String reason) {
            return new Credit(Depth.ofMicrometres(0), new Verdict(Quality.MISSING, reason));
        }

        boolean isKnown() {
            return verdict.quality() != Quality.MISSING;
        }
    }

    /** A small drop is a reset: a device that starts over begins near 0, far from where a range ends. */
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

    /** Rounded down from 0 on, whichever counts are compared: this is what makes them telescope. */
    private long depth(long ticks) {
        return Math.multiplyExact(ticks, nanometresPerTick) / NANOMETRES;
    }
}
