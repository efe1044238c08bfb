package org.faofon.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.Duration;
import java.util.Map;
import org.faofon.bench.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Three instances, of which the leader is killed: the short run of {@link InstancesTrial}, which also pauses them. */
class SeveralInstancesIT {
    /** Three starts at once take two cores a minute; most of it is the compiler of Java, which nothing here needs. */
    private static final Map<String, String> QUICK_START = Map.of("JAVA_TOOL_OPTIONS", "-XX:TieredStopAtLevel=1");

    /** On two cores three programs would take the whole suite's time. */
    private static final int CORES = 4;

    @BeforeEach
    void thereAreCoresEnough() {
        assumeTrue(
                Runtime.getRuntime().availableProcessors() >= CORES || Boolean.getBoolean("instances.anyway"),
                "Skipped three instances: they want four cores, or -Dinstances.anyway=true");
    }

    @Test
    void nothingIsLostOrDoubledWhileTheLeaderOfThreeInstancesIsKilled() throws Exception {
        try (Stage stage = new Stage("several-instances")) {
            InstancesRun run = new InstancesRun(stage, TrialNetwork.of(4, 6, 24), Duration.ZERO, QUICK_START);
            run.kill(run.leader());

            assertThat(run.finish()).matches(Differences::isEmpty);
        }
    }
}
