package org.faofon.web.relief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.faofon.alerts.Rains.finding;
import static org.faofon.alerts.Rains.warning;
import static org.faofon.support.SchoolGauges.asOfficer;
import static org.faofon.support.SchoolMembers.SCHOOL;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.faofon.alerts.Level;
import org.faofon.alerts.Rains;
import org.faofon.alerts.lifecycle.AlertService;
import org.faofon.common.desk.DeskItem;
import org.faofon.common.desk.DeskItemSource;
import org.faofon.support.EmbeddedServices;
import org.faofon.support.HandClock;
import org.faofon.support.OnAHandClock;
import org.faofon.support.SchoolGauges;
import org.faofon.support.SchoolMembers;
import org.faofon.support.Tables;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Officers see how the schools are and send help; the public sees a part of it. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
@TestProfile(OnAHandClock.class)
class ReliefIT {
    private static final Instant THREE = Instant.parse("2026-11-24T20:00:00Z");
    private static final String PAGE = "/centre/situations";

    @Inject
    SchoolMembers members;

    @Inject
    SchoolGauges officers;

    @Inject
    AlertService book;

    @Inject
    @Any
    Instance<DeskItemSource> desk;

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

    private void closed(String more) {
        members.asVolunteer()
                .body("{\"id\": \"%s\", \"at\": \"%s\", \"status\": \"CLOSED\" %s}"
                        .formatted(UUID.randomUUID(), clock.instant(), more))
                .post("/api/v1/schools/" + SCHOOL + "/situations")
                .then()
                .statusCode(200);
    }

    private static RequestSpecification form() {
        return asOfficer()
                .redirects()
                .follow(false)
                .header("Sec-Fetch-Site", "same-origin")
                .contentType("application/x-www-form-urlencoded; charset=UTF-8");
    }

    private static ValidatableResponse change(String need, int version, String status, String takenBy) {
        return form().formParam("version", version)
                .formParam("status", status)
                .formParam("takenBy", takenBy)
                .post(PAGE + "/needs/" + need)
                .then()
                .statusCode(303);
    }

    private List<DeskItem> items() {
        return desk.stream().flatMap(source -> source.items().stream()).toList();
    }

    @Test
    void theWorstSchoolIsOnTopWithWhatItAsksFor() {
        closed(", \"water\": \"WAIST\", \"power\": \"NO\", \"needs\": {\"BOAT\": \"UP_TO_10\"}");
        asOfficer()
                .get(PAGE)
                .then()
                .statusCode(200)
                .body(
                        containsString("ปิดเรียน"),
                        containsString("น้ำท่วมระดับเอว · ไฟฟ้าดับ"),
                        containsString("เรือ สำหรับ 1–10 คน"));
        assertThat(items())
                .anySatisfy(item ->
                        assertThat(item.thai()).isEqualTo("โรงเรียนบ้านเกาะหมาก ขอ เรือ สำหรับ 1–10 คน ยังไม่มีผู้รับ"))
                .anySatisfy(item -> assertThat(item.urgency()).isEqualTo(DeskItem.Urgency.DANGER));
    }

    @Test
    void aNeedIsTakenThenOnTheWayThenDoneWithWhoAndWhen() {
        closed(", \"needs\": {\"FOOD\": \"UP_TO_50\"}");
        String need = tables.strings("select id from situation_need").get(0);
        change(need, 1, "TAKEN", "").header("Location", containsString("told=taker"));
        change(need, 1, "TAKEN", "อบต.เกาะหมาก").header("Location", containsString("told=done"));
        change(need, 2, "ON_THE_WAY", "").header("Location", containsString("told=done"));
        change(need, 3, "DONE", "").header("Location", containsString("told=done"));

        assertThat(
                        tables.strings(
                                "select status || ' ' || taken_by || ' ' || changed_by from situation_need_step order by version"))
                .containsExactly(
                        "OPEN  volunteer S91",
                        "TAKEN อบต.เกาะหมาก petch",
                        "ON_THE_WAY อบต.เกาะหมาก petch",
                        "DONE อบต.เกาะหมาก petch");
        assertThat(tables.strings(
                        "select action from audit_trail where action = 'need.change' and subject = '" + need + "'"))
                .hasSize(3);
        asOfficer().get(PAGE + "/" + SCHOOL).then().statusCode(200).body(containsString("ส่งถึงแล้ว"));
    }

    @Test
    void aNeedThatSomebodyHasTakenAndThatDoesNotMoveOnIsRaisedAgain() {
        closed(", \"needs\": {\"BOAT\": \"UP_TO_10\"}");
        String need = tables.strings("select id from situation_need").get(0);
        change(need, 1, "TAKEN", "อบต.เกาะหมาก").header("Location", containsString("told=done"));

        clock.set(THREE.plus(Duration.ofMinutes(179)));
        assertThat(items()).noneSatisfy(item -> assertThat(item.thai()).contains("อบต.เกาะหมาก"));

        clock.set(THREE.plus(Duration.ofHours(3)));
        assertThat(items()).anySatisfy(item -> {
            assertThat(item.thai())
                    .isEqualTo(
                            "โรงเรียนบ้านเกาะหมาก รอ เรือ สำหรับ 1–10 คน · อบต.เกาะหมาก รับไว้แล้ว แต่ยังไม่คืบหน้า");
            assertThat(item.urgency()).isEqualTo(DeskItem.Urgency.DANGER);
            assertThat(item.since()).isEqualTo(THREE);
        });

        change(need, 2, "DONE", "").header("Location", containsString("told=done"));
        assertThat(items()).noneSatisfy(item -> assertThat(item.thai()).contains("อบต.เกาะหมาก"));
    }

    @Test
    void theSecondOfTwoOfficersLosesNothingAndIsTold() {
        closed(", \"needs\": {\"BOAT\": \"UP_TO_10\"}");
        String need = tables.strings("select id from situation_need").get(0);
        change(need, 1, "TAKEN", "กู้ภัยพัทลุง").header("Location", containsString("told=done"));
        String told = change(need, 1, "TAKEN", "อบจ.")
                .header("Location", containsString("told=conflict"))
                .extract()
                .header("Location");

        assertThat(tables.strings("select taken_by from situation_need")).containsExactly("กู้ภัยพัทลุง");
        asOfficer()
                .get(told.substring(told.indexOf("/centre")))
                .then()
                .body(containsString("ยังไม่ได้บันทึก petch เปลี่ยนรายการนี้เป็น “มีผู้รับแล้ว”"));
    }

    @Test
    void anOfficerEntersWhatCameByTelephoneWithItsTrueTime() {
        form().formParam("id", UUID.randomUUID().toString())
                .formParam("via", "TELEPHONE")
                .formParam("at", "2026-11-25T01:30")
                .formParam("status", "SHELTER")
                .formParam("people", "UP_TO_100")
                .post(PAGE + "/" + SCHOOL)
                .then()
                .statusCode(303)
                .header("Location", endsWith("told=done"));

        assertThat(tables.strings(
                        "select seen_at at time zone 'UTC' || ' ' || via || ' ' || said_by from situation_report"))
                .containsExactly("2026-11-24 18:30:00 TELEPHONE petch");
        assertThat(tables.strings("select action from audit_trail order by id desc limit 1"))
                .containsExactly("situation.enter");
        asOfficer().get(PAGE).then().body(containsString("ทางโทรศัพท์"), containsString("51–100 คน"));
    }

    @Test
    void anOfficersReportFromTheFutureIsRefused() {
        form().formParam("id", UUID.randomUUID().toString())
                .formParam("at", LocalDateTime.of(2026, 11, 25, 3, 6).toString())
                .formParam("status", "CLOSED")
                .formParam("need-BOAT", "UP_TO_50")
                .formParam("note", "ครูเวรโทรมา")
                .post(PAGE + "/" + SCHOOL)
                .then()
                .statusCode(400)
                .body(
                        containsString("เวลาต้องไม่เป็นอนาคต"),
                        containsString("ครูเวรโทรมา"),
                        containsString("<option value=\"CLOSED\" selected>"),
                        containsString("<option value=\"UP_TO_50\" selected>"));
        assertThat(tables.count("situation_report")).isZero();
    }

    @Test
    void aTimeWithThaiDigitsAndAYearOfTheBuddhistEraIsUnderstood() {
        enter("๒๕๖๙-๑๑-๒๕T๐๑:๓๐", "CLOSED", "").statusCode(303);
        assertThat(tables.strings("select seen_at at time zone 'UTC' from situation_report"))
                .containsExactly("2026-11-24 18:30:00");
    }

    private ValidatableResponse enter(String at, String status, String boats) {
        return form().formParam("id", UUID.randomUUID().toString())
                .formParam("via", "PAPER")
                .formParam("at", at)
                .formParam("status", status)
                .formParam("need-BOAT", boats)
                .post(PAGE + "/" + SCHOOL)
                .then();
    }

    @Test
    void whatLatePaperAskedForBeforeTheSchoolWasNormalIsNotNeededNow() {
        enter("2026-11-25T02:30", "NORMAL", "").statusCode(303);
        enter("2026-11-25T01:00", "CLOSED", "UP_TO_10").statusCode(303);
        assertThat(tables.count("situation_need")).isZero();
        enter("2026-11-25T02:45", "CLOSED", "UP_TO_10").statusCode(303);
        assertThat(tables.count("situation_need")).isEqualTo(1);
    }

    @Test
    void aNeedThatWasSettledByASlipIsOpenedAgain() {
        closed(", \"needs\": {\"BOAT\": \"UP_TO_10\"}");
        String need = tables.strings("select id from situation_need").get(0);
        String told = change(need, 1, "WITHDRAWN", "").extract().header("Location");
        asOfficer()
                .get(told.substring(told.indexOf("/centre")))
                .then()
                .body(containsString("กดผิด เปิดคำขอนี้อีกครั้ง"));
        change(need, 2, "OPEN", "").header("Location", containsString("told=done"));
        assertThat(tables.strings("select status from situation_need")).containsExactly("OPEN");

        change(need, 3, "DONE", "").header("Location", containsString("told=done"));
        clock.set(THREE.plusSeconds(60));
        closed(", \"needs\": {\"BOAT\": \"UP_TO_50\"}");
        change(need, 4, "OPEN", "").header("Location", containsString("told=conflict"));
    }

    @Test
    void theTelephoneOfTheOfficeStandsWhereSomebodyCalls() {
        form().formParam("SCHOOL-" + SCHOOL, "074-612345 ต่อ 2")
                .post("/centre/telephones")
                .then()
                .statusCode(303);
        closed("");
        for (String page : List.of(PAGE, PAGE + "/" + SCHOOL)) {
            asOfficer().get(page).then().body(containsString("href=\"tel:074612345\">☎ 074-612345 ต่อ 2"));
        }
        asOfficer().get(PAGE + ".csv").then().body(containsString("074-612345 ต่อ 2"));
        asOfficer().get("/centre/call-tree").then().body(containsString("<td>074-612345 ต่อ 2</td>"));
    }

    @Test
    void whoFleesFindsTheNearestOpenShelters() {
        SchoolMembers.browser()
                .get("/advice")
                .then()
                .body(containsString("ยังไม่มีโรงเรียนแจ้งว่าเปิดเป็นศูนย์พักพิง"));
        enter("2026-11-25T02:30", "SHELTER", "").statusCode(303);
        long alert = book.record(finding(THREE, Optional.of(Level.WARNING), warning(Rains.BAN_NA, THREE)))
                .get(0)
                .alert
                .id;
        clock.set(THREE.plusSeconds(60));
        for (String page : List.of("/advice", "/", "/districts/" + Rains.SRINAGARINDRA, "/alerts/" + alert)) {
            SchoolMembers.browser()
                    .get(page)
                    .then()
                    .statusCode(200)
                    .body(containsString("โรงเรียนบ้านเกาะหมาก</strong> <a href=\"https://www.openstreetmap.org"));
        }
        SchoolMembers.browser()
                .get("/districts/" + Rains.SRINAGARINDRA)
                .then()
                .body(containsString("ศูนย์พักพิงที่ใกล้ที่สุด"), containsString("ห่างจากกลางอำเภอราว"));
    }

    @Test
    void theDeskShowsTheTotalsAndTheSchoolsOnItsMap() {
        closed("");
        assertThat(items())
                .anySatisfy(item -> assertThat(item.thai()).startsWith("สถานการณ์โรงเรียน: ไม่ปกติ 1 · ปิด 1"));
        asOfficer().get("/centre").then().body(containsString("floodLayer.js"));
    }

    @Test
    void theSchoolIsAskedAndTheButtonIsNotForImpatience() {
        form().post(PAGE + "/" + SCHOOL + "/ask").then().header("Location", endsWith("told=asked"));
        form().post(PAGE + "/" + SCHOOL + "/ask").then().header("Location", endsWith("told=asked-before"));
        members.asVolunteer().get("/api/v1/report/situation").then().body("asked", equalTo(true));
        closed("");
        members.asVolunteer().get("/api/v1/report/situation").then().body("asked", equalTo(false));
    }

    @Test
    void theTablesOpenInASpreadsheet() {
        closed(", \"note\": \"=cmd()\", \"needs\": {\"FOOD\": \"UP_TO_50\"}");
        for (String path : List.of(PAGE + ".csv", PAGE + "/reports.csv")) {
            String csv = asOfficer().get(path).then().statusCode(200).extract().asString();
            assertThat(csv).startsWith("\uFEFF").contains("โรงเรียนบ้านเกาะหมาก", "'=cmd()", "อาหาร สำหรับ 11–50 คน");
        }
        asOfficer()
                .get(PAGE + ".csv?lang=en")
                .then()
                .body(containsString("Ban Ko Mak school"), containsString("closed"));
    }

    @Test
    void thePublicSeesClosedSchoolsAndNothingOfPeopleOrNeeds() {
        closed(", \"note\": \"ลับ\", \"people\": \"UP_TO_50\", \"needs\": {\"FOOD\": \"UP_TO_50\"}");
        String json = SchoolMembers.browser()
                .get("/feeds/situations.geojson")
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", equalTo("*"))
                .body("features", hasSize(1))
                .body("features[0].properties.status", equalTo("CLOSED"))
                .body("features[0].properties.school.code", equalTo(SCHOOL))
                .extract()
                .asString();
        assertThat(json).doesNotContain("นก", "ลับ", "UP_TO_50", "FOOD");
        SchoolMembers.browser().get("/api/v1/situations").then().body("", hasSize(1));

        form().formParam("id", UUID.randomUUID().toString())
                .formParam("at", "2026-11-25T03:00")
                .formParam("status", "AFFECTED")
                .post(PAGE + "/" + SCHOOL);
        members.asVolunteer().get("/api/v1/report/situation").then().statusCode(200);
    }

    @Test
    void aFloodPointIsPublicOnceAnOfficerHasConfirmedItAndUntilItExpires() {
        members.asVolunteer()
                .body("{\"id\": \"%s\", \"at\": \"%s\", \"depth\": \"KNEE\", \"place\": \"หน้าตลาด\"}"
                        .formatted(UUID.randomUUID(), THREE))
                .post("/api/v1/schools/" + SCHOOL + "/flood-points")
                .then()
                .statusCode(200);
        String id = tables.strings("select id from flood_point").get(0);
        assertThat(items()).anySatisfy(item -> assertThat(item.thai()).isEqualTo("จุดน้ำท่วม 1 จุดรอตรวจ"));
        asOfficer().get("/centre/floodpoints").then().body(containsString("หน้าตลาด"));

        clock.set(THREE.plus(Duration.ofHours(2)));
        form().formParam("version", 1)
                .formParam("status", "CONFIRMED")
                .formParam("place", "หน้าตลาดเก่า")
                .post("/centre/floodpoints/" + id)
                .then()
                .header("Location", endsWith("told=done"));
        assertThat(tables.strings("select place from flood_point")).containsExactly("หน้าตลาดเก่า");
        check(id, 1, "REJECTED").header("Location", endsWith("told=conflict"));

        feed().body("features", hasSize(1))
                .body("features[0].properties.depth", equalTo("KNEE"))
                .body("features[0].properties.place", equalTo("หน้าตลาดเก่า"));
        assertThat(feed().extract().asString()).doesNotContain("นก", SCHOOL);
        clock.set(THREE.plus(Duration.ofHours(8)).minusSeconds(1));
        feed().body("features", hasSize(1));
        clock.set(THREE.plus(Duration.ofHours(8)));
        feed().body("features", hasSize(0));
    }

    private static ValidatableResponse feed() {
        return SchoolMembers.browser().get("/feeds/flood-points.geojson").then().statusCode(200);
    }

    private static ValidatableResponse check(String id, int version, String status) {
        return form().formParam("version", version)
                .formParam("status", status)
                .post("/centre/floodpoints/" + id)
                .then()
                .statusCode(303);
    }

    @Test
    void anOfficersOwnFloodPointIsPublicAtOnce() {
        form().formParam("id", UUID.randomUUID().toString())
                .formParam("position", "๗.๖๑๗๒, ๑๐๐.๐๗๗๗")
                .formParam("depth", "OVER")
                .formParam("place", "สะพานท่าแค")
                .post("/centre/floodpoints")
                .then()
                .header("Location", endsWith("told=done"));
        feed().body("features[0].geometry.coordinates[1]", equalTo(7.617f));
        form().formParam("position", "ท่าแค")
                .formParam("depth", "OVER")
                .formParam("place", "สะพานไม้")
                .post("/centre/floodpoints")
                .then()
                .statusCode(400)
                .body(containsString("ใส่พิกัด"), containsString("สะพานไม้"));
    }

    private ValidatableResponse impact(String at, String landslide, String flooded, String level) {
        return form().formParam("district", Rains.SRINAGARINDRA)
                .formParam("hazard", "LANDSLIDE")
                .formParam("at", at)
                .formParam("landslide", landslide)
                .formParam("flooded", flooded)
                .formParam("source", "ผู้ใหญ่บ้าน")
                .formParam("level", level)
                .post("/centre/impacts")
                .then();
    }

    @Test
    void anImpactAfterAWarningMakesItAHitAndTakingItBackUndoesThat() {
        long alert = book.record(finding(THREE, Optional.of(Level.WARNING), warning(Rains.BAN_NA, THREE)))
                .get(0)
                .alert
                .id;
        clock.set(THREE.plus(Duration.ofHours(2)));

        impact("2026-11-25T04:00", "YES", "", "WARNING").header("Location", endsWith("told=done"));

        assertThat(tables.strings("select alert_id from impact")).containsExactly(String.valueOf(alert));
        assertThat(tables.strings("select mark from alert_mark order by id")).containsExactly("HIT");
        assertThat(tables.count("missed_event")).isZero();
        asOfficer().get("/centre/impacts").then().body(containsString("นับว่าเตือนถูก"));

        form().formParam("reason", "ผิดอำเภอ")
                .post("/centre/impacts/"
                        + tables.strings("select id from impact").get(0) + "/withdraw")
                .then()
                .header("Location", endsWith("told=done"));
        assertThat(tables.strings("select mark from alert_mark order by id")).containsExactly("HIT", "UNDECIDED");
    }

    @Test
    void anImpactWithoutAWarningIsAMissedEventAndNothingThatHappenedIsNone() {
        impact("2026-11-25T02:00", "YES", "ถนนเข้าหมู่บ้าน", "WARNING").header("Location", endsWith("told=done"));
        assertThat(tables.count("missed_event")).isEqualTo(1);
        impact("2026-11-25T02:30", "NO", "", "WARNING").header("Location", endsWith("told=done"));
        assertThat(tables.count("missed_event")).isEqualTo(1);
        assertThat(tables.count("impact")).isEqualTo(2);
        impact("2026-11-25T03:01", "YES", "นาข้าว", "")
                .statusCode(400)
                .body(containsString("เวลาที่ไม่เป็นอนาคต"), containsString("นาข้าว"));
        impact("never", "YES", "", "").statusCode(400);
    }

    @Test
    void anImpactThatIsSentTwiceCountsOnce() {
        impact("2026-11-25T02:00", "YES", "สวนยาง", "WARNING").statusCode(303);
        impact("2026-11-25T02:00", "YES", "สวนยาง", "WARNING").statusCode(303);
        assertThat(tables.count("impact")).isEqualTo(1);
        assertThat(tables.count("missed_event")).isEqualTo(1);
    }

    @Test
    void aSchoolInADistrictWithAWarningIsAskedAlthoughItSaidNothing() {
        asOfficer().get(PAGE).then().body(containsString("ไม่มีโรงเรียนที่แจ้งว่าไม่ปกติ"));
        book.record(finding(THREE, Optional.of(Level.WARNING), warning(Rains.BAN_NA, THREE)));
        asOfficer()
                .get(PAGE)
                .then()
                .body(containsString("ควรถามซ้ำ"), not(containsString("ไม่มีโรงเรียนที่แจ้งว่าไม่ปกติ")));
        assertThat(items()).anySatisfy(item -> assertThat(item.thai()).contains("ควรถามสถานการณ์"));
    }
}
