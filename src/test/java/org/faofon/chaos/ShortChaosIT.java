package org.faofon.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.faofon.bench.Stage;
import org.junit.jupiter.api.Test;

/** The short run of {@code ./chaos}, always with the same seed, at the program as it was just built. */
class ShortChaosIT {
    private static final long SEED = 20_261_130;

    @Test
    void nothingIsLostDoubledOrWronglyAcceptedWhileTheProgramAndItsDatabaseAreBroken() throws Exception {
        try (Stage stage = new Stage("short-chaos")) {
            List<Outcome> outcomes = new ChaosRun(stage, TrialSize.SHORT, SEED, name -> true).embedded();

            assertThat(outcomes).as(OutcomeTable.of(outcomes)).isNotEmpty().allMatch(Outcome::isGood);
        }
    }
}
