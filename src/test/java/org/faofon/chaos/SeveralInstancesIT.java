package org.faofon.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.faofon.bench.Stage;
import org.junit.jupiter.api.Test;

/** Three instances, of which one is killed and one is paused: the short run of {@link InstancesTrial}. */
class SeveralInstancesIT {
    @Test
    void nothingIsLostOrDoubledWhileOneOfThreeInstancesIsKilledAndOnePaused() throws Exception {
        try (Stage stage = new Stage("several-instances")) {
            InstancesRun run = new InstancesRun(stage, TrialNetwork.of(4, 6, 24), Duration.ofSeconds(12));
            run.kill(run.leader());
            run.pause(run.leader());

            assertThat(run.finish()).matches(Differences::isEmpty);
        }
    }
}
