package org.faofon.alerts.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.faofon.alerts.Rains.CHUMPHON;
import static org.faofon.alerts.Rains.finding;
import static org.faofon.alerts.Rains.minute;
import static org.faofon.alerts.Rains.warning;
import static org.faofon.alerts.Rains.watch;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.faofon.alerts.AlertEvent;
import org.faofon.alerts.Audience;
import org.faofon.alerts.Finding;
import org.faofon.alerts.Hazard;
import org.faofon.alerts.Level;
import org.faofon.alerts.Notice;
import org.faofon.alerts.WithLine;
import org.faofon.alerts.lifecycle.AlertService;
import org.faofon.alerts.outbox.AlertOutbox.Again;
import org.faofon.alerts.outbox.AlertOutbox.Lost;
import org.faofon.alerts.outbox.AlertOutbox.State;
import org.faofon.alerts.outbox.AlertOutbox.Taken;
import org.faofon.alerts.outbox.AlertOutbox.Terms;
import org.faofon.alerts.outbox.DeliveryLog.Attempt;
import org.faofon.alerts.outbox.DeliveryLog.Ended;
import org.faofon.alerts.outbox.DeliveryLog.Push;
import org.faofon.support.EmbeddedServices;
import org.faofon.support.Tables;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
@TestProfile(WithLine.class)
class AlertOutboxIT {
    private static final Duration LEASE = Duration.ofMinutes(1);
    private static final Duration DAY = Duration.ofDays(1);
    private static final Terms AT_ONCE = new Terms(Duration.ZERO, Duration.ZERO, DAY, LEASE);
    private static final Terms GATHERED = new Terms(Duration.ofMinutes(1), Duration.ZERO, DAY, LEASE);
    private static final Optional<Level> WATCH = Optional.of(Level.WATCH);

    /** A channel that no bean serves, so that the relay leaves its rows alone. */
    private static final String PAPER = "paper";

    @Inject
    AlertService book;

    @Inject
    NoticeService notices;

    @Inject
    AlertOutbox outbox;

    @Inject
    DeliveryLog log;

    @Inject
    Tables tables;

    @BeforeEach
    @AfterEach
    void clear() {
        tables.forgetAlerts();
    }

    private AlertEvent opened() {
        return onPaper(book.record(finding(minute(0), WATCH, watch(CHUMPHON, minute(0))))
                .get(0));
    }

    private AlertEvent openedFlood() {
        return onPaper(book.record(
                        new Finding(Hazard.FLOOD, "9301", minute(1), List.of(watch("PTL01", minute(1))), WATCH, 1, 5))
                .get(0));
    }

    private AlertEvent raised() {
        return onPaper(book.record(finding(minute(1), Optional.of(Level.WARNING), warning(CHUMPHON, minute(1))))
                .get(0));
    }

    private AlertEvent onPaper(AlertEvent event) {
        QuarkusTransaction.requiringNew().run(() -> outbox.add(event, PAPER));
        return event;
    }

    private Notice posted(String key) {
        notices.post(new Notice.Draft(
                key,
                Notice.Kind.DAILY,
                Audience.GROUP,
                "ฝนวันนี้",
                "สูงสุด 91.4 มม.",
                Optional.of("/daily"),
                Optional.empty()));
        Notice notice = notices.latest(1).get(0);
        QuarkusTransaction.requiringNew().run(() -> outbox.add(notice, PAPER));
        return notice;
    }

    private Taken take(Terms terms) {
        return outbox.take(PAPER, terms).orElseThrow();
    }

    private Push onlyPush() {
        return log.list(Optional.empty(), Optional.of(PAPER), 10).get(0);
    }

    @Test
    void nobodyElseTakesWhatIsBeingSent() {
        opened();

        assertThat(outbox.take(PAPER, AT_ONCE)).isPresent();
        assertThat(outbox.take(PAPER, AT_ONCE)).isEmpty();
    }

    @Test
    void callsOfAMinuteAreOneMessageOnAChannelThatGathersThem() {
        Terms calls = new Terms(Duration.ZERO, Duration.ofMinutes(1), DAY, LEASE);
        AlertEvent one = opened();
        AlertEvent other = openedFlood();
        tables.execute("update outbox set alone = true where channel = '" + PAPER + "'");
        assertThat(outbox.take(PAPER, calls))
                .as("the first waits for the others")
                .isEmpty();

        tables.execute("update outbox set created_at = created_at - interval '20 seconds' where event_id = " + one.id);
        assertThat(take(calls).events()).containsExactly(one.id, other.id);

        AlertEvent later = raised();
        tables.execute("update outbox set alone = true, created_at = now() - interval '30 seconds' where event_id = "
                + later.id);
        assertThat(outbox.take(PAPER, calls)).as("within the minute").isEmpty();
        tables.execute("update outbox set state = 'DELIVERED', pushed_at = now() - interval '1 minute'"
                + " where channel = '" + PAPER + "' and push_id is not null");
        assertThat(take(calls).events()).containsExactly(later.id);
    }

    @Test
    void isTakenAgainUnderTheSameKeyWhenItsTakerDied() {
        opened();
        UUID key = take(new Terms(Duration.ZERO, Duration.ZERO, DAY, Duration.ZERO))
                .key();

        Taken again = take(AT_ONCE);

        assertThat(again.key()).isEqualTo(key);
        assertThat(again.attempt()).isEqualTo(2);
    }

    @Test
    void aBundleIsTakenAgainAsItWasThoughMoreHasCome() {
        AlertEvent opened = opened();
        AlertEvent flood = openedFlood();
        Taken first = take(new Terms(Duration.ofMinutes(1), Duration.ZERO, DAY, Duration.ZERO));
        raised();

        Taken again = take(GATHERED);

        assertThat(first.events()).containsExactly(opened.id, flood.id);
        assertThat(again.key()).isEqualTo(first.key());
        assertThat(again.events()).isEqualTo(first.events());
    }

    @Test
    void newsIsGatheredForAMinuteAfterAPush() {
        opened();
        outbox.settle(take(GATHERED), State.DELIVERED, "proof");
        AlertEvent flood = openedFlood();

        assertThat(outbox.take(PAPER, GATHERED)).isEmpty();
        tables.execute("update outbox set pushed_at = now() - interval '61 seconds' where pushed_at is not null");
        assertThat(take(GATHERED).events()).containsExactly(flood.id);
    }

    @Test
    void aRiseTakesWithItWhatWasGathered() {
        opened();
        outbox.settle(take(GATHERED), State.DELIVERED, "proof");
        AlertEvent flood = openedFlood();
        AlertEvent raised = raised();

        assertThat(take(GATHERED).events()).containsExactly(flood.id, raised.id);
    }

    @Test
    void aRiseWaitsForThePushOfItsAlertThatIsStuck() {
        opened();
        outbox.putOff(take(GATHERED), Duration.ofHours(1), "LINE answered 500");
        raised();

        assertThat(outbox.take(PAPER, GATHERED)).isEmpty();
    }

    @Test
    void thePartsOfAPushShareItsFate() {
        opened();
        openedFlood();
        outbox.settle(take(GATHERED), State.DELIVERED, "proof");

        assertThat(tables.strings("select distinct state || ' ' || outcome || ' ' || attempts from outbox"
                        + " where channel = 'paper'"))
                .containsExactly("DELIVERED proof 1");
        assertThat(onlyPush().events()).hasSize(2);
    }

    @Test
    void keepsEachAttemptWithItsWords() {
        opened();
        outbox.putOff(take(AT_ONCE), Duration.ZERO, "LINE answered 500");
        outbox.settle(take(AT_ONCE), State.DELIVERED, "message 461230966842064897");

        assertThat(onlyPush().tries())
                .extracting(Attempt::number, attempt -> attempt.ended().orElseThrow(), Attempt::words)
                .containsExactly(
                        tuple(2, Ended.DELIVERED, "message 461230966842064897"),
                        tuple(1, Ended.LATER, "LINE answered 500"));
    }

    @Test
    void ofAnAttemptWhoseSenderDiedNobodyKnowsTheEnd() {
        opened();
        take(AT_ONCE);

        assertThat(onlyPush().tries().get(0).ended()).isEmpty();
    }

    @Test
    void keepsNoMoreOfTheChannelsWordsThan500Letters() {
        opened();
        outbox.putOff(take(AT_ONCE), Duration.ZERO, "x".repeat(501));

        assertThat(onlyPush().outcome()).hasSize(500);
    }

    @Test
    void isNotUnsettledByATakerThatComesBackLate() {
        opened();
        Taken push = take(AT_ONCE);
        outbox.settle(push, State.DELIVERED, "proof");

        outbox.settle(push, State.REFUSED, "too late");
        outbox.putOff(push, Duration.ZERO, "too late");

        assertThat(onlyPush().state()).isEqualTo(State.DELIVERED);
        assertThat(onlyPush().outcome()).isEqualTo("proof");
        assertThat(onlyPush().tries()).extracting(Attempt::words).containsExactly("proof");
    }

    @Test
    void aTakerThatComesBackLateDoesNotHurryTheNext() {
        opened();
        Taken late = take(new Terms(Duration.ZERO, Duration.ZERO, DAY, Duration.ZERO));
        take(AT_ONCE);

        outbox.putOff(late, Duration.ZERO, "too late");

        assertThat(outbox.take(PAPER, AT_ONCE)).isEmpty();
    }

    @Test
    void aNoticeIsPostedOnceAndTravelsAlone() {
        opened();
        Notice notice = posted("daily-2026-11-22");

        assertThat(take(GATHERED).notice()).isEmpty();
        assertThat(take(GATHERED).notice()).contains(notice.id());
        assertThat(notices.post(new Notice.Draft(
                        "daily-2026-11-22",
                        Notice.Kind.DAILY,
                        Audience.GROUP,
                        "อีกครั้ง",
                        "อีกครั้ง",
                        Optional.empty(),
                        Optional.empty())))
                .isFalse();
        assertThat(notices.find(notice.id())).contains(notice);
    }

    @Test
    void whatIsOldestGivesWayWhereTooMuchWaitsAndIsNotLost() {
        AlertEvent oldest = opened();
        AlertEvent newest = openedFlood();

        List<Lost> lost = outbox.keepAtMost(1, "Dropped").stream()
                .filter(message -> message.channel().equals(PAPER))
                .toList();

        assertThat(lost).extracting(Lost::event).containsExactly(Optional.of(oldest.id));
        assertThat(take(AT_ONCE).events()).containsExactly(newest.id);
        UUID push = log.list(Optional.of(State.REFUSED), Optional.of(PAPER), 1)
                .get(0)
                .id();
        assertThat(outbox.sendAgain(push, "noi")).isInstanceOf(Again.Queued.class);
    }

    @Test
    void whatIsInAPushDoesNotGiveWay() {
        AlertEvent taken = opened();
        take(AT_ONCE);
        openedFlood();

        assertThat(outbox.keepAtMost(0, "Dropped")).extracting(Lost::event).doesNotContain(Optional.of(taken.id));
        assertThat(log.list(Optional.of(State.WAITING), Optional.of(PAPER), 10))
                .extracting(Push::events)
                .containsExactly(List.of(taken.id));
    }

    @Test
    void thePartsOfAPushAreGivenUpTogether() {
        opened();
        openedFlood();
        outbox.putOff(take(GATHERED), Duration.ZERO, "LINE answered 500");
        tables.execute("update outbox set created_at = now() - interval '24 hours' where id = push_id");

        outbox.giveUpAfter(DAY, "Too old");

        assertThat(tables.strings("select distinct outcome from outbox where channel = 'paper'"))
                .containsExactly("Too old; LINE answered 500");
        assertThat(outbox.take(PAPER, GATHERED)).isEmpty();
    }

    @Test
    void anOfficerSendsAWholePushAgainUnderANewKey() {
        AlertEvent opened = opened();
        AlertEvent flood = openedFlood();
        Taken first = take(GATHERED);
        outbox.settle(first, State.REFUSED, "LINE answered 400");

        UUID again = ((Again.Queued) outbox.sendAgain(first.key(), "noi")).push();

        Taken second = take(GATHERED);
        assertThat(second.key()).isEqualTo(again).isNotEqualTo(first.key());
        assertThat(second.events()).containsExactly(opened.id, flood.id);
        assertThat(log.find(again).orElseThrow().resendOf()).contains(first.key());
        assertThat(log.find(again).orElseThrow().askedBy()).contains("noi");
        assertThat(log.find(first.key()).orElseThrow().state()).isEqualTo(State.REFUSED);
    }

    @Test
    void whatWaitsIsNotSentAgainBeside() {
        opened();
        Taken push = take(AT_ONCE);

        assertThat(outbox.sendAgain(push.key(), "noi")).isInstanceOf(Again.WaitsAlready.class);
        outbox.settle(push, State.DELIVERED, "proof");
        assertThat(outbox.sendAgain(push.key(), "noi")).isInstanceOf(Again.Queued.class);
        assertThat(outbox.sendAgain(push.key(), "noi")).isInstanceOf(Again.WaitsAlready.class);
        assertThat(outbox.sendAgain(UUID.randomUUID(), "noi")).isInstanceOf(Again.Unknown.class);
    }

    @Test
    void anAlertTellsEachOfItsDeliveries() {
        AlertEvent event = opened();
        Taken push = take(AT_ONCE);
        outbox.settle(push, State.LEFT_OUT, "The budget is short");
        outbox.sendAgain(push.key(), "noi");

        assertThat(log.listOf(event.alert.id).stream()
                        .filter(dispatch -> dispatch.channel().equals(PAPER))
                        .map(dispatch -> dispatch.state() + " " + dispatch.again()))
                .containsExactly("LEFT_OUT false", "WAITING true");
    }
}
