package org.faofon.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.faofon.bench.Stage;
import org.junit.jupiter.api.Test;

/** Three instances, of which the leader is killed: the short run of {@link InstancesTrial}, which also pauses them. */
class SeveralInstancesIT {
    @Test
    void nothingIsLostOrDoubledWhileTheLeaderOfThreeInstancesIsKilled() throws Exception {
        try (Stage stage = new Stage("several-instances")) {
            InstancesRun run = new InstancesRun(stage, TrialNetwork.of(4, 6, 24), Duration.ZERO);
            run.kill(run.leader());

            assertThat(run.finish()).matches(Differences::isEmpty);
        }
    }
}
