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

import java.util.List;
import org.faofon.alerts.ActionResult;
import org.faofon.alerts.Alert.Status;
import org.faofon.alerts.AlertEvent;
import org.faofon.alerts.AlertEvent.Confirmation;
import org.faofon.alerts.AlertEvent.Kind;
import org.faofon.alerts.Evidence;
import org.junit.jupiter.api.Test;

/** What officers do to an alert; the sentences are about them. */
class OfficerActionsTest {
    private final Life life = new Life();

    private void waitingEmergencyOverWatch() {
        life.hear(0, lingering(EMERGENCY), watch(CHUMPHON, minute(0)), emergency(CHUMPHON, minute(0)));
    }

    @Test
    void publishWhatWaits() {
        waitingEmergencyOverWatch();

        AlertEvent published = done(life.officer(4).publish(NOI));

        assertThat(published.kind).isEqualTo(Kind.PUBLISHED);
        assertThat(published.confirmation).isEqualTo(Confirmation.OFFICER);
        assertThat(published.actor).isEqualTo(NOI);
        assertThat(published.isPublic).isTrue();
        assertThat(life.alert().level).isEqualTo(EMERGENCY);
        assertThat(life.alert().pendingLevel).isNull();
    }

    @Test
    void areNotAskedAgainAboutWhatTheyPublished() {
        waitingEmergencyOverWatch();
        life.officer(4).publish(NOI);

        assertThat(life.hear(5, lingering(EMERGENCY), emergency(CHUMPHON, minute(5))))
                .isEmpty();
    }

    @Test
    void areNotAwaitedAMomentBeforeTheDeadline() {
        waitingEmergencyOverWatch();

        ActionResult early = life.officer(minute(10).minusMillis(1)).publishUnanswered();

        assertThat(early).isInstanceOf(ActionResult.NotPossible.class);
    }

    @Test
    void areNoLongerAwaitedAtTheDeadline() {
        waitingEmergencyOverWatch();

        AlertEvent published = done(life.officer(10).publishUnanswered());

        assertThat(published.confirmation).isEqualTo(Confirmation.UNCONFIRMED);
        assertThat(published.actor).isEqualTo(AlertEvent.BY_RULES);
        assertThat(published.isPublic).isTrue();
        assertThat(published.level).isEqualTo(EMERGENCY);
    }

    @Test
    void confirmWhatWentOutWithoutThem() {
        waitingEmergencyOverWatch();
        life.officer(10).publishUnanswered();
        assertThat(life.alert().unconfirmedLevel).isEqualTo(EMERGENCY);

        AlertEvent confirmed = done(life.officer(25).confirm(NOI));

        assertThat(confirmed.kind).isEqualTo(Kind.CONFIRMED);
        assertThat(confirmed.isPublic).isTrue();
        assertThat(confirmed.level).isEqualTo(EMERGENCY);
        assertThat(life.alert().unconfirmedLevel).isNull();
        assertThat(life.alert().acknowledgedBy).isEqualTo(NOI);
        assertThat(life.officer(26).confirm(NOI)).isInstanceOf(ActionResult.NotPossible.class);
    }

    @Test
    void haveNothingToConfirmWhereTheyPublishedThemselves() {
        waitingEmergencyOverWatch();
        life.officer(4).publish(NOI);

        assertThat(life.officer(5).confirm(NOI)).isInstanceOf(ActionResult.NotPossible.class);
    }

    @Test
    void putOffTheDeadlineByTenMinutesOnce() {
        waitingEmergencyOverWatch();

        AlertEvent postponed = done(life.officer(9).postpone(NOI, "โทรถามผู้ใหญ่บ้าน"));

        assertThat(postponed.kind).isEqualTo(Kind.POSTPONED);
        assertThat(postponed.isPublic).isFalse();
        assertThat(postponed.levelSpokenOf()).isEqualTo(EMERGENCY);
        assertThat(life.alert().pendingUntil).isEqualTo(minute(20));
        assertThat(life.officer(15).postpone(NOI, "อีกครั้ง")).isInstanceOf(ActionResult.NotPossible.class);
        assertThat(life.officer(minute(20).minusMillis(1)).publishUnanswered())
                .isInstanceOf(ActionResult.NotPossible.class);
        assertThat(done(life.officer(20).publishUnanswered()).level).isEqualTo(EMERGENCY);
    }

    @Test
    void giveAReasonWhenTheyPutItOffAndDoSoInTime() {
        waitingEmergencyOverWatch();

        assertThat(life.officer(9).postpone(NOI, " ")).isInstanceOf(ActionResult.NotPossible.class);
        assertThat(life.officer(10).postpone(NOI, "สายไป")).isInstanceOf(ActionResult.NotPossible.class);
        assertThat(life.alert().pendingUntil).isEqualTo(minute(10));
    }

    @Test
    void keepTheirPostponementWhileItRainsOn() {
        waitingEmergencyOverWatch();
        life.officer(9).postpone(NOI, "โทรถามผู้ใหญ่บ้าน");

        life.hear(12, lingering(EMERGENCY), emergency(CHUMPHON, minute(12)), emergency(BAN_NA, minute(12)));

        assertThat(life.alert().pendingUntil).isEqualTo(minute(20));
    }

    @Test
    void turnDownWhatWaitsAndThePublicLevelStays() {
        waitingEmergencyOverWatch();

        AlertEvent withdrawn = done(life.officer(4).withdraw(NOI, "ถังวัดฝนล้ม"));

        assertThat(withdrawn.kind).isEqualTo(Kind.WITHDRAWN);
        assertThat(withdrawn.isPublic).isFalse();
        assertThat(life.alert().status).isEqualTo(Status.ACTIVE);
        assertThat(life.alert().level).isEqualTo(WATCH);
    }

    @Test
    void areNotAskedAgainAboutWhatTheyTurnedDownWhileItsCauseLasts() {
        waitingEmergencyOverWatch();
        life.officer(4).withdraw(NOI, "ถังวัดฝนล้ม");

        assertThat(life.hear(5, lingering(EMERGENCY), watch(CHUMPHON, minute(0)), emergency(CHUMPHON, minute(5))))
                .isEmpty();
    }

    @Test
    void areAskedAgainAboutWhatTheyTurnedDownWhenItComesAnew() {
        waitingEmergencyOverWatch();
        life.officer(4).withdraw(NOI, "ถังวัดฝนล้ม");
        life.hear(200, lingering(WATCH), emergency(CHUMPHON, minute(5)));

        assertThat(life.kinds(240, lingering(EMERGENCY), emergency(CHUMPHON, minute(240))))
                .containsExactly(Kind.PROPOSED);
        assertThat(life.alert().pendingUntil).isEqualTo(minute(240).plus(TEN_MINUTES));
    }

    @Test
    void doNotSilenceTheWarningBelowWhatTheyTurnedDown() {
        waitingEmergencyOverWatch();
        life.officer(4).withdraw(NOI, "ถังวัดฝนล้ม");

        assertThat(life.kinds(6, lingering(EMERGENCY), warning(BAN_NA, minute(6))))
                .containsExactly(Kind.RAISED);
    }

    @Test
    void cancelAFalseAlarmAndThePublicIsTold() {
        waitingEmergencyOverWatch();

        AlertEvent cancelled = done(life.officer(4).cancel(NOI, " ถังวัดฝนล้ม "));

        assertThat(cancelled.kind).isEqualTo(Kind.CANCELLED);
        assertThat(cancelled.isPublic).isTrue();
        assertThat(cancelled.reason).isEqualTo("ถังวัดฝนล้ม");
        assertThat(life.alert().status).isEqualTo(Status.CANCELLED);
        assertThat(life.alert().closedAt).isEqualTo(minute(4));
        assertThat(life.alert().causeOverAt).isNull();
    }

    @Test
    void cancelWhatOnlyWaitedAndThePublicIsNotTold() {
        life.hear(0, lingering(EMERGENCY), emergency(CHUMPHON, minute(0)));

        assertThat(done(life.officer(4).cancel(NOI, "ถังวัดฝนล้ม")).isPublic).isFalse();
    }

    @Test
    void cancelSoThatTheSameRainRaisesNoOther() {
        life.hear(0, lingering(WARNING), warning(CHUMPHON, minute(0)));
        life.officer(4).cancel(NOI, "ถังวัดฝนล้ม");

        assertThat(life.hear(5, lingering(WARNING), warning(CHUMPHON, minute(5)), watch(CHUMPHON, minute(5))))
                .isEmpty();
    }

    @Test
    void cancelSoThatTheRainOfAnotherGaugeStillWarns() {
        life.hear(0, lingering(WARNING), warning(CHUMPHON, minute(0)));
        life.officer(4).cancel(NOI, "ถังวัดฝนล้ม");

        assertThat(life.kinds(5, lingering(WARNING), warning(CHUMPHON, minute(5)), watch(BAN_NA, minute(5))))
                .containsExactly(Kind.OPENED);
        assertThat(life.alert().level).isEqualTo(WATCH);
        assertThat(life.hear(6, lingering(WARNING), warning(CHUMPHON, minute(6)), watch(BAN_NA, minute(6))))
                .isEmpty();
    }

    @Test
    void cancelSoThatAHigherLevelOfTheSameGaugeRaisesTheNextAlert() {
        life.hear(0, lingering(WATCH), watch(CHUMPHON, minute(0)));
        life.officer(4).cancel(NOI, "ถังวัดฝนล้ม");
        life.hear(5, lingering(WATCH), watch(BAN_NA, minute(5)));

        assertThat(life.kinds(6, lingering(WARNING), warning(CHUMPHON, minute(6))))
                .containsExactly(Kind.RAISED);
    }

    @Test
    void cancelAndWhatRoseBeyondItCountsWholeAgain() {
        life.hear(0, lingering(WATCH), watch(CHUMPHON, minute(0)));
        life.officer(4).cancel(NOI, "ถังวัดฝนล้ม");
        life.hear(5, lingering(WARNING), warning(CHUMPHON, minute(5)), watch(CHUMPHON, minute(5)));

        List<AlertEvent> eased = life.hear(60, lingering(WATCH), watch(CHUMPHON, minute(60)));

        assertThat(eased).hasSize(1);
        assertThat(eased.get(0).kind).isEqualTo(Kind.EASED);
        assertThat(eased.get(0).evidence).extracting(Evidence::gauge).containsExactly(CHUMPHON);
    }

    @Test
    void cancelTwiceSoThatBothGaugesStaySilent() {
        life.hear(0, lingering(WATCH), watch(CHUMPHON, minute(0)));
        life.officer(4).cancel(NOI, "ถังวัดฝนล้ม");
        life.hear(5, lingering(WATCH), watch(BAN_NA, minute(5)));
        life.officer(6).cancel(NOI, "ถังวัดฝนล้มเช่นกัน");

        assertThat(life.hear(7, lingering(WATCH), watch(CHUMPHON, minute(7)), watch(BAN_NA, minute(7))))
                .isEmpty();
    }

    @Test
    void cancelAnAlertOfUnknownGaugesAndItCoversAll() {
        life.hear(0, lingering(WATCH), watch(CHUMPHON, minute(0)));
        life.alert().gauges = null;
        life.officer(4).cancel(NOI, "ถังวัดฝนล้ม");

        assertThat(life.hear(5, lingering(WATCH), watch(BAN_NA, minute(5)))).isEmpty();
    }

    @Test
    void endForTheRainThatHeldByThen() {
        life.hear(0, lingering(WATCH), watch(CHUMPHON, minute(0)));
        life.hear(2, lingering(WATCH), watch(CHUMPHON, minute(2)), watch(BAN_NA, minute(2)));
        life.officer(4).end(NOI, "");

        assertThat(life.hear(5, lingering(WATCH), watch(BAN_NA, minute(2)))).isEmpty();
        assertThat(life.hear(200, lingering(WATCH), watch(BAN_NA, minute(195)))).isEmpty();
    }

    @Test
    void endButRainThatComesLaterAtAnotherGaugeWarns() {
        life.hear(0, lingering(WATCH), watch(CHUMPHON, minute(0)));
        life.officer(4).end(NOI, "");

        assertThat(life.kinds(5, lingering(WATCH), watch(BAN_NA, minute(5)))).containsExactly(Kind.OPENED);
    }

    @Test
    void cancelSoThatAHigherLevelStillGoesOut() {
        life.hear(0, lingering(WATCH), watch(CHUMPHON, minute(0)));
        life.officer(4).cancel(NOI, "ถังวัดฝนล้ม");

        assertThat(life.kinds(5, lingering(WARNING), warning(BAN_NA, minute(5))))
                .containsExactly(Kind.OPENED);
    }

    @Test
    void cancelTheWaitingLevelToo() {
        waitingEmergencyOverWatch();
        life.officer(4).cancel(NOI, "ถังวัดฝนล้ม");

        assertThat(life.hear(5, lingering(EMERGENCY), emergency(CHUMPHON, minute(5))))
                .isEmpty();
    }

    @Test
    void cancelUntilTheCauseIsOver() {
        life.hear(0, lingering(WATCH), watch(CHUMPHON, minute(0)));
        life.officer(4).cancel(NOI, "ถังวัดฝนล้ม");
        life.hear(200, allClear());

        assertThat(life.alert().causeOverAt).isEqualTo(minute(200));
        assertThat(life.kinds(230, lingering(WATCH), watch(CHUMPHON, minute(230))))
                .containsExactly(Kind.OPENED);
    }

    @Test
    void mustGiveAReasonToCancel() {
        waitingEmergencyOverWatch();

        assertThat(life.officer(4).cancel(NOI, "  ")).isInstanceOf(ActionResult.NotPossible.class);
        assertThat(life.alert().status).isEqualTo(Status.ACTIVE);
    }

    @Test
    void mayGiveAReasonOf500LettersButNotOfOneMore() {
        waitingEmergencyOverWatch();

        assertThat(life.officer(4).cancel(NOI, "ฝ".repeat(501))).isInstanceOf(ActionResult.NotPossible.class);
        assertThat(life.officer(4).cancel(NOI, "ฝ".repeat(500))).isInstanceOf(ActionResult.Done.class);
    }

    @Test
    void endWithoutAReason() {
        life.hear(0, lingering(WATCH), watch(CHUMPHON, minute(0)));

        AlertEvent ended = done(life.officer(30).end(NOI, ""));

        assertThat(ended.kind).isEqualTo(Kind.ENDED);
        assertThat(ended.confirmation).isEqualTo(Confirmation.OFFICER);
        assertThat(ended.reason).isNull();
        assertThat(life.hear(31, lingering(WATCH), watch(CHUMPHON, minute(31)))).isEmpty();
    }

    @Test
    void acknowledgeOnce() {
        life.hear(0, lingering(WATCH), watch(CHUMPHON, minute(0)));

        assertThat(done(life.officer(1).acknowledge(NOI)).isPublic).isFalse();
        assertThat(life.officer(2).acknowledge("pim")).isInstanceOf(ActionResult.NotPossible.class);
        assertThat(life.alert().acknowledgedBy).isEqualTo(NOI);
    }

    @Test
    void canDoNothingToAClosedAlert() {
        life.hear(0, lingering(WATCH), watch(CHUMPHON, minute(0)));
        life.hear(200, allClear());

        assertThat(List.of(
                        life.officer(201).acknowledge(NOI),
                        life.officer(201).publish(NOI),
                        life.officer(201).publishUnanswered(),
                        life.officer(201).withdraw(NOI, "ฝนหยุด"),
                        life.officer(201).cancel(NOI, "ฝนหยุด"),
                        life.officer(201).end(NOI, "ฝนหยุด")))
                .allMatch(outcome -> outcome instanceof ActionResult.NotPossible);
    }
}
