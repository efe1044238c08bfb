package org.faofon.alerts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.faofon.alerts.Level.EMERGENCY;
import static org.faofon.alerts.Level.WARNING;
import static org.faofon.alerts.Level.WATCH;
import static org.faofon.alerts.Rains.BAN_NA;
import static org.faofon.alerts.Rains.CHUMPHON;
import static org.faofon.alerts.Rains.TEN_MINUTES;
import static org.faofon.alerts.Rains.emergency;
import static org.faofon.alerts.Rains.finding;
import static org.faofon.alerts.Rains.minute;
import static org.faofon.alerts.Rains.warning;
import static org.faofon.alerts.Rains.watch;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.faofon.alerts.Alert.Status;
import org.faofon.alerts.AlertEvent.Confirmation;
import org.faofon.alerts.AlertEvent.Kind;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class AlertLifeTest {
    private static final String NOI = "noi";

    private Optional<Alert> latest = Optional.empty();

    private List<AlertEvent> hear(int minute, Optional<Level> lingering, Evidence... held) {
        List<AlertEvent> events = AlertLife.judge(latest, finding(minute(minute), lingering, held));
        events.forEach(event -> latest = Optional.of(event.alert));
        return events;
    }

    private List<Kind> kinds(int minute, Optional<Level> lingering, Evidence... held) {
        return hear(minute, lingering, held).stream().map(event -> event.kind).toList();
    }

    private Alert alert() {
        return latest.orElseThrow();
    }

    private AlertActs officer(int minute) {
        return new AlertActs(alert(), minute(minute));
    }

    private static Optional<Level> lingering(Level level) {
        return Optional.of(level);
    }

    private static Optional<Level> allClear() {
        return Optional.empty();
    }

    @Nested
    class Rising {
        @Test
        void staysSilentWhileNothingHolds() {
            assertThat(hear(0, allClear())).isEmpty();
            assertThat(latest).isEmpty();
        }

        @Test
        void opensAtOnceAtTheHighestLevelThatNeedsNobody() {
            List<AlertEvent> events =
                    hear(0, lingering(WARNING), watch(CHUMPHON, minute(0)), warning(BAN_NA, minute(0)));

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
            hear(0, lingering(WATCH), watch(CHUMPHON, minute(0)));

            assertThat(hear(1, lingering(WATCH), watch(CHUMPHON, minute(0)))).isEmpty();
        }

        @Test
        void doesNotRepeatItselfWhenAnotherGaugeJoins() {
            hear(0, lingering(WATCH), watch(CHUMPHON, minute(0)));

            assertThat(hear(5, lingering(WATCH), watch(CHUMPHON, minute(0)), watch(BAN_NA, minute(5))))
                    .isEmpty();
        }

        @Test
        void isRaisedAtOnce() {
            hear(0, lingering(WATCH), watch(CHUMPHON, minute(0)));

            assertThat(kinds(5, lingering(WARNING), warning(CHUMPHON, minute(5))))
                    .containsExactly(Kind.RAISED);
            assertThat(alert().level).isEqualTo(WARNING);
        }

        @Test
        void asksForAFreshLookWhenItIsRaised() {
            hear(0, lingering(WATCH), watch(CHUMPHON, minute(0)));
            officer(1).acknowledge(NOI);

            hear(5, lingering(WARNING), warning(CHUMPHON, minute(5)));

            assertThat(alert().acknowledgedBy).isNull();
        }

        @Test
        void beganWhenTheRainFirstReachedAThreshold() {
            hear(90, lingering(WARNING), watch(CHUMPHON, minute(10)), warning(CHUMPHON, minute(30)));

            assertThat(alert().beganAt).isEqualTo(minute(10));
            assertThat(alert().raisedAt).isEqualTo(minute(90));
        }

        @Test
        void tellsOfRainThatIsOverAlreadyAndThenThatItIsOver() {
            assertThat(kinds(150, allClear(), watch(CHUMPHON, minute(0)))).containsExactly(Kind.OPENED);
            assertThat(kinds(151, allClear(), watch(CHUMPHON, minute(0)))).containsExactly(Kind.ENDED);
            assertThat(kinds(152, allClear(), watch(CHUMPHON, minute(0)))).isEmpty();
        }
    }

    @Nested
    class Waiting {
        @Test
        void asksAnOfficerAndTellsNobodyElse() {
            AlertEvent opened = hear(0, lingering(EMERGENCY), emergency(CHUMPHON, minute(0)))
                    .get(0);

            assertThat(opened.kind).isEqualTo(Kind.OPENED);
            assertThat(opened.isPublic).isFalse();
            assertThat(opened.status).isEqualTo(Status.PENDING);
            assertThat(opened.confirmation).isEqualTo(Confirmation.WAITING);
            assertThat(alert().level).isEqualTo(EMERGENCY);
            assertThat(alert().pendingLevel).isEqualTo(EMERGENCY);
            assertThat(alert().pendingUntil).isEqualTo(minute(10));
        }

        @Test
        void doesNotWaitLongerWhenItIsProposedAgain() {
            hear(0, lingering(EMERGENCY), emergency(CHUMPHON, minute(0)));

            assertThat(hear(5, lingering(EMERGENCY), emergency(CHUMPHON, minute(5))))
                    .isEmpty();
            assertThat(alert().pendingUntil).isEqualTo(minute(10));
        }

        @Test
        void isInForceAtTheLowerLevelWhileTheHigherOneWaits() {
            List<Kind> kinds =
                    kinds(0, lingering(EMERGENCY), watch(CHUMPHON, minute(0)), emergency(CHUMPHON, minute(0)));

            assertThat(kinds).containsExactly(Kind.OPENED, Kind.PROPOSED);
            assertThat(alert().status).isEqualTo(Status.ACTIVE);
            assertThat(alert().level).isEqualTo(WATCH);
            assertThat(alert().pendingLevel).isEqualTo(EMERGENCY);
        }

        @Test
        void doesNotTellThePublicWhatWaits() {
            AlertEvent opened = hear(
                            0, lingering(EMERGENCY), watch(CHUMPHON, minute(0)), emergency(CHUMPHON, minute(0)))
                    .get(0);

            assertThat(opened.evidence).extracting(Evidence::level).containsExactly(WATCH);
            assertThat(opened.pendingLevel).isNull();
        }

        @Test
        void doesNotWaitWhereOneRuleOfTheLevelNeedsNobody() {
            Evidence sure = Rains.held("sure", EMERGENCY, Optional.empty(), BAN_NA, minute(0));

            assertThat(kinds(0, lingering(EMERGENCY), emergency(CHUMPHON, minute(0)), sure))
                    .containsExactly(Kind.OPENED);
            assertThat(alert().status).isEqualTo(Status.ACTIVE);
            assertThat(alert().level).isEqualTo(EMERGENCY);
        }

        @Test
        void waitsAsLongAsTheMostUrgentRuleAllows() {
            Evidence urgent = Rains.held("urgent", EMERGENCY, Optional.of(Duration.ofMinutes(3)), BAN_NA, minute(0));

            hear(0, lingering(EMERGENCY), emergency(CHUMPHON, minute(0)), urgent);

            assertThat(alert().pendingUntil).isEqualTo(minute(3));
        }

        @Test
        void opensForThePublicWhenALowerLevelGoesOutFirst() {
            hear(0, lingering(EMERGENCY), emergency(CHUMPHON, minute(0)));

            AlertEvent opened = hear(
                            2, lingering(EMERGENCY), emergency(CHUMPHON, minute(0)), watch(CHUMPHON, minute(2)))
                    .get(0);

            assertThat(opened.kind).isEqualTo(Kind.OPENED);
            assertThat(opened.isPublic).isTrue();
            assertThat(opened.level).isEqualTo(WATCH);
            assertThat(alert().pendingLevel).isEqualTo(EMERGENCY);
            assertThat(alert().pendingUntil).isEqualTo(minute(10));
        }

        @Test
        void needsNoAnswerAnyMoreWhenTheLevelIsReachedForSure() {
            hear(0, lingering(EMERGENCY), watch(CHUMPHON, minute(0)), emergency(CHUMPHON, minute(0)));
            Evidence sure = Rains.held("sure", EMERGENCY, Optional.empty(), BAN_NA, minute(2));

            assertThat(kinds(2, lingering(EMERGENCY), sure)).containsExactly(Kind.RAISED);
            assertThat(alert().pendingLevel).isNull();
            assertThat(alert().pendingUntil).isNull();
        }

        @Test
        void endsUntoldWhenItsCauseVanishes() {
            hear(0, lingering(EMERGENCY), emergency(CHUMPHON, minute(0)));

            AlertEvent ended = hear(3, allClear()).get(0);

            assertThat(ended.kind).isEqualTo(Kind.ENDED);
            assertThat(ended.isPublic).isFalse();
            assertThat(alert().status).isEqualTo(Status.ENDED);
        }

        @Test
        void isWithdrawnBelowAPublicLevelWhenItsCauseVanishes() {
            hear(0, lingering(EMERGENCY), watch(CHUMPHON, minute(0)), emergency(CHUMPHON, minute(0)));

            AlertEvent withdrawn =
                    hear(3, lingering(WATCH), watch(CHUMPHON, minute(0))).get(0);

            assertThat(withdrawn.kind).isEqualTo(Kind.WITHDRAWN);
            assertThat(withdrawn.isPublic).isFalse();
            assertThat(withdrawn.levelSpokenOf()).isEqualTo(EMERGENCY);
            assertThat(alert().status).isEqualTo(Status.ACTIVE);
            assertThat(alert().level).isEqualTo(WATCH);
        }

        @Test
        void goesOutAtTheLowerLevelWhenTheValueWasCorrected() {
            hear(0, lingering(EMERGENCY), emergency(CHUMPHON, minute(0)));

            assertThat(kinds(3, lingering(WATCH), watch(CHUMPHON, minute(0))))
                    .containsExactly(Kind.OPENED, Kind.WITHDRAWN);
            assertThat(alert().level).isEqualTo(WATCH);
            assertThat(alert().pendingLevel).isNull();
        }

        @Test
        void waitsAtALowerLevelUntilTheSameTime() {
            hear(0, lingering(EMERGENCY), emergency(CHUMPHON, minute(0)));

            assertThat(kinds(3, lingering(WARNING))).containsExactly(Kind.PROPOSED);
            assertThat(alert().level).isEqualTo(WARNING);
            assertThat(alert().pendingUntil).isEqualTo(minute(10));
        }

        @Test
        void doesNotProposeWhatIsOver() {
            assertThat(hear(200, allClear(), emergency(CHUMPHON, minute(0)))).isEmpty();
        }
    }

    @Nested
    class Falling {
        @Test
        void staysWhileItsLevelLingers() {
            hear(0, lingering(WARNING), warning(CHUMPHON, minute(0)));

            assertThat(hear(170, lingering(WARNING))).isEmpty();
        }

        @Test
        void fallsToTheHighestLevelThatLingers() {
            hear(0, lingering(WARNING), watch(CHUMPHON, minute(0)), warning(CHUMPHON, minute(0)));

            AlertEvent eased = hear(200, lingering(WATCH)).get(0);

            assertThat(eased.kind).isEqualTo(Kind.EASED);
            assertThat(eased.isPublic).isTrue();
            assertThat(eased.level).isEqualTo(WATCH);
        }

        @Test
        void isNotRaisedAgainByTheRainFromWhichItFell() {
            hear(0, lingering(WARNING), warning(CHUMPHON, minute(0)));
            hear(60, lingering(WATCH), warning(CHUMPHON, minute(0)));

            assertThat(hear(61, lingering(WATCH), warning(CHUMPHON, minute(0)))).isEmpty();
        }

        @Test
        void isRaisedAgainByNewRain() {
            hear(0, lingering(WARNING), warning(CHUMPHON, minute(0)));
            hear(60, lingering(WATCH), warning(CHUMPHON, minute(0)));

            assertThat(kinds(70, lingering(WARNING), warning(CHUMPHON, minute(70))))
                    .containsExactly(Kind.RAISED);
        }

        @Test
        void endsWhenNothingLingers() {
            hear(0, lingering(WATCH), watch(CHUMPHON, minute(0)));

            AlertEvent ended = hear(200, allClear()).get(0);

            assertThat(ended.kind).isEqualTo(Kind.ENDED);
            assertThat(ended.isPublic).isTrue();
            assertThat(alert().closedAt).isEqualTo(minute(200));
            assertThat(alert().causeOverAt).isEqualTo(minute(200));
        }

        @Test
        void endsWithAllThatWaits() {
            hear(0, lingering(EMERGENCY), watch(CHUMPHON, minute(0)), emergency(CHUMPHON, minute(0)));

            assertThat(kinds(5, allClear())).containsExactly(Kind.ENDED);
            assertThat(alert().pendingLevel).isNull();
            assertThat(alert().pendingUntil).isNull();
        }
    }

    @Nested
    class AfterTheEnd {
        private void endedAtMinute200() {
            hear(0, lingering(WATCH), watch(CHUMPHON, minute(0)));
            hear(200, allClear());
        }

        @Test
        void rainOfTheEndedAlertRaisesNoOther() {
            endedAtMinute200();

            assertThat(hear(201, lingering(WATCH), watch(BAN_NA, minute(199)))).isEmpty();
        }

        @Test
        void rainOfTheVeryMomentOfTheEndBelongsToTheEndedAlert() {
            endedAtMinute200();

            assertThat(hear(201, lingering(WATCH), watch(BAN_NA, minute(200)))).isEmpty();
        }

        @Test
        void laterRainRaisesAnother() {
            endedAtMinute200();
            Alert ended = alert();

            assertThat(kinds(202, lingering(WATCH), watch(BAN_NA, minute(201)))).containsExactly(Kind.OPENED);
            assertThat(alert()).isNotSameAs(ended);
        }

        @Test
        void earlierRainOfAHigherLevelRaisesAnother() {
            endedAtMinute200();

            assertThat(kinds(210, lingering(WARNING), warning(BAN_NA, minute(150))))
                    .containsExactly(Kind.OPENED);
        }

        @Test
        void aLevelFromWhichItHadFallenIsNotHigher() {
            hear(0, lingering(WARNING), warning(CHUMPHON, minute(0)));
            hear(60, lingering(WATCH), warning(CHUMPHON, minute(0)));
            hear(120, allClear(), warning(CHUMPHON, minute(0)));

            assertThat(hear(121, allClear(), warning(CHUMPHON, minute(0)))).isEmpty();
        }
    }

    @Nested
    class Officers {
        private void waitingEmergencyOverWatch() {
            hear(0, lingering(EMERGENCY), watch(CHUMPHON, minute(0)), emergency(CHUMPHON, minute(0)));
        }

        private static AlertEvent event(Outcome outcome) {
            assertThat(outcome).isInstanceOf(Outcome.Done.class);
            return ((Outcome.Done) outcome).event();
        }

        @Test
        void publishWhatWaits() {
            waitingEmergencyOverWatch();

            AlertEvent published = event(officer(4).publish(NOI));

            assertThat(published.kind).isEqualTo(Kind.PUBLISHED);
            assertThat(published.confirmation).isEqualTo(Confirmation.OFFICER);
            assertThat(published.actor).isEqualTo(NOI);
            assertThat(published.isPublic).isTrue();
            assertThat(alert().level).isEqualTo(EMERGENCY);
            assertThat(alert().pendingLevel).isNull();
        }

        @Test
        void areNotAskedAgainAboutWhatTheyPublished() {
            waitingEmergencyOverWatch();
            officer(4).publish(NOI);

            assertThat(hear(5, lingering(EMERGENCY), emergency(CHUMPHON, minute(5))))
                    .isEmpty();
        }

        @Test
        void areNotAwaitedAMomentBeforeTheDeadline() {
            waitingEmergencyOverWatch();

            Outcome early = new AlertActs(alert(), minute(10).minusMillis(1)).publishUnanswered();

            assertThat(early).isInstanceOf(Outcome.NotPossible.class);
        }

        @Test
        void areNoLongerAwaitedAtTheDeadline() {
            waitingEmergencyOverWatch();

            AlertEvent published = event(officer(10).publishUnanswered());

            assertThat(published.confirmation).isEqualTo(Confirmation.UNCONFIRMED);
            assertThat(published.actor).isEqualTo(AlertEvent.BY_RULES);
            assertThat(published.isPublic).isTrue();
            assertThat(published.level).isEqualTo(EMERGENCY);
        }

        @Test
        void turnDownWhatWaitsAndThePublicLevelStays() {
            waitingEmergencyOverWatch();

            AlertEvent withdrawn = event(officer(4).withdraw(NOI, "ถังวัดฝนล้ม"));

            assertThat(withdrawn.kind).isEqualTo(Kind.WITHDRAWN);
            assertThat(withdrawn.isPublic).isFalse();
            assertThat(alert().status).isEqualTo(Status.ACTIVE);
            assertThat(alert().level).isEqualTo(WATCH);
        }

        @Test
        void areNotAskedAgainAboutWhatTheyTurnedDownWhileItsCauseLasts() {
            waitingEmergencyOverWatch();
            officer(4).withdraw(NOI, "ถังวัดฝนล้ม");

            assertThat(hear(5, lingering(EMERGENCY), watch(CHUMPHON, minute(0)), emergency(CHUMPHON, minute(5))))
                    .isEmpty();
        }

        @Test
        void areAskedAgainAboutWhatTheyTurnedDownWhenItComesAnew() {
            waitingEmergencyOverWatch();
            officer(4).withdraw(NOI, "ถังวัดฝนล้ม");
            hear(200, lingering(WATCH), emergency(CHUMPHON, minute(5)));

            assertThat(kinds(240, lingering(EMERGENCY), emergency(CHUMPHON, minute(240))))
                    .containsExactly(Kind.PROPOSED);
            assertThat(alert().pendingUntil).isEqualTo(minute(240).plus(TEN_MINUTES));
        }

        @Test
        void doNotSilenceTheWarningBelowWhatTheyTurnedDown() {
            waitingEmergencyOverWatch();
            officer(4).withdraw(NOI, "ถังวัดฝนล้ม");

            assertThat(kinds(6, lingering(EMERGENCY), warning(BAN_NA, minute(6))))
                    .containsExactly(Kind.RAISED);
        }

        @Test
        void cancelAFalseAlarmAndThePublicIsTold() {
            waitingEmergencyOverWatch();

            AlertEvent cancelled = event(officer(4).cancel(NOI, " ถังวัดฝนล้ม "));

            assertThat(cancelled.kind).isEqualTo(Kind.CANCELLED);
            assertThat(cancelled.isPublic).isTrue();
            assertThat(cancelled.reason).isEqualTo("ถังวัดฝนล้ม");
            assertThat(alert().status).isEqualTo(Status.CANCELLED);
            assertThat(alert().closedAt).isEqualTo(minute(4));
            assertThat(alert().causeOverAt).isNull();
        }

        @Test
        void cancelWhatOnlyWaitedAndThePublicIsNotTold() {
            hear(0, lingering(EMERGENCY), emergency(CHUMPHON, minute(0)));

            assertThat(event(officer(4).cancel(NOI, "ถังวัดฝนล้ม")).isPublic).isFalse();
        }

        @Test
        void cancelSoThatTheSameRainRaisesNoOther() {
            hear(0, lingering(WARNING), warning(CHUMPHON, minute(0)));
            officer(4).cancel(NOI, "ถังวัดฝนล้ม");

            assertThat(hear(5, lingering(WARNING), warning(CHUMPHON, minute(5)), watch(BAN_NA, minute(5))))
                    .isEmpty();
        }

        @Test
        void cancelSoThatAHigherLevelStillGoesOut() {
            hear(0, lingering(WATCH), watch(CHUMPHON, minute(0)));
            officer(4).cancel(NOI, "ถังวัดฝนล้ม");

            assertThat(kinds(5, lingering(WARNING), warning(BAN_NA, minute(5)))).containsExactly(Kind.OPENED);
        }

        @Test
        void cancelTheWaitingLevelToo() {
            waitingEmergencyOverWatch();
            officer(4).cancel(NOI, "ถังวัดฝนล้ม");

            assertThat(hear(5, lingering(EMERGENCY), emergency(CHUMPHON, minute(5))))
                    .isEmpty();
        }

        @Test
        void cancelUntilTheCauseIsOver() {
            hear(0, lingering(WATCH), watch(CHUMPHON, minute(0)));
            officer(4).cancel(NOI, "ถังวัดฝนล้ม");
            hear(200, allClear());

            assertThat(alert().causeOverAt).isEqualTo(minute(200));
            assertThat(kinds(230, lingering(WATCH), watch(CHUMPHON, minute(230))))
                    .containsExactly(Kind.OPENED);
        }

        @Test
        void mustGiveAReasonToCancel() {
            waitingEmergencyOverWatch();

            assertThat(officer(4).cancel(NOI, "  ")).isInstanceOf(Outcome.NotPossible.class);
            assertThat(alert().status).isEqualTo(Status.ACTIVE);
        }

        @Test
        void mayGiveAReasonOf500LettersButNotOfOneMore() {
            waitingEmergencyOverWatch();

            assertThat(officer(4).cancel(NOI, "ฝ".repeat(501))).isInstanceOf(Outcome.NotPossible.class);
            assertThat(officer(4).cancel(NOI, "ฝ".repeat(500))).isInstanceOf(Outcome.Done.class);
        }

        @Test
        void endWithoutAReason() {
            hear(0, lingering(WATCH), watch(CHUMPHON, minute(0)));

            AlertEvent ended = event(officer(30).end(NOI, ""));

            assertThat(ended.kind).isEqualTo(Kind.ENDED);
            assertThat(ended.confirmation).isEqualTo(Confirmation.OFFICER);
            assertThat(ended.reason).isNull();
            assertThat(hear(31, lingering(WATCH), watch(CHUMPHON, minute(31)))).isEmpty();
        }

        @Test
        void acknowledgeOnce() {
            hear(0, lingering(WATCH), watch(CHUMPHON, minute(0)));

            assertThat(event(officer(1).acknowledge(NOI)).isPublic).isFalse();
            assertThat(officer(2).acknowledge("pim")).isInstanceOf(Outcome.NotPossible.class);
            assertThat(alert().acknowledgedBy).isEqualTo(NOI);
        }

        @Test
        void canDoNothingToAClosedAlert() {
            hear(0, lingering(WATCH), watch(CHUMPHON, minute(0)));
            hear(200, allClear());

            assertThat(List.of(
                            officer(201).acknowledge(NOI),
                            officer(201).publish(NOI),
                            officer(201).publishUnanswered(),
                            officer(201).withdraw(NOI, "ฝนหยุด"),
                            officer(201).cancel(NOI, "ฝนหยุด"),
                            officer(201).end(NOI, "ฝนหยุด")))
                    .allMatch(outcome -> outcome instanceof Outcome.NotPossible);
        }
    }

    @Nested
    class OfSuspectRain {
        private final Evidence suspect = warning(CHUMPHON, minute(0)).doubted();

        @Test
        void waitsForAnOfficerHoweverLong() {
            AlertEvent opened = hear(0, lingering(WARNING), suspect).get(0);

            assertThat(opened.isPublic).isFalse();
            assertThat(opened.confirmation).isEqualTo(Confirmation.WAITING);
            assertThat(alert().status).isEqualTo(Status.PENDING);
            assertThat(alert().pendingLevel).isEqualTo(WARNING);
            assertThat(alert().pendingUntil).isNull();
            assertThat(officer(10_000).publishUnanswered()).isInstanceOf(Outcome.NotPossible.class);
        }

        @Test
        void goesOutAtOnceWhenTheReadingIsConfirmed() {
            hear(0, lingering(WARNING), suspect);

            AlertEvent opened =
                    hear(5, lingering(WARNING), warning(CHUMPHON, minute(0))).get(0);

            assertThat(opened.isPublic).isTrue();
            assertThat(alert().level).isEqualTo(WARNING);
            assertThat(alert().pendingLevel).isNull();
        }

        @Test
        void endsUntoldWhenTheReadingFails() {
            hear(0, lingering(WARNING), suspect);

            AlertEvent ended = hear(5, allClear()).get(0);

            assertThat(ended.kind).isEqualTo(Kind.ENDED);
            assertThat(ended.isPublic).isFalse();
        }

        @Test
        void isWithdrawnAboveAPublicLevelWhenTheReadingFails() {
            hear(0, lingering(WARNING), watch(BAN_NA, minute(0)), suspect);

            assertThat(kinds(5, lingering(WATCH), watch(BAN_NA, minute(5)))).containsExactly(Kind.WITHDRAWN);
            assertThat(alert().status).isEqualTo(Status.ACTIVE);
        }

        @Test
        void goesOutWhenAnOfficerPublishesIt() {
            hear(0, lingering(WARNING), suspect);

            assertThat(officer(1).publish(NOI)).isInstanceOf(Outcome.Done.class);
            assertThat(alert().status).isEqualTo(Status.ACTIVE);
        }

        @Test
        void getsItsDeadlineWhenTheReadingIsConfirmedAndTheRuleAsksAnOfficer() {
            hear(0, lingering(EMERGENCY), emergency(CHUMPHON, minute(0)).doubted());

            assertThat(kinds(5, lingering(EMERGENCY), emergency(CHUMPHON, minute(5))))
                    .containsExactly(Kind.PROPOSED);
            assertThat(alert().pendingUntil).isEqualTo(minute(5).plus(TEN_MINUTES));
        }

        @Test
        void losesItsDeadlineWhenTheRainThatSetItIsDoubted() {
            hear(0, lingering(EMERGENCY), emergency(CHUMPHON, minute(0)));

            hear(5, lingering(EMERGENCY), emergency(CHUMPHON, minute(5)).doubted());

            assertThat(alert().pendingLevel).isEqualTo(EMERGENCY);
            assertThat(alert().pendingUntil).isNull();
        }

        @Test
        void doesNotHoldUpALowerLevelThatHasADeadline() {
            Evidence sure = Rains.held("sure", WARNING, Optional.of(TEN_MINUTES), BAN_NA, minute(0));

            hear(0, lingering(EMERGENCY), emergency(CHUMPHON, minute(0)).doubted());
            hear(1, lingering(EMERGENCY), emergency(CHUMPHON, minute(0)).doubted(), sure);

            assertThat(alert().pendingLevel).isEqualTo(WARNING);
            assertThat(alert().pendingUntil).isEqualTo(minute(11));
        }

        @Test
        void callsAnOfficerOnceWhenItIsPublicAlready() {
            List<AlertEvent> told = hear(0, lingering(WARNING), warning(CHUMPHON, minute(0)));
            officer(1).acknowledge(NOI);

            AlertEvent doubted = ((Outcome.Done) officer(30).doubt(List.of(suspect), told)).event();

            assertThat(doubted.kind).isEqualTo(Kind.DOUBTED);
            assertThat(doubted.isPublic).isFalse();
            assertThat(doubted.isWorthAPush(false)).isTrue();
            assertThat(alert().status).isEqualTo(Status.ACTIVE);
            assertThat(alert().acknowledgedBy).isNull();
            assertThat(officer(35).doubt(List.of(suspect), List.of(told.get(0), doubted)))
                    .isInstanceOf(Outcome.NotPossible.class);
        }

        @Test
        void callsNobodyMoreWhileItWaitsAnyway() {
            List<AlertEvent> told = hear(0, lingering(WARNING), suspect);

            assertThat(officer(30).doubt(List.of(suspect), told)).isInstanceOf(Outcome.NotPossible.class);
        }

        @Test
        void isNotToldBesideWhatIsSure() {
            AlertEvent opened = hear(0, lingering(WARNING), suspect, warning(BAN_NA, minute(0)))
                    .get(0);

            assertThat(opened.evidence).extracting(Evidence::gauge).containsExactly(BAN_NA);
        }
    }
}
