package org.faofon.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Random;
import org.faofon.bench.Stage;
import org.junit.jupiter.api.Test;

/**
 * Three instances under load, one of which is killed or paused again and again. It takes some minutes and runs only when it is
 * called by its name.
 */
class InstancesTrial {
    private static final int FAULTS = Integer.getInteger("instances.faults", 10);
    private static final long SEED = Long.getLong("instances.seed", 20_261_130);
    private static final Duration PAUSE = Duration.ofSeconds(20);

    @Test
    void nothingIsLostOrDoubledWhileInstancesAreKilledAndPaused() throws Exception {
        Random chance = new Random(SEED);
        try (Stage stage = new Stage("instances")) {
            InstancesRun run = new InstancesRun(stage, TrialNetwork.of(10, 20, 80), PAUSE, Map.of());
            for (int fault = 0; fault < FAULTS; fault++) {
                int victim = chance.nextBoolean() ? run.leader() : chance.nextInt(3);
                if (fault % 2 == 0) {
                    run.kill(victim);
                } else {
                    run.pause(victim);
                }
                run.awaitBack(victim);
            }

            assertThat(run.finish()).matches(Differences::isEmpty);
        }
    }
}
