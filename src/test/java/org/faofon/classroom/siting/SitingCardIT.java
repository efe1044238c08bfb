package org.faofon.classroom.siting;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.faofon.support.SchoolGauges.asOfficer;
import static org.faofon.support.SchoolMembers.GAUGE;
import static org.faofon.support.SchoolMembers.OTHER_GAUGE;
import static org.faofon.support.SchoolMembers.OTHER_SCHOOL;
import static org.faofon.support.SchoolMembers.SCHOOL;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.faofon.common.graphics.PhotoReencoder;
import org.faofon.network.GaugeLocationRepository;
import org.faofon.network.GaugeRegistry;
import org.faofon.network.GaugeRelocation;
import org.faofon.network.GeoPoint;
import org.faofon.network.siting.SitingCardRepository;
import org.faofon.network.siting.SitingCardService;
import org.faofon.network.siting.SitingPhoto;
import org.faofon.schools.SchoolRole;
import org.faofon.support.EmbeddedServices;
import org.faofon.support.HandClock;
import org.faofon.support.OnAHandClock;
import org.faofon.support.SchoolGauges;
import org.faofon.support.SchoolMembers;
import org.faofon.support.Tables;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A school looks around its gauge; teachers, officers, the public and strangers see what is theirs. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
@TestProfile(OnAHandClock.class)
class SitingCardIT {
    /** Monday, 09:00 in Bangkok. */
    private static final Instant MORNING = Instant.parse("2026-11-23T02:00:00Z");

    private static final String PATH = "/school/" + SCHOOL + "/siting/" + GAUGE;
    private static final String PHOTOS = PATH + "/photos";
    private static final List<String> POINTS = List.of("n", "ne", "e", "se", "s", "sw", "w", "nw");

    @Inject
    SchoolMembers members;

    @Inject
    SchoolGauges officers;

    @Inject
    SitingCardRepository cards;

    @Inject
    SitingCardService service;

    @Inject
    GaugeLocationRepository locations;

    @Inject
    GaugeRegistry network;

    @Inject
    HandClock clock;

    @Inject
    Tables tables;

    @BeforeEach
    void setUp() {
        officers.setUp();
        stayPut();
        members.setUp();
        clock.set(MORNING);
    }

    /** The gauge stands where the roster has it, and has never moved. */
    @AfterEach
    void stayPut() {
        tables.execute("delete from gauge_location where entered_by = 'petch' and note = 'siting'");
        tables.execute("update gauge set latitude = 7.380, longitude = 100.340 where code = '" + GAUGE + "'");
    }

    private RequestSpecification teacher() {
        return members.asTeacher().contentType("application/x-www-form-urlencoded; charset=UTF-8");
    }

    /** A whole card with the same obstacles all around. */
    private RequestSpecification form(String around, int version) {
        RequestSpecification form = teacher()
                .formParam("version", version)
                .formParam("date", "2026-11-20")
                .formParam("slope", "FLAT")
                .formParam("rim", "150")
                .formParam("level", "yes")
                .formParam("surface", "GRASS");
        POINTS.forEach(point -> form.formParam(point, around));
        return form;
    }

    private static ValidatableResponse told(ValidatableResponse answer, String path, String what) {
        return answer.statusCode(303).header("Location", containsString(path + "?told=" + what));
    }

    private void draft(String around, int version) {
        told(form(around, version).post(PATH).then(), PHOTOS, "done");
    }

    private ValidatableResponse finish() {
        return finish(
                tables.strings("select max(id) from siting_card").get(0),
                tables.strings("select version from siting_card order by id desc limit 1")
                        .get(0));
    }

    private ValidatableResponse finish(String card, String version) {
        return teacher()
                .formParam("card", card)
                .formParam("version", version)
                .post(PATH + "/finish")
                .then();
    }

    private void card(String around) {
        draft(around, 0);
        told(finish(), PATH, "done");
    }

    private static byte[] photo(Color colour) {
        BufferedImage picture = new BufferedImage(60, 40, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = picture.createGraphics();
        canvas.setColor(colour);
        canvas.fillRect(0, 0, 60, 40);
        canvas.dispose();
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            ImageIO.write(picture, "png", bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private ValidatableResponse send(String view, byte[] photo) {
        return SchoolMembers.browser()
                .header("Accept", "text/html")
                .cookie(SchoolMembers.COOKIE, members.cookieOf(SCHOOL, SchoolRole.TEACHER, "ครูแดง"))
                .multiPart("view", view)
                .multiPart("photo", "photo.png", photo, "image/png")
                .post(PHOTOS)
                .then();
    }

    @Test
    void aTeacherMakesACardInTwoStepsAndEverybodySeesTheClass() {
        teacher().get("/school/" + SCHOOL).then().body(containsString("ยังไม่มีบัตรที่ตั้งเครื่อง " + GAUGE));
        given().get("/gauges/" + GAUGE).then().body(not(containsString("ที่ตั้งเครื่อง ชั้น")));

        draft("MODERATE", 0);
        teacher()
                .get(PHOTOS)
                .then()
                .statusCode(200)
                .body(containsString("ยังขาด 6 ภาพ"), containsString("บัตรนี้จะเป็นชั้น 2"));
        given().get("/gauges/" + GAUGE).then().body(not(containsString("ที่ตั้งเครื่อง ชั้น")));
        told(finish(), PATH, "done");

        teacher()
                .get(PATH)
                .then()
                .statusCode(200)
                .body(containsString("ที่ตั้งเครื่อง ชั้น 2 ตาม WMO (สำรวจ 20 พ.ย. 2569)"))
                .body(containsString("ครูแดง"));
        given().get("/gauges/" + GAUGE)
                .then()
                .body(containsString("ที่ตั้งเครื่อง ชั้น 2 ตาม WMO (สำรวจ 20 พ.ย. 2569)"))
                .body(not(containsString("siting-photos")));
        given().get("/gauges/" + GAUGE + "?lang=en").then().body(containsString("class 2 by WMO"));
        teacher().get("/school/" + SCHOOL).then().body(containsString("ชั้น 2 ตาม WMO"));
        given().get("/sta/v1.1/Things('" + GAUGE + "')")
                .then()
                .statusCode(200)
                .body("properties.sitingClass", equalTo(2))
                .body("properties.sitingSurveyed", equalTo("2026-11-20"));
        assertThat(tables.strings("select action || ' ' || subject from audit_trail order by id desc limit 1"))
                .containsExactly("siting-card.add " + GAUGE);
    }

    @Test
    void anotherSchoolPupilsAndStrangersAreNotLetIn() {
        draft("OPEN", 0);
        told(send("NORTH", photo(Color.GREEN)), PHOTOS, "done");
        String photo = "/school/" + SCHOOL + "/siting-photos/"
                + tables.strings("select id from siting_photo").get(0);
        RequestSpecification other = members.as(OTHER_SCHOOL, SchoolRole.TEACHER, "ครูดำ");
        for (String path : List.of(PATH, PHOTOS, PATH + "/sheet", photo)) {
            other.get(path).then().statusCode(403);
            members.asVolunteer().get(path).then().statusCode(403);
            given().redirects().follow(false).get(path).then().statusCode(not(200));
            teacher().get(path).then().statusCode(200);
            asOfficer().get(path).then().statusCode(200);
        }
        other.get("/school/" + OTHER_SCHOOL + "/siting/" + GAUGE).then().statusCode(404);
        other.get("/school/" + OTHER_SCHOOL + "/siting-photos/" + photo.substring(photo.lastIndexOf('/') + 1))
                .then()
                .statusCode(404);
        members.as(OTHER_SCHOOL, SchoolRole.TEACHER, "ครูดำ")
                .contentType("application/x-www-form-urlencoded")
                .formParam("date", "2026-11-20")
                .post(PATH)
                .then()
                .statusCode(403);
        teacher().get("/centre/siting").then().statusCode(403);
        teacher().get("/school/" + SCHOOL + "/siting/" + OTHER_GAUGE).then().statusCode(404);
        teacher().get(photo.replaceFirst("[^/]+$", "x")).then().statusCode(404);
    }

    @Test
    void faultsAreSaidInThaiAndWhatWasTypedStays() {
        String page = teacher()
                .formParam("version", "0")
                .formParam("date", "2570-01-01")
                .formParam("rim", "1.5")
                .formParam("sw", "HIGH")
                .formParam("note", "ต้นมะม่วงกำลังโต <b>")
                .post(PATH)
                .then()
                .statusCode(400)
                .extract()
                .asString();

        assertThat(page)
                .contains("วันที่สำรวจยังมาไม่ถึง", "ใส่เป็นเซนติเมตรเต็ม ๆ")
                .contains("ต้นมะม่วงกำลังโต &lt;b&gt;", "value=\"1.5\"", "<option value=\"HIGH\" selected>");
        assertThat(tables.count("siting_card")).isZero();
    }

    @Test
    void thaiDigitsAndTheBuddhistEraAreRead() {
        told(
                teacher()
                        .formParam("version", "0")
                        .formParam("date", "๒๕๖๙-๑๑-๒๐")
                        .formParam("rim", "๑๕๐")
                        .post(PATH)
                        .then(),
                PHOTOS,
                "done");

        assertThat(tables.strings("select surveyed_on || ' ' || rim_centimetres from siting_card"))
                .containsExactly("2026-11-20 150");
    }

    @Test
    void aCardWithoutADirectionHasNoClassAndSaysWhy() {
        told(
                teacher()
                        .formParam("version", "0")
                        .formParam("date", "2026-11-20")
                        .formParam("n", "OPEN")
                        .formParam("slope", "FLAT")
                        .post(PATH)
                        .then(),
                PHOTOS,
                "done");
        told(finish(), PATH, "done");

        teacher().get(PATH).then().body(containsString("ยังบอกชั้นไม่ได้"), containsString("เพราะยังไม่ได้ดูทิศ"));
        given().get("/gauges/" + GAUGE).then().body(not(containsString("ที่ตั้งเครื่อง ชั้น")));
        asOfficer().get("/centre/siting?lang=en").then().body(containsString("7 directions"));
    }

    @Test
    void aPhotoIsEncodedAgainAndReplacedUntilTheCardIsFinished() {
        draft("OPEN", 0);
        told(send("NORTH", photo(Color.GREEN)), PHOTOS, "done");
        told(send("NORTH", photo(Color.GREEN)), PHOTOS, "done");
        assertThat(tables.strings("select version from siting_card")).containsExactly("2");
        told(send("NORTH", photo(Color.RED)), PHOTOS, "done");
        assertThat(tables.count("siting_photo")).isEqualTo(1);
        teacher().get(PHOTOS).then().body(containsString("ยังขาด 5 ภาพ"), containsString("เปลี่ยนภาพ"));
        String id = tables.strings("select id from siting_photo").get(0);
        byte[] jpeg = teacher()
                .get("/school/" + SCHOOL + "/siting-photos/" + id)
                .then()
                .statusCode(200)
                .contentType("image/jpeg")
                .header("Cache-Control", containsString("no-store"))
                .extract()
                .asByteArray();
        assertThat(Arrays.copyOf(jpeg, 3)).containsExactly(0xff, 0xd8, 0xff);

        told(finish(), PATH, "done");
        told(send("NORTH", photo(Color.BLUE)), PATH, "changed");

        assertThat(tables.strings("select id from siting_photo")).containsExactly(id);
        teacher().get(PATH).then().body(containsString("/siting-photos/" + id));
        teacher()
                .post("/school/" + SCHOOL + "/siting-photos/" + id + "/delete")
                .then()
                .statusCode(303)
                .header("Location", containsString(PATH + "?card="));
        assertThat(tables.count("siting_photo")).isZero();
    }

    @Test
    void whatIsNoPhotoIsRefusedAndNothingElseIsLost() {
        draft("OPEN", 0);
        send("NORTH", "<html>ไม่ใช่ภาพ</html>".getBytes(StandardCharsets.UTF_8))
                .statusCode(422)
                .body(containsString("ใช้ไฟล์นี้ไม่ได้"));
        send("NORTH", Arrays.copyOf(photo(Color.GREEN), PhotoReencoder.MOST_BYTES + 1))
                .statusCode(413)
                .body(containsString("ใช้ไฟล์นี้ไม่ได้"));
        send("NORTH", new byte[0]).statusCode(400).body(containsString("ยังไม่ได้เลือกภาพ"));
        told(send("MOON", photo(Color.GREEN)), PHOTOS, "not");
        given().header("Sec-Fetch-Site", "same-origin")
                .cookie(SchoolMembers.COOKIE, members.cookieOf(SCHOOL, SchoolRole.TEACHER, "ครูแดง"))
                .multiPart("view", "NORTH")
                .multiPart("photo", "large.png", new byte[3_200_000], "image/png")
                .post(PHOTOS)
                .then()
                .statusCode(413);

        assertThat(tables.count("siting_photo")).isZero();
        assertThat(cards.findDraft(network.gaugeOf(GAUGE))).isPresent();
    }

    @Test
    void theSameFormTwiceIsOneCard() {
        draft("OPEN", 0);
        draft("OPEN", 0);
        String card = tables.strings("select id from siting_card").get(0);
        told(finish(card, "1"), PATH, "done");
        told(finish(card, "1"), PATH, "done");

        assertThat(tables.count("siting_card")).isEqualTo(1);
    }

    @Test
    void twoTeachersAtOnceDoNotOverwriteOneAnother() {
        draft("OPEN", 0);
        told(form("OVERHEAD", 0).post(PATH).then(), PATH, "changed");
        draft("HIGH", 1);
        told(form("OVERHEAD", 1).post(PATH).then(), PATH, "changed");
        String card = tables.strings("select id from siting_card").get(0);
        told(finish(card, "1"), PHOTOS, "changed");
        told(finish("999999", "2"), PHOTOS, "changed");
        told(finish("x", ""), PHOTOS, "changed");

        assertThat(tables.strings("select n || ' ' || version || ' ' || (finished_at is null) from siting_card"))
                .containsExactly("HIGH 2 true");
        told(finish(card, "2"), PATH, "done");
        told(form("OPEN", 2).post(PATH).then(), PATH, "changed");
    }

    @Test
    void aNewerCardStandsBesideTheOlder() {
        card("HIGH");
        card("OVERHEAD");

        String page = teacher().get(PATH).asString();
        assertThat(page).contains("ที่ตั้งเครื่อง ชั้น 5", "20 พ.ย. 2569 ชั้น 3", "20 พ.ย. 2569 ชั้น 5");
        String first = tables.strings("select min(id) from siting_card").get(0);
        teacher().get(PATH + "?card=" + first).then().body(containsString("บัตรเก่า มีบัตรที่ใหม่กว่าแล้ว"));
    }

    @Test
    void afterAMoveTheCardNoLongerHoldsAndAnEarlierDayIsRefused() {
        card("OPEN");
        clock.set(MORNING.plus(Duration.ofDays(2)));
        locations.move(
                GAUGE,
                new GaugeRelocation(
                        MORNING.plus(Duration.ofDays(1)), new GeoPoint(7.381, 100.341, Optional.empty()), "siting"),
                "petch");

        given().get("/gauges/" + GAUGE).then().body(not(containsString("ที่ตั้งเครื่อง ชั้น")));
        teacher().get(PATH).then().body(containsString("เครื่องย้ายที่เมื่อ 24 พ.ย. 2569"));
        asOfficer().get("/centre/siting").then().body(containsString("ย้ายแล้ว ต้องสำรวจใหม่"));
        form("OPEN", 0)
                .post(PATH)
                .then()
                .statusCode(400)
                .body(containsString("วันนั้นเครื่องยังอยู่ที่อื่น"), containsString("24 พ.ย. 2569"));
    }

    @Test
    void thereIsALimitOfCardsADay() {
        for (int i = 0; i < 6; i++) {
            card("OPEN");
        }
        draft("LOW", 0);
        finish().statusCode(429).body(containsString("ครบแล้ว"));

        clock.set(MORNING.plus(Duration.ofDays(1)).plusSeconds(1));
        told(finish(), PATH, "done");
    }

    @Test
    void oldPhotosAndForgottenDraftsAreDeletedAndCardsStay() {
        draft("OPEN", 0);
        told(send("NORTH", photo(Color.GREEN)), PHOTOS, "done");
        told(finish(), PATH, "done");
        draft("HIGH", 0);
        told(send("NORTH", photo(Color.GREEN)), PHOTOS, "done");

        assertThat(service.deleteOld(MORNING.plus(SitingPhoto.DRAFT_KEPT).minusSeconds(1)))
                .isZero();
        assertThat(service.deleteOld(MORNING.plus(SitingPhoto.DRAFT_KEPT))).isEqualTo(1);
        assertThat(tables.count("siting_photo")).isEqualTo(1);
        service.deleteOld(MORNING.plus(SitingPhoto.KEPT));

        assertThat(tables.count("siting_photo")).isZero();
        assertThat(tables.count("siting_card")).isEqualTo(1);
    }

    @Test
    void officersSeeAllGaugesTheWorstPlaceFirst() {
        card("OVERHEAD");
        String page = asOfficer().get("/centre/siting?lang=en").asString();

        assertThat(page.indexOf(GAUGE)).isLessThan(page.indexOf(OTHER_GAUGE));
        assertThat(page).contains("no card yet", "6 photos", PATH + "?lang=en");
        asOfficer().get("/centre").then().body(containsString("/centre/siting"));
        told(
                asOfficer()
                        .redirects()
                        .follow(false)
                        .header("Sec-Fetch-Site", "same-origin")
                        .contentType("application/x-www-form-urlencoded")
                        .formParam("version", "0")
                        .formParam("date", "2026-11-21")
                        .post(PATH)
                        .then(),
                PHOTOS,
                "done");
        assertThat(tables.strings("select entered_by from siting_card where finished_at is null"))
                .containsExactly(SchoolGauges.OFFICER);
    }

    @Test
    void theSheetForOutsideHasTheAngleCardAndAllDirections() {
        teacher()
                .get(PATH + "/sheet")
                .then()
                .statusCode(200)
                .body(containsString("ตะวันตกเฉียงเหนือ"), containsString("class=\"angle-card\""));
    }
}
