package org.faofon.alerts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.faofon.alerts.Level.EMERGENCY;
import static org.faofon.alerts.Level.WARNING;
import static org.faofon.alerts.Level.WATCH;
import static org.faofon.alerts.Rains.BAN_NA;
import static org.faofon.alerts.Rains.CHUMPHON;
import static org.faofon.alerts.Rains.allClear;
import static org.faofon.alerts.Rains.emergency;
import static org.faofon.alerts.Rains.lingering;
import static org.faofon.alerts.Rains.minute;
import static org.faofon.alerts.Rains.watch;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.faofon.alerts.Alert.Status;
import org.faofon.alerts.AlertEvent.Confirmation;
import org.faofon.alerts.AlertEvent.Kind;
import org.faofon.alerts.lifecycle.Life;
import org.junit.jupiter.api.Test;

/** A level that waits for an officer. */
class WaitingAlertTest {
    private final Life life = new Life();

    @Test
    void asksAnOfficerAndTellsNobodyElse() {
        AlertEvent opened = life.hear(0, lingering(EMERGENCY), emergency(CHUMPHON, minute(0)))
                .get(0);

        assertThat(opened.kind).isEqualTo(Kind.OPENED);
        assertThat(opened.isPublic).isFalse();
        assertThat(opened.status).isEqualTo(Status.PENDING);
        assertThat(opened.confirmation).isEqualTo(Confirmation.WAITING);
        assertThat(life.alert().level).isEqualTo(EMERGENCY);
        assertThat(life.alert().pendingLevel).isEqualTo(EMERGENCY);
        assertThat(life.alert().pendingUntil).isEqualTo(minute(10));
    }

    @Test
    void doesNotWaitLongerWhenItIsProposedAgain() {
        life.hear(0, lingering(EMERGENCY), emergency(CHUMPHON, minute(0)));

        assertThat(life.hear(5, lingering(EMERGENCY), emergency(CHUMPHON, minute(5))))
                .isEmpty();
        assertThat(life.alert().pendingUntil).isEqualTo(minute(10));
    }

    @Test
    void isInForceAtTheLowerLevelWhileTheHigherOneWaits() {
        List<Kind> kinds =
                life.kinds(0, lingering(EMERGENCY), watch(CHUMPHON, minute(0)), emergency(CHUMPHON, minute(0)));

        assertThat(kinds).containsExactly(Kind.OPENED, Kind.PROPOSED);
        assertThat(life.alert().status).isEqualTo(Status.ACTIVE);
        assertThat(life.alert().level).isEqualTo(WATCH);
        assertThat(life.alert().pendingLevel).isEqualTo(EMERGENCY);
    }

    @Test
    void doesNotTellThePublicWhatWaits() {
        AlertEvent opened = life.hear(
                        0, lingering(EMERGENCY), watch(CHUMPHON, minute(0)), emergency(CHUMPHON, minute(0)))
                .get(0);

        assertThat(opened.evidence).extracting(Evidence::level).containsExactly(WATCH);
        assertThat(opened.pendingLevel).isNull();
    }

    @Test
    void doesNotWaitWhereOneRuleOfTheLevelNeedsNobody() {
        Evidence sure = Rains.held("sure", EMERGENCY, Optional.empty(), BAN_NA, minute(0));

        assertThat(life.kinds(0, lingering(EMERGENCY), emergency(CHUMPHON, minute(0)), sure))
                .containsExactly(Kind.OPENED);
        assertThat(life.alert().status).isEqualTo(Status.ACTIVE);
        assertThat(life.alert().level).isEqualTo(EMERGENCY);
    }

    @Test
    void waitsAsLongAsTheMostUrgentRuleAllows() {
        Evidence urgent = Rains.held("urgent", EMERGENCY, Optional.of(Duration.ofMinutes(3)), BAN_NA, minute(0));

        life.hear(0, lingering(EMERGENCY), emergency(CHUMPHON, minute(0)), urgent);

        assertThat(life.alert().pendingUntil).isEqualTo(minute(3));
    }

    @Test
    void opensForThePublicWhenALowerLevelGoesOutFirst() {
        life.hear(0, lingering(EMERGENCY), emergency(CHUMPHON, minute(0)));

        AlertEvent opened = life.hear(
                        2, lingering(EMERGENCY), emergency(CHUMPHON, minute(0)), watch(CHUMPHON, minute(2)))
                .get(0);

        assertThat(opened.kind).isEqualTo(Kind.OPENED);
        assertThat(opened.isPublic).isTrue();
        assertThat(opened.level).isEqualTo(WATCH);
        assertThat(life.alert().pendingLevel).isEqualTo(EMERGENCY);
        assertThat(life.alert().pendingUntil).isEqualTo(minute(10));
    }

    @Test
    void needsNoAnswerAnyMoreWhenTheLevelIsReachedForSure() {
        life.hear(0, lingering(EMERGENCY), watch(CHUMPHON, minute(0)), emergency(CHUMPHON, minute(0)));
        Evidence sure = Rains.held("sure", EMERGENCY, Optional.empty(), BAN_NA, minute(2));

        assertThat(life.kinds(2, lingering(EMERGENCY), sure)).containsExactly(Kind.RAISED);
        assertThat(life.alert().pendingLevel).isNull();
        assertThat(life.alert().pendingUntil).isNull();
    }

    @Test
    void endsUntoldWhenItsCauseVanishes() {
        life.hear(0, lingering(EMERGENCY), emergency(CHUMPHON, minute(0)));

        AlertEvent ended = life.hear(3, allClear()).get(0);

        assertThat(ended.kind).isEqualTo(Kind.ENDED);
        assertThat(ended.isPublic).isFalse();
        assertThat(life.alert().status).isEqualTo(Status.ENDED);
    }

    @Test
    void isWithdrawnBelowAPublicLevelWhenItsCauseVanishes() {
        life.hear(0, lingering(EMERGENCY), watch(CHUMPHON, minute(0)), emergency(CHUMPHON, minute(0)));

        AlertEvent withdrawn =
                life.hear(3, lingering(WATCH), watch(CHUMPHON, minute(0))).get(0);

        assertThat(withdrawn.kind).isEqualTo(Kind.WITHDRAWN);
        assertThat(withdrawn.isPublic).isFalse();
        assertThat(withdrawn.levelSpokenOf()).isEqualTo(EMERGENCY);
        assertThat(life.alert().status).isEqualTo(Status.ACTIVE);
        assertThat(life.alert().level).isEqualTo(WATCH);
    }

    @Test
    void goesOutAtTheLowerLevelWhenTheValueWasCorrected() {
        life.hear(0, lingering(EMERGENCY), emergency(CHUMPHON, minute(0)));

        assertThat(life.kinds(3, lingering(WATCH), watch(CHUMPHON, minute(0))))
                .containsExactly(Kind.OPENED, Kind.WITHDRAWN);
        assertThat(life.alert().level).isEqualTo(WATCH);
        assertThat(life.alert().pendingLevel).isNull();
    }

    @Test
    void waitsAtALowerLevelUntilTheSameTime() {
        life.hear(0, lingering(EMERGENCY), emergency(CHUMPHON, minute(0)));

        assertThat(life.kinds(3, lingering(WARNING))).containsExactly(Kind.PROPOSED);
        assertThat(life.alert().level).isEqualTo(WARNING);
        assertThat(life.alert().pendingUntil).isEqualTo(minute(10));
    }

    @Test
    void doesNotProposeWhatIsOver() {
        assertThat(life.hear(200, allClear(), emergency(CHUMPHON, minute(0)))).isEmpty();
    }
}
