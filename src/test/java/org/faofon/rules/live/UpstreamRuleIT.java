package org.faofon.rules.live;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.faofon.support.SchoolGauges.asOfficer;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.faofon.alerts.Alert;
import org.faofon.alerts.AlertQueries;
import org.faofon.alerts.Hazard;
import org.faofon.network.roster.RosterImport;
import org.faofon.support.EmbeddedServices;
import org.faofon.support.ReadingSender;
import org.faofon.support.SchoolGauges;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From an officer's rule and rain in one district to the alert in another, and water in the ground. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
class UpstreamRuleIT {
    private static final String ROSTER = """
            gauge,school,school_th,school_en,district,lat,lon,elevation_m,kind,tip_mm,capacity_mm,interval,token
            UPIT1,UPIT1,โรงเรียนบ้านต้นน้ำ,Upstream test school,9308,7.3,100.0,,TIPPING_BUCKET,0.2,,PT5M,
            UPIT2,UPIT2,โรงเรียนบ้านน้ำซึม,Soil test school,9310,7.8,99.9,,TIPPING_BUCKET,0.2,,PT5M,
            """;

    private static final String UPSTREAM = """
            {"hazard": "HEAVY_RAIN", "level": "WATCH", "name": {"th": "ฝนต้นน้ำทดสอบ", "en": "Upstream test"},
             "when": [{"window": "PT10M", "atLeastMm": 7}], "area": {"districts": ["9306"]},
             "upstream": {"rainIn": {"gauges": ["UPIT1"]}, "lag": {"from": "PT3H", "to": "PT6H"},
                          "river": {"th": "คลองป่าบอน", "en": "Khlong Pa Bon"}},
             "enabled": true, "source": "test"}
            """;

    private static final String SOIL = """
            {"hazard": "LANDSLIDE", "level": "WATCH", "name": {"th": "น้ำในดินทดสอบ", "en": "Soil test"},
             "when": [{"soilWaterIndex": {"atLeastMm": 12}}], "area": {"districts": ["9310"]},
             "enabled": true, "source": "test"}
            """;

    @Inject
    SchoolGauges schools;

    @Inject
    RosterImport roster;

    @Inject
    ReadingSender door;

    @Inject
    AlertQueries queries;

    @Inject
    Clock clock;

    @BeforeEach
    void importTheGauges() {
        schools.setUp();
        assertThat(roster.importText(ROSTER)).isEmpty();
    }

    @AfterEach
    void disableTheRules() {
        asOfficer().post("/api/v1/rules/upstream-it/disable");
        asOfficer().post("/api/v1/rules/soil-it/disable");
    }

    private void put(String code, String rule) {
        asOfficer()
                .contentType(ContentType.JSON)
                .body(rule)
                .put("/api/v1/rules/" + code)
                .then()
                .statusCode(anyOf(equalTo(200), equalTo(201)));
    }

    private Optional<Alert> open(String district, Hazard hazard) {
        return queries.listOpen().stream()
                .filter(alert -> alert.districtCode.equals(district) && alert.hazard == hazard)
                .findFirst();
    }

    @Test
    void rainUpstreamRaisesTheAlertDownstreamAndSaysSo() {
        put("upstream-it", UPSTREAM);
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);

        door.take("UPIT1", now.minusSeconds(60), Duration.ofMinutes(5), "8");

        await().atMost(Duration.ofSeconds(10))
                .until(() -> open("9306", Hazard.HEAVY_RAIN).isPresent());
        assertThat(open("9308", Hazard.HEAVY_RAIN)).isEmpty();
        long id = open("9306", Hazard.HEAVY_RAIN).orElseThrow().id;
        given().get("/alerts/" + id)
                .then()
                .statusCode(200)
                .body(containsString("(ต้นน้ำ)"))
                .body(containsString("น้ำอาจมาทางคลองป่าบอน"));
        given().get("/alerts/" + id + "?lang=en").then().body(containsString("upstream, Pa Bon"));
        asOfficer()
                .get("/centre/rules/form?code=upstream-it")
                .then()
                .statusCode(200)
                .body(containsString("โปรดแก้ทาง API")); // The form has no field for single gauges.
        asOfficer()
                .get("/centre/rules")
                .then()
                .body(containsString("ฝนตกที่ โรงเรียนบ้านต้นน้ำ น้ำอาจมาถึงใน 3 ชม. ถึง 6 ชม."));
    }

    @Test
    void waterInTheGroundRaisesAnAlertAndStandsOnThePageOfTheGauge() {
        put("soil-it", SOIL);
        given().get("/api/v1/rules/soil-it").then().body("when[0].soilWaterIndex.atLeastMm", equalTo(12));
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);

        door.take("UPIT2", now.minusSeconds(60), Duration.ofMinutes(5), "14");

        await().atMost(Duration.ofSeconds(10))
                .until(() -> open("9310", Hazard.LANDSLIDE).isPresent());
        long id = open("9310", Hazard.LANDSLIDE).orElseThrow().id;
        given().get("/alerts/" + id).then().body(containsString("น้ำในดินสะสม"));
        given().get("/gauges/UPIT2").then().body(containsString("อย่างน้อย")).body(containsString("น้ำในดิน"));
        asOfficer()
                .get("/centre/rules/form?code=soil-it")
                .then()
                .body(containsString("name=\"soilWater\" value=\"12\""));
        asOfficer().get("/centre/alerts/" + id).then().statusCode(200).body(containsString("ดัชนีน้ำในดิน"));
        asOfficer().get("/centre").then().statusCode(200);
    }
}
