package org.faofon.web;

import static io.restassured.RestAssured.given;
import static org.faofon.alerts.Rains.emergency;
import static org.faofon.alerts.Rains.finding;
import static org.faofon.alerts.Rains.minute;
import static org.faofon.alerts.Rains.warning;
import static org.faofon.support.SchoolGauges.asOfficer;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.faofon.alerts.Level;
import org.faofon.alerts.WithLine;
import org.faofon.alerts.lifecycle.AlertService;
import org.faofon.support.EmbeddedServices;
import org.faofon.support.HandClock;
import org.faofon.support.SchoolGauges;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What officers do to an alert besides publishing it, and what becomes of it when they do nothing. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
@TestProfile(WithLine.class)
class AlertCareIT {
    private static final String ALERTS = "/api/v1/alerts/";

    @Inject
    SchoolGauges schools;

    @Inject
    AlertService book;

    @Inject
    HandClock clock;

    @BeforeEach
    void setUp() {
        clock.set(minute(0));
        schools.setUp();
    }

    private long warn() {
        return book.record(finding(minute(0), Optional.of(Level.WARNING), warning("PTL36", minute(0))))
                .get(0)
                .alert
                .id;
    }

    private static ValidatableResponse post(String path, Map<String, String> body) {
        return asOfficer().contentType("application/json").body(body).post(path).then();
    }

    private static ValidatableResponse story(long id) {
        return asOfficer().get(ALERTS + id).then().statusCode(200);
    }

    @Test
    void callsAgainWhileNobodyLooksAndStopsWhenSomebodyHas() {
        long id = warn();
        clock.set(minute(5));
        book.escalate();
        book.escalate();
        story(id)
                .body("events.kind", contains("OPENED", "ESCALATED"))
                .body("events[1].public", equalTo(false))
                .body("events[1].push", equalTo(true))
                .body("events[1].evidence[0].gauge", equalTo("PTL36"))
                .body("events[1].reporting", equalTo(4))
                .body("events[1].headline.th", containsString("ยังไม่มีเจ้าหน้าที่รับทราบ"))
                .body("events[1].deliveries", hasSize(0)) // Everybody in the group knows already.
                .body("unseenSince", notNullValue());
        given().get(ALERTS + id).then().body("events", hasSize(1)).body("unseenSince", nullValue());

        post(ALERTS + id + "/acknowledge", Map.of())
                .statusCode(200)
                .body("acknowledgedBy", equalTo(SchoolGauges.OFFICER));
        clock.set(minute(60));
        book.escalate();
        story(id)
                .body("events.kind", contains("OPENED", "ESCALATED", "ACKNOWLEDGED"))
                .body("events[2].evidence[0].gauge", equalTo("PTL36"))
                .body("events[2].reporting", equalTo(4));
    }

    @Test
    void withoutAnOfficersChatTheGroupIsCalledOnceAboutWhatWaits() {
        long id = book.record(finding(minute(0), Optional.of(Level.EMERGENCY), emergency("PTL36", minute(0))))
                .get(0)
                .alert
                .id;
        for (int minute : new int[] {5, 15, 30, 45}) {
            clock.set(minute(minute));
            book.escalate();
        }
        story(id)
                .body("events.kind", contains("OPENED", "ESCALATED", "ESCALATED", "ESCALATED"))
                .body("events[1].deliveries", hasSize(1))
                .body("events[2].deliveries", hasSize(0))
                .body("events[3].deliveries", hasSize(0));
    }

    @Test
    void aCallToWhatWaitsDoesNotGiveItAway() {
        long id = book.record(finding(minute(0), Optional.of(Level.EMERGENCY), emergency("PTL36", minute(0))))
                .get(0)
                .alert
                .id;
        clock.set(minute(5));
        book.escalate();
        story(id)
                .body("events[1].kind", equalTo("ESCALATED"))
                .body("events[1].headline.th", not(containsString("ดินถล่ม")))
                .body("events[1].description.th", not(containsString("ศรีนครินทร์")))
                .body("events[1].headline.th", not(containsString("ระดับ")));
    }

    @Test
    void whatIsHeldDoesNotEndByTheRainUntilTheTimeIsOver() {
        long id = warn();
        post(ALERTS + id + "/hold", Map.of("until", "2026-11-22T20:20:00+07:00", "reason", "น้ำในคลองยังขึ้น"))
                .statusCode(200)
                .body("hold.by", equalTo(SchoolGauges.OFFICER))
                .body("hold.reason", equalTo("น้ำในคลองยังขึ้น"))
                .body("events.kind", hasItem("HELD"));
        book.record(finding(minute(359), Optional.empty()));
        story(id).body("status", equalTo("ACTIVE"));

        clock.set(minute(360));
        book.record(finding(minute(360), Optional.empty()));
        story(id).body("status", equalTo("ENDED")).body("hold", nullValue());
    }

    @Test
    void aHoldNeedsATimeAheadAndAReason() {
        long id = warn();
        post(ALERTS + id + "/hold", Map.of("reason", "น้ำยังขึ้น"))
                .statusCode(400)
                .body("detail", containsString("until"));
        post(ALERTS + id + "/hold", Map.of("until", "2026-11-22T14:20:00+07:00", "reason", "น้ำยังขึ้น"))
                .statusCode(409);
        post(ALERTS + id + "/hold", Map.of("until", "2026-11-22T15:20:00+07:00"))
                .statusCode(409);
        post(ALERTS + id + "/hold", Map.of("until", "2026-11-25T15:20:00+07:00", "reason", "น้ำยังขึ้น"))
                .statusCode(409)
                .body("detail", containsString("48 hours"));
    }

    @Test
    void tellsOfMoreRainAfterAnHourAndPushesItToNobody() {
        long id = warn();
        book.record(finding(
                minute(59), Optional.of(Level.WARNING), warning("PTL36", minute(0)), warning("PTL35", minute(50))));
        story(id).body("events", hasSize(1));

        book.record(finding(
                minute(60), Optional.of(Level.WARNING), warning("PTL36", minute(0)), warning("PTL35", minute(50))));
        story(id)
                .body("events.kind", contains("OPENED", "UPDATED"))
                .body("events[1].public", equalTo(true))
                .body("events[1].push", equalTo(false))
                .body("events[1].deliveries", hasSize(0))
                .body("events[1].confirmedBy", contains("PTL36", "PTL35"));
        String event = given().get(ALERTS + id).path("events[1].id").toString();
        given().get("/feeds/cap/" + event + ".xml").then().statusCode(200).body("alert.msgType", equalTo("Update"));
    }

    @Test
    void everyEventSaysHowOldItsDataWas() {
        schools.asGauge("PTL36")
                .body(Map.of("at", minute(-4).toString(), "mm", 1, "period", "PT5M"))
                .post("/api/v1/gauges/PTL36/readings")
                .then()
                .statusCode(200);
        long id = warn();
        story(id)
                .body("events[0].dataAge", equalTo("PT4M"))
                .body("events[0].description.th", containsString("ค่าล่าสุดของเครื่องที่ถึงเกณฑ์มาก่อนแจ้ง 4 นาที"));
    }

    @Test
    void officersSayWhetherAWarningWasRight() {
        long id = warn();
        post(ALERTS + id + "/outcome", Map.of("outcome", "HIT", "note", "ดินถล่มที่บ้านนา"))
                .statusCode(200);
        post(ALERTS + id + "/outcome", Map.of("outcome", "FALSE_ALARM", "note", "เป็นข่าวลือ"))
                .statusCode(200)
                .body("outcomes.outcome", contains("HIT", "FALSE_ALARM"))
                .body("outcomes[0].by", equalTo(SchoolGauges.OFFICER));
        asOfficer()
                .get("/api/v1/hit-log")
                .then()
                .statusCode(200)
                .body("find { it.rule == 'slope-24h-warning' }.falseAlarms", equalTo(1))
                .body("find { it.rule == 'slope-24h-warning' }.hits", equalTo(0))
                .body("find { it.rule == 'slope-24h-warning' }.far", equalTo(1.0f));
        asOfficer()
                .accept("text/csv")
                .get("/api/v1/hit-log")
                .then()
                .statusCode(200)
                .body(containsString("slope-24h-warning,1,LANDSLIDE,WARNING,0,0,1,0,,1.000,0.000"));
        given().get("/api/v1/hit-log").then().statusCode(401);
        given().get(ALERTS + id).then().body("outcomes", nullValue());
        post(ALERTS + "999999/outcome", Map.of("outcome", "HIT")).statusCode(404);
        post(ALERTS + id + "/outcome", Map.of()).statusCode(400);
    }

    @Test
    void aCancelledAlertIsAFalseAlarm() {
        long id = warn();
        post(ALERTS + id + "/cancel", Map.of("reason", "ถังวัดฝนล้ม")).statusCode(200);
        asOfficer()
                .get("/api/v1/hit-log")
                .then()
                .body("find { it.rule == 'slope-24h-warning' }.falseAlarms", equalTo(1));
    }

    @Test
    void officersAddWhatWasMissedAndTakeItBack() {
        clock.set(minute(0).plus(Duration.ofDays(2)));
        Map<String, String> missed = Map.of(
                "hazard", "LANDSLIDE",
                "district", "9311",
                "level", "WARNING",
                "at", "2026-11-23T02:00:00+07:00",
                "note", "ดินปิดถนน",
                "source", "อบต.บ้านนา");
        String id = post("/api/v1/missed-events", missed)
                .statusCode(201)
                .body("addedBy", equalTo(SchoolGauges.OFFICER))
                .extract()
                .path("id")
                .toString();
        post("/api/v1/missed-events", Map.of("hazard", "FLOOD")).statusCode(400);
        post("/api/v1/missed-events/" + id + "/withdraw", Map.of()).statusCode(400);
        post("/api/v1/missed-events/" + id + "/withdraw", Map.of("reason", "คนละอำเภอ"))
                .statusCode(200)
                .body("withdrawnWhy", equalTo("คนละอำเภอ"));
        post("/api/v1/missed-events/" + id + "/withdraw", Map.of("reason", "คนละอำเภอ"))
                .statusCode(404);
        asOfficer().get("/api/v1/missed-events").then().body("$", hasSize(1)).body("[0].note", equalTo("ดินปิดถนน"));
    }

    @Test
    void thePagesShowAllOfIt() {
        long id = warn();
        clock.set(minute(6));
        book.escalate();
        asOfficer()
                .get("/centre/alerts/" + id)
                .then()
                .statusCode(200)
                .body(containsString("slope-24h-warning"))
                .body(containsString("เรียกเจ้าหน้าที่ซ้ำ"));
        asOfficer().get("/centre/hits").then().statusCode(200).body(containsString("POD"));
        asOfficer().get("/centre").then().statusCode(200).body(containsString("ไม่มีเครื่องใดรายงาน"));
        given().get("/centre/alerts/" + id).then().body(not(containsString("slope-24h-warning")));
        asOfficer()
                .get("/api/v1/alerts/would-have-fired")
                .then()
                .statusCode(200)
                .body("$", hasSize(0));
        asOfficer().get("/api/v1/silence").then().statusCode(200).body("districts.district.code", hasItem("9310"));
        given().get("/api/v1/silence").then().statusCode(401);
    }
}
