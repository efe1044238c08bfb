package org.faofon.alerts.lifecycle;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.faofon.alerts.Rains.BAN_NA;
import static org.faofon.alerts.Rains.CHUMPHON;
import static org.faofon.alerts.Rains.emergency;
import static org.faofon.alerts.Rains.finding;
import static org.faofon.alerts.Rains.minute;
import static org.faofon.alerts.Rains.warning;
import static org.faofon.alerts.Rains.watch;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.faofon.alerts.ActionResult;
import org.faofon.alerts.Alert;
import org.faofon.alerts.Alert.Status;
import org.faofon.alerts.AlertChanged;
import org.faofon.alerts.AlertEvent;
import org.faofon.alerts.AlertEvent.Confirmation;
import org.faofon.alerts.AlertEvent.Kind;
import org.faofon.alerts.AlertQueries;
import org.faofon.alerts.Evidence;
import org.faofon.alerts.Finding;
import org.faofon.alerts.Hazard;
import org.faofon.alerts.Level;
import org.faofon.alerts.WithLine;
import org.faofon.alerts.text.AlertTextFormatter;
import org.faofon.alerts.text.PlainWords;
import org.faofon.network.GaugeRegistry;
import org.faofon.support.EmbeddedServices;
import org.faofon.support.HandClock;
import org.faofon.support.Tables;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
@TestProfile(WithLine.class)
class AlertServiceIT {
    private static final String NOI = "noi";
    private static final Optional<Level> WATCH = Optional.of(Level.WATCH);
    private static final Optional<Level> EMERGENCY = Optional.of(Level.EMERGENCY);

    @Inject
    AlertService book;

    @Inject
    AlertQueries queries;

    @Inject
    HandClock clock;

    @Inject
    Tables tables;

    @Inject
    Heard heard;

    @Inject
    AlertTextFormatter words;

    @Inject
    GaugeRegistry network;

    @BeforeEach
    void clear() {
        tables.forgetAlerts();
        heard.events.clear();
        clock.set(minute(0));
    }

    @AfterEach
    void noExercise() {
        clock.setExercise(false);
    }

    private AlertEvent opened() {
        return book.record(finding(minute(0), WATCH, watch(CHUMPHON, minute(0))))
                .get(0);
    }

    private long waitingEmergency() {
        return book.record(finding(minute(0), EMERGENCY, watch(CHUMPHON, minute(0)), emergency(CHUMPHON, minute(0))))
                .get(0)
                .alert
                .id;
    }

    @Test
    void writesTheAlertItsEventAndItsMessage() {
        AlertEvent event = opened();

        Alert alert = queries.find(event.alert.id).orElseThrow();
        assertThat(alert.status).isEqualTo(Status.ACTIVE);
        assertThat(alert.level).isEqualTo(Level.WATCH);
        assertThat(alert.exercise).isFalse();
        AlertEvent stored = queries.findEvent(event.id).orElseThrow();
        assertThat(stored.evidence).isEqualTo(event.evidence);
        assertThat(tables.strings("select channel from outbox where event_id = " + event.id))
                .containsExactly("line");
    }

    @Test
    void writesTheSameFindingOnce() {
        opened();

        assertThat(book.record(finding(minute(1), WATCH, watch(CHUMPHON, minute(0)))))
                .isEmpty();
        assertThat(tables.count("alert_event")).isEqualTo(1);
    }

    @Test
    void writesNothingWhereNothingHolds() {
        assertThat(book.record(finding(minute(0), Optional.empty()))).isEmpty();
        assertThat(tables.count("alert")).isZero();
    }

    @Test
    void opensOneAlertThoughSeveralProgramsSeeTheSameRain() throws Exception {
        Finding finding = finding(minute(0), WATCH, watch(CHUMPHON, minute(0)));

        List<List<AlertEvent>> told = atOnce(8, () -> book.record(finding));

        assertThat(told.stream().filter(events -> !events.isEmpty())).hasSize(1);
        assertThat(tables.count("alert")).isEqualTo(1);
        assertThat(tables.count("outbox")).isEqualTo(1);
    }

    @Test
    void opensOneMoreAlertThoughSeveralProgramsSeeTheSameRainAfterAnEnd() throws Exception {
        opened();
        book.record(finding(minute(200), Optional.empty()));
        Finding again = finding(minute(230), WATCH, watch(CHUMPHON, minute(230)));

        atOnce(8, () -> book.record(again));

        assertThat(tables.count("alert")).isEqualTo(2);
        assertThat(tables.count("outbox")).isEqualTo(3);
    }

    private static <T> List<T> atOnce(int programs, Callable<T> work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(programs);
        try {
            List<T> results = new ArrayList<>();
            for (Future<T> done : threads.invokeAll(Collections.nCopies(programs, work))) {
                results.add(done.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void leavesNothingBehindWhereTheMessageCannotBeQueued() {
        tables.execute("""
                create function refuse() returns trigger language plpgsql as
                $$ begin raise exception 'the disk is full'; end $$""");
        tables.execute("create trigger refuses before insert on outbox for each row execute function refuse()");
        try {
            assertThatThrownBy(this::opened).isInstanceOf(RuntimeException.class);
        } finally {
            tables.execute("drop trigger refuses on outbox");
            tables.execute("drop function refuse()");
        }

        assertThat(tables.count("alert")).isZero();
        assertThat(tables.count("alert_event")).isZero();
        assertThat(tables.count("outbox")).isZero();
        assertThat(heard.events).isEmpty();
        assertThat(opened().kind).isEqualTo(Kind.OPENED);
    }

    @Test
    void isHeardAfterTheCommit() {
        AlertEvent event = opened();

        assertThat(heard.events).containsExactly(event.id + " " + Kind.OPENED);
    }

    @Test
    void queuesNothingThatOnlyWaits() {
        book.record(finding(minute(0), EMERGENCY, emergency(CHUMPHON, minute(0))));

        assertThat(tables.count("alert_event")).isEqualTo(1);
        assertThat(tables.count("outbox")).isZero();
    }

    @Test
    void publishesNothingAMomentBeforeTheOfficersTimeIsOver() {
        long alert = waitingEmergency();
        clock.set(minute(10).minusMillis(1));

        book.publishOverdue();

        assertThat(queries.find(alert).orElseThrow().pendingLevel).isEqualTo(Level.EMERGENCY);
    }

    @Test
    void publishesUnconfirmedWhatNobodyAnswered() {
        long alert = waitingEmergency();
        clock.set(minute(10));

        book.publishOverdue();
        book.publishOverdue();

        assertThat(queries.eventsOf(alert))
                .extracting(event -> event.kind)
                .containsExactly(Kind.OPENED, Kind.PROPOSED, Kind.PUBLISHED);
        AlertEvent published = queries.latestEventOf(alert).orElseThrow();
        assertThat(published.confirmation).isEqualTo(Confirmation.UNCONFIRMED);
        assertThat(published.happenedAt).isEqualTo(minute(10));
        assertThat(published.evidence).extracting(Evidence::rule).contains("flood-48h-emergency");
        assertThat(published.reporting).isEqualTo(4);
    }

    @Test
    void publishesOnceThoughTheOfficerAndTheDeadlineMeet() throws Exception {
        long alert = waitingEmergency();
        clock.set(minute(10));

        atOnce(4, () -> {
            book.publishOverdue();
            return book.publish(alert, NOI);
        });

        assertThat(queries.eventsOf(alert).stream().filter(event -> event.kind == Kind.PUBLISHED))
                .hasSize(1);
    }

    @Test
    void letsAnOfficerPublishWhatWaits() {
        long alert = waitingEmergency();

        ActionResult outcome = book.publish(alert, NOI);

        AlertEvent published = ((ActionResult.Done) outcome).event();
        assertThat(published.actor).isEqualTo(NOI);
        assertThat(published.level).isEqualTo(Level.EMERGENCY);
        assertThat(queries.find(alert).orElseThrow().level).isEqualTo(Level.EMERGENCY);
    }

    @Test
    void letsAnOfficerTurnDownCancelAndAcknowledge() {
        long alert = waitingEmergency();

        assertThat(book.acknowledge(alert, NOI)).isInstanceOf(ActionResult.Done.class);
        assertThat(book.withdraw(alert, NOI, "ถังวัดฝนล้ม")).isInstanceOf(ActionResult.Done.class);
        assertThat(book.cancel(alert, NOI, "ถังวัดฝนล้ม")).isInstanceOf(ActionResult.Done.class);
        assertThat(queries.eventsOf(alert))
                .extracting(event -> event.kind)
                .containsExactly(Kind.OPENED, Kind.PROPOSED, Kind.ACKNOWLEDGED, Kind.WITHDRAWN, Kind.CANCELLED);
        assertThat(queries.find(alert).orElseThrow().status).isEqualTo(Status.CANCELLED);
    }

    @Test
    void changesNothingWhereAReasonIsMissing() {
        long alert = opened().alert.id;

        assertThat(book.cancel(alert, NOI, " ")).isInstanceOf(ActionResult.NotPossible.class);
        assertThat(queries.find(alert).orElseThrow().status).isEqualTo(Status.ACTIVE);
        assertThat(tables.count("alert_event")).isEqualTo(1);
    }

    @Test
    void knowsNoAlertThatNeverWas() {
        assertThat(book.publish(4711, NOI)).isInstanceOf(ActionResult.NotFound.class);
        assertThat(queries.find(4711)).isEmpty();
    }

    @Test
    void isSilentAfterACancelUntilTheCauseIsOver() {
        long alert = opened().alert.id;
        book.cancel(alert, NOI, "ถังวัดฝนล้ม");

        assertThat(book.record(finding(minute(5), WATCH, watch(CHUMPHON, minute(5)))))
                .isEmpty();
        assertThat(book.record(finding(minute(200), Optional.empty()))).isEmpty();
        assertThat(queries.find(alert).orElseThrow().causeOverAt).isEqualTo(minute(200));
        assertThat(book.record(finding(minute(230), WATCH, watch(CHUMPHON, minute(230)))))
                .extracting(event -> event.kind)
                .containsExactly(Kind.OPENED);
    }

    @Test
    void marksWhatHappensInAnExercise() {
        clock.setExercise(true);

        assertThat(opened().alert.exercise).isTrue();
        assertThat(queries.listPublicEvents(1).get(0).alert.exercise).isTrue();
    }

    @Test
    void listsWhatIsOpenTheHighestFirst() {
        opened();
        book.record(new Finding(
                Hazard.FLOOD,
                "9301",
                minute(1),
                List.of(warning("PTL01", minute(1))),
                Optional.of(Level.WARNING),
                1,
                5));

        assertThat(queries.listOpen())
                .extracting(alert -> alert.hazard)
                .containsExactly(Hazard.FLOOD, Hazard.LANDSLIDE);
        assertThat(queries.list(Set.of(Status.ENDED), 10)).isEmpty();
        assertThat(queries.list(Set.of(Status.ACTIVE), 1)).hasSize(1);
    }

    @Test
    void namesTheGaugesThatRaisedAnAlert() {
        AlertEvent event = opened();
        book.record(finding(minute(5), Optional.of(Level.WARNING), warning(BAN_NA, minute(5))));

        assertThat(queries.gaugesThatRaised(event.alert.id)).containsExactlyInAnyOrder(CHUMPHON, BAN_NA);
    }

    @Test
    void listsForThePublicOnlyWhatIsPublic() {
        waitingEmergency();

        assertThat(queries.listPublicEvents(10)).extracting(event -> event.kind).containsExactly(Kind.OPENED);
    }

    @Test
    void speaksTheWordsThatTheOtherTestsCheck() {
        AlertEvent event = opened();
        AlertTextFormatter plain = PlainWords.of(network);

        assertThat(onTheRelaysThread(() -> words.fullText(event, AlertTextFormatter.THAI)))
                .isEqualTo(plain.fullText(event, AlertTextFormatter.THAI));
        assertThat(onTheRelaysThread(() -> words.fullText(event, AlertTextFormatter.ENGLISH)))
                .isEqualTo(plain.fullText(event, AlertTextFormatter.ENGLISH));
    }

    /** The relay speaks where no browser is being served. */
    private static String onTheRelaysThread(Supplier<String> words) {
        return CompletableFuture.supplyAsync(words).join();
    }

    @Test
    void speaksTheLanguageThatItIsAskedForOnAPageInAnother() {
        String headline = words(opened());

        given().get("/api/v1/alerts?lang=en").then().statusCode(200).body(containsString(headline));
    }

    private String words(AlertEvent event) {
        return onTheRelaysThread(() -> words.headline(event, AlertTextFormatter.THAI));
    }

    /** Asks, as the live page does, for what it was told of: it must be there already. */
    @Singleton
    static class Heard {
        final List<String> events = new CopyOnWriteArrayList<>();

        @Inject
        AlertQueries queries;

        void hear(@Observes AlertChanged change) {
            queries.findEvent(change.event().id).ifPresent(event -> events.add(event.id + " " + event.kind));
        }
    }
}
