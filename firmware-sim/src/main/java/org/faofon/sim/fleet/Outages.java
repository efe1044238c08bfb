package org.faofon.sim.fleet;

import java.time.Duration;
import java.time.Instant;
import java.util.SplittableRandom;
import org.faofon.sim.rain.Chance;

/** The network outages of a gauge: a share of the time, in pieces of about an hour, the same for a seed. */
final class Outages {
    private static final long SLOT_MINUTES = Duration.ofHours(6).toMinutes();
    private static final double USUAL_MINUTES = 70;

    private final long seed;
    private final double chancePerSlot;
    private final double meanMinutes;

    /** @param share of the time without a link, from 0 to 0.9 */
    Outages(long seed, double share) {
        if (share < 0 || share > 0.9) {
            throw new IllegalArgumentException("share of outages must be between 0 and 0.9, but was " + share);
        }
        this.seed = seed;
        // A large share needs longer outages once there is one in every slot.
        this.chancePerSlot = Math.min(1, share * SLOT_MINUTES / USUAL_MINUTES);
        this.meanMinutes = chancePerSlot == 0 ? 0 : share * SLOT_MINUTES / chancePerSlot;
    }

    boolean isOut(String gauge, Instant at) {
        long minute = Math.floorDiv(at.getEpochSecond(), 60);
        SplittableRandom chance = Chance.of(seed, "outages of " + gauge, Math.floorDiv(minute, SLOT_MINUTES));
        if (chance.nextDouble() >= chancePerSlot) {
            return false;
        }
        double spread = Math.min(0.6, SLOT_MINUTES / meanMinutes - 1);
        double length = meanMinutes * (1 + spread * chance.nextDouble(-1, 1));
        double start = chance.nextDouble() * (SLOT_MINUTES - length);
        long minuteOfSlot = Math.floorMod(minute, SLOT_MINUTES);
        return minuteOfSlot >= start && minuteOfSlot < start + length;
    }
}
