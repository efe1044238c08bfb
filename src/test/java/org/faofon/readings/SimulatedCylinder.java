package org.faofon.readings;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A cylinder that stands in the rain for some days, and anyone who looks at it: running totals, some of them misread,
 * emptyings at any hour, some of them told by two, and a reading each morning. Full, it runs over, and people say "at least".
 * It knows what it has held, as a bucket on a scale would.
 */
public final class SimulatedCylinder {
    private static final int MOST_RAIN = 30_000;
    private static final int HOLDS = 60_000;

    private final String gauge;
    private final Random random;
    private final List<Measurement> said = new ArrayList<>();
    private int level;
    private long poured;
    private int lastPoured;
    private int seen;

    private SimulatedCylinder(String gauge, Random random) {
        this.gauge = gauge;
        this.random = random;
    }

    /** From seven on a morning, for so many days. */
    public static SimulatedCylinder of(String gauge, Instant seven, int days, Random random) {
        SimulatedCylinder cylinder = new SimulatedCylinder(gauge, random);
        for (int hour = 1; hour <= 24 * days; hour++) {
            cylinder.stand(seven.plus(Duration.ofHours(hour)), hour % 24 == 0);
        }
        return cylinder;
    }

    private void stand(Instant now, boolean morning) {
        int rain = random.nextInt(4) == 0 ? 1 + random.nextInt(MOST_RAIN) : 0;
        level = Math.min(HOLDS, level + rain);
        if (level == lastPoured && level < HOLDS) { // Nobody could tell it from the water before.
            level++;
        }
        if (morning) {
            said.add(new Reading(gauge, Interval.endingAt(now, Duration.ofDays(1)), depth(level), origin(now), ""));
            pour();
            return;
        }
        Instant at = now.minusSeconds(1 + random.nextInt(1_800));
        switch (random.nextInt(7)) {
            case 0 -> {
                say(at, level, true);
                pour();
            }
            case 1, 2 -> {
                say(at, level, false);
                seen = level;
            }
            case 3 -> {
                if (level > 0) { // Two stand before it, and both tell.
                    say(at, level, true);
                    say(now, level, random.nextBoolean());
                    pour();
                }
            }
            case 4 -> {
                if (level > 0 && level < HOLDS) { // Read too high; before the water goes somebody reads it right.
                    say(at, level + 1 + random.nextInt(MOST_RAIN), false);
                    say(now, level, false);
                    seen = level;
                }
            }
            default -> {}
        }
    }

    private void pour() {
        poured += level;
        lastPoured = level == 0 ? lastPoured : level;
        level = 0;
        seen = 0;
    }

    private void say(Instant at, int depth, boolean emptied) {
        said.add(new CylinderLevel(gauge, at, depth(depth), emptied, origin(at), ""));
    }

    private static Depth depth(int micrometres) {
        return new Depth(micrometres, micrometres == HOLDS ? Depth.Kind.AT_LEAST : Depth.Kind.EXACT);
    }

    /** The same, but for a slip: another depth, or emptied where it was not. */
    public static Measurement slip(Measurement right, Random random) {
        Depth wrong = Depth.ofMicrometres(random.nextInt(2 * HOLDS));
        if (right instanceof CylinderLevel level) {
            return new CylinderLevel(level.gauge(), level.at(), wrong, random.nextBoolean(), level.origin(), "");
        }
        Reading reading = (Reading) right;
        return new Reading(reading.gauge(), reading.interval(), wrong, reading.origin(), "");
    }

    private static Reading.Origin origin(Instant at) {
        return new Reading.Origin(Source.PAGE, "volunteer PTL07", at);
    }

    /** What was said, in order of time. */
    public List<Measurement> said() {
        return said;
    }

    /** What it has held, as far as anybody has seen. */
    public long held() {
        return poured + seen;
    }

    /**
     * What a total over readings is where the finer ones stand and a coarser one adds only what they have not told.
     *
     * @param fine which do not overlap each other
     */
    public static long total(List<Reading> fine, List<Reading> coarse) {
        long total = fine.stream()
                .mapToLong(reading -> reading.depth().micrometres())
                .sum();
        for (Reading day : coarse) {
            long told = fine.stream()
                    .filter(reading -> reading.interval().overlaps(day.interval()))
                    .mapToLong(reading -> reading.depth().micrometres())
                    .sum();
            total += day.depth().micrometres() - told;
        }
        return total;
    }
}
