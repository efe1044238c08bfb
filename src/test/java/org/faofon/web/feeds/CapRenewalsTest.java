package org.faofon.web.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.faofon.alerts.Alert;
import org.faofon.alerts.AlertEvent;
import org.faofon.alerts.AlertEvent.Kind;
import org.junit.jupiter.api.Test;

class CapRenewalsTest {
    private static final Instant OPENED = Instant.parse("2026-11-22T07:20:00Z");
    private static final Duration LASTS = Duration.ofHours(24);
    private static final Duration RENEWED_AFTER = Duration.ofHours(20);
    private static final Duration SETTLED = Duration.ofMinutes(1);

    private final Alert alert = new Alert();
    private final CapRenewals series = new CapRenewals(LASTS);

    private AlertEvent event(long id, Kind kind, Instant at) {
        AlertEvent event = new AlertEvent();
        event.id = id;
        event.alert = alert;
        event.kind = kind;
        event.happenedAt = at;
        return event;
    }

    private List<String> names(List<AlertEvent> told, Instant now) {
        return series.tell(told, now).stream().map(CapMessagePlan::name).toList();
    }

    @Test
    void anAlertThatGoesOnIsToldAgainBeforeItsMessageExpires() {
        List<AlertEvent> told = List.of(event(17, Kind.OPENED, OPENED));
        Instant renewal = OPENED.plus(RENEWED_AFTER);
        assertThat(names(told, renewal.plus(SETTLED).minusSeconds(1))).containsExactly("17");
        assertThat(names(told, renewal.plus(SETTLED))).containsExactly("17", "17-1");
        assertThat(names(told, OPENED.plus(Duration.ofDays(3)))).containsExactly("17", "17-1", "17-2", "17-3");
    }

    @Test
    void eachMessageIsReplacedBeforeItExpires() {
        List<CapMessagePlan> all =
                series.tell(List.of(event(17, Kind.OPENED, OPENED)), OPENED.plus(Duration.ofDays(10)));
        for (int i = 1; i < all.size(); i++) {
            assertThat(all.get(i).sent()).isBefore(all.get(i - 1).expires());
        }
    }

    @Test
    void newsMakesRenewalsNeedless() {
        Instant raised = OPENED.plus(RENEWED_AFTER);
        List<AlertEvent> told = List.of(event(17, Kind.OPENED, OPENED), event(21, Kind.RAISED, raised));
        assertThat(names(told, OPENED.plus(Duration.ofDays(1)))).containsExactly("17", "21");
        List<AlertEvent> later = List.of(event(17, Kind.OPENED, OPENED), event(21, Kind.RAISED, raised.plusSeconds(1)));
        assertThat(names(later, OPENED.plus(Duration.ofDays(1)))).containsExactly("17", "17-1", "21");
    }

    @Test
    void whatIsOverIsNotToldAgain() {
        List<AlertEvent> told =
                List.of(event(17, Kind.OPENED, OPENED), event(18, Kind.ENDED, OPENED.plus(Duration.ofHours(2))));
        List<CapMessagePlan> all = series.tell(told, OPENED.plus(Duration.ofDays(9)));
        assertThat(all).extracting(CapMessagePlan::name).containsExactly("17", "18");
        assertThat(all.get(1).expires()).isEqualTo(all.get(1).sent().plus(Duration.ofHours(1)));
    }

    @Test
    void whatWasSaidDoesNotChangeLater() {
        List<AlertEvent> told = List.of(event(17, Kind.OPENED, OPENED));
        List<CapMessagePlan> early = series.tell(told, OPENED.plus(Duration.ofDays(1)));
        List<CapMessagePlan> late = series.tell(told, OPENED.plus(Duration.ofDays(5)));
        assertThat(late).startsWith(early.toArray(CapMessagePlan[]::new));
    }

    @Test
    void aMessageReplacesThoseThatStillCountAndInAnyCaseTheOneBefore() {
        List<AlertEvent> told =
                List.of(event(17, Kind.OPENED, OPENED), event(18, Kind.CANCELLED, OPENED.plus(Duration.ofHours(43))));
        List<CapMessagePlan> all = series.tell(told, OPENED.plus(Duration.ofHours(46)));
        assertThat(all).extracting(CapMessagePlan::name).containsExactly("17", "17-1", "17-2", "18");
        assertThat(CapRenewals.replacedBy(all.get(3), all))
                .extracting(CapMessagePlan::name)
                .containsExactly("17-1", "17-2");
        assertThat(CapRenewals.replacedBy(all.get(1), all))
                .extracting(CapMessagePlan::name)
                .containsExactly("17");
        assertThat(CapRenewals.replacedBy(all.get(0), all)).isEmpty();
    }
}
