package org.faofon.ops.clock;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;
import org.faofon.common.time.RainDayTime;
import org.faofon.network.NetworkClock;
import org.faofon.ops.StartupException;

/** The time of an exercise: it began at a time of its own and may run faster than real time. */
public final class DrillClock extends NetworkClock {
    private final InstantSource world;
    private final DrillStartFile anchor;
    private final ZoneId zone;

    DrillClock(InstantSource world, DrillStartFile anchor) {
        this(world, anchor, RainDayTime.BANGKOK);
    }

    private DrillClock(InstantSource world, DrillStartFile anchor, ZoneId zone) {
        this.world = world;
        this.anchor = anchor;
        this.zone = zone;
    }

    @Override
    public Instant instant() {
        return anchor.plan().start().plus(faster(Duration.between(anchor.began(), world.instant())));
    }

    @Override
    public double rate() {
        return anchor.plan().rate();
    }

    @Override
    public boolean exercise() {
        return true;
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new DrillClock(world, anchor, other);
    }

    /** Exact decimals: with binary fractions the clock of a long drill would jump backwards by nanoseconds. */
    private Duration faster(Duration elapsed) {
        BigDecimal seconds = BigDecimal.valueOf(elapsed.getSeconds()).add(BigDecimal.valueOf(elapsed.getNano(), 9));
        BigDecimal passed = seconds.multiply(BigDecimal.valueOf(rate()));
        BigDecimal whole = passed.setScale(0, RoundingMode.FLOOR);
        return Duration.ofSeconds(
                whole.longValueExact(), passed.subtract(whole).movePointRight(9).longValue());
    }

    /**
     * The settings of an exercise.
     *
     * @param rate how many of its seconds pass in one real second
     */
    public record Plan(Instant start, double rate) {
        private static final double FASTEST = 10_000;

        public Plan {
            if (!(rate > 0 && rate <= FASTEST)) {
                throw new StartupException(
                        "FAOFON_CLOCK_RATE must be above 0 and at most " + (int) FASTEST + ", but was " + rate + ".",
                        "60 makes an hour pass in a minute; leave it out for real time.");
            }
        }

        /** The settings as written in the environment; empty unless a start is given. */
        public static Optional<Plan> of(Optional<String> start, Optional<String> rate) {
            if (start.isEmpty() && rate.isPresent()) {
                throw new StartupException(
                        "FAOFON_CLOCK_RATE is set without FAOFON_CLOCK_START.",
                        "Set both for an exercise, or neither.");
            }
            return start.map(
                    text -> new Plan(parseStart(text), rate.map(Plan::parseRate).orElse(1.0)));
        }

        private static Instant parseStart(String text) {
            try {
                return OffsetDateTime.parse(text.strip()).toInstant();
            } catch (DateTimeException e) {
                throw new StartupException(
                        "FAOFON_CLOCK_START is \"" + text + "\", which is not a time with an offset.",
                        "Write for instance 2026-11-22T07:00:00+07:00.");
            }
        }

        private static double parseRate(String text) {
            try {
                return Double.parseDouble(text.strip());
            } catch (NumberFormatException e) {
                throw new StartupException(
                        "FAOFON_CLOCK_RATE is \"" + text + "\", which is not a number.",
                        "60 makes an hour pass in a minute.");
            }
        }
    }
}
