package org.faofon.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.faofon.alerts.Bundle.Waiting;
import org.junit.jupiter.api.Test;

class BundleTest {
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

        assertThat(Bundle.next(List.of(one, other), false)).isEqualTo(ids(one, other));
    }

    @Test
    void newsIsGatheredForAWhileAfterAPush() {
        assertThat(Bundle.next(List.of(news(1), news(2)), true)).isEmpty();
    }

    @Test
    void whatIsUrgentTakesWithItWhatWasGathered() {
        Waiting gathered = news(1);
        Waiting rise = urgent(2);
        Waiting later = news(3);

        assertThat(Bundle.next(List.of(gathered, rise, later), true)).isEqualTo(ids(gathered, rise, later));
    }

    @Test
    void aCallTravelsAloneAndPassesTheNewsOfOtherAlerts() {
        Waiting gathered = news(1);
        Waiting call = call(2);

        assertThat(Bundle.next(List.of(gathered, call), true)).isEqualTo(ids(call));
    }

    @Test
    void aCallDoesNotPassTheNewsOfItsOwnAlert() {
        Waiting gathered = news(1);
        Waiting call = call(1);

        assertThat(Bundle.next(List.of(gathered, call), true)).isEqualTo(ids(gathered));
        assertThat(Bundle.next(List.of(call), true)).isEqualTo(ids(call));
    }

    @Test
    void newsDoesNotPassACallOfItsOwnAlert() {
        Waiting opened = news(1);
        Waiting call = call(1);
        Waiting raised = urgent(1);

        assertThat(Bundle.next(List.of(opened, call, raised), false)).isEqualTo(ids(opened));
        assertThat(Bundle.next(List.of(call, raised), true)).isEqualTo(ids(call));
    }

    @Test
    void aNoticeTravelsAloneAndAtOnce() {
        Waiting gathered = news(1);
        Waiting notice = notice();

        assertThat(Bundle.next(List.of(gathered, notice), true)).isEqualTo(ids(notice));
    }

    @Test
    void tenTravelTogetherAndTheEleventhIsNext() {
        List<Waiting> eleven = IntStream.rangeClosed(1, Bundle.MOST + 1)
                .mapToObj(BundleTest::news)
                .toList();

        assertThat(Bundle.next(eleven.subList(0, Bundle.MOST), false)).hasSize(Bundle.MOST);
        assertThat(Bundle.next(eleven, false))
                .hasSize(Bundle.MOST)
                .doesNotContain(eleven.get(Bundle.MOST).id());
    }

    @Test
    void whatIsUrgentBehindTenOthersIsReachedByGoingOn() {
        List<Waiting> many = IntStream.rangeClosed(1, Bundle.MOST + 2)
                .mapToObj(alert -> alert == Bundle.MOST + 2 ? urgent(alert) : news(alert))
                .toList();

        assertThat(Bundle.next(many, true)).hasSize(Bundle.MOST);
        assertThat(Bundle.next(many.subList(Bundle.MOST, many.size()), true)).hasSize(2);
    }
}
