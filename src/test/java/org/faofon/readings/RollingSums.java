package org.faofon.readings;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.faofon.support.Sent;

/** A gauge that reports at each step what fell in the last steps. It is dry at first, because its memory is empty then. */
public final class RollingSums {
    private static final int MOST_RAIN = 9_000;

    private final String gauge;
    private final Instant start;
    private final Duration step;
    private final int length;
    private final int[] rain;

    private RollingSums(String gauge, Instant start, Duration step, int length, int[] rain) {
        this.gauge = gauge;
        this.start = start;
        this.step = step;
        this.length = length;
        this.rain = rain;
    }

    /** Storms and dry spells over four times the length of the sums, of which the first is dry. */
    public static RollingSums of(String gauge, Instant start, Duration step, int length, Random random) {
        int[] rain = new int[4 * length];
        boolean wet = false;
        for (int i = length; i < rain.length; i++) {
            wet = random.nextInt(4) == 0 ? random.nextBoolean() : wet;
            rain[i] = wet ? random.nextInt(MOST_RAIN) : 0;
        }
        return new RollingSums(gauge, start, step, length, rain);
    }

    /** Of each sum. */
    public Duration length() {
        return step.multipliedBy(length);
    }

    public List<Reading> readings() {
        List<Reading> sums = new ArrayList<>();
        for (int i = length; i <= rain.length; i++) {
            int sum = Arrays.stream(rain, i - length, i).sum();
            sums.add(Sent.reading(
                    gauge, start.plus(step.multipliedBy(i)), step.multipliedBy(length), Depth.ofMicrometres(sum)));
        }
        return sums;
    }

    /** What fell in truth; both times at a step. */
    public long rainBetween(Instant from, Instant to) {
        int first = (int) Math.max(0, Duration.between(start, from).dividedBy(step));
        int last = (int) Duration.between(start, to).dividedBy(step);
        return Arrays.stream(rain, first, last).sum();
    }
}
