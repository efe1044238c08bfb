package org.faofon.web;

import static io.restassured.RestAssured.given;
import static org.faofon.alerts.Rains.emergency;
import static org.faofon.alerts.Rains.finding;
import static org.faofon.alerts.Rains.warning;
import static org.faofon.support.SchoolGauges.asOfficer;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Optional;
import org.faofon.alerts.Level;
import org.faofon.alerts.lifecycle.AlertService;
import org.faofon.network.NetworkClock;
import org.faofon.support.EmbeddedServices;
import org.faofon.support.SchoolGauges;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
class AlertsIT {
    private static final String ALERTS = "/api/v1/alerts";

    @Inject
    SchoolGauges schools;

    @Inject
    AlertService book;

    @Inject
    NetworkClock clock;

    @BeforeEach
    void setUp() {
        schools.setUp();
    }

    private long warn() {
        return book.record(finding(clock.instant(), Optional.of(Level.WARNING), warning("PTL36", clock.instant())))
                .get(0)
                .alert
                .id;
    }

    private long propose() {
        return book.record(finding(clock.instant(), Optional.of(Level.EMERGENCY), emergency("PTL36", clock.instant())))
                .get(0)
                .alert
                .id;
    }

    @Test
    void everybodySeesWhatIsInForce() {
        warn();
        given().get(ALERTS)
                .then()
                .statusCode(200)
                .body("$", hasSize(1))
                .rootPath("[0]")
                .body("hazard", equalTo("LANDSLIDE"))
                .body("level", equalTo("WARNING"))
                .body("levelNumber", equalTo(2))
                .body("status", equalTo("ACTIVE"))
                .body("district.nameTh", equalTo("ศรีนครินทร์"))
                .body("headline.th", containsString("ระดับ 2 เตือนภัย"))
                .body("headline.en", containsString("Level 2"))
                .body("evidence[0].rule", equalTo("slope-24h-warning"))
                .body("evidence[0].school.nameTh", equalTo("โรงเรียนสาธิตตำบลบ้านนา"))
                .body("evidence[0].conditions[0].window", equalTo("PT24H"))
                .body("evidence[0].conditions[0].mm", equalTo(128))
                .body("evidence[0].conditions[0].atLeastMm", equalTo(100))
                .body("evidence[0].conditions[1].endingAgo", equalTo("PT24H"))
                .body("reporting", equalTo(4))
                .body("gauges", equalTo(5));
    }

    @Test
    void onlyOfficersSeeWhatWaits() {
        long id = propose();
        given().get(ALERTS).then().body("$", hasSize(0));
        given().get(ALERTS + "?status=pending").then().body("$", hasSize(0));
        given().get(ALERTS + "/" + id).then().statusCode(404);
        given().get("/alerts/" + id).then().statusCode(404);
        given().get("/").then().body(not(containsString("ระดับ 3")));
        asOfficer()
                .get(ALERTS)
                .then()
                .body("[0].status", equalTo("PENDING"))
                .body("[0].pendingLevel", equalTo("EMERGENCY"));
    }

    @Test
    void aLevelThatWaitsAboveAPublicOneIsNotTold() {
        warn();
        long id = propose();
        given().get(ALERTS)
                .then()
                .body("[0].level", equalTo("WARNING"))
                .body("[0].pendingLevel", nullValue())
                .body("[0].pendingUntil", nullValue())
                .body("[0].headline.th", not(containsString("ระดับ 3")));
        given().get(ALERTS + "/" + id).then().body("events", hasSize(1));
        asOfficer().get(ALERTS + "/" + id).then().body("events", hasSize(2));
    }

    @Test
    void anOfficerPublishesAndEnds() {
        long id = propose();
        asOfficer().post(ALERTS + "/" + id + "/publish").then().statusCode(200).body("status", equalTo("ACTIVE"));
        given().get(ALERTS).then().body("[0].level", equalTo("EMERGENCY"));
        given().get(ALERTS + "/" + id)
                .then()
                .body("events[0].kind", equalTo("PUBLISHED"))
                .body("events[0].by", equalTo("officer"));
        asOfficer()
                .contentType("application/json")
                .body("{\"reason\": \"น้ำลดแล้ว\"}")
                .post(ALERTS + "/" + id + "/end")
                .then()
                .statusCode(200);
        given().get(ALERTS).then().body("$", hasSize(0));
        given().get(ALERTS + "?status=closed").then().body("[0].status", equalTo("ENDED"));
        given().get("/alerts/" + id).then().body(containsString("ประกาศนี้สิ้นสุดแล้ว"));
    }

    @Test
    void thePageOfACancelledAlertDoesNotSayThatTheDangerIsOver() {
        long id = warn();
        cancel(id);

        given().get("/alerts/" + id)
                .then()
                .body(containsString("ประกาศนี้ยกเลิกแล้ว"), not(containsString("ประกาศนี้สิ้นสุดแล้ว")));
    }

    private static void cancel(long id) {
        asOfficer()
                .contentType("application/json")
                .body("{\"reason\": \"เครื่องวัดเสีย\"}")
                .post(ALERTS + "/" + id + "/cancel")
                .then()
                .statusCode(200);
    }

    @Test
    void saysWhyItWillNotDoIt() {
        long id = warn();
        asOfficer()
                .contentType("application/json")
                .body("{}")
                .post(ALERTS + "/" + id + "/cancel")
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("detail", containsString("reason"));
        asOfficer().post(ALERTS + "/" + id + "/publish").then().statusCode(409);
        asOfficer().post(ALERTS + "/999999/acknowledge").then().statusCode(404);
    }

    @Test
    void nobodyElseSteers() {
        long id = warn();
        given().post(ALERTS + "/" + id + "/end")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", containsString("Basic"))
                .contentType("application/problem+json");
        given().auth()
                .preemptive()
                .basic(SchoolGauges.OFFICER, "guess")
                .post(ALERTS + "/" + id + "/end")
                .then()
                .statusCode(401);
        given().get(ALERTS).then().body("[0].status", equalTo("ACTIVE"));
    }

    @Test
    void theTagStaysUntilAnAlertChanges() {
        warn();
        String tag = given().get(ALERTS).header("ETag");
        given().header("If-None-Match", tag).get(ALERTS).then().statusCode(304);
        propose();
        given().header("If-None-Match", tag).get(ALERTS).then().statusCode(304);
        warnAgainHigher();
        given().header("If-None-Match", tag).get(ALERTS).then().statusCode(200);
    }

    private void warnAgainHigher() {
        long id = Long.parseLong(asOfficer().get(ALERTS).path("[0].id").toString());
        asOfficer().post(ALERTS + "/" + id + "/publish").then().statusCode(200);
    }

    @Test
    void feedsTellWhatWasTold() {
        long id = warn();
        String event = given().get(ALERTS + "/" + id).path("events[0].id").toString();
        given().get("/feeds/alerts.atom")
                .then()
                .contentType("application/atom+xml")
                .body("feed.entry[0].title", containsString("ระดับ 2 เตือนภัย"))
                .body("feed.link.find { it.@rel == 'self' }.@href", containsString("/feeds/alerts.atom"))
                .body("feed.entry[0].link[1].@href", endsWith("/feeds/cap/" + event + ".xml"));
        given().get("/feeds/cap/" + event + ".xml")
                .then()
                .contentType("application/cap+xml")
                .body("alert.msgType", equalTo("Alert"))
                .body("alert.status", equalTo("Actual"))
                .body("alert.scope", equalTo("Restricted"))
                .body("alert.info[0].language", equalTo("th-TH"))
                .body("alert.info[0].area.circle", equalTo("7.56400,99.87200 5.0"))
                .body("alert.info[1].language", equalTo("en-US"));
        given().get("/feeds/alerts.geojson").then().body(containsString("\"type\":\"MultiPoint\""));
        given().get("/feeds/cap/999999.xml").then().statusCode(404).contentType("application/problem+json");
    }

    @Test
    void laterMessagesNameTheEarlierOnes() {
        long id = warn();
        cancel(id);
        String event = given().get(ALERTS + "/" + id).path("events[1].id").toString();
        given().get("/feeds/cap/" + event + ".xml")
                .then()
                .body("alert.msgType", equalTo("Cancel"))
                .body("alert.note", equalTo("เครื่องวัดเสีย"))
                .body("alert.references", containsString("faofon@phatthalung.invalid,faofon."))
                .body("alert.info[0].responseType", equalTo("AllClear"));
    }
}
