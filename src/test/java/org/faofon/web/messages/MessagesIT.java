package org.faofon.web.messages;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.endsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;
import org.faofon.alerts.Level;
import org.faofon.alerts.Rains;
import org.faofon.alerts.WithLine;
import org.faofon.alerts.lifecycle.AlertService;
import org.faofon.channels.line.LineQuotaTracker;
import org.faofon.support.EmbeddedServices;
import org.faofon.support.HandClock;
import org.faofon.support.LineStub;
import org.faofon.support.OfficerAccounts;
import org.faofon.support.SchoolGauges;
import org.faofon.support.Tables;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An officer writes a message, sees it as it will be sent, and sends it once. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
@TestProfile(WithLine.class)
class MessagesIT {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final Instant NINE = Instant.parse("2026-11-23T02:00:00Z");

    @Inject
    SchoolGauges officers;

    @Inject
    OfficerAccounts accounts;

    @Inject
    Tables tables;

    @Inject
    HandClock clock;

    @Inject
    LineQuotaTracker meter;

    @SuppressWarnings("NullAway.Init")
    private LineStub line;

    private final String form = UUID.randomUUID().toString();

    @Inject
    AlertService book;

    @BeforeEach
    void aMonday() throws IOException {
        clock.set(NINE);
        officers.setUp();
        accounts.setUp();
        tables.execute("truncate handwritten_message");
        line = new LineStub(ConfigProvider.getConfig().getValue(WithLine.PORT, Integer.class));
        line.plan(OptionalLong.of(100_000), 0); // Other tests have spent some, too.
        assertThat(meter.read()).isEmpty();
    }

    @AfterEach
    void hangUp() {
        line.close();
        tables.execute("truncate handwritten_message");
    }

    private RequestSpecification written() {
        return written(form, "รถผ่านไม่ได้ ให้ใช้ทางหลวง 41 แทน");
    }

    private static RequestSpecification written(String form, String text) {
        return OfficerAccounts.as(OfficerAccounts.ADMIN)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("form", form)
                .formParam("titleTh", "ถนนบ้านนาขาด")
                .formParam("textTh", text)
                .formParam("scope", "districts")
                .formParam("district", "9311")
                .formParam("until", "2026-11-23T18:00");
    }

    private Response send() {
        return written().post("/centre/messages");
    }

    @Test
    void thePreviewShowsTheVeryWordsAndTheCostAndSendsNothing() {
        long left = meter.budget().left().orElseThrow();

        String page = written()
                .post("/centre/messages/preview")
                .then()
                .statusCode(200)
                .extract()
                .asString();

        assertThat(page)
                .contains("[แจ้งข่าว] ถนนบ้านนาขาด")
                .contains("พื้นที่: อ.ศรีนครินทร์")
                .contains("ใช้ได้ถึง 23 พ.ย. 2569 18:00 น.")
                .contains("ใช้โควตา LINE 188 ข้อความ เหลือเดือนนี้ %d หลังส่งเหลือ %d".formatted(left, left - 188))
                .contains("ข้อความนี้ไม่มีภาษาอังกฤษ");
        assertThat(line.accepted()).isEmpty();
        assertThat(tables.count("handwritten_message")).isZero();
    }

    @Test
    void aMessageReachesTheGroupAsItWasPreviewed() {
        String page = written().post("/centre/messages/preview").asString();

        send().then().statusCode(303).header("Location", endsWith("told=sent"));

        await().atMost(SOON).untilAsserted(() -> assertThat(line.accepted()).hasSize(1));
        String sent = line.accepted().get(0).altText();
        sent.lines()
                .filter(text -> !text.isBlank())
                .forEach(text -> assertThat(page).contains(text));
        assertThat(line.faults()).isEmpty();
    }

    @Test
    void aMessageThatLineRefusedSaysSoInTheListAndBelowWhatWaits() {
        line.script(LineStub.Answer.BAD_REQUEST);

        send().then().statusCode(303);

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(OfficerAccounts.as(OfficerAccounts.ADMIN)
                                .get("/centre/messages")
                                .asString())
                        .contains("LINE: ส่งไม่ได้"));
        String desk = OfficerAccounts.as(OfficerAccounts.ADMIN).get("/centre").asString();
        assertThat(desk.indexOf("ถนนบ้านนาขาด")).isGreaterThan(desk.indexOf("id=\"waiting\""));
    }

    @Test
    void twoClicksSendOneMessage() {
        send().then().statusCode(303);
        send().then().statusCode(303).header("Location", endsWith("told=before"));

        await().atMost(SOON).untilAsserted(() -> assertThat(line.accepted()).hasSize(1));
        assertThat(tables.count("handwritten_message")).isOne();
        assertThat(tables.count("outbox")).isOne();
    }

    @Test
    void whatIsChangedAfterSendingIsNotTakenForSent() {
        send();

        written(form, "รถผ่านได้แล้ว")
                .post("/centre/messages")
                .then()
                .statusCode(303)
                .header("Location", endsWith("told=changed"));

        assertThat(given().get("/messages").asString()).contains("ทางหลวง 41").doesNotContain("รถผ่านได้แล้ว");
    }

    @Test
    void aGapOfATemplateIsNeverSent() {
        String page = written(form, "ให้ใช้ [ทางเลี่ยง] แทน")
                .post("/centre/messages")
                .then()
                .statusCode(422)
                .extract()
                .asString();

        assertThat(page).contains("ยังมีช่องในวงเล็บเหลี่ยม").contains("ให้ใช้ [ทางเลี่ยง] แทน");
        assertThat(tables.count("outbox")).isZero();
    }

    @Test
    void theFirstPageAndTheFeedsShowItUntilItIsOver() {
        send();

        assertThat(given().get("/").asString()).contains("ถนนบ้านนาขาด");
        assertThat(given().get("/feeds/messages.atom").asString()).contains("<title>ถนนบ้านนาขาด</title>");
        assertThat(given().get("/feeds/messages.geojson").jsonPath().getList("features.properties.titleTh"))
                .containsExactly("ถนนบ้านนาขาด");
        assertThat(given().get("/feeds/alerts.atom").asString()).doesNotContain("ถนนบ้านนาขาด");

        clock.set(Instant.parse("2026-11-23T11:00:00Z"));
        assertThat(given().get("/").asString()).doesNotContain("ถนนบ้านนาขาด");
        assertThat(given().get("/messages").asString()).contains("ถนนบ้านนาขาด").contains("หมดเวลาแล้ว");
    }

    @Test
    void aCorrectionSaysWhatItReplaces() {
        send();
        String id = tables.strings("select id from handwritten_message").get(0);
        String page = OfficerAccounts.as(OfficerAccounts.ADMIN)
                .get("/centre/messages/new?corrects=" + id)
                .asString();
        assertThat(page).contains("value=\"ถนนบ้านนาขาด\"").contains("value=\"2026-11-23T18:00\"");

        written(UUID.randomUUID().toString(), "รถผ่านได้แล้วทุกคัน")
                .formParam("corrects", id)
                .post("/centre/messages")
                .then()
                .statusCode(303);

        await().atMost(SOON).untilAsserted(() -> assertThat(line.accepted()).hasSize(2));
        assertThat(line.accepted().get(1).altText())
                .startsWith("[แก้ไขข่าว] ถนนบ้านนาขาด")
                .contains("ใช้ข้อความนี้แทนข่าว “ถนนบ้านนาขาด” ที่แจ้งเมื่อ 23 พ.ย. 2569 09:00 น.");
        assertThat(given().get("/").asString()).contains("รถผ่านได้แล้วทุกคัน").doesNotContain("ทางหลวง 41");
        written(UUID.randomUUID().toString(), "อีกครั้ง")
                .formParam("corrects", id)
                .post("/centre/messages")
                .then()
                .statusCode(422);
    }

    @Test
    void aWithdrawnMessageLeavesTheSiteAndTheGroupIsToldOnce() {
        send();
        String path = "/centre/messages/"
                + tables.strings("select id from handwritten_message").get(0) + "/withdraw";

        String preview =
                withdraw(path, "preview").then().statusCode(200).extract().asString();
        withdraw(path, "yes").then().statusCode(303);
        withdraw(path, "yes").then().statusCode(303);

        assertThat(preview).contains("[ยกเลิกข่าว] ถนนบ้านนาขาด").contains("เพราะ สะพานยังใช้ได้");
        await().atMost(SOON).untilAsserted(() -> assertThat(line.accepted()).hasSize(2));
        assertThat(line.accepted().get(1).altText()).contains("เพราะ สะพานยังใช้ได้");
        assertThat(tables.count("outbox")).isEqualTo(2);
        assertThat(given().get("/").asString()).doesNotContain("ถนนบ้านนาขาด");
    }

    private static Response withdraw(String path, String tell) {
        return OfficerAccounts.as(OfficerAccounts.ADMIN)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("reason", "สะพานยังใช้ได้")
                .formParam("tell", tell)
                .post(path);
    }

    @Test
    void whatWouldUseTheReserveIsToldBeforeAndStaysOnTheSite() {
        line.plan(OptionalLong.of(500), 0);
        assertThat(meter.read()).isEmpty();

        String page = written().post("/centre/messages/preview").asString();
        send();

        assertThat(page).contains("โควตา LINE ที่เหลือเก็บไว้สำหรับเตือนภัยระดับ 3");
        await().atMost(SOON)
                .untilAsserted(() ->
                        assertThat(tables.strings("select state from outbox")).containsExactly("LEFT_OUT"));
        assertThat(given().get("/").asString()).contains("ถนนบ้านนาขาด");
        String push = tables.strings("select id from outbox").get(0);
        assertThat(desk()).contains("id=\"push-" + push).contains("ถนนบ้านนาขาด");

        OfficerAccounts.as(OfficerAccounts.ADMIN)
                .post("/centre/deliveries/"
                        + tables.strings("select id from outbox").get(0) + "/resend")
                .then()
                .statusCode(303);
        await().atMost(SOON).untilAsserted(() -> assertThat(line.accepted()).hasSize(1));
    }

    private static String desk() {
        return OfficerAccounts.as(OfficerAccounts.ADMIN).get("/centre").asString();
    }

    @Test
    void whatHasNoLevelStandsBelowTheWarningsInForce() {
        send();
        assertThat(given().get("/").asString()).containsSubsequence("id=\"news\"", "id=\"districts\"");

        book.record(Rains.finding(NINE, Optional.of(Level.WARNING), Rains.warning("PTL35", NINE)));

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(given().get("/").asString())
                        .containsSubsequence("id=\"districts\"", "id=\"alerts\"", "id=\"news\""));
        tables.forgetAlerts();
    }

    @Test
    void aViewerCannotSend() {
        accounts.add("suda", "viewer");

        OfficerAccounts.as("suda")
                .contentType("application/x-www-form-urlencoded")
                .formParam("form", form)
                .post("/centre/messages")
                .then()
                .statusCode(403);
    }

    @Test
    void officersChangeTheTemplates() {
        OfficerAccounts.as(OfficerAccounts.ADMIN)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("titleTh", "งดใช้เรือ")
                .formParam("textTh", "งดใช้เรือในทะเลสาบตั้งแต่ [เวลา]")
                .post("/centre/messages/templates/0")
                .then()
                .statusCode(303);

        assertThat(OfficerAccounts.as(OfficerAccounts.ADMIN)
                        .get("/centre/messages/new")
                        .asString())
                .contains("งดใช้เรือ");
        assertThat(tables.strings("select action from audit_trail order by id desc limit 3"))
                .contains("message-template.change");
        tables.execute("delete from message_template where title_th = 'งดใช้เรือ'");
    }
}
