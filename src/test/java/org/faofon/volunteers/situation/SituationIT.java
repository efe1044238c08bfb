package org.faofon.volunteers.situation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.faofon.support.SchoolMembers.OTHER_SCHOOL;
import static org.faofon.support.SchoolMembers.SCHOOL;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.faofon.schools.SchoolRole;
import org.faofon.situations.FloodPointService;
import org.faofon.situations.SituationPhoto;
import org.faofon.support.EmbeddedServices;
import org.faofon.support.HandClock;
import org.faofon.support.OnAHandClock;
import org.faofon.support.SchoolGauges;
import org.faofon.support.SchoolMembers;
import org.faofon.support.Tables;
import org.faofon.volunteers.PhotoRetentionJob;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A school says how it is, and where water stands. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
@TestProfile(OnAHandClock.class)
class SituationIT {
    private static final Instant THREE = Instant.parse("2026-11-24T20:00:00Z");
    private static final String SITUATIONS = "/api/v1/schools/" + SCHOOL + "/situations";
    private static final String POINTS = "/api/v1/schools/" + SCHOOL + "/flood-points";
    private static final String MINE = "/api/v1/report/situation";

    @Inject
    SchoolMembers members;

    @Inject
    SchoolGauges officers;

    @Inject
    FloodPointService points;

    @Inject
    PhotoRetentionJob retention;

    @Inject
    HandClock clock;

    @Inject
    Tables tables;

    @BeforeEach
    void setUp() {
        officers.setUp();
        members.setUp();
        clock.set(THREE);
    }

    private static String situation(UUID id, Instant at, String more) {
        return "{\"id\": \"%s\", \"at\": \"%s\", %s}".formatted(id, at, more);
    }

    private ValidatableResponse send(UUID id, Instant at, String more) {
        return members.asVolunteer()
                .body(situation(id, at, more))
                .post(SITUATIONS)
                .then();
    }

    private ValidatableResponse send(String more) {
        return send(UUID.randomUUID(), clock.instant(), more);
    }

    private ValidatableResponse mine() {
        return members.asVolunteer().get(MINE).then().statusCode(200);
    }

    private ValidatableResponse point(Instant at, String more) {
        return members.asVolunteer()
                .body(situation(UUID.randomUUID(), at, more))
                .post(POINTS)
                .then();
    }

    @Test
    void theSameReportSentAgainChangesNothing() {
        UUID id = UUID.randomUUID();
        String closed = "\"status\": \"CLOSED\", \"water\": \"KNEE\", \"needs\": {\"BOAT\": \"UP_TO_10\"}";

        send(id, THREE, closed).statusCode(200).body("status", equalTo("stored"));
        send(id, THREE, closed).statusCode(200).body("status", equalTo("duplicate"));

        assertThat(tables.count("situation_report")).isEqualTo(1);
        assertThat(tables.count("situation_need")).isEqualTo(1);
    }

    @Test
    void aReportThatComesLateDoesNotReplaceTheNewerOne() {
        send("\"status\": \"SHELTER\"").statusCode(200);
        send(UUID.randomUUID(), THREE.minus(Duration.ofHours(2)), "\"status\": \"CLOSED\", \"power\": \"NO\"")
                .statusCode(200);

        mine().body("situation.status", equalTo("SHELTER"));
        assertThat(tables.count("situation_report")).isEqualTo(2);
    }

    @Test
    void anotherSchoolIsRefused() {
        members.as(OTHER_SCHOOL, SchoolRole.VOLUNTEER, "")
                .body(situation(UUID.randomUUID(), THREE, "\"status\": \"CLOSED\""))
                .post(SITUATIONS)
                .then()
                .statusCode(403);
    }

    @Test
    void whatIsNotOneOfTheChoicesIsRefusedWithTheReason() {
        send("\"status\": \"DROWNED\"").statusCode(400).body("detail", containsString("status must be one of"));
        send("\"water\": \"KNEE\"").statusCode(400).body("detail", containsString("status is missing"));
        send("\"status\": \"CLOSED\", \"needs\": {\"GOLD\": \"UP_TO_10\"}").statusCode(400);
        send("\"status\": \"CLOSED\", \"note\": \"" + "ก".repeat(301) + "\"").statusCode(400);
        assertThat(tables.count("situation_report")).isZero();
    }

    @Test
    void aNeedIsAskedForOnceAndWithdrawnWhenTheSchoolIsNormal() {
        send("\"status\": \"CLOSED\", \"needs\": {\"WATER\": \"UP_TO_50\"}").statusCode(200);
        clock.set(THREE.plusSeconds(600));
        send("\"status\": \"CLOSED\", \"needs\": {\"WATER\": \"UP_TO_100\"}").statusCode(200);
        mine().body("needs", hasSize(1)).body("needs[0].line", equalTo("น้ำดื่ม สำหรับ 51–100 คน"));

        clock.set(THREE.plusSeconds(1_200));
        send("\"status\": \"NORMAL\"").statusCode(200);
        mine().body("needs[0].status", equalTo("WITHDRAWN"));
    }

    @Test
    void theCentreAsksAgainAfterSixHoursWhileTheSchoolIsNotNormal() {
        send("\"status\": \"CLOSED\"").statusCode(200);
        clock.set(THREE.plus(Duration.ofHours(6)).minusSeconds(1));
        mine().body("asked", equalTo(false));
        clock.set(THREE.plus(Duration.ofHours(6)));
        mine().body("asked", equalTo(true));
        members.asVolunteer().get("/api/v1/report/mine").then().body("situationAsked", equalTo(true));

        send("\"status\": \"NORMAL\"").statusCode(200);
        clock.set(THREE.plus(Duration.ofHours(20)));
        mine().body("asked", equalTo(false));
    }

    @Test
    void thePlainFormWorksWithoutScripts() {
        String page = SchoolMembers.browser()
                .get("/report/situation")
                .then()
                .statusCode(200)
                .body(containsString("น้ำท่วมถึงไหน"))
                .extract()
                .asString();
        String id = page.replaceAll("(?s).*name=\"id\" value=\"([^\"]+)\".*", "$1");

        form(id, "CLOSED").statusCode(200).body(containsString("ศูนย์ได้รับแล้ว"), containsString("ปิดเรียน"));
        form(id, "CLOSED").statusCode(200);
        form(id, "").statusCode(400).body(containsString("เลือกก่อนว่าโรงเรียนเป็นอย่างไร"));
        assertThat(tables.count("situation_report")).isEqualTo(1);
    }

    @Test
    void aFormThatWasChangedAndSentAgainIsAnotherReport() {
        String id = UUID.randomUUID().toString();
        form(id, "AFFECTED").statusCode(200);
        form(id, "CLOSED").statusCode(200).body(containsString("ปิดเรียน"));
        form(id, "CLOSED").statusCode(200);

        assertThat(tables.strings("select status from situation_report order by status"))
                .containsExactly("AFFECTED", "CLOSED");
        String point = UUID.randomUUID().toString();
        pointForm(point, "KNEE").statusCode(200);
        pointForm(point, "OVER").statusCode(200);
        pointForm(point, "OVER").statusCode(200);
        assertThat(tables.strings("select depth from flood_point order by depth"))
                .containsExactly("KNEE", "OVER");
    }

    @Test
    void whatWasChosenStaysWhenTheFormIsRefused() {
        browserOf(SchoolRole.VOLUNTEER)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("id", UUID.randomUUID().toString())
                .formParam("status", "")
                .formParam("need-BOAT", "UP_TO_50")
                .formParam("road", "NO")
                .formParam("people", "UP_TO_100")
                .post("/report/situation")
                .then()
                .statusCode(400)
                .body(
                        containsString("<option value=\"UP_TO_50\" selected>"),
                        containsString("name=\"road\" value=\"NO\" checked"),
                        not(containsString("name=\"road\" value=\"UNKNOWN\" checked")),
                        containsString("<option value=\"UP_TO_100\" selected>"));
    }

    @Test
    void withoutScriptsOnlyThoseWhoAreNotSignedInAreToldToSignIn() {
        String ask = "<noscript><p>ต้องเข้าระบบของโรงเรียนก่อนส่ง";
        for (String path : List.of("/report/situation", "/report/flood-point")) {
            SchoolMembers.browser().get(path).then().body(containsString(ask));
            browserOf(SchoolRole.VOLUNTEER).get(path).then().body(not(containsString(ask)));
        }
    }

    @Test
    void onlyTheFloodPointPageMayAskForThePosition() {
        SchoolMembers.browser()
                .get("/report/flood-point")
                .then()
                .header("Permissions-Policy", equalTo("camera=(), geolocation=(self), microphone=()"));
        SchoolMembers.browser()
                .get("/report/situation")
                .then()
                .header("Permissions-Policy", equalTo("camera=(), geolocation=(), microphone=()"));
    }

    @Test
    void theSchoolSeesAllThatTheCentreKnows() {
        send("\"status\": \"CLOSED\", \"power\": \"NO\"").statusCode(200);
        clock.set(THREE.plusSeconds(60));
        send("\"status\": \"CLOSED\", \"water\": \"KNEE\", \"note\": \"ดู\u202Eนะ\"")
                .statusCode(200);

        mine().body("situation.line", equalTo("ปิดเรียน · น้ำท่วมระดับเข่า · ไฟฟ้าดับ"));
        assertThat(tables.strings("select note from situation_report where note <> ''"))
                .containsExactly("ดูนะ");
    }

    private ValidatableResponse form(String id, String status) {
        return browserOf(SchoolRole.VOLUNTEER)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("id", id)
                .formParam("status", status)
                .formParam("need-FOOD", "UP_TO_10")
                .post("/report/situation")
                .then();
    }

    private RequestSpecification browserOf(SchoolRole role) {
        return SchoolMembers.browser()
                .header("Accept", "text/html")
                .cookie(SchoolMembers.COOKIE, members.cookieOf(SCHOOL, role, "นก"));
    }

    @Test
    void aPhotoIsSeenByTheTeacherAndByNobodyElseAndDeletedAfterThirtyDays() throws IOException {
        UUID report = UUID.randomUUID();
        String id = UUID.randomUUID().toString();
        members.asVolunteer()
                .contentType("image/jpeg")
                .body(jpeg())
                .post(SITUATIONS + "/" + report + "/photos?id=" + id)
                .then()
                .statusCode(200)
                .body("status", equalTo("stored"));

        String path = "/report/situation-photos/" + id;
        members.asTeacher().get(path).then().statusCode(200).header("Content-Type", startsWith("image/jpeg"));
        members.asVolunteer().get(path).then().statusCode(403);
        members.as(OTHER_SCHOOL, SchoolRole.TEACHER, "").get(path).then().statusCode(403);

        clock.set(THREE.plus(SituationPhoto.KEPT));
        retention.deleteOld();
        assertThat(tables.count("situation_photo")).isZero();
    }

    private static byte[] jpeg() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(200, 100, BufferedImage.TYPE_INT_RGB), "jpeg", bytes);
        return bytes.toByteArray();
    }

    @Test
    void aFloodPointIsRoundedAndWaitsForAnOfficer() {
        point(THREE, "\"depth\": \"KNEE\", \"lat\": 7.38149, \"lon\": 100.34251, \"place\": \"สี่แยก\"")
                .statusCode(200);

        assertThat(tables.strings("select latitude || ' ' || longitude || ' ' || status from flood_point"))
                .containsExactly("7.381 100.343 UNCHECKED");
        SchoolMembers.browser().get("/feeds/flood-points.geojson").then().body("features", hasSize(0));
        assertThat(points.listUnchecked()).hasSize(1);

        clock.set(THREE.plus(Duration.ofHours(6)));
        assertThat(points.listUnchecked()).isEmpty();
    }

    @Test
    void aFloodPointWithoutAPositionIsAtTheSchool() {
        point(THREE, "\"depth\": \"WAIST\"").statusCode(200);
        assertThat(tables.strings("select latitude || ' ' || longitude from flood_point"))
                .containsExactly("7.38 100.34");
    }

    @Test
    void aFloodPointElsewhereOrOfYesterdayIsRefused() {
        point(THREE, "\"depth\": \"KNEE\", \"lat\": 13.75, \"lon\": 100.5").statusCode(422);
        point(THREE.minus(Duration.ofHours(6)), "\"depth\": \"KNEE\"").statusCode(422);
        point(THREE, "\"depth\": \"NONE\"").statusCode(400);
        point(THREE, "\"depth\": \"KNEE\", \"lat\": 7.38").statusCode(400);
        assertThat(tables.count("flood_point")).isZero();
    }

    @Test
    void aSenderMaySendTwelveFloodPointsWithinAnHour() {
        for (int i = 0; i < FloodPointService.MOST_OF_AN_HOUR; i++) {
            point(THREE, "\"depth\": \"KNEE\"").statusCode(200);
        }
        point(THREE, "\"depth\": \"KNEE\"").statusCode(429);
        clock.set(THREE.plus(Duration.ofHours(1)));
        point(clock.instant(), "\"depth\": \"KNEE\"").statusCode(200);
    }

    @Test
    void thePlainFormOfAFloodPointWorksWithoutScripts() {
        String id = UUID.randomUUID().toString();
        pointForm(id, "KNEE").statusCode(200).body(containsString("รอเจ้าหน้าที่ตรวจ"));
        pointForm(id, "KNEE").statusCode(200);
        pointForm(id, "").statusCode(400).body(containsString("เลือกก่อนว่าน้ำลึกแค่ไหน"));
        assertThat(tables.count("flood_point")).isEqualTo(1);
    }

    private ValidatableResponse pointForm(String id, String depth) {
        return browserOf(SchoolRole.VOLUNTEER)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("id", id)
                .formParam("depth", depth)
                .formParam("place", "หน้าตลาด")
                .post("/report/flood-point")
                .then();
    }

    @Test
    void theReportPageLeadsToTheForm() {
        SchoolMembers.browser()
                .get("/report")
                .then()
                .body(containsString("href=\"/report/situation\""), not(containsString("NOT_FOUND")));
    }
}
