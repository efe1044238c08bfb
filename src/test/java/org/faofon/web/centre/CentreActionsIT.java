package org.faofon.web.centre;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.faofon.alerts.Rains.emergency;
import static org.faofon.alerts.Rains.finding;
import static org.faofon.alerts.Rains.held;
import static org.faofon.alerts.Rains.measure;
import static org.faofon.alerts.Rains.minute;
import static org.faofon.alerts.Rains.warning;
import static org.faofon.support.SchoolGauges.asOfficer;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.ConfigProvider;
import org.faofon.alerts.Evidence;
import org.faofon.alerts.Level;
import org.faofon.alerts.WithLine;
import org.faofon.alerts.lifecycle.AlertService;
import org.faofon.network.roster.RosterImport;
import org.faofon.rules.live.RuleEvaluationJob;
import org.faofon.support.EmbeddedServices;
import org.faofon.support.HandClock;
import org.faofon.support.LineStub;
import org.faofon.support.LineStub.Answer;
import org.faofon.support.SchoolGauges;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an officer at the desk must not overlook, and what the desk asks before it acts. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
@TestProfile(WithLine.class)
class CentreActionsIT {
    private static final String CENTRE = "/centre";
    private static final String API = "/api/v1/alerts/";
    private static final Duration SOON = Duration.ofSeconds(15);
    private static final String READING = "{\"at\": \"%s\", \"mm\": %s, \"period\": \"PT5M\"}";

    /** No other test lets it rain there. */
    private static final String OF_ITS_OWN = "ACTIONS-1";

    private static final String ROSTER = """
            gauge,school,school_th,school_en,district,lat,lon,elevation_m,kind,tip_mm,capacity_mm,interval,token
            ACTIONS-1,ACTIONS,โรงเรียนสาธิตเกาะหมาก,Ko Mak demonstration school,9306,7.34,100.31,,TIPPING_BUCKET,0.2,,PT5M,
            """;

    @Inject
    SchoolGauges schools;

    @Inject
    RosterImport roster;

    @Inject
    AlertService book;

    @Inject
    HandClock clock;

    @Inject
    RuleEvaluationJob rules;

    private LineStub line;

    @BeforeEach
    void setUp() throws IOException {
        clock.set(minute(0));
        schools.setUp();
        assertThat(roster.importText(ROSTER)).isEmpty();
        line = new LineStub(ConfigProvider.getConfig().getValue(WithLine.PORT, Integer.class));
    }

    @AfterEach
    void close() {
        line.close();
    }

    private long raise(Level level, Evidence evidence) {
        return book.record(finding(minute(0), Optional.of(level), evidence)).get(0).alert.id;
    }

    private long emergencyWaits() {
        return emergencyWaits(SchoolGauges.BAN_NA);
    }

    private long emergencyWaits(String gauge) {
        return raise(Level.EMERGENCY, emergency(gauge, minute(0)));
    }

    private static String form(long alert, String action) {
        return CENTRE + "/alerts/" + alert + "/" + action;
    }

    private static ValidatableResponse post(String path, String... fields) {
        return send(path, fields).statusCode(303);
    }

    /** The page that shows what would be sent. */
    private static ValidatableResponse shows(String path, String... fields) {
        return send(path, fields).statusCode(200).body(containsString("class=\"message"));
    }

    private static ValidatableResponse send(String path, String... fields) {
        var form =
                asOfficer().redirects().follow(false).contentType("application/x-www-form-urlencoded; charset=UTF-8");
        for (int i = 0; i < fields.length; i += 2) {
            form = form.formParam(fields[i], fields[i + 1]);
        }
        return form.post(path).then();
    }

    private void reads(int minute, double mm) {
        reads(SchoolGauges.BAN_NA, minute, mm);
    }

    private void reads(String gauge, int minute, double mm) {
        schools.asGauge(gauge)
                .body(READING.formatted(minute(minute), mm))
                .post("/api/v1/gauges/" + gauge + "/readings")
                .then()
                .statusCode(200);
        await().until(rules::settled); // Or the rules would close the alert of a test, whose evidence they do not find.
    }

    @Test
    void whatWentOutByItselfIsOnTopUntilAnOfficerHasConfirmedIt() {
        long id = emergencyWaits();
        clock.set(minute(10));
        book.publishOverdue();
        asOfficer().get(CENTRE).then().body(containsString("ยังไม่มีเจ้าหน้าที่ยืนยัน"));
        given().get(API + id).then().body("unconfirmed", equalTo(true)).body("acknowledgedAt", nullValue());

        post(form(id, "confirm")).header("Location", containsString("told=done"));

        given().get(API + id)
                .then()
                .body("unconfirmed", equalTo(false))
                .body("acknowledgedAt", notNullValue())
                .body("acknowledgedBy", nullValue())
                .body("events.kind", hasItem("CONFIRMED"));
        given().get("/alerts/" + id)
                .then()
                .body(allOf(containsString("เจ้าหน้าที่รับทราบ"), not(containsString("ยังไม่ยืนยัน</span>"))));
    }

    @Test
    void theCountDownIsPutOffOnceWithAReason() {
        long id = emergencyWaits();

        post(form(id, "postpone"), "reason", "โทรถามผู้ใหญ่บ้าน").header("Location", containsString("told=done"));
        post(form(id, "postpone"), "reason", "อีกครั้ง").header("Location", containsString("told=not"));

        asOfficer().get(API + id).then().body("pendingUntil", equalTo("2026-11-22T14:40:00+07:00"));
    }

    @Test
    void everyLevelIsShownBeforeItIsPublished() {
        long id = raise(
                Level.WARNING,
                held(
                        "slope-24h-warning",
                        Level.WARNING,
                        Optional.of(Duration.ofMinutes(10)),
                        "PTL36",
                        minute(0),
                        measure(Duration.ofDays(1), 128_000, 100_000)));
        reads(0, 0.3);

        post(form(id, "publish"), "level", "WARNING").header("Location", endsWith("/publish"));
        asOfficer().get(form(id, "publish")).then().body(containsString("ยืนยันประกาศ ระดับ 2"));
        post(form(id, "publish"), "level", "WARNING", "confirmed", "yes")
                .header("Location", containsString("told=done"));
    }

    @Test
    void dataOlderThanItsWindowIsPublishedOnlyAfterASecondQuestion() {
        reads(0, 0.3);
        long id = emergencyWaits();
        clock.set(minute(25 * 60));

        asOfficer().get(form(id, "publish")).then().body(containsString("name=\"outdated\""));
        post(form(id, "publish"), "level", "EMERGENCY", "confirmed", "yes").header("Location", endsWith("/publish"));
        post(form(id, "publish"), "level", "EMERGENCY", "confirmed", "yes", "outdated", "yes")
                .header("Location", containsString("told=done"));
    }

    @Test
    void aFalseAlarmIsCancelledTogetherWithTheReadingThatCausedIt() {
        reads(0, 42);
        long id = emergencyWaits();
        String key = "PTL36@" + minute(0).getEpochSecond();
        asOfficer().get(CENTRE).then().body(containsString("value=\"" + key + "\""));

        shows(form(id, "cancel"), "reason", "เทน้ำใส่เครื่อง", "wrong", key)
                .body(containsString("เทน้ำใส่เครื่อง"))
                .body(containsString("42.0"));
        post(form(id, "cancel"), "reason", "เทน้ำใส่เครื่อง", "wrong", key, "confirmed", "yes")
                .header("Location", containsString("told=done"));

        asOfficer()
                .get("/api/v1/gauges/PTL36/readings?from=%s&to=%s".formatted(minute(-5), minute(5)))
                .then()
                .body("find { it.mm == 42 }.quality", equalTo("FAIL"))
                .body("find { it.mm == 42 }.qualityReason", equalTo("OFFICER"));
        String log = asOfficer().get(CENTRE + "?log=readings").asString();
        assertThat(log.substring(log.indexOf("<ol id=\"events\"")))
                .contains("ตัดสินค่าฝน")
                .contains("ใช้ไม่ได้")
                .contains(SchoolGauges.OFFICER);
    }

    @Test
    void everyReadingThatTheTotalRestsOnCanBeCalledWrong() {
        for (int minute = -45; minute <= 0; minute += 5) {
            reads(OF_ITS_OWN, minute, minute == -45 ? 0.4 : 9);
        }
        long id = emergencyWaits(OF_ITS_OWN);
        String smallest = OF_ITS_OWN + "@" + minute(-45).getEpochSecond();
        asOfficer()
                .get(CENTRE)
                .then()
                .body(
                        not(containsString("value=\"" + smallest + "\"")),
                        containsString("อีก 7 ค่าเลือกได้ในหน้าถัดไป"));

        shows(form(id, "cancel"), "reason", "เครื่องเสีย").body(containsString("value=\"" + smallest + "\""));
        shows(form(id, "cancel"), "reason", "เครื่องเสีย", "wrong", smallest)
                .body(containsString("value=\"" + smallest + "\" checked"), containsString("0.4 มม."));
    }

    @Test
    void aFalseAlarmIsNotCancelledUnawareThatTheRainStillReachesTheThreshold() {
        reads(0, 42);
        long id = raise(
                Level.WATCH,
                held(
                        "one-hour",
                        Level.WATCH,
                        Optional.empty(),
                        "PTL36",
                        minute(0),
                        measure(Duration.ofHours(1), 42_000, 40_000)));
        String key = "PTL36@" + minute(0).getEpochSecond();

        shows(form(id, "cancel"), "reason", "เครื่องเสีย").body(containsString("ยังถึงเกณฑ์"));
        shows(form(id, "cancel"), "reason", "เครื่องเสีย", "wrong", key).body(not(containsString("ยังถึงเกณฑ์")));
    }

    @Test
    void whoComesTooLateIsToldWhoWasFirst() {
        long id = raise(Level.WARNING, warning("PTL36", minute(0)));
        post(form(id, "cancel"), "reason", "ถังล้ม", "confirmed", "yes");

        String location = post(form(id, "cancel"), "reason", "ถังล้ม", "confirmed", "yes")
                .extract()
                .header("Location");

        assertThat(location).endsWith("told=not&alert=" + id);
        asOfficer()
                .get(CENTRE + "?told=not&alert=" + id)
                .then()
                .body(containsString("ล่าสุด: "))
                .body(containsString(SchoolGauges.OFFICER));
    }

    @Test
    void aFormThatComesAfterTheEndOfTheSessionSaysThatNothingWasDone() {
        long id = emergencyWaits();

        given().redirects()
                .follow(false)
                .header("Sec-Fetch-Site", "same-origin")
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("reason", "โทรถาม")
                .post(form(id, "postpone"))
                .then()
                .statusCode(303)
                .header("Location", endsWith("/sign-in?trouble=unsaved&to=%2Fcentre%2Falerts%2F" + id));
        given().get("/sign-in?trouble=unsaved&to=/centre/alerts/" + id)
                .then()
                .body(containsString("ยังไม่ได้บันทึกและยังไม่ได้ส่ง"))
                .body(containsString("value=\"/centre/alerts/" + id));
    }

    @Test
    void lineThatRefusesMessagesIsNotCalledWell() {
        line.script(Answer.BAD_REQUEST);
        raise(Level.WARNING, warning("PTL36", minute(0)));

        Awaitility.await()
                .atMost(SOON)
                .until(() -> asOfficer().get(CENTRE + "/line").asString().contains("LINE ไม่รับข้อความล่าสุด"));
        String push = asOfficer().get("/api/v1/deliveries?limit=1").path("[0].id");
        post(CENTRE + "/deliveries/" + push + "/resend");
        Awaitility.await()
                .atMost(SOON)
                .until(() -> !asOfficer().get(CENTRE + "/line").asString().contains("LINE ไม่รับข้อความล่าสุด"));
    }

    @Test
    void theEndIsShownWithItsReceiversAndItsCostAndNothingIsDoneYet() {
        long id = raise(Level.WARNING, warning("PTL36", minute(0)));
        Awaitility.await()
                .atMost(SOON)
                .until(() -> asOfficer()
                        .get(API + id)
                        .path("events[0].deliveries[0].state")
                        .equals("DELIVERED"));

        shows(form(id, "end"), "reason", "ฝนหยุดแล้ว")
                .body(containsString("ฝนหยุดแล้ว"))
                .body(containsString("กลุ่ม LINE ทั้งกลุ่ม"))
                .body(containsString("เว็บไซต์และฟีด"));

        asOfficer().get(API + id).then().body("status", equalTo("ACTIVE")).body("events.kind", not(hasItem("ENDED")));
        post(form(id, "end"), "reason", "ฝนหยุดแล้ว", "level", "WARNING", "confirmed", "yes")
                .header("Location", containsString("told=done"));
        asOfficer().get(API + id).then().body("status", equalTo("ENDED"));
    }

    @Test
    void aHoldIsToldToNobodyAndThePageSaysSo() {
        long id = raise(Level.WARNING, warning("PTL36", minute(0)));

        shows(form(id, "hold"), "hours", "3", "reason", "น้ำในคลองยังขึ้น")
                .body(containsString("ไม่มีใครได้รับข้อความ"))
                .body(containsString("name=\"hours\" value=\"3\""));

        asOfficer().get(API + id).then().body("hold", nullValue());
        post(form(id, "hold"), "hours", "3", "reason", "น้ำในคลองยังขึ้น", "confirmed", "yes")
                .header("Location", containsString("told=done"));
        asOfficer().get(API + id).then().body("hold.reason", equalTo("น้ำในคลองยังขึ้น"));
    }

    @Test
    void whatChangedSinceItWasShownIsNotDone() {
        long id = raise(Level.WARNING, warning("PTL36", minute(0)));

        post(form(id, "end"), "level", "WATCH", "confirmed", "yes").header("Location", containsString("told=changed"));

        asOfficer().get(API + id).then().body("status", equalTo("ACTIVE"));
    }

    @Test
    void aCancellationWithoutAReasonIsNotEvenShown() {
        long id = emergencyWaits();

        post(form(id, "cancel"), "reason", " ").header("Location", containsString("told=not"));
    }

    @Test
    void theAlertPageDrawsTheRainWithItsThreshold() {
        reads(0, 42);
        long id = emergencyWaits();

        asOfficer()
                .get(CENTRE + "/alerts/" + id)
                .then()
                .body(containsString("<svg"))
                .body(containsString("class=\"threshold\""))
                .body(containsString("เครื่องวัดใกล้เคียง"));
    }

    @Test
    void theLogIsLimitedToWhatItsReaderAsksFor() {
        long id = raise(Level.WARNING, warning("PTL36", minute(0)));
        post(form(id, "acknowledge"));

        String log = "<ol id=\"events\"";
        asOfficer()
                .get(CENTRE + "?log=officers")
                .then()
                .body(containsString(log))
                .body(containsString(SchoolGauges.OFFICER));
        String elsewhere = asOfficer().get(CENTRE + "?district=9306").asString();
        assertThat(elsewhere.substring(elsewhere.indexOf(log))).doesNotContain(CENTRE + "/alerts/" + id);
    }

    @Test
    void aReadingThatDoesNotExistCancelsNothing() {
        long id = emergencyWaits();

        post(form(id, "cancel"), "reason", "ผิด", "wrong", "PTL36").header("Location", containsString("told=not"));

        asOfficer().get(API + id).then().body("status", equalTo("PENDING"));
    }

    @Test
    void aMessageThatLineRefusedStaysOnTopUntilSomebodyHasSeenIt() {
        line.script(Answer.BAD_REQUEST);
        long id = raise(Level.WARNING, warning("PTL36", minute(0)));
        Awaitility.await().atMost(SOON).until(() -> desk().contains("ปลายทางไม่รับ"));
        String push = asOfficer().get("/api/v1/deliveries?limit=1").path("[0].id");
        asOfficer().get(API + id).then().body("events[0].deliveries[0].state", equalTo("REFUSED"));

        post(CENTRE + "/deliveries/" + push + "/seen");

        asOfficer().get(CENTRE).then().body(not(containsString("class=\"failed\"")));
        asOfficer().get(CENTRE).then().body(containsString("✗")); // It still stands on the alert's own card.
    }

    @Test
    void aMessageThatWasSentAgainIsNoLongerOnTop() {
        line.script(Answer.BAD_REQUEST);
        raise(Level.WARNING, warning("PTL36", minute(0)));
        Awaitility.await().atMost(SOON).until(() -> desk().contains("class=\"failed\""));
        String push = asOfficer().get("/api/v1/deliveries?limit=1").path("[0].id");

        post(CENTRE + "/deliveries/" + push + "/resend");

        Awaitility.await().atMost(SOON).until(() -> !desk().contains("class=\"failed\""));
    }

    private static String desk() {
        return asOfficer().get(CENTRE).asString();
    }

    @Test
    void theDeskIsToldAtOnceThatItsSessionHasEnded() {
        asOfficer().get(CENTRE + "/alive").then().statusCode(204);
        given().redirects()
                .follow(false)
                .get(CENTRE + "/alive")
                .then()
                .statusCode(303)
                .header("Location", containsString("/sign-in"));
    }
}
