package org.faofon.readings.intake;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.faofon.readings.Depth;
import org.faofon.readings.MessageNumber;
import org.faofon.readings.Quality;
import org.faofon.readings.Verdict;
import org.faofon.readings.VerdictReason;
import org.faofon.readings.intake.TipCounter.Credit;

/**
 * Consecutive counts of one gauge, each interpreted together with its adjacent counts. A count that leaves the course
 * of the others for a moment is left out, as if it had been lost; a count that means much rain is suspect until other
 * counts support it.
 *
 * <p>The interpretation of a count depends only on the nearest {@link #BEFORE} and {@link #AFTER} counts, so that it
 * does not depend on the order of arrival.
 */
final class CounterSeries {
    /** How many counts in a row may be off the course before the counter comes back. */
    static final int LONGEST_DIP = 3;

    private static final int FARTHEST = LONGEST_DIP + 1;

    /** A reading begins at the previous valid count, which is compared with the one before that. */
    static final int BEFORE = 3 * FARTHEST + 1;

    static final int AFTER = 2 * FARTHEST + 1;

    private static final Duration SHORTEST = Duration.ofMinutes(5);
    private static final Duration LONGEST_JUMP = Duration.ofHours(1);

    /** The share of a jump that must have fallen in an adjacent step, or it is isolated: a twentieth. */
    private static final int SUPPORT_OF_JUMP = 20;

    /** A quarter for a jump that is three times the suspect limit, which is 15 mm in five minutes. */
    private static final int SUPPORT_OF_LARGE_JUMP = 4;

    private static final int LARGE = 3;

    /** Half of a wrap, because a reset looks the same. */
    private static final int SUPPORT_OF_WRAP = 2;

    private final List<Sample> samples;
    private final TipCounter nominal;

    /**
     * Takes the counts in order of time.
     *
     * @param nominal the counter without calibration, because whether counts fit together must not depend on the
     * calibration of the moment
     */
    CounterSeries(List<Sample> samples, TipCounter nominal) {
        this.samples = samples;
        this.nominal = nominal;
    }

    /** A count, and the sequence number of its message, if it had one. */
    record Sample(Instant at, long ticks, Optional<MessageNumber> number) {
        /** Whether the device has restarted since that count, according to the numbers of its messages. */
        boolean restartedSince(Sample before) {
            return number.isPresent()
                    && before.number.isPresent()
                    && (!number.get().boot().equals(before.number.get().boot())
                            || number.get().seq() < before.number.get().seq());
        }
    }

    /**
     * The interpretation of a count.
     *
     * @param since the index of the count that it is compared with
     */
    record Step(int since, Credit credit) {}

    /** The interpretation of a count, not the first one, by a counter with its calibration. */
    Step step(int index, TipCounter counter) {
        OptionalInt believed = isVoid(index) ? OptionalInt.empty() : believedBefore(index);
        if (believed.isEmpty()) {
            return new Step(index - 1, dip(index));
        }
        int before = believed.getAsInt();
        Credit credit = credit(before, index, counter);
        return credit.isKnown() && credit.depth().micrometres() > 0
                ? new Step(before, new Credit(credit.depth(), doubt(before, index, credit)))
                : new Step(before, credit);
    }

    private Credit dip(int index) {
        return new Credit(
                Depth.ofMicrometres(0),
                VerdictReason.COUNTER_DIP.verdict(
                        Quality.MISSING, "%d tips, which does not fit the counts around it".formatted(ticks(index))));
    }

    private Verdict doubt(int before, int index, Credit credit) {
        boolean wrap = ticks(index) < ticks(before);
        if (isMuch(wrap, before, index) && !isSupported(before, index)) {
            return wrap ? credit.verdict() : jump(before, index);
        }
        OptionalInt earlier = believedBefore(before);
        boolean afterReset = earlier.isPresent()
                && ticks(before) < ticks(earlier.getAsInt())
                && !nominalCredit(earlier.getAsInt(), before).isKnown();
        if (afterReset && isUndecided(index)) {
            return VerdictReason.COUNTER_REBASE.suspect("from %d tips to %d, the first count after %d"
                    .formatted(ticks(before), ticks(index), ticks(earlier.getAsInt())));
        }
        return Verdict.CANNOT_JUDGE;
    }

    private Verdict jump(int before, int index) {
        return VerdictReason.COUNTER_JUMP.suspect(
                "from %d tips to %d, and nothing beside it".formatted(ticks(before), ticks(index)));
    }

    /** Until a further count continues from it. */
    private boolean isUndecided(int index) {
        OptionalInt next = believedAfter(index);
        return next.isEmpty() || !nominalCredit(index, next.getAsInt()).isKnown();
    }

    private boolean isMuch(boolean wrap, int before, int index) {
        long micrometres = nominalCredit(before, index).depth().micrometres();
        if (wrap) {
            return micrometres >= TipCounter.MUCH_MICROMETRES;
        }
        Duration apart = apart(before, index);
        return apart.compareTo(LONGEST_JUMP) <= 0 && micrometres >= much(apart);
    }

    /** 5 mm in five minutes or less, and with the square root of the time for more. */
    private static long much(Duration apart) {
        double times = Math.max(1, (double) apart.toSeconds() / SHORTEST.toSeconds());
        return (long) (TipCounter.MUCH_MICROMETRES * Math.sqrt(times));
    }

    private boolean isSupported(int before, int index) {
        OptionalInt earlier = believedBefore(before);
        OptionalInt next = believedAfter(index);
        return (earlier.isPresent() && supports(earlier.getAsInt(), before, before, index))
                || (next.isPresent() && supports(index, next.getAsInt(), before, index));
    }

    /** Whether the counter continued in the one step, and a good part of the other step's rain fell there too. */
    private boolean supports(int from, int to, int before, int index) {
        Credit beside = nominalCredit(from, to);
        if (!beside.isKnown() || ticks(to) <= ticks(from)) {
            return false;
        }
        double share = Math.min(
                1, (double) apart(before, index).toSeconds() / apart(from, to).toSeconds());
        return beside.depth().micrometres() * share * support(before, index)
                >= nominalCredit(before, index).depth().micrometres();
    }

    /** The share of the step that must have fallen in an adjacent step. */
    private int support(int before, int index) {
        if (ticks(index) < ticks(before)) {
            return SUPPORT_OF_WRAP;
        }
        boolean large = nominalCredit(before, index).depth().micrometres() >= LARGE * much(apart(before, index));
        return large ? SUPPORT_OF_LARGE_JUMP : SUPPORT_OF_JUMP;
    }

    private OptionalInt believedBefore(int index) {
        for (int i = index - 1; i >= Math.max(0, index - FARTHEST); i--) {
            if (!isVoid(i)) {
                return areNear(i, index) ? OptionalInt.of(i) : OptionalInt.empty();
            }
        }
        return OptionalInt.empty();
    }

    private OptionalInt believedAfter(int index) {
        for (int i = index + 1; i <= Math.min(samples.size() - 1, index + FARTHEST); i++) {
            if (!isVoid(i)) {
                return areNear(index, i) ? OptionalInt.of(i) : OptionalInt.empty();
            }
        }
        return OptionalInt.empty();
    }

    /** Whether they are related. */
    private boolean areNear(int before, int after) {
        return apart(before, after).compareTo(CounterRain.LONGEST) <= 0;
    }

    private boolean isVoid(int index) {
        return isInDip(index) || isSpike(index);
    }

    /** Whether the counter fell at or before this count and came back after it to its earlier value. */
    private boolean isInDip(int index) {
        for (int before = index - 1; before >= Math.max(0, index - LONGEST_DIP); before--) {
            for (int after = index + 1; after <= Math.min(samples.size() - 1, before + FARTHEST); after++) {
                if (isDip(before, after)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean isDip(int before, int after) {
        long floor = Math.min(ticks(before), ticks(after));
        for (int i = before + 1; i < after; i++) {
            if (ticks(i) >= floor) {
                return false;
            }
        }
        return areNear(before, after) && isBack(before, after) && comesBackAtOnce(before, after);
    }

    /**
     * Whether the counter is near its earlier value. A counter that fell to less than half may also have been reset and
     * have counted up again, so there it must be nearer.
     */
    private boolean isBack(int before, int after) {
        long drop = ticks(before) - ticks(before + 1);
        long beyond = ticks(after) - ticks(before);
        if (beyond < 0) {
            return -beyond * 10 <= drop;
        }
        boolean mayBeReset = ticks(before + 1) * 2 <= ticks(before);
        return mayBeReset
                ? beyond * 4 <= drop
                : micrometres(beyond) <= PlausibleRain.micrometresIn(apart(before, after));
    }

    /** Not step by step, as with rain after a reset: in one jump, or faster than rain is accepted without support. */
    private boolean comesBackAtOnce(int before, int after) {
        long leap = ticks(after) - ticks(after - 1);
        long drop = ticks(before) - ticks(before + 1);
        return leap * 4 >= drop * 3 || micrometres(ticks(after) - ticks(before + 1)) >= much(apart(before + 1, after));
    }

    /** Whether this one count alone is far above the course; after a reset the counter would begin near 0. */
    private boolean isSpike(int index) {
        int before = index - 1;
        int after = index + 1;
        if (before < 0 || after >= samples.size() || isInDip(before) || isInDip(after)) {
            return false;
        }
        long rise = ticks(index) - ticks(before);
        boolean back = areNear(before, after)
                && ticks(after) >= ticks(before)
                && ticks(after) < ticks(index)
                && micrometres(ticks(after) - ticks(before)) <= PlausibleRain.micrometresIn(apart(before, after));
        boolean farFromZero =
                ticks(before) > rise || micrometres(rise) > PlausibleRain.micrometresIn(apart(before, index));
        return back && farFromZero;
    }

    private Credit nominalCredit(int before, int after) {
        return credit(before, after, nominal);
    }

    private Credit credit(int before, int after, TipCounter counter) {
        boolean restarted = samples.get(after).restartedSince(samples.get(before));
        return counter.between(ticks(before), ticks(after), apart(before, after), restarted);
    }

    private long micrometres(long ticks) {
        return ticks * nominal.nanometresPerTick() / 1_000;
    }

    private long ticks(int index) {
        return samples.get(index).ticks();
    }

    private Duration apart(int before, int after) {
        return Duration.between(samples.get(before).at(), samples.get(after).at());
    }
}
