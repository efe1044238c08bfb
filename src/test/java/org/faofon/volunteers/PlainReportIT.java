package org.faofon.volunteers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.faofon.support.SchoolMembers.GAUGE;
import static org.faofon.support.SchoolMembers.OTHER_GAUGE;
import static org.faofon.support.SchoolMembers.SCHOOL;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.faofon.readings.Depth;
import org.faofon.readings.ReadingsStored.Judged;
import org.faofon.readings.store.ReadingStore;
import org.faofon.schools.CylinderPhotoRepository;
import org.faofon.schools.SchoolRole;
import org.faofon.support.EmbeddedServices;
import org.faofon.support.HandClock;
import org.faofon.support.OnAHandClock;
import org.faofon.support.SchoolGauges;
import org.faofon.support.SchoolMembers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
@TestProfile(OnAHandClock.class)
class PlainReportIT {
    /** Monday, 07:00 in Bangkok. */
    private static final Instant SEVEN = Instant.parse("2026-11-23T00:00:00Z");

    private static final Duration DAY = Duration.ofDays(1);
    private static final String PATH = "/report/plain";
    private static final String MONDAY = "2026-11-23";

    @Inject
    SchoolMembers members;

    @Inject
    SchoolGauges officers;

    @Inject
    ReadingStore store;

    @Inject
    CylinderPhotoRepository photos;

    @Inject
    HandClock clock;

    @BeforeEach
    void setUp() {
        officers.setUp();
        members.setUp();
        clock.set(SEVEN.plusSeconds(120));
    }

    private RequestSpecification pupil() {
        return SchoolMembers.browser()
                .header("Accept", "text/html")
                .cookie(SchoolMembers.COOKIE, members.cookieOf(SCHOOL, SchoolRole.VOLUNTEER, "นก"));
    }

    private RequestSpecification form(String kind, String mm) {
        return form(GAUGE, MONDAY, kind, mm);
    }

    private RequestSpecification form(String gauge, String morning, String kind, String mm) {
        return pupil().contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("gauge", gauge)
                .formParam("morning", morning)
                .formParam("kind", kind)
                .formParam("mm", mm);
    }

    private static ValidatableResponse send(RequestSpecification form) {
        return form.post(PATH).then();
    }

    private List<Judged> stored() throws SQLException {
        return store.list(GAUGE, SEVEN.minus(DAY.multipliedBy(10)), SEVEN.plus(DAY), 10);
    }

    @Test
    void leadsToTheSignInWhoeverIsNotSignedIn() {
        SchoolMembers.browser()
                .header("Accept", "text/html")
                .get(PATH)
                .then()
                .statusCode(303)
                .header("Location", containsString("/join?to=%2Freport%2Fplain"));
    }

    @Test
    void hasNoSignOutOfOfficersForAMember() {
        pupil().get(PATH).then().statusCode(200).body(not(containsString("/sign-out")));
    }

    @Test
    void namesTheMorningsInWordsInBothLanguages() {
        pupil().get(PATH)
                .then()
                .statusCode(200)
                .header("Cache-Control", containsString("no-store"))
                .body(containsString("วันจันทร์ที่ 23 พฤศจิกายน 2569"))
                .body(not(containsString("<script")));
        pupil().get(PATH + "?lang=en").then().statusCode(200).body(containsString("Monday 23 November 2026"));
    }

    private static byte[] png(int side) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB), "png", file);
        return file.toByteArray();
    }

    private RequestSpecification formWithPhoto(String mm, byte[] photo) {
        return pupil().multiPart("gauge", GAUGE)
                .multiPart("morning", MONDAY)
                .multiPart("kind", "NUMBER")
                .multiPart("mm", mm)
                .multiPart("photo", "cylinder.png", photo, "image/png");
    }

    @Test
    void storesThePhotoThatWasSentWithTheForm() throws Exception {
        send(formWithPhoto("12.5", png(40))).statusCode(200).body(containsString("รูปส่งถึงครูแล้ว"));

        assertThat(stored()).hasSize(1);
        assertThat(photos.list(Optional.of(SCHOOL), SEVEN.minus(DAY)))
                .singleElement()
                .satisfies(photo -> assertThat(photo.readAt()).isEqualTo(SEVEN));
    }

    @Test
    void storesTheReadingThoughThePhotoIsUnusable() throws Exception {
        send(formWithPhoto("12.5", "not a picture".getBytes(StandardCharsets.UTF_8)))
                .statusCode(200)
                .body(containsString("12.5 มม."), containsString("แต่รูปไม่ถึง"));

        assertThat(stored()).hasSize(1);
        assertThat(photos.list(Optional.of(SCHOOL), SEVEN.minus(DAY))).isEmpty();
    }

    @Test
    void asksForThePhotoAgainWhenTheFormWasNotStored() throws Exception {
        send(formWithPhoto("nothing", png(40))).statusCode(400).body(containsString("เลือกรูปใหม่ด้วย"));
        assertThat(photos.list(Optional.of(SCHOOL), SEVEN.minus(DAY))).isEmpty();
    }

    @Test
    void storesAReadingAndSaysSo() throws SQLException {
        send(form("NUMBER", "๑๒,๕ มม.").formParam("note", " ฝนสาด "))
                .statusCode(200)
                .body(containsString("12.5 มม. ของเช้าวันจันทร์ที่ 23 พฤศจิกายน 2569"));

        assertThat(stored()).hasSize(1);
        Judged reading = stored().get(0);
        assertThat(reading.reading().at()).isEqualTo(SEVEN);
        assertThat(reading.reading().depth()).isEqualTo(Depth.ofMicrometres(12_500));
        assertThat(reading.reading().note()).isEqualTo("ฝนสาด");
        assertThat(reading.reading().origin().enteredBy()).isEqualTo("volunteer S91 นก");
    }

    @Test
    void theSameAgainIsOneReadingAndAnotherValueCorrectsIt() throws SQLException {
        send(form("NUMBER", "12.5")).statusCode(200);
        send(form("NUMBER", "12.5")).statusCode(200);
        assertThat(stored()).hasSize(1);
        send(form("NUMBER", "21.5")).statusCode(200);
        assertThat(stored()).hasSize(1);
        assertThat(stored().get(0).reading().depth().micrometres()).isEqualTo(21_500);
    }

    @Test
    void knowsNoRainATraceAFullCylinderAndSeveralDays() throws SQLException {
        send(form("NONE", "")).statusCode(200).body(containsString("ไม่มีฝน"));
        assertThat(stored().get(0).reading().depth()).isEqualTo(Depth.ofMicrometres(0));
        send(form("TRACE", "")).statusCode(200);
        assertThat(stored().get(0).reading().depth()).isEqualTo(Depth.TRACE);
        send(form("FULL", "").formParam("days", "3")).statusCode(200).body(containsString("รวม 3 วัน"));
        assertThat(stored().get(0).reading().depth()).isEqualTo(new Depth(150_000, Depth.Kind.AT_LEAST));
        assertThat(stored().get(0).reading().interval().length()).isEqualTo(DAY.multipliedBy(3));
    }

    @Test
    void beforeSevenTheReadingEndsNow() throws SQLException {
        clock.set(SEVEN.minus(Duration.ofHours(1)).plusSeconds(30));
        send(form("NUMBER", "12.5")).statusCode(200);
        assertThat(stored().get(0).reading().at()).isEqualTo(SEVEN.minus(Duration.ofHours(1)));
    }

    @Test
    void theNextMorningCannotBeReportedBeforeFive() throws SQLException {
        clock.set(SEVEN.minus(Duration.ofHours(2)).minusSeconds(1));
        send(form("NUMBER", "12.5")).statusCode(400).body(containsString("ยังไม่ได้ส่ง"));
        assertThat(stored()).isEmpty();
    }

    @Test
    void saysWhatIsMissingKeepsWhatWasTypedAndStoresNothing() throws SQLException {
        send(form("NUMBER", "12.345").formParam("note", "<b>"))
                .statusCode(400)
                .body(containsString("ใส่ตัวเลขเป็นมิลลิเมตร"))
                .body(containsString("value=\"12.345\""))
                .body(containsString("value=\"&lt;b&gt;\""));
        send(form("NUMBER", "")).statusCode(400);
        send(form("NUMBER", "2000.01")).statusCode(400).body(containsString("ตัวเลขมากเกินไป"));
        send(form("NUMBER", "-1")).statusCode(400);
        send(form("MISSED", "")).statusCode(400).body(containsString("ต้องเลือกเหตุผล"));
        send(form("NUMBER", "1").formParam("days", "32")).statusCode(400);
        assertThat(stored()).isEmpty();
    }

    @Test
    void moreThanTheCylinderHoldsIsAskedOnce() throws SQLException {
        send(form("NUMBER", "150.1"))
                .statusCode(422)
                .body(containsString("กระบอกจุได้ 150 มม. แน่ใจไหมว่า 150.1 มม."))
                .body(containsString("name=\"sure\" value=\"150.1\""));
        assertThat(stored()).isEmpty();
        send(form("NUMBER", "151").formParam("sure", "150.1")).statusCode(422);
        send(form("NUMBER", "150.1").formParam("sure", "150.1")).statusCode(200);
        assertThat(stored()).hasSize(1);
    }

    @Test
    void anUnusualValueIsAskedAboutOnceAndNothingTypedIsLost() throws SQLException {
        send(form("NUMBER", "145").formParam("note", "ฝนสาด").formParam("days", "1"))
                .statusCode(422)
                .body(containsString("แน่ใจไหมว่า 145 มม."))
                .body(containsString("name=\"sure\" value=\"145\""))
                .body(containsString("value=\"ฝนสาด\""));
        assertThat(stored()).isEmpty();
        send(form("NUMBER", "145").formParam("sure", "145")).statusCode(200);
        assertThat(stored()).hasSize(1);
    }

    @Test
    void theRulesOfSchoolsHold() throws SQLException {
        send(form("NUMBER", "30").formParam("days", "3")).statusCode(200);
        send(form(GAUGE, "2026-11-22", "NUMBER", "5")).statusCode(409).body(containsString("ซ้อนกับที่รายงานไว้แล้ว"));
        clock.set(SEVEN.plus(DAY).plusSeconds(1));
        send(form("NUMBER", "31").formParam("days", "3")).statusCode(409).body(containsString("แก้ไม่ได้หลัง 07:00"));
        assertThat(stored()).hasSize(1);
        assertThat(stored().get(0).reading().depth().micrometres()).isEqualTo(30_000);
    }

    @Test
    void aDayThatWasNotMeasuredIsNoZero() throws SQLException {
        send(form("MISSED", "").formParam("why", "BROKEN").formParam("days", "2"))
                .statusCode(200)
                .body(containsString("ไม่ได้วัด"));
        assertThat(stored()).isEmpty();
        members.asVolunteer()
                .get("/api/v1/report/mine")
                .then()
                .body("gauges[0].notMeasured", hasSize(2))
                .body("gauges[0].notMeasured[1].at", equalTo("2026-11-23T07:00:00+07:00"))
                .body("gauges[0].notMeasured[0].why", equalTo("BROKEN"));
    }

    @Test
    void reachesOnlyTheSchoolsOwnGauges() {
        send(form("nowhere", MONDAY, "NUMBER", "1")).statusCode(400);
        send(pupil().formParam("gauge", OTHER_GAUGE)
                        .formParam("morning", MONDAY)
                        .formParam("mm", "1"))
                .statusCode(400);
    }

    @Test
    void anotherSiteCannotSendTheForm() throws SQLException {
        RestAssured.given()
                .redirects()
                .follow(false)
                .header("Sec-Fetch-Site", "cross-site")
                .cookie(SchoolMembers.COOKIE, members.cookieOf(SCHOOL, SchoolRole.VOLUNTEER, "นก"))
                .formParam("gauge", GAUGE)
                .formParam("morning", MONDAY)
                .formParam("mm", "12.5")
                .post(PATH)
                .then()
                .statusCode(403);
        assertThat(stored()).isEmpty();
    }

    @Test
    void theScriptOfThePageIsToldThatTheDeviceIsSignedOut() {
        String cookie = members.cookieOf(SCHOOL, SchoolRole.VOLUNTEER, "นก");
        for (int time = 0; time < 2; time++) {
            SchoolMembers.browser()
                    .cookie(SchoolMembers.COOKIE, cookie)
                    .post("/api/v1/report/leave")
                    .then()
                    .statusCode(200)
                    .body("status", equalTo("left"))
                    .header("Set-Cookie", containsString("Max-Age=0"));
        }
        SchoolMembers.browser()
                .cookie(SchoolMembers.COOKIE, cookie)
                .header("X-Requested-With", "report")
                .get("/api/v1/report/mine")
                .then()
                .statusCode(401);
    }
}
