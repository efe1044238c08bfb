package org.faofon.alerts.lifecycle;

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
import static org.faofon.alerts.lifecycle.Life.NOI;

import java.util.List;
import org.faofon.alerts.Alert.Status;
import org.faofon.alerts.AlertEvent;
import org.faofon.alerts.AlertEvent.Confirmation;
import org.faofon.alerts.AlertEvent.Kind;
import org.junit.jupiter.api.Test;

/** An alert that begins or rises. */
class RisingAlertTest {
    private final Life life = new Life();

    @Test
    void staysSilentWhileNothingHolds() {
        assertThat(life.hear(0, allClear())).isEmpty();
        assertThat(life.latest).isEmpty();
    }

    @Test
    void opensAtOnceAtTheHighestLevelThatNeedsNobody() {
        List<AlertEvent> events =
                life.hear(0, lingering(WARNING), watch(CHUMPHON, minute(0)), warning(BAN_NA, minute(0)));

        assertThat(events).hasSize(1);
        AlertEvent opened = events.get(0);
        assertThat(opened.kind).isEqualTo(Kind.OPENED);
        assertThat(opened.isPublic).isTrue();
        assertThat(opened.status).isEqualTo(Status.ACTIVE);
        assertThat(opened.level).isEqualTo(WARNING);
        assertThat(opened.confirmation).isEqualTo(Confirmation.NOT_NEEDED);
        assertThat(opened.actor).isEqualTo(AlertEvent.BY_RULES);
        assertThat(opened.evidence).hasSize(2);
        assertThat(opened.reporting).isEqualTo(4);
        assertThat(opened.gauges).isEqualTo(5);
    }

    @Test
    void saysTheSameOnlyOnce() {
        life.hear(0, lingering(WATCH), watch(CHUMPHON, minute(0)));

        assertThat(life.hear(1, lingering(WATCH), watch(CHUMPHON, minute(0)))).isEmpty();
    }

    @Test
    void doesNotRepeatItselfWhenAnotherGaugeJoins() {
        life.hear(0, lingering(WATCH), watch(CHUMPHON, minute(0)));

        assertThat(life.hear(5, lingering(WATCH), watch(CHUMPHON, minute(0)), watch(BAN_NA, minute(5))))
                .isEmpty();
    }

    @Test
    void isRaisedAtOnce() {
        life.hear(0, lingering(WATCH), watch(CHUMPHON, minute(0)));

        assertThat(life.kinds(5, lingering(WARNING), warning(CHUMPHON, minute(5))))
                .containsExactly(Kind.RAISED);
        assertThat(life.alert().level).isEqualTo(WARNING);
    }

    @Test
    void asksForAFreshLookWhenItIsRaised() {
        life.hear(0, lingering(WATCH), watch(CHUMPHON, minute(0)));
        life.officer(1).acknowledge(NOI);

        life.hear(5, lingering(WARNING), warning(CHUMPHON, minute(5)));

        assertThat(life.alert().acknowledgedBy).isNull();
    }

    @Test
    void beganWhenTheRainFirstReachedAThreshold() {
        life.hear(90, lingering(WARNING), watch(CHUMPHON, minute(10)), warning(CHUMPHON, minute(30)));

        assertThat(life.alert().beganAt).isEqualTo(minute(10));
        assertThat(life.alert().raisedAt).isEqualTo(minute(90));
    }

    @Test
    void tellsOfRainThatIsOverAlreadyAndThenThatItIsOver() {
        assertThat(life.kinds(150, allClear(), watch(CHUMPHON, minute(0)))).containsExactly(Kind.OPENED);
        assertThat(life.kinds(151, allClear(), watch(CHUMPHON, minute(0)))).containsExactly(Kind.ENDED);
        assertThat(life.kinds(152, allClear(), watch(CHUMPHON, minute(0)))).isEmpty();
    }
}
