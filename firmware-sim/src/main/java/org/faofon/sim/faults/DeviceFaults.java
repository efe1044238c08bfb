package org.faofon.sim.faults;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.faofon.sim.rain.Chance;

/**
 * Everything that is wrong with one gauge. What happens depends on the seed, the gauge and the time alone, so that a run
 * can be repeated.
 */
public final class DeviceFaults {
    private static final int LOW_BATTERY_PERCENT = 25;
    private static final int DEEPEST_DIP = 40;

    private final long seed;
    private final String gauge;
    private final List<Fault> faults;

    public DeviceFaults(long seed, String gauge, List<Fault> faults) {
        this.seed = seed;
        this.gauge = gauge;
        this.faults = List.copyOf(faults);
    }

    public static DeviceFaults none(String gauge) {
        return new DeviceFaults(0, gauge, List.of());
    }

    public List<Fault> faults() {
        return faults;
    }

    public boolean needCounter() {
        return faults.stream().anyMatch(fault -> fault.kind().needsCounter());
    }

    /** How far the gauge's clock is ahead; negative when it is slow. */
    public Duration clockOffset(Instant at) {
        Duration jumps = active(FaultKind.CLOCK_JUMP, at).map(Fault::duration).reduce(Duration.ZERO, Duration::plus);
        return active(FaultKind.CLOCK_DRIFT, at)
                .map(fault -> driftOf(fault, at))
                .reduce(jumps, Duration::plus);
    }

    private static Duration driftOf(Fault fault, Instant at) {
        double days = Duration.between(fault.from(), at).toMillis()
                / (double) Duration.ofDays(1).toMillis();
        return Duration.ofMillis((long) (fault.duration().toMillis() * days));
    }

    public boolean isDead(Instant at) {
        return active(FaultKind.DEAD, at).findAny().isPresent()
                || active(FaultKind.LOW_BATTERY, at).anyMatch(fault -> chargeOf(fault, at) <= 0);
    }

    /** Whether it is without a link, because of an outage or because it is dead. */
    public boolean hasNoLink(Instant at) {
        return isDead(at) || active(FaultKind.OUTAGE, at).findAny().isPresent();
    }

    /** The charge in per cent; empty if its battery is well. */
    public OptionalInt batteryPercent(Instant at) {
        return active(FaultKind.LOW_BATTERY, at)
                .mapToInt(fault -> (int) Math.round(Math.max(0, chargeOf(fault, at)) * LOW_BATTERY_PERCENT))
                .min();
    }

    private static double chargeOf(Fault fault, Instant at) {
        return 1
                - Duration.between(fault.from(), at).toMillis()
                        / (double) fault.duration().toMillis();
    }

    /** How many tips its switch makes of the true ones. */
    public long countedTips(long tips, Instant end) {
        if (active(FaultKind.STUCK_REED, end).findAny().isPresent()) {
            return 0;
        }
        double share = shareOf(FaultKind.DOUBLE_TIPS, end);
        if (share == 0) {
            return tips;
        }
        SplittableRandom chance = Chance.of(seed, "double tips of " + gauge, end.getEpochSecond());
        long doubled = 0;
        for (long tip = 0; tip < tips; tip++) {
            doubled += chance.nextDouble() < share ? 1 : 0;
        }
        return tips + doubled;
    }

    /** Whether it restarts in (from, to]: at the beginning of the fault, and then again and again. */
    public boolean rebootsIn(Instant from, Instant to) {
        return faults.stream()
                .filter(fault -> fault.kind() == FaultKind.REBOOT && fault.isActiveAt(to))
                .anyMatch(fault -> rebootsOf(fault, to) > rebootsOf(fault, from));
    }

    private static long rebootsOf(Fault fault, Instant at) {
        return at.isBefore(fault.from())
                ? 0
                : 1 + Duration.between(fault.from(), at).dividedBy(fault.duration());
    }

    /** What it reports of its counter. */
    public long reportedCount(long count, Instant end) {
        SplittableRandom chance = Chance.of(seed, "dips of " + gauge, end.getEpochSecond());
        if (chance.nextDouble() >= shareOf(FaultKind.COUNTER_DIP, end)) {
            return count;
        }
        return Math.max(0, count - chance.nextInt(1, DEEPEST_DIP + 1));
    }

    /** What becomes of a message. */
    public UplinkFate fateOf(String payload, Instant at) {
        SplittableRandom chance = Chance.of(seed, "uplinks of " + gauge, payload.hashCode());
        boolean lost = chance.nextDouble() < shareOf(FaultKind.LOST_UPLINKS, at);
        boolean corrupt = chance.nextDouble() < shareOf(FaultKind.CORRUPT_PAYLOADS, at);
        boolean twice = chance.nextDouble() < shareOf(FaultKind.DUPLICATE_UPLINKS, at);
        boolean retained = active(FaultKind.RETAINED, at).findAny().isPresent();
        return new UplinkFate(lost, corrupt, twice, retained, chance.nextInt());
    }

    private double shareOf(FaultKind kind, Instant at) {
        return active(kind, at).map(Fault::share).max(Comparator.naturalOrder()).orElse(0.0);
    }

    private Stream<Fault> active(FaultKind kind, Instant at) {
        return faults.stream().filter(fault -> fault.kind() == kind && fault.isActiveAt(at));
    }

    /**
     * What becomes of a message.
     *
     * @param choice a random number for the way in which it is corrupted
     */
    public record UplinkFate(boolean lost, boolean corrupt, boolean twice, boolean retained, int choice) {}
}
