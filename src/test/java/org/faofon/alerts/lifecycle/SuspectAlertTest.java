package org.faofon.alerts.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.faofon.alerts.Level.EMERGENCY;
import static org.faofon.alerts.Level.WARNING;
import static org.faofon.alerts.Level.WATCH;
import static org.faofon.alerts.Rains.BAN_NA;
import static org.faofon.alerts.Rains.CHUMPHON;
import static org.faofon.alerts.Rains.TEN_MINUTES;
import static org.faofon.alerts.Rains.allClear;
import static org.faofon.alerts.Rains.emergency;
import static org.faofon.alerts.Rains.lingering;
import static org.faofon.alerts.Rains.minute;
import static org.faofon.alerts.Rains.warning;
import static org.faofon.alerts.Rains.watch;
import static org.faofon.alerts.lifecycle.Life.NOI;
import static org.faofon.alerts.lifecycle.Life.done;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.faofon.alerts.ActionResult;
import org.faofon.alerts.Alert.Status;
import org.faofon.alerts.AlertEvent;
import org.faofon.alerts.AlertEvent.Confirmation;
import org.faofon.alerts.AlertEvent.Kind;
import org.faofon.alerts.Evidence;
import org.faofon.alerts.Rains;
import org.faofon.alerts.outbox.PushPolicy;
import org.junit.jupiter.api.Test;

/** An alert that rests on suspect rain. */
class SuspectAlertTest {
    private final Life life = new Life();

    private final Evidence suspect = warning(CHUMPHON, minute(0)).doubted();

    @Test
    void waitsForAnOfficerHoweverLong() {
        AlertEvent opened = life.hear(0, lingering(WARNING), suspect).get(0);

        assertThat(opened.isPublic).isFalse();
        assertThat(opened.confirmation).isEqualTo(Confirmation.WAITING);
        assertThat(life.alert().status).isEqualTo(Status.PENDING);
        assertThat(life.alert().pendingLevel).isEqualTo(WARNING);
        assertThat(life.alert().pendingUntil).isNull();
        assertThat(life.officer(10_000).publishUnanswered()).isInstanceOf(ActionResult.NotPossible.class);
    }

    @Test
    void goesOutAtOnceWhenTheReadingIsConfirmed() {
        life.hear(0, lingering(WARNING), suspect);

        AlertEvent opened =
                life.hear(5, lingering(WARNING), warning(CHUMPHON, minute(0))).get(0);

        assertThat(opened.isPublic).isTrue();
        assertThat(life.alert().level).isEqualTo(WARNING);
        assertThat(life.alert().pendingLevel).isNull();
    }

    @Test
    void endsUntoldWhenTheReadingFails() {
        life.hear(0, lingering(WARNING), suspect);

        AlertEvent ended = life.hear(5, allClear()).get(0);

        assertThat(ended.kind).isEqualTo(Kind.ENDED);
        assertThat(ended.isPublic).isFalse();
    }

    @Test
    void isWithdrawnAboveAPublicLevelWhenTheReadingFails() {
        life.hear(0, lingering(WARNING), watch(BAN_NA, minute(0)), suspect);

        assertThat(life.kinds(5, lingering(WATCH), watch(BAN_NA, minute(5)))).containsExactly(Kind.WITHDRAWN);
        assertThat(life.alert().status).isEqualTo(Status.ACTIVE);
    }

    @Test
    void goesOutWhenAnOfficerPublishesIt() {
        life.hear(0, lingering(WARNING), suspect);

        assertThat(life.officer(1).publish(NOI)).isInstanceOf(ActionResult.Done.class);
        assertThat(life.alert().status).isEqualTo(Status.ACTIVE);
    }

    @Test
    void getsItsDeadlineWhenTheReadingIsConfirmedAndTheRuleAsksAnOfficer() {
        life.hear(0, lingering(EMERGENCY), emergency(CHUMPHON, minute(0)).doubted());

        assertThat(life.kinds(5, lingering(EMERGENCY), emergency(CHUMPHON, minute(5))))
                .containsExactly(Kind.PROPOSED);
        assertThat(life.alert().pendingUntil).isEqualTo(minute(5).plus(TEN_MINUTES));
    }

    @Test
    void losesItsDeadlineWhenTheRainThatSetItIsDoubted() {
        life.hear(0, lingering(EMERGENCY), emergency(CHUMPHON, minute(0)));

        life.hear(5, lingering(EMERGENCY), emergency(CHUMPHON, minute(5)).doubted());

        assertThat(life.alert().pendingLevel).isEqualTo(EMERGENCY);
        assertThat(life.alert().pendingUntil).isNull();
    }

    @Test
    void doesNotHoldUpALowerLevelThatHasADeadline() {
        Evidence sure = Rains.held("sure", WARNING, Optional.of(TEN_MINUTES), BAN_NA, minute(0));

        life.hear(0, lingering(EMERGENCY), emergency(CHUMPHON, minute(0)).doubted());
        life.hear(1, lingering(EMERGENCY), emergency(CHUMPHON, minute(0)).doubted(), sure);

        assertThat(life.alert().pendingLevel).isEqualTo(WARNING);
        assertThat(life.alert().pendingUntil).isEqualTo(minute(11));
    }

    @Test
    void callsAnOfficerOnceWhenItIsPublicAlready() {
        List<AlertEvent> told = life.hear(0, lingering(WARNING), warning(CHUMPHON, minute(0)));
        life.officer(1).acknowledge(NOI);

        AlertEvent doubted = done(life.officer(30).doubt(List.of(suspect), told));

        assertThat(doubted.kind).isEqualTo(Kind.DOUBTED);
        assertThat(doubted.isPublic).isFalse();
        assertThat(new PushPolicy(false, 3, Duration.ofHours(6)).judge(doubted)).isEqualTo(PushPolicy.Worth.PUSH);
        assertThat(life.alert().status).isEqualTo(Status.ACTIVE);
        assertThat(life.alert().acknowledgedBy).isNull();
        assertThat(life.officer(35).doubt(List.of(suspect), List.of(told.get(0), doubted)))
                .isInstanceOf(ActionResult.NotPossible.class);
    }

    @Test
    void callsNobodyMoreWhileItWaitsAnyway() {
        List<AlertEvent> told = life.hear(0, lingering(WARNING), suspect);

        assertThat(life.officer(30).doubt(List.of(suspect), told)).isInstanceOf(ActionResult.NotPossible.class);
    }

    @Test
    void isNotToldBesideWhatIsSure() {
        AlertEvent opened = life.hear(0, lingering(WARNING), suspect, warning(BAN_NA, minute(0)))
                .get(0);

        assertThat(opened.evidence).extracting(Evidence::gauge).containsExactly(BAN_NA);
    }
}
