package org.faofon.channels.line.volunteers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.faofon.alerts.Rains.emergency;
import static org.faofon.alerts.Rains.finding;
import static org.faofon.alerts.Rains.warning;
import static org.faofon.channels.LineCaller.tapsAlone;
import static org.faofon.channels.LineCaller.tapsInGroup;
import static org.faofon.support.SchoolGauges.CHUMPHON;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.eclipse.microprofile.config.ConfigProvider;
import org.faofon.alerts.ActionResult;
import org.faofon.alerts.Finding;
import org.faofon.alerts.Hazard;
import org.faofon.alerts.Level;
import org.faofon.alerts.Rains;
import org.faofon.alerts.lifecycle.AlertService;
import org.faofon.channels.LineCaller;
import org.faofon.channels.WithBot;
import org.faofon.channels.line.LineQuotaTracker;
import org.faofon.channels.line.LineRecipients;
import org.faofon.common.desk.DeskItem;
import org.faofon.common.desk.DeskItem.Urgency;
import org.faofon.common.desk.DeskItemSource;
import org.faofon.network.GaugeRegistry;
import org.faofon.schools.ChatCodeRepository;
import org.faofon.schools.SchoolRole;
import org.faofon.support.EmbeddedServices;
import org.faofon.support.HandClock;
import org.faofon.support.LineStub;
import org.faofon.support.OfficerAccounts;
import org.faofon.support.SchoolGauges;
import org.faofon.support.SchoolMembers;
import org.faofon.support.Tables;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Those responsible acknowledge an alert: by one tap in LINE, on the page, or on the telephone. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
@TestProfile(WithBot.class)
class AcknowledgementIT {
    private static final Instant AFTERNOON = Instant.parse("2026-11-24T07:20:00Z");
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final Duration TEN_MINUTES = Duration.ofMinutes(10);
    private static final String S35 = "S35";

    @Inject
    Tables tables;

    @Inject
    SchoolGauges schools;

    @Inject
    SchoolMembers members;

    @Inject
    OfficerAccounts accounts;

    @Inject
    GaugeRegistry network;

    @Inject
    ChatCodeRepository codes;

    @Inject
    AlertService book;

    @Inject
    AcknowledgementPush push;

    @Inject
    LineQuotaTracker meter;

    @Inject
    LineRecipients recipients;

    @Inject
    Instance<DeskItemSource> desk;

    @Inject
    HandClock clock;

    @SuppressWarnings("NullAway.Init")
    private LineStub line;

    private long alert;

    @BeforeEach
    void aWarningInSrinagarindra() throws IOException {
        clock.setExercise(false);
        clock.set(AFTERNOON);
        schools.setUp();
        accounts.setUp();
        tables.forgetLine();
        tables.execute("truncate chat, chat_code, office_telephone");
        recipients.lookAgain();
        line = new LineStub(ConfigProvider.getConfig().getValue(WithBot.PORT, Integer.class));
        alert = book.record(finding(AFTERNOON, Optional.of(Level.WARNING), warning(CHUMPHON, AFTERNOON)))
                .get(0)
                .alert
                .id;
        await().atMost(SOON).until(() -> open() == 3);
    }

    @AfterEach
    void close() {
        assertThat(line.faults()).isEmpty();
        line.close();
        tables.forgetAlerts();
    }

    /** Two schools, and the head of the district. */
    private long open() {
        return tables.count("acknowledgement_request where acknowledged_at is null");
    }

    private void linked() throws SQLException {
        assertThat(LineCaller.ask(line, LineCaller.saysAlone(codes.make(network.gaugeOf(CHUMPHON), "admin"))))
                .startsWith("เชื่อมกับ");
    }

    private List<JsonNode> asked() {
        return line.accepted().stream()
                .filter(sent -> sent.to().equals(LineCaller.PERSON))
                .map(LineStub.Push::message)
                .toList();
    }

    private String button(int level) {
        return "acknowledge=" + alert + ":" + level;
    }

    private void raise() {
        Instant later = AFTERNOON.plus(TEN_MINUTES);
        clock.set(later);
        book.record(finding(later, Optional.of(Level.EMERGENCY), emergency(CHUMPHON, later)));
        assertThat(book.publish(alert, OfficerAccounts.ADMIN)).isInstanceOf(ActionResult.Done.class);
        await().atMost(SOON)
                .until(() -> tables.count("acknowledgement_request where level = 3 and acknowledged_at is null") == 3);
    }

    @Test
    void aLinkedChatIsAskedOnceAndAcknowledgesByOneTap() throws SQLException {
        linked();
        push.sendAll(AFTERNOON);
        push.sendAll(AFTERNOON);

        await().atMost(SOON).until(() -> asked().size() == 1);
        JsonNode tap = asked().get(0).at("/contents/footer/contents/0/action");
        assertThat(tap.path("type").asText()).isEqualTo("postback");
        assertThat(tap.path("data").asText()).isEqualTo(button(2));

        String answer = LineCaller.ask(line, tapsAlone(tap.path("data").asText()));

        assertThat(answer).isEqualTo("รร.สาธิตตำบลชุมพล รับทราบระดับ 2 เตือนภัย แล้ว ขอบคุณ");
        assertThat(tables.strings("select way || ' ' || acknowledged_by from acknowledgement_request"
                        + " where school_code = 'S35'"))
                .containsExactly("LINE volunteer S35 LINE");
        assertThat(open()).isEqualTo(2);
    }

    @Test
    void severalAlertsAreOneMessageAndOneTap() throws SQLException {
        long flood = book.record(new Finding(
                        Hazard.FLOOD,
                        Rains.SRINAGARINDRA,
                        AFTERNOON,
                        List.of(warning(CHUMPHON, AFTERNOON)),
                        Optional.of(Level.WARNING),
                        1,
                        3))
                .get(0)
                .alert
                .id;
        await().atMost(SOON).until(() -> open() == 6);
        linked(); // Only now: the program asks a linked chat every few seconds, and would ask about the first alone.
        push.sendAll(AFTERNOON);
        await().atMost(SOON).until(() -> asked().size() == 1);

        String data =
                asked().get(0).at("/contents/footer/contents/0/action/data").asText();
        LineCaller.ask(line, tapsAlone(data));

        assertThat(data).contains(alert + ":2").contains(flood + ":2");
        assertThat(tables.count("acknowledgement_request where way = 'LINE'")).isEqualTo(2);
    }

    @Test
    void aSecondTapChangesNothing() throws SQLException {
        linked();
        LineCaller.ask(line, tapsAlone(button(2)));
        clock.set(AFTERNOON.plus(TEN_MINUTES));

        assertThat(LineCaller.ask(line, tapsAlone(button(2)))).contains("รับทราบเรื่องนี้ไว้ก่อนแล้ว");

        assertThat(tables.strings("select acknowledged_at = asked_at from acknowledgement_request"
                        + " where school_code = 'S35'"))
                .containsExactly("t");
    }

    @Test
    void aTapInTheGroupCountsForTheSchoolOfTheLinkedChat() throws SQLException {
        linked();

        assertThat(LineCaller.ask(line, tapsInGroup(button(2)))).startsWith("รร.สาธิตตำบลชุมพล รับทราบ");
    }

    @Test
    void whoIsNotLinkedIsToldHow() {
        assertThat(LineCaller.ask(line, tapsAlone(button(2)))).startsWith("แชตนี้ยังไม่ได้เชื่อมกับโรงเรียน");
        assertThat(open()).isEqualTo(3);
    }

    @Test
    void aHigherLevelAsksAgainAndAnOldTapDoesNotAnswerIt() throws SQLException {
        linked();
        LineCaller.ask(line, tapsAlone(button(2)));
        raise();

        String answer = LineCaller.ask(line, tapsAlone(button(2)));

        assertThat(answer).startsWith("การเตือนนี้เพิ่มระดับแล้ว");
        assertThat(tables.count("acknowledgement_request where level = 3 and acknowledged_at is null"))
                .isEqualTo(3);
        assertThat(LineCaller.ask(line, tapsAlone(button(3)))).contains("รับทราบระดับ 3");
    }

    @Test
    void aChatIsRemindedTwiceAndNoMore() throws SQLException {
        linked();
        push.sendAll(AFTERNOON);
        push.sendAll(AFTERNOON.plus(TEN_MINUTES).minusSeconds(1));
        assertThat(asked()).hasSize(1);

        for (int times = 1; times <= 4; times++) {
            push.sendAll(AFTERNOON.plus(TEN_MINUTES.multipliedBy(times)));
        }

        assertThat(asked()).hasSize(3);
        assertThat(asked().get(1).path("altText").asText()).startsWith("เตือนครั้งที่ 1: ขอให้โรงเรียนรับทราบ");
    }

    @Test
    void theReserveForWarningsIsNotUsed() throws SQLException {
        linked();
        tables.execute("insert into line_group (group_id, joined_at, role, members)"
                + " values ('Cwarned', now(), 'WARNED', 188)");
        recipients.lookAgain();
        line.group("Cwarned", "ภัยพิบัติพัทลุง", 188);
        line.plan(OptionalLong.of(376), 0);
        assertThat(meter.read()).isEmpty();

        push.sendAll(AFTERNOON);

        assertThat(asked()).isEmpty();
        assertThat(tables.count("acknowledgement_request where left_out")).isOne();
    }

    @Test
    void aSignedInSchoolAcknowledgesOnItsPage() {
        String part = members.as(S35, SchoolRole.TEACHER, "ครูแดง")
                .get("/report/acknowledge/part")
                .asString();
        assertThat(part).contains("ระดับ 2 เตือนภัย").contains("อ.ศรีนครินทร์");

        Response tapped = members.as(S35, SchoolRole.TEACHER, "ครูแดง")
                .contentType("application/x-www-form-urlencoded")
                .formParam("seen", alert + ":2")
                .post("/report/acknowledge");

        assertThat(tapped.statusCode()).isEqualTo(303);
        assertThat(tables.strings("select way from acknowledgement_request where school_code = 'S35'"))
                .containsExactly("PAGE");
        assertThat(members.as(S35, SchoolRole.TEACHER, "ครูแดง")
                        .get("/report/acknowledge/part")
                        .asString())
                .isBlank();
    }

    @Test
    void anOfficerTicksWhoAnsweredTheCall() {
        OfficerAccounts.as(OfficerAccounts.ADMIN)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("DISTRICT-9311", "๐๗๔-๖๑๒๓๔๕ ต่อ ๑๒")
                .post("/centre/telephones")
                .then()
                .statusCode(303);
        String page = OfficerAccounts.as(OfficerAccounts.ADMIN)
                .get("/centre/acknowledgements")
                .asString();
        assertThat(page).contains("tel:074-612345".replace("-", "")).contains("ยังไม่รับทราบ 3 จาก 3 แห่ง");
        String request = tables.strings("select id from acknowledgement_request where school_code is null")
                .get(0);

        OfficerAccounts.as(OfficerAccounts.ADMIN)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("who", "ปลัดอำเภอ")
                .post("/centre/acknowledgements/" + request + "/call")
                .then()
                .statusCode(303);

        assertThat(OfficerAccounts.as(OfficerAccounts.ADMIN)
                        .get("/centre/alerts/" + alert)
                        .asString())
                .contains("ปลัดอำเภอ รับสาย โทรโดย kanda");
        assertThat(tables.strings(
                        "select action from audit_trail where action = 'alert.receipt' order by id desc limit 1"))
                .hasSize(1);
    }

    @Test
    void theDeskSaysHowManyHaveNotAcknowledged() {
        assertThat(items()).isEmpty();

        clock.set(AFTERNOON.plus(TEN_MINUTES));

        assertThat(items()).hasSize(1);
        assertThat(items().get(0).thai()).isEqualTo("อ.ศรีนครินทร์ 3 แห่งยังไม่รับทราบ ระดับ 2 เตือนภัย ดินถล่ม");
        assertThat(items().get(0).urgency()).isEqualTo(Urgency.ASKED);
    }

    @Test
    void severalAlertsOfADistrictAreOneLineOnTheDesk() {
        book.record(new Finding(
                Hazard.FLOOD,
                Rains.SRINAGARINDRA,
                AFTERNOON,
                List.of(warning(CHUMPHON, AFTERNOON)),
                Optional.of(Level.WARNING),
                1,
                3));
        await().atMost(SOON).until(() -> open() == 6);
        raise();

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(items())
                        .extracting(DeskItem::thai)
                        .containsExactly("อ.ศรีนครินทร์ 3 แห่งยังไม่รับทราบ ระดับ 3 วิกฤต แนะนำให้อพยพ ดินถล่ม"
                                + " · ระดับ 2 เตือนภัย น้ำท่วม"));
        assertThat(items().get(0).urgency()).isEqualTo(Urgency.DANGER);
    }

    private List<DeskItem> items() {
        return desk.stream()
                .flatMap(source -> source.items().stream())
                .filter(item -> item.address().startsWith("/centre/acknowledgements"))
                .toList();
    }
}
