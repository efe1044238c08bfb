package org.faofon.ops.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.LongRange;
import org.faofon.ops.StartupException;
import org.junit.jupiter.api.Test;

class DrillClockTest {
    private static final Instant BEGAN = Instant.parse("2027-03-01T02:00:00Z");
    private static final Instant STORM = Instant.parse("2026-11-22T00:00:00Z");

    @Test
    void runsAsManyTimesFasterAsItIsTold() {
        assertThat(at(BEGAN.plusSeconds(90), 60).instant()).isEqualTo(STORM.plus(Duration.ofMinutes(90)));
    }

    @Test
    void startsAtItsStart() {
        assertThat(at(BEGAN, 60).instant()).isEqualTo(STORM);
    }

    @Test
    void tellsThatItIsAnExerciseAndHowFastItRuns() {
        DrillClock clock = at(BEGAN, 0.5);
        assertThat(clock.exercise()).isTrue();
        assertThat(clock.rate()).isEqualTo(0.5);
        assertThat(clock.getZone()).isEqualTo(ZoneId.of("Asia/Bangkok"));
    }

    @Test
    void keepsItsTimeInAnotherZone() {
        DrillClock clock = at(BEGAN.plusSeconds(7), 10);
        assertThat(clock.withZone(ZoneOffset.UTC).instant()).isEqualTo(clock.instant());
    }

    @Property(tries = 200)
    void neverGoesBackwards(
            @ForAll @LongRange(max = 4_000_000_000_000_000_000L) long nanos,
            @ForAll @LongRange(max = 2_000_000_000L) long later,
            @ForAll @DoubleRange(min = 0.01, max = 10_000) double rate) {
        assertThat(at(BEGAN.plusNanos(nanos).plusNanos(later), rate).instant())
                .isAfterOrEqualTo(at(BEGAN.plusNanos(nanos), rate).instant());
    }

    @Test
    void isPlannedByAStartWithOffsetAndARate() {
        assertThat(DrillClock.Plan.of(Optional.of("2026-11-22T07:00:00+07:00"), Optional.of("60")))
                .contains(new DrillClock.Plan(STORM, 60));
        assertThat(DrillClock.Plan.of(Optional.of("2026-11-22T07:00:00+07:00"), Optional.empty()))
                .contains(new DrillClock.Plan(STORM, 1));
        assertThat(DrillClock.Plan.of(Optional.empty(), Optional.empty())).isEmpty();
    }

    @Test
    void refusesAStartWithoutOffset() {
        refused("2026-11-22T07:00:00", "1", "FAOFON_CLOCK_START is \"2026-11-22T07:00:00\"");
    }

    @Test
    void refusesARateThatIsNoneOrStandsStill() {
        refused("2026-11-22T07:00:00+07:00", "fast", "FAOFON_CLOCK_RATE is \"fast\"");
        refused("2026-11-22T07:00:00+07:00", "0", "FAOFON_CLOCK_RATE must be above 0");
        refused("2026-11-22T07:00:00+07:00", "NaN", "FAOFON_CLOCK_RATE must be above 0");
        refused("2026-11-22T07:00:00+07:00", "10001", "at most 10000");
    }

    @Test
    void refusesARateWithoutAStart() {
        assertThatThrownBy(() -> DrillClock.Plan.of(Optional.empty(), Optional.of("60")))
                .isInstanceOf(StartupException.class)
                .hasMessageContaining("without FAOFON_CLOCK_START");
    }

    private static void refused(String start, String rate, String why) {
        assertThatThrownBy(() -> DrillClock.Plan.of(Optional.of(start), Optional.of(rate)))
                .isInstanceOf(StartupException.class)
                .hasMessageContaining(why);
    }

    private static DrillClock at(Instant world, double rate) {
        return new DrillClock(
                Clock.fixed(world, ZoneOffset.UTC), new DrillStartFile(new DrillClock.Plan(STORM, rate), BEGAN));
    }
}
