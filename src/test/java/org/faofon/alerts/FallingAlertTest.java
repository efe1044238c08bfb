package org.faofon.alerts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.faofon.alerts.Level.EMERGENCY;
import static org.faofon.alerts.Level.WARNING;
import static org.faofon.alerts.Level.WATCH;
import static org.faofon.alerts.Rains.CHUMPHON;
import static org.faofon.alerts.Rains.allClear;
import static org.faofon.alerts.Rains.emergency;
import static org.faofon.alerts.Rains.lingering;
import static org.faofon.alerts.Rains.minute;
import static org.faofon.alerts.Rains.warning;
import static org.faofon.alerts.Rains.watch;

import org.faofon.alerts.AlertEvent.Kind;
import org.faofon.alerts.lifecycle.Life;
import org.junit.jupiter.api.Test;

/** An alert whose rain grows less. */
class FallingAlertTest {
    private final Life life = new Life();

    @Test
    void staysWhileItsLevelLingers() {
        life.hear(0, lingering(WARNING), warning(CHUMPHON, minute(0)));

        assertThat(life.hear(170, lingering(WARNING))).isEmpty();
    }

    @Test
    void fallsToTheHighestLevelThatLingers() {
        life.hear(0, lingering(WARNING), watch(CHUMPHON, minute(0)), warning(CHUMPHON, minute(0)));

        AlertEvent eased = life.hear(200, lingering(WATCH)).get(0);

        assertThat(eased.kind).isEqualTo(Kind.EASED);
        assertThat(eased.isPublic).isTrue();
        assertThat(eased.level).isEqualTo(WATCH);
    }

    @Test
    void isNotRaisedAgainByTheRainFromWhichItFell() {
        life.hear(0, lingering(WARNING), warning(CHUMPHON, minute(0)));
        life.hear(60, lingering(WATCH), warning(CHUMPHON, minute(0)));

        assertThat(life.hear(61, lingering(WATCH), warning(CHUMPHON, minute(0))))
                .isEmpty();
    }

    @Test
    void isRaisedAgainByNewRain() {
        life.hear(0, lingering(WARNING), warning(CHUMPHON, minute(0)));
        life.hear(60, lingering(WATCH), warning(CHUMPHON, minute(0)));

        assertThat(life.kinds(70, lingering(WARNING), warning(CHUMPHON, minute(70))))
                .containsExactly(Kind.RAISED);
    }

    @Test
    void endsWhenNothingLingers() {
        life.hear(0, lingering(WATCH), watch(CHUMPHON, minute(0)));

        AlertEvent ended = life.hear(200, allClear()).get(0);

        assertThat(ended.kind).isEqualTo(Kind.ENDED);
        assertThat(ended.isPublic).isTrue();
        assertThat(life.alert().closedAt).isEqualTo(minute(200));
        assertThat(life.alert().causeOverAt).isEqualTo(minute(200));
    }

    @Test
    void endsWithAllThatWaits() {
        life.hear(0, lingering(EMERGENCY), watch(CHUMPHON, minute(0)), emergency(CHUMPHON, minute(0)));

        assertThat(life.kinds(5, allClear())).containsExactly(Kind.ENDED);
        assertThat(life.alert().pendingLevel).isNull();
        assertThat(life.alert().pendingUntil).isNull();
    }
}
