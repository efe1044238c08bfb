package org.faofon.ops.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.PreventFurtherStepsException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.faofon.common.time.RainDayTime;
import org.faofon.network.NetworkClock;
import org.faofon.ops.OpsConfig;
import org.faofon.ops.StartupException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClockProducerTest {
    private static final Instant FIRST_START = Instant.parse("2027-03-01T02:00:00Z");
    private static final Instant AFTER_CRASH = FIRST_START.plusSeconds(100);
    private static final DrillClock.Plan STORM = new DrillClock.Plan(Instant.parse("2026-11-22T00:00:00Z"), 60);

    @TempDir
    Path home;

    @Test
    void continuesAfterARestartAsIfItHadNeverStopped() throws IOException {
        clock(STORM, FIRST_START);
        assertThat(clock(STORM, AFTER_CRASH).instant()).isEqualTo(STORM.start().plus(Duration.ofMinutes(100)));
    }

    @Test
    void beginsAnewWithAnotherStart() throws IOException {
        clock(STORM, FIRST_START);
        DrillClock.Plan nextDay = new DrillClock.Plan(STORM.start().plus(Duration.ofDays(1)), 60);
        assertThat(clock(nextDay, AFTER_CRASH).instant()).isEqualTo(nextDay.start());
    }

    @Test
    void beginsAnewWithAnotherRate() throws IOException {
        clock(STORM, FIRST_START);
        assertThat(clock(new DrillClock.Plan(STORM.start(), 10), AFTER_CRASH).instant())
                .isEqualTo(STORM.start());
    }

    @Test
    void beginsAnewWithoutTheFile() throws IOException {
        clock(STORM, FIRST_START);
        Files.delete(home.resolve(DrillStartFile.FILE));
        assertThat(clock(STORM, AFTER_CRASH).instant()).isEqualTo(STORM.start());
    }

    @Test
    void livesInTheWorldsTimeWithoutAnExercise() {
        NetworkClock clock = new ClockProducer().clock(config(Optional.empty(), Optional.empty()));
        assertThat(clock.exercise()).isFalse();
        assertThat(clock.rate()).isEqualTo(1);
        assertThat(clock.getZone()).isEqualTo(RainDayTime.BANGKOK);
        assertThat(home).isEmptyDirectory();
    }

    @Test
    void livesInTheExercisesTimeThatIsConfigured() {
        NetworkClock clock =
                new ClockProducer().clock(config(Optional.of("2025-11-22T07:00:00+07:00"), Optional.of("60")));
        assertThat(clock.exercise()).isTrue();
        assertThat(clock.rate()).isEqualTo(60);
        assertThat(clock.instant())
                .isBetween(Instant.parse("2025-11-22T00:00:00Z"), Instant.parse("2025-11-23T00:00:00Z"));
    }

    @Test
    void stopsTheStartOverAnExerciseThatMakesNoSense() {
        OpsConfig config = config(Optional.of("yesterday"), Optional.empty());
        assertThatThrownBy(() -> new ClockProducer().clock(config))
                .isInstanceOf(PreventFurtherStepsException.class)
                .hasMessageContaining("FAOFON_CLOCK_START is \"yesterday\"");
    }

    @Test
    void saysWhichFileCannotBeRead() throws IOException {
        Files.writeString(home.resolve(DrillStartFile.FILE), "{\"start\": \"yesterday\"}");
        assertThatThrownBy(() -> clock(STORM, FIRST_START))
                .isInstanceOf(StartupException.class)
                .hasMessageContaining(home.resolve(DrillStartFile.FILE).toString());
    }

    private NetworkClock clock(DrillClock.Plan plan, Instant world) throws IOException {
        return ClockProducer.drill(home, plan, Clock.fixed(world, ZoneOffset.UTC));
    }

    private OpsConfig config(Optional<String> start, Optional<String> rate) {
        return new OpsConfig() {
            @Override
            public Path home() {
                return home;
            }

            @Override
            public Optional<String> mqttUrl() {
                return Optional.empty();
            }

            @Override
            public int mqttPort() {
                return 0;
            }

            @Override
            public MqttTls mqttTls() {
                throw new UnsupportedOperationException("The clock needs no broker");
            }

            @Override
            public Backup backup() {
                throw new UnsupportedOperationException("The clock needs no backup");
            }

            @Override
            public Cluster cluster() {
                throw new UnsupportedOperationException("The clock needs no other instances");
            }

            @Override
            public Optional<String> loraPassword() {
                return Optional.empty();
            }

            @Override
            public Optional<String> clockStart() {
                return start;
            }

            @Override
            public Optional<String> clockRate() {
                return rate;
            }

            @Override
            public Optional<String> keepReadings() {
                return Optional.empty();
            }
        };
    }
}
