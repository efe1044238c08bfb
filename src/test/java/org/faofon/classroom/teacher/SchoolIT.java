package org.faofon.classroom.teacher;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.faofon.support.SchoolGauges.asOfficer;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.faofon.classroom.SchoolRain;
import org.faofon.network.Gauge;
import org.faofon.network.GaugeRegistry;
import org.faofon.readings.Depth;
import org.faofon.readings.Quality;
import org.faofon.readings.ReadingsStored.Judged;
import org.faofon.readings.store.ReadingStore;
import org.faofon.schools.Device;
import org.faofon.schools.DeviceRepository;
import org.faofon.schools.Nickname;
import org.faofon.schools.QrSignInLinks;
import org.faofon.schools.ReadingQuestion;
import org.faofon.schools.ReadingQuestionRepository;
import org.faofon.schools.RotaRepository;
import org.faofon.schools.SchoolPinRepository;
import org.faofon.schools.SchoolRole;
import org.faofon.schools.SchoolYearEnd;
import org.faofon.support.EmbeddedServices;
import org.faofon.support.SchoolMembers;
import org.faofon.support.Tables;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
class SchoolIT {
    private static final String SHEET = "/school/" + SchoolRain.SCHOOL;
    private static final String PEOPLE = SHEET + "/people";
    private static final String NOVEMBER = "?month=" + SchoolRain.MONTH;

    @Inject
    SchoolRain rain;

    @Inject
    MonthSheetService desk;

    @Inject
    DeviceRepository devices;

    @Inject
    SchoolPinRepository pins;

    @Inject
    QrSignInLinks links;

    @Inject
    Tables tables;

    @Inject
    RotaRepository rota;

    @Inject
    SchoolYearEnd handover;

    @Inject
    ReadingStore store;

    @Inject
    ReadingQuestionRepository questions;

    @Inject
    GaugeRegistry network;

    @BeforeEach
    void itRains() throws SQLException {
        rain.fall();
    }

    private RequestSpecification as(SchoolRole role, String school) throws SQLException {
        return given().cookie("faofon-device", devices.enrol(school, role, Nickname.of("ครูแดง")))
                .header("Sec-Fetch-Site", "same-origin")
                .redirects()
                .follow(false);
    }

    private RequestSpecification teacher() throws SQLException {
        return as(SchoolRole.TEACHER, SchoolRain.SCHOOL);
    }

    private RequestSpecification form() throws SQLException {
        return teacher().contentType("application/x-www-form-urlencoded; charset=UTF-8");
    }

    private static ValidatableResponse told(ValidatableResponse answer, String what) {
        return answer.statusCode(303).header("Location", containsString("told=" + what));
    }

    private Judged reading(String end) throws SQLException {
        return desk.find(network.gaugeOf(SchoolRain.GAUGE), SchoolRain.at(end)).orElseThrow();
    }

    @Test
    void aTeacherSeesTheOwnSchoolAndNoOther() throws SQLException {
        teacher().get("/school").then().statusCode(303).header("Location", containsString(SHEET));
        teacher().get(SHEET + NOVEMBER).then().statusCode(200).body(containsString("12.4"));
        for (String path : List.of("", "/people", "/sheet.csv")) {
            teacher().get("/school/" + SchoolRain.OTHER_SCHOOL + path).then().statusCode(403);
        }
        for (String act : List.of("/approve", "/people/handover", "/people/pins", "/people/rota")) {
            form().formParam("sure", "yes")
                    .post("/school/" + SchoolRain.OTHER_SCHOOL + act)
                    .then()
                    .statusCode(403);
        }
    }

    @Test
    void volunteersAndStrangersAreNotLetIn() throws SQLException {
        as(SchoolRole.VOLUNTEER, SchoolRain.SCHOOL).get(SHEET).then().statusCode(403);
        given().redirects().follow(false).get(SHEET).then().statusCode(303);
        as(SchoolRole.TEACHER, SchoolRain.SCHOOL).get("/centre/schools").then().statusCode(403);
    }

    @Test
    void anOfficerMayLookAfterEverySchool() {
        asOfficer().get("/school").then().statusCode(200).body(containsString(SHEET));
        asOfficer().get(SHEET + NOVEMBER).then().statusCode(200);
        asOfficer().get(PEOPLE).then().statusCode(200);
    }

    @Test
    void theSheetTellsWhoReadWhatAndWhatIsMissing() throws SQLException {
        teacher()
                .get(SHEET + NOVEMBER)
                .then()
                .body(containsString("โดย นก"))
                .body(containsString("รวม 3 วัน ตั้งแต่ 11 พ.ย."))
                .body(containsString("≥150.0"))
                .body(containsString("ไม่ได้วัด"))
                .body(containsString("มีข้อมูล 9 จาก 30 วัน"));
    }

    @Test
    void approvesWhatWasSeenAndNothingElse() throws SQLException {
        long at = SchoolRain.at("2022-11-18T07:00").getEpochSecond();
        told(approve("LEARN-1 " + at + "-4999"), "changed");

        told(approve("LEARN-1 " + at + "-5000"), "done");

        assertThat(reading("2022-11-18T07:00").verdict().quality()).isEqualTo(Quality.GOOD);
        assertThat(reading("2022-11-18T07:00").verdict().reason()).startsWith("OFFICER");
        told(approve("nonsense"), "changed");
        form().formParam("seen", "LEARN-3 " + at + "-5000")
                .post(SHEET + "/approve")
                .then()
                .statusCode(404);
    }

    private ValidatableResponse approve(String seen) throws SQLException {
        return form().formParam("seen", seen)
                .post(SHEET + "/approve" + NOVEMBER)
                .then();
    }

    @Test
    void correctsWithAReasonAndKeepsTheOldValue() throws SQLException {
        told(correct("๒๑,๕", ""), "not");
        told(correct("สิบ", "อ่านผิด"), "not");
        told(correct("-1", "อ่านผิด"), "not");

        told(correct("๒๑,๕", "อ่านผิด"), "done");

        assertThat(reading("2022-10-07T07:00").reading().depth().micrometres()).isEqualTo(21_500);
        teacher().get(SHEET + "?month=2565-10").then().body(containsString("เดิม 40.0 มม. แก้โดย ครูแดง"));
    }

    private ValidatableResponse correct(String mm, String reason) throws SQLException {
        return correct("2022-10-07T07:00", "EXACT", mm, reason);
    }

    private ValidatableResponse correct(String end, String kind, String mm, String reason) throws SQLException {
        return form().formParam("gauge", SchoolRain.GAUGE)
                .formParam("at", SchoolRain.at(end).getEpochSecond())
                .formParam("kind", kind)
                .formParam("mm", mm)
                .formParam("reason", reason)
                .post(SHEET + "/correct" + NOVEMBER)
                .then();
    }

    @Test
    void correctsToATraceOrAFullCylinderAsWell() throws SQLException {
        told(correct("2022-11-02T07:00", "TRACE", "", "มีละอองฝน"), "done");
        assertThat(reading("2022-11-02T07:00").reading().depth()).isEqualTo(Depth.TRACE);

        told(correct("2022-11-04T07:00", "AT_LEAST", "", "ล้น"), "done");
        assertThat(reading("2022-11-04T07:00").reading().depth()).isEqualTo(new Depth(150_000, Depth.Kind.AT_LEAST));
        teacher().get(SHEET + NOVEMBER).then().body(containsString("เดิม ฝนนิดเดียว (น้อยกว่า 0.1 มม.) แก้โดย ครูแดง"));
    }

    @Test
    void takesBackWhatNobodyHasMeasured() throws SQLException {
        long at = SchoolRain.at("2022-11-07T07:00").getEpochSecond();
        told(takeBack(at, "TIRED"), "not");

        told(takeBack(at, "HOLIDAY"), "done");

        assertThat(reading("2022-11-07T07:00").verdict().quality()).isEqualTo(Quality.FAIL);
        assertThat(reading("2022-11-07T07:00").reading().depth().micrometres()).isEqualTo(40_000);
        teacher()
                .get(SHEET + NOVEMBER)
                .then()
                .body(containsString("ไม่นับ"))
                .body(containsString("โรงเรียนยกเลิกรายงานนี้แล้ว"))
                .body(not(containsString("taken back")))
                .body(containsString("ไม่ได้วัด · วันหยุด"));
        teacher()
                .get(SHEET + "/sheet.csv" + NOVEMBER)
                .then()
                .body(containsString("LEARN-1,2022-11-06,2022-11-06,40,false,false,FAIL,"))
                .body(containsString("LEARN-1,2022-11-06,2022-11-06,,,,,,,,,,HOLIDAY"));

        told(correct("2022-11-07T07:00", "EXACT", "40", "มีคนวัดแล้ว"), "done");
        assertThat(reading("2022-11-07T07:00").verdict().quality()).isEqualTo(Quality.GOOD);
    }

    private ValidatableResponse takeBack(Object at, String why) throws SQLException {
        return form().formParam("gauge", SchoolRain.GAUGE)
                .formParam("at", at)
                .formParam("why", why)
                .post(SHEET + "/take-back" + NOVEMBER)
                .then();
    }

    @Test
    void asksBackOnce() throws SQLException {
        ask().statusCode(303);
        told(ask(), "asked");

        Optional<ReadingQuestion> asked =
                questions.list(List.of(network.gaugeOf(SchoolRain.GAUGE)), SchoolRain.at("2022-11-01T07:00")).stream()
                        .findFirst();
        assertThat(asked).map(ReadingQuestion::reason).contains("จุดทศนิยมถูกไหม");
        assertThat(asked).map(ReadingQuestion::askedBy).contains("teacher LEARN ครูแดง");
        teacher().get(SHEET + NOVEMBER).then().body(containsString("ขอให้ตรวจอีกครั้งแล้ว: จุดทศนิยมถูกไหม"));
    }

    private ValidatableResponse ask() throws SQLException {
        return form().formParam("gauge", SchoolRain.GAUGE)
                .formParam("at", SchoolRain.at("2022-11-02T07:00").getEpochSecond())
                .formParam("reason", "จุดทศนิยมถูกไหม")
                .post(SHEET + "/ask" + NOVEMBER)
                .then();
    }

    @Test
    void aFormWithoutItsReadingChangesNothing() throws SQLException {
        form().formParam("gauge", SchoolRain.GAUGE)
                .formParam("why", "HOLIDAY")
                .post(SHEET + "/take-back" + NOVEMBER)
                .then()
                .statusCode(303)
                .header("Location", containsString("told=changed"));
        told(takeBack("yesterday", "HOLIDAY"), "changed");
        form().formParam("why", "HOLIDAY")
                .post(SHEET + "/take-back" + NOVEMBER)
                .then()
                .statusCode(404);
    }

    @Test
    void thePhotosOfTheCylinderAreLinkedFromTheSheet() throws SQLException {
        teacher().get(SHEET + NOVEMBER).then().body(containsString("href=\"/report/photos\""));
    }

    @Test
    void saysWhyADayIsMissing() throws SQLException {
        form().formParam("gauge", SchoolRain.GAUGE)
                .formParam("day", "2022-11-25")
                .formParam("why", "UNREACHABLE")
                .post(SHEET + "/not-measured" + NOVEMBER)
                .then()
                .statusCode(303);

        teacher().get(SHEET + NOVEMBER).then().body(containsString("เข้าไม่ถึงเครื่อง"));
    }

    @Test
    void theTableIsSafeForSpreadsheets() throws SQLException {
        teacher()
                .get(SHEET + "/sheet.csv" + NOVEMBER)
                .then()
                .statusCode(200)
                .contentType("text/csv")
                .body(containsString("LEARN-1,2022-11-11,2022-11-13,61.5,false,false,GOOD,"))
                .body(containsString("'=cmd()"))
                .body(not(containsString(",=cmd()")));
    }

    @Test
    void theRotaSaysWhoReadsOnWhichMorning() throws SQLException {
        LocalDate monday = LocalDate.of(2026, 11, 23);
        told(
                form().formParams(Map.of("day1", "นก", "day2", "ก้อง"))
                        .post(PEOPLE + "/rota")
                        .then(),
                "done");
        told(form().formParam("day1", "081-234-5678").post(PEOPLE + "/rota").then(), "not");

        assertThat(rota.morning(SchoolRain.SCHOOL, monday).reader()).contains("นก");
        assertThat(rota.morning(SchoolRain.SCHOOL, monday.plusDays(1)).reader()).contains("ก้อง");
        assertThat(rota.morning(SchoolRain.SCHOOL, monday.plusDays(2)).reader()).isEmpty();
        teacher().get(PEOPLE).then().body(containsString("value=\"ก้อง\""));
    }

    @Test
    void aHolidayGoesFromItsFirstDayToItsLast() throws SQLException {
        LocalDate first = LocalDate.of(2126, 12, 5);
        told(holiday("2126-12-05", "2126-12-07"), "done");
        told(holiday("2126-12-07", "2126-12-05"), "not");

        assertThat(rota.morning(SchoolRain.SCHOOL, first.minusDays(1)).holiday())
                .isEmpty();
        assertThat(rota.morning(SchoolRain.SCHOOL, first).holiday()).isPresent();
        assertThat(rota.morning(SchoolRain.SCHOOL, first.plusDays(2)).holiday()).isPresent();
        assertThat(rota.morning(SchoolRain.SCHOOL, first.plusDays(3)).holiday()).isEmpty();

        long id = rota.holidays(SchoolRain.SCHOOL, first).get(0).id();
        told(form().post(PEOPLE + "/holidays/" + id + "/withdraw").then(), "done");
        assertThat(rota.holidays(SchoolRain.SCHOOL, first)).isEmpty();
    }

    private ValidatableResponse holiday(String first, String last) throws SQLException {
        return form().formParams(Map.of("first", first, "last", last, "name", "วันหยุดทดสอบ"))
                .post(PEOPLE + "/holidays")
                .then();
    }

    @Test
    void aSignedOutDeviceIsOutAtOnce() throws SQLException {
        String secret = devices.enrol(SchoolRain.SCHOOL, SchoolRole.TEACHER, Nickname.of("เก่า"));
        Device device = devices.find(secret).orElseThrow();

        told(form().post(PEOPLE + "/devices/" + device.id() + "/revoke").then(), "done");
        told(form().post(PEOPLE + "/devices/" + device.id() + "/revoke").then(), "changed");

        given().cookie("faofon-device", secret)
                .redirects()
                .follow(false)
                .get(SHEET)
                .then()
                .statusCode(303);
    }

    @Test
    void aNewPinIsShownOnce() throws SQLException {
        String page = form().formParam("role", "VOLUNTEER")
                .post(PEOPLE + "/pins")
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .extract()
                .asString();
        String pin = page.replaceAll("(?s).*<dd>(\\d{6})</dd>.*", "$1");

        assertThat(pins.find(SchoolRain.SCHOOL, pin)).contains(SchoolRole.VOLUNTEER);
        teacher().get(PEOPLE).then().body(not(containsString(pin)));
    }

    @Test
    void aNewPinSignsOutThoseWhoUsedTheOldOneButNotItsAuthor() throws SQLException {
        String pupil = devices.enrol(SchoolRain.SCHOOL, SchoolRole.VOLUNTEER, Nickname.of("นก"));
        String colleague = devices.enrol(SchoolRain.SCHOOL, SchoolRole.TEACHER, Nickname.of("ครูเขียว"));
        String author = devices.enrol(SchoolRain.SCHOOL, SchoolRole.TEACHER, Nickname.of("ครูแดง"));
        RequestSpecification asking = SchoolMembers.browser().cookie(SchoolMembers.COOKIE, author);
        asking.get(PEOPLE).then().statusCode(200).body(containsString("ค่าฝนที่รอส่งในเครื่องไม่หาย"));

        asking.formParam("role", "TEACHER").post(PEOPLE + "/pins").then().statusCode(200);

        assertThat(devices.find(colleague)).isEmpty();
        assertThat(devices.find(author)).isPresent();
        assertThat(devices.find(pupil)).isPresent();
        asOfficer().formParam("role", "VOLUNTEER").post(PEOPLE + "/pins").then().statusCode(200);
        assertThat(devices.find(pupil)).isEmpty();
    }

    @Test
    void aTeacherSeesAndRevokesTheSchoolsQrCodes() throws SQLException {
        Gauge gauge = network.gaugeOf(SchoolRain.GAUGE);
        String secret = links.make(gauge, "petch");
        long id = links.list(gauge).get(0).id();
        String act = PEOPLE + "/links/" + SchoolRain.GAUGE + "/" + id + "/revoke";
        teacher().get(PEOPLE).then().body(containsString(act));
        as(SchoolRole.TEACHER, SchoolRain.OTHER_SCHOOL).post(act).then().statusCode(403);
        assertThat(links.accepts(gauge, secret)).isTrue();
        told(form().post(act).then(), "done");
        assertThat(links.accepts(gauge, secret)).isFalse();
    }

    @Test
    void aTeacherIsToldThatPinsEnd() throws SQLException {
        tables.execute("update school_pin set changed_at = now() - interval '13 months' where school_code = '"
                + SchoolRain.SCHOOL + "'");
        pins.renew(SchoolRain.SCHOOL, SchoolRole.VOLUNTEER, "test");
        tables.execute("update school_pin set changed_at = now() - interval '13 months' where school_code = '"
                + SchoolRain.SCHOOL + "'");
        teacher().get(SHEET).then().body(containsString("PIN หมดอายุแล้ว"));
        teacher().get(PEOPLE + "?lang=en").then().body(containsString("The PINs ended with"));
        pins.renew(SchoolRain.SCHOOL, SchoolRole.VOLUNTEER, "test");
        pins.renew(SchoolRain.SCHOOL, SchoolRole.TEACHER, "test");
        teacher().get(SHEET).then().body(not(containsString("PIN หมดอายุแล้ว")));
    }

    @Test
    void handingOverSignsEverybodyOutAndKeepsWhatWasMeasured() throws SQLException {
        rota.set(SchoolRain.OTHER_SCHOOL, DayOfWeek.MONDAY, Nickname.of("นก"), "test");
        String old = devices.enrol(SchoolRain.OTHER_SCHOOL, SchoolRole.VOLUNTEER, Nickname.of("นก"));
        RequestSpecification asking = as(SchoolRole.TEACHER, SchoolRain.OTHER_SCHOOL)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8");
        told(
                asking.post("/school/" + SchoolRain.OTHER_SCHOOL + "/people/handover")
                        .then(),
                "not");

        String page = asking.formParam("sure", "yes")
                .post("/school/" + SchoolRain.OTHER_SCHOOL + "/people/handover")
                .then()
                .statusCode(200)
                .extract()
                .asString();

        assertThat(page.split("<dd>\\d{6}</dd>", -1)).hasSize(3);
        assertThat(devices.find(old)).isEmpty();
        assertThat(devices.list(SchoolRain.OTHER_SCHOOL)).isEmpty();
        assertThat(rota.week(SchoolRain.OTHER_SCHOOL)).isEmpty();
        assertThat(handover.list(SchoolRain.OTHER_SCHOOL)).isNotEmpty();
        asOfficer().get("/school/LEARN2" + NOVEMBER).then().body(containsString("20.0"));
    }

    @Test
    void theCoordinatorSeesWhoHasNotReported() {
        asOfficer()
                .get("/centre/schools")
                .then()
                .statusCode(200)
                .body(containsString("โรงเรียนบ้านเรียนฝน"))
                .body(containsString("/school/LEARN"))
                .body(not(containsString("LEARN-2")));
        asOfficer().get("/centre").then().body(containsString("/centre/schools"));
    }

    @Test
    void daysBeforeTheFirstReadingAskForNoReason() throws SQLException {
        teacher()
                .get(SHEET + "?month=2022-09")
                .then()
                .body(containsString("ยังไม่เริ่มวัด"))
                .body(not(containsString("ไม่ได้วัดเพราะ")));
    }

    @Test
    void theTeacherFindsTheCertificateOnTheSheet() throws SQLException {
        String sheet = "/school/" + SchoolRain.OTHER_SCHOOL + "?month=2021-05";
        String link = "/report/certificate/10?gauge=LEARN-3";
        RequestSpecification before = as(SchoolRole.TEACHER, SchoolRain.OTHER_SCHOOL);
        before.get(sheet).then().body(not(containsString(link)));
        List<Judged> more = new ArrayList<>();
        for (int day = 10; day <= 19; day++) {
            more.add(SchoolRain.day("LEARN-3", "2021-05-" + day + "T07:00", 1_000, Depth.Kind.EXACT));
        }
        store.store(more);

        as(SchoolRole.TEACHER, SchoolRain.OTHER_SCHOOL)
                .get(sheet)
                .then()
                .body(containsString(link))
                .body(containsString("LEARN-3: วัดครบ 10 ครั้ง"));
        as(SchoolRole.TEACHER, SchoolRain.OTHER_SCHOOL)
                .get(link)
                .then()
                .statusCode(200)
                .body(containsString("มอบให้แก่"))
                .body(containsString("พ.ศ. 25"))
                .body(containsString("href=\"/school/" + SchoolRain.OTHER_SCHOOL + "\""));
    }

    @Test
    void thePagesOfSchoolsAreInTheMenuAtTheTopOfTheCentre() {
        String page =
                asOfficer().get("/centre").then().statusCode(200).extract().asString();

        for (String path : List.of("/centre/schools", "/centre/gauges", "/school")) {
            assertThat(page.indexOf("<a href=\"" + path + "\"")).isBetween(0, page.indexOf("id=\"waiting\""));
        }
    }

    @Test
    void withoutLineItsPageSaysHowToSetItUp() {
        asOfficer()
                .get("/centre/line")
                .then()
                .statusCode(200)
                .body(containsString("id=\"set-up\""))
                .body(containsString("FAOFON_LINE_SECRET"))
                .body(containsString("/line/webhook"));
    }
}
