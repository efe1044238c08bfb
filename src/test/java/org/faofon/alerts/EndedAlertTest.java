package org.faofon.alerts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.faofon.alerts.Level.WARNING;
import static org.faofon.alerts.Level.WATCH;
import static org.faofon.alerts.Rains.BAN_NA;
import static org.faofon.alerts.Rains.CHUMPHON;
import static org.faofon.alerts.Rains.allClear;
import static org.faofon.alerts.Rains.lingering;
import static org.faofon.alerts.Rains.minute;
import static org.faofon.alerts.Rains.warning;
import static org.faofon.alerts.Rains.watch;

import org.faofon.alerts.AlertEvent.Kind;
import org.faofon.alerts.lifecycle.Life;
import org.junit.jupiter.api.Test;

/** Rain that comes after the end of an alert. */
class EndedAlertTest {
    private final Life life = new Life();

    private void endedAtMinute200() {
        life.hear(0, lingering(WATCH), watch(CHUMPHON, minute(0)));
        life.hear(200, allClear());
    }

    @Test
    void rainOfTheEndedAlertRaisesNoOther() {
        endedAtMinute200();

        assertThat(life.hear(201, lingering(WATCH), watch(BAN_NA, minute(199)))).isEmpty();
    }

    @Test
    void rainOfTheVeryMomentOfTheEndBelongsToTheEndedAlert() {
        endedAtMinute200();

        assertThat(life.hear(201, lingering(WATCH), watch(BAN_NA, minute(200)))).isEmpty();
    }

    @Test
    void laterRainRaisesAnother() {
        endedAtMinute200();
        Alert ended = life.alert();

        assertThat(life.kinds(202, lingering(WATCH), watch(BAN_NA, minute(201))))
                .containsExactly(Kind.OPENED);
        assertThat(life.alert()).isNotSameAs(ended);
    }

    @Test
    void earlierRainOfAHigherLevelRaisesAnother() {
        endedAtMinute200();

        assertThat(life.kinds(210, lingering(WARNING), warning(BAN_NA, minute(150))))
                .containsExactly(Kind.OPENED);
    }

    @Test
    void aLevelFromWhichItHadFallenIsNotHigher() {
        life.hear(0, lingering(WARNING), warning(CHUMPHON, minute(0)));
        life.hear(60, lingering(WATCH), warning(CHUMPHON, minute(0)));
        life.hear(120, allClear(), warning(CHUMPHON, minute(0)));

        assertThat(life.hear(121, allClear(), warning(CHUMPHON, minute(0)))).isEmpty();
    }
}
