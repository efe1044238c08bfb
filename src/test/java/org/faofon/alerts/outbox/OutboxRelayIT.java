package org.faofon.alerts.outbox;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.faofon.alerts.Rains.CHUMPHON;
import static org.faofon.alerts.Rains.emergency;
import static org.faofon.alerts.Rains.finding;
import static org.faofon.alerts.Rains.minute;
import static org.faofon.alerts.Rains.warning;
import static org.faofon.alerts.Rains.watch;
import static org.faofon.support.Monitor.asMonitor;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.faofon.alerts.AlertEvent;
import org.faofon.alerts.Finding;
import org.faofon.alerts.Hazard;
import org.faofon.alerts.Level;
import org.faofon.alerts.WithLine;
import org.faofon.alerts.lifecycle.AlertService;
import org.faofon.alerts.outbox.AlertOutbox.State;
import org.faofon.alerts.outbox.DeliveryLog.Dispatch;
import org.faofon.support.EmbeddedServices;
import org.faofon.support.LineStub;
import org.faofon.support.LineStub.Answer;
import org.faofon.support.LineStub.Push;
import org.faofon.support.Tables;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
@TestProfile(WithLine.class)
class OutboxRelayIT {
    private static final Duration SOON = Duration.ofSeconds(15);
    private static final Optional<Level> WATCH = Optional.of(Level.WATCH);

    @Inject
    AlertService book;

    @Inject
    DeliveryLog log;

    @Inject
    MeterRegistry meters;

    @Inject
    Tables tables;

    private final int port = ConfigProvider.getConfig().getValue(WithLine.PORT, Integer.class);

    private LineStub line;

    @BeforeEach
    void open() throws IOException {
        tables.forgetAlerts();
        line = new LineStub(port);
    }

    @AfterEach
    void close() {
        assertThat(line.faults()).isEmpty();
        line.close();
        tables.forgetAlerts();
    }

    private AlertEvent opened() {
        return book.record(finding(minute(0), WATCH, watch(CHUMPHON, minute(0))))
                .get(0);
    }

    private Dispatch awaitDispatch(AlertEvent event, State state) {
        await().atMost(SOON).until(() -> dispatch(event).state() == state);
        return dispatch(event);
    }

    private Dispatch dispatch(AlertEvent event) {
        return log.listOf(event.alert.id).stream()
                .filter(row -> row.eventId() == event.id)
                .findFirst()
                .orElseThrow();
    }

    private List<String> attempts(AlertEvent event) {
        return tables.strings(
                "select number || ' ' || outcome from delivery_attempt where push_id = '%s' order by number"
                        .formatted(dispatch(event).push()));
    }

    /** What LINE accepted of these events; something of an earlier test may still be on its way. */
    private List<Push> accepted(AlertEvent... events) {
        Set<String> keys = Set.copyOf(tables.strings("select id from outbox where event_id in ("
                + Stream.of(events).map(event -> Long.toString(event.id)).collect(Collectors.joining(",")) + ")"));
        return line.accepted().stream()
                .filter(push -> keys.contains(push.key().toString()))
                .toList();
    }

    @Test
    void deliversAWarningAndKeepsTheProof() {
        AlertEvent event = opened();

        Dispatch dispatch = awaitDispatch(event, State.DELIVERED);

        assertThat(dispatch.outcome()).contains("message 461230966842064897");
        assertThat(dispatch.attempts()).isEqualTo(1);
        assertThat(accepted(event)).hasSize(1);
        assertThat(accepted(event).get(0).altText()).startsWith("[ระดับ 1 เฝ้าระวัง] ฝน 24 ชม. 91.4 มม. ที่ ");
    }

    @Test
    void sendsNothingThatOnlyWaits() {
        AlertEvent event = book.record(finding(
                        minute(0),
                        Optional.of(Level.EMERGENCY),
                        watch(CHUMPHON, minute(0)),
                        emergency(CHUMPHON, minute(0))))
                .get(0);

        awaitDispatch(event, State.DELIVERED);

        assertThat(accepted(event).get(0).altText()).doesNotContain("อพยพ");
        assertThat(tables.count("outbox")).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(
            value = Answer.class,
            names = {"RATE_LIMIT", "SERVER_ERROR", "BAD_GATEWAY", "SILENCE", "BREAK", "ACCEPT_AND_BREAK"})
    void reachesLineOnceWhateverWentWrongBefore(Answer answer) {
        line.script(answer, answer);
        AlertEvent event = opened();

        Dispatch dispatch = awaitDispatch(event, State.DELIVERED);

        assertThat(accepted(event)).hasSize(1);
        assertThat(dispatch.attempts()).isGreaterThan(1);
    }

    @ParameterizedTest
    @EnumSource(
            value = Answer.class,
            names = {"MONTHLY_LIMIT", "BAD_REQUEST", "UNAUTHORIZED"})
    void triesOnceWhatLineRefuses(Answer answer) {
        line.script(answer);
        AlertEvent event = opened();

        Dispatch dispatch = awaitDispatch(event, State.REFUSED);

        assertThat(dispatch.attempts()).isEqualTo(1);
        assertThat(dispatch.outcome()).startsWith("LINE answered 4");
        assertThat(accepted(event)).isEmpty();
    }

    @Test
    void reachesLineOnceThoughTheProgramDiedBeforeItWroteItDown() {
        AlertEvent event = opened();
        awaitDispatch(event, State.DELIVERED);
        // As the row stands when the program dies after LINE has answered, once its lease is over.
        tables.execute("update outbox set state = 'WAITING', settled_at = null, next_attempt_at = now()");

        Dispatch dispatch = awaitDispatch(event, State.DELIVERED);

        assertThat(dispatch.outcome()).startsWith("already accepted as request ");
        assertThat(accepted(event)).hasSize(1);
    }

    @Test
    void deliversWhatHappenedWhileLineWasAway() throws IOException {
        line.close();
        AlertEvent event = opened();
        await().atMost(SOON).until(() -> dispatch(event).attempts() > 0);
        assertThat(dispatch(event).state()).isEqualTo(State.WAITING);

        line = new LineStub(port);

        awaitDispatch(event, State.DELIVERED);
    }

    @Test
    void keepsTheOrderOfAnAlert() {
        line.script(Answer.SERVER_ERROR, Answer.SERVER_ERROR);
        AlertEvent opened = opened();
        AlertEvent raised = book.record(finding(minute(1), Optional.of(Level.WARNING), warning(CHUMPHON, minute(1))))
                .get(0);
        AlertEvent ended = book.record(finding(minute(200), Optional.empty())).get(0);

        awaitDispatch(ended, State.DELIVERED);

        assertThat(attempts(opened)).containsExactly("1 LATER", "2 LATER", "3 DELIVERED");
        assertThat(accepted(opened, raised, ended))
                .extracting(push -> push.altText().substring(0, 15))
                .containsExactly("[ระดับ 1 เฝ้าระ", "[ระดับ 2 เตือนภ", "[สิ้นสุดการเตือ");
        assertThat(dispatch(raised).attempts()).isEqualTo(1);
    }

    @Test
    void letsAnotherAlertPassOneThatIsStuck() {
        line.script(Answer.SERVER_ERROR);
        AlertEvent stuck = opened();
        await().atMost(SOON).until(() -> !dispatch(stuck).outcome().isEmpty());
        tables.execute("update outbox set next_attempt_at = now() + interval '1 hour'");

        AlertEvent other = book.record(
                        new Finding(Hazard.FLOOD, "9301", minute(1), List.of(watch("PTL01", minute(1))), WATCH, 1, 5))
                .get(0);

        awaitDispatch(other, State.DELIVERED);
        assertThat(dispatch(stuck).state()).isEqualTo(State.WAITING);
    }

    @Test
    void givesUpAfter23Hours() {
        line.script(Answer.SERVER_ERROR);
        AlertEvent event = opened();
        await().atMost(SOON).until(() -> !dispatch(event).outcome().isEmpty());
        tables.execute("update outbox set created_at = now() - interval '23 hours', next_attempt_at = now()");

        Dispatch dispatch = awaitDispatch(event, State.REFUSED);

        assertThat(dispatch.outcome()).startsWith("Not delivered within PT23H; LINE answered 500");
        assertThat(accepted(event)).isEmpty();
    }

    @Test
    void countsWhatItDid() {
        double before = delivered();
        awaitDispatch(opened(), State.DELIVERED);

        await().atMost(SOON).until(() -> delivered() == before + 1);
    }

    private double delivered() {
        return meters.counter("faofon.alerts.messages", "channel", "line", "outcome", "delivered")
                .count();
    }

    @Test
    void theProgramIsWellThoughLineIsNot() {
        line.close();
        AlertEvent event = opened();
        await().atMost(SOON).until(() -> dispatch(event).attempts() > 0);

        given().get("/q/health/ready").then().statusCode(200);
        asMonitor()
                .get("/q/health/well")
                .then()
                .statusCode(200)
                .body("checks.find { it.name == 'alert delivery' }.data.waiting", equalTo(1))
                .body("checks.data.channels", hasItem("line"));
    }
}
