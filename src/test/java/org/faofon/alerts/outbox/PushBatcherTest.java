package org.faofon.alerts.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.faofon.alerts.outbox.PushBatcher.Waiting;
import org.junit.jupiter.api.Test;

class PushBatcherTest {
    private static Waiting news(long alert) {
        return new Waiting(UUID.randomUUID(), Optional.of(alert), false, false);
    }

    private static Waiting urgent(long alert) {
        return new Waiting(UUID.randomUUID(), Optional.of(alert), false, true);
    }

    private static Waiting call(long alert) {
        return new Waiting(UUID.randomUUID(), Optional.of(alert), true, true);
    }

    private static Waiting notice() {
        return new Waiting(UUID.randomUUID(), Optional.empty(), true, true);
    }

    private static List<UUID> ids(Waiting... messages) {
        return List.of(messages).stream().map(Waiting::id).toList();
    }

    @Test
    void theFirstNewsGoesAtOnceWithAllThatWaits() {
        Waiting one = news(1);
        Waiting other = news(2);

        assertThat(PushBatcher.next(List.of(one, other), false)).isEqualTo(ids(one, other));
    }

    @Test
    void aChannelWithoutGroupsSendsOneMessageOrAllCallsThatWait() {
        Waiting call = call(1);
        Waiting news = news(2);
        Waiting other = call(3);

        assertThat(PushBatcher.nextSingle(List.of(call, news, other))).isEqualTo(ids(call, other));
        assertThat(PushBatcher.nextSingle(List.of(news, call))).isEqualTo(ids(news));
    }

    @Test
    void whileCallsGatherOnlyWhatFollowsACallOfItsAlertWaitsWithThem() {
        Waiting before = news(1);
        Waiting call = call(1);
        Waiting after = news(1);
        Waiting other = news(2);
        Waiting notice = notice();

        assertThat(PushBatcher.withoutCalls(List.of(before, call, after, other, notice)))
                .containsExactly(before, other, notice);
    }

    @Test
    void newsIsGatheredForAWhileAfterAPush() {
        assertThat(PushBatcher.next(List.of(news(1), news(2)), true)).isEmpty();
    }

    @Test
    void whatIsUrgentTakesWithItWhatWasGathered() {
        Waiting gathered = news(1);
        Waiting rise = urgent(2);
        Waiting later = news(3);

        assertThat(PushBatcher.next(List.of(gathered, rise, later), true)).isEqualTo(ids(gathered, rise, later));
    }

    @Test
    void aCallTravelsAloneAndPassesTheNewsOfOtherAlerts() {
        Waiting gathered = news(1);
        Waiting call = call(2);

        assertThat(PushBatcher.next(List.of(gathered, call), true)).isEqualTo(ids(call));
    }

    @Test
    void aCallDoesNotPassTheNewsOfItsOwnAlert() {
        Waiting gathered = news(1);
        Waiting call = call(1);

        assertThat(PushBatcher.next(List.of(gathered, call), true)).isEqualTo(ids(gathered));
        assertThat(PushBatcher.next(List.of(call), true)).isEqualTo(ids(call));
    }

    @Test
    void newsDoesNotPassACallOfItsOwnAlert() {
        Waiting opened = news(1);
        Waiting call = call(1);
        Waiting raised = urgent(1);

        assertThat(PushBatcher.next(List.of(opened, call, raised), false)).isEqualTo(ids(opened));
        assertThat(PushBatcher.next(List.of(call, raised), true)).isEqualTo(ids(call));
    }

    @Test
    void aNoticeTravelsAloneAndAtOnce() {
        Waiting gathered = news(1);
        Waiting notice = notice();

        assertThat(PushBatcher.next(List.of(gathered, notice), true)).isEqualTo(ids(notice));
    }

    @Test
    void callsOfOneMomentTravelTogether() {
        Waiting gathered = news(1);
        Waiting call = call(2);
        Waiting other = call(3);

        assertThat(PushBatcher.next(List.of(call, other), false)).isEqualTo(ids(call, other));
        assertThat(PushBatcher.next(List.of(gathered, call, other), true)).isEqualTo(ids(call, other));
        assertThat(PushBatcher.next(List.of(call, notice(), other), true)).isEqualTo(ids(call, other));
    }

    @Test
    void aCallThatWaitsForNewsOfItsAlertDoesNotJoinTheOthers() {
        Waiting call = call(2);

        assertThat(PushBatcher.next(List.of(news(1), call, call(1)), true)).isEqualTo(ids(call));
    }

    @Test
    void noMoreCallsTravelTogetherThanTenOthers() {
        List<Waiting> eleven = IntStream.rangeClosed(1, PushBatcher.MOST + 1)
                .mapToObj(PushBatcherTest::call)
                .toList();

        assertThat(PushBatcher.next(eleven, true)).hasSize(PushBatcher.MOST);
    }

    @Test
    void tenTravelTogetherAndTheEleventhIsNext() {
        List<Waiting> eleven = IntStream.rangeClosed(1, PushBatcher.MOST + 1)
                .mapToObj(PushBatcherTest::news)
                .toList();

        assertThat(PushBatcher.next(eleven.subList(0, PushBatcher.MOST), false)).hasSize(PushBatcher.MOST);
        assertThat(PushBatcher.next(eleven, false))
                .hasSize(PushBatcher.MOST)
                .doesNotContain(eleven.get(PushBatcher.MOST).id());
    }

    @Test
    void whatIsUrgentBehindTenOthersIsReachedByGoingOn() {
        List<Waiting> many = IntStream.rangeClosed(1, PushBatcher.MOST + 2)
                .mapToObj(alert -> alert == PushBatcher.MOST + 2 ? urgent(alert) : news(alert))
                .toList();

        assertThat(PushBatcher.next(many, true)).hasSize(PushBatcher.MOST);
        assertThat(PushBatcher.next(many.subList(PushBatcher.MOST, many.size()), true))
                .hasSize(2);
    }
}
