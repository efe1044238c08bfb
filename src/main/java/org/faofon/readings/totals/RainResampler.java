package org.faofon.readings.totals;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import org.faofon.readings.Interval;
import org.faofon.readings.Quality;
import org.faofon.readings.RainInterval;
import org.jspecify.annotations.Nullable;

/**
 * Adds up the rain of one gauge step by step, and passes on each step as soon as no later reading can affect it:
 * however long the span is, only a few steps are open.
 *
 * <p>A step takes a proportional share of each reading by their overlap, rounded so that the parts of a reading add up
 * to its whole depth. A reading that is too long for the steps counts in none of them ({@link TimeStep#feeds}); a
 * failed one counts nowhere. Where readings overlap, {@link GaugeRainWindow} first determines what each of them adds.
 *
 * <p>Not thread-safe.
 */
public final class RainResampler {
    private final TimeStep step;
    private final Interval span;
    private final Consumer<StepTotal> closed;
    private final Deque<Open> open = new ArrayDeque<>();
    private Instant next;
    private Instant newest = Instant.MIN;

    /**
     * Creates it.
     *
     * @param span whole steps, as {@link TimeStep#widen} gives them
     * @param closed gets every step of the span, in order
     */
    public RainResampler(TimeStep step, Interval span, Consumer<StepTotal> closed) {
        if (!step.widen(span).equals(span)) {
            throw new IllegalArgumentException("a series needs whole steps of " + step + ", but was given " + span);
        }
        this.step = step;
        this.span = span;
        this.closed = closed;
        this.next = span.start();
    }

    /**
     * Adds the next reading, which overlaps no finer one; those that affect the span may end up to {@link
     * TimeStep#reach} after it.
     *
     * @throws IllegalArgumentException if it ends before an earlier one
     */
    public void add(RainInterval fall) {
        if (counts(fall.quality())) {
            add(RainShare.whole(fall));
        } else {
            goOnTo(fall.interval().end());
        }
    }

    /** Adds what the next reading adds to the finer ones, in the order of its end. */
    public void add(RainShare share) {
        Instant end = Instant.ofEpochSecond(share.share().end());
        goOnTo(end);
        if (step.feeds(end, share.share().length())) {
            openUpTo(end);
            open.forEach(each -> each.take(share));
        }
    }

    /** Adds an aggregate of the store, in order with the single readings: it counts from the end of its part. */
    public void add(AggregatedRain sum) {
        goOnTo(sum.part().end());
        openUpTo(sum.part().end());
        open.forEach(each -> each.take(sum));
    }

    /** Passes on all remaining steps. */
    public void close() {
        closeUpTo(span.end());
    }

    /** Whether readings of that quality count as rain. */
    public static boolean counts(Quality quality) {
        return quality != Quality.FAIL && quality != Quality.MISSING;
    }

    private void goOnTo(Instant end) {
        if (end.isBefore(newest)) {
            throw new IllegalArgumentException("a series must be in time order, but " + end + " came after " + newest);
        }
        newest = end;
        closeUpTo(end.minus(step.reach()));
    }

    private void openUpTo(Instant end) {
        while (next.isBefore(end) && next.isBefore(span.end())) {
            openNext();
        }
    }

    private void closeUpTo(Instant instant) {
        while (true) {
            if (open.isEmpty() && next.isBefore(span.end())) {
                openNext();
            }
            Open oldest = open.peek();
            if (oldest == null || oldest.interval.end().isAfter(instant)) {
                return;
            }
            open.remove();
            closed.accept(oldest.total());
        }
    }

    private void openNext() {
        Instant end = step.after(next);
        open.add(new Open(new Interval(next, end)));
        next = end;
    }

    /** An open step. */
    private static final class Open {
        private final Interval interval;
        private long depth;
        private long confirmed;
        private long observed;
        private int readings;
        private boolean atLeast;
        private @Nullable Quality quality;

        Open(Interval interval) {
            this.interval = interval;
        }

        void take(RainShare each) {
            OverlapShare share = each.share();
            long start = interval.start().getEpochSecond();
            long seconds = share.overlap(start, interval.end().getEpochSecond());
            if (seconds == 0) {
                return;
            }
            long passed = share.overlap(Long.MIN_VALUE, start);
            long fell = share.depthIn(passed + seconds) - share.depthIn(passed); // Each border is rounded once.
            confirmed += each.amongConfirmed() ? fell : 0;
            atLeast |= each.atLeast();
            if (each.amongAll()) {
                depth += fell;
                observed += seconds;
                readings++;
                trust(each.quality());
            }
        }

        void take(AggregatedRain sum) {
            if (!interval.overlaps(sum.part())) {
                return;
            }
            depth += sum.depthMicrometres();
            confirmed += sum.depthMicrometres() - sum.unconfirmedMicrometres();
            observed += sum.observedSeconds();
            readings += sum.readings();
            atLeast |= sum.atLeast();
            trust(sum.quality());
        }

        private void trust(Quality another) {
            quality = quality == null ? another : quality.worse(another);
        }

        StepTotal total() {
            long most = interval.length().toSeconds();
            long rain = Math.max(depth, confirmed); // As for the windows, see WindowSum.
            return new StepTotal(
                    interval,
                    rain,
                    rain - confirmed,
                    Duration.ofSeconds(Math.min(observed, most)),
                    quality,
                    readings,
                    atLeast);
        }
    }
}
