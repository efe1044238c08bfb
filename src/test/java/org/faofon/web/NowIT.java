package org.faofon.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.faofon.support.EmbeddedServices;
import org.faofon.support.SchoolGauges;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
class NowIT {
    private static final String NOW = "/api/v1/network/now";
    private static final String TIME = "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\+07:00";

    @Inject
    SchoolGauges schools;

    @BeforeEach
    void setUp() {
        schools.setUp();
    }

    @Test
    void showsTheRainOfEachGaugeAndHowMuchOfTheTimeWasWatched() {
        schools.rain(SchoolGauges.BAN_PHRAO, Duration.ofHours(2), 1.2);

        given().get(NOW)
                .then()
                .statusCode(200)
                .contentType("application/json")
                .body("at", matchesPattern(TIME))
                .body("exercise", is(false))
                .body("reporting.gauges", greaterThan(3))
                .rootPath("gauges.find { it.gauge == 'PTL34' }")
                .body("kind", equalTo("TIPPING_BUCKET"))
                .body("school.nameTh", equalTo("โรงเรียนสาธิตตำบลบ้านพร้าว"))
                .body("district.code", equalTo("9310"))
                .body("district.zone", equalTo("FOOTHILL"))
                .body("lat", equalTo(7.804f))
                .body("reporting", is(true))
                .body("latest.at", matchesPattern(TIME))
                .body("latest.mm", equalTo(1.5f))
                .body("latest.period", equalTo("PT5M"))
                .body("rain.PT24H.mm", equalTo(28.8f))
                .body("rain.PT24H.coverage", greaterThan(0.079f))
                .body("rainClass", equalTo("unknown"));
    }

    @Test
    void givesTheGaugesOfOneDistrict() {
        int all = given().get(NOW).path("reporting.gauges");
        given().get(NOW + "?district=9310")
                .then()
                .statusCode(200)
                .body("gauges.gauge", hasItem("PTL34"))
                .body("gauges.district.code.unique()", equalTo(List.of("9310")))
                .body("reporting.gauges", lessThan(all));
        given().accept("text/csv")
                .get(NOW + "?district=9310")
                .then()
                .statusCode(200)
                .contentType("text/csv")
                .body(containsString("PTL34"));
        given().get(NOW + "?district=9399").then().statusCode(400).body("detail", equalTo("There is no such district"));
    }

    @Test
    void tellsADistrictByItsWettestGauge() {
        schools.rain(SchoolGauges.BAN_PHRAO, Duration.ofHours(2), 2.4);

        given().get("/api/v1/network/districts")
                .then()
                .statusCode(200)
                .body("at", matchesPattern(TIME))
                .body("districts.district.code", hasItems("9310", "9311"))
                .rootPath("districts.find { it.district.code == '9310' }")
                .body("wettest.rain.PT24H.mm", greaterThan(57.5f)) // Another test may have had more rain there.
                .body("reporting.gauges", greaterThan(1));
    }

    @Test
    void drawsTheAreasOfDistricts() {
        int all = given().get(NOW).path("reporting.gauges");
        given().get("/api/v1/cells.geojson?by=district")
                .then()
                .statusCode(200)
                .body("features.id", hasItems("9310", "9311"))
                .body("features[0].geometry.type", endsWith("Polygon"));
        given().get("/api/v1/cells.geojson?district=9310")
                .then()
                .statusCode(200)
                .body("features.id", hasItem("PTL34"))
                .body("features.size()", lessThan(all));
        given().get("/api/v1/cells.geojson?by=school").then().statusCode(400);
    }

    @Test
    void aSilentGaugeIsUnknownAndNotDry() {
        given().get(NOW)
                .then()
                .rootPath("gauges.find { it.gauge == 'PTL32' }")
                .body("latest", nullValue())
                .body("reporting", is(false))
                .body("rain.PT1H.coverage", equalTo(0f))
                .body("rainClass", equalTo("unknown"));
    }

    @Test
    void theTagStaysUntilSomethingFalls() {
        schools.rain(SchoolGauges.CHUMPHON, Duration.ofMinutes(30), 0.4);
        // Five minutes may just be over between two questions.
        Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            String tag = given().get(NOW).header("ETag");
            given().header("If-None-Match", tag).get(NOW).then().statusCode(304).header("ETag", tag);
        });

        String before = given().get(NOW).header("ETag");
        schools.rain(SchoolGauges.CHUMPHON, Duration.ofMinutes(35), 0.6);
        Response after = given().header("If-None-Match", before).get(NOW);
        assertThat(after.statusCode()).isEqualTo(200);
        assertThat(after.header("ETag")).startsWith("\"").isNotEqualTo(before);
    }

    @Test
    void isATableOrAMapForWhoeverAsks() {
        given().accept("text/csv")
                .get(NOW)
                .then()
                .contentType("text/csv")
                .body(containsString("PTL36,TIPPING_BUCKET,S36,โรงเรียนสาธิตตำบลบ้านนา,"));
        given().accept("application/geo+json")
                .get(NOW)
                .then()
                .contentType("application/geo+json")
                .body(containsString("\"coordinates\":[99.87200,7.56400]"));
        given().accept("image/png").get(NOW).then().statusCode(406).contentType("application/problem+json");
    }

    @Test
    void listsGaugesAndTheirReadings() {
        schools.rain(SchoolGauges.BAN_NA, Duration.ofHours(1), 0.2);
        given().get("/api/v1/gauges")
                .then()
                .body("gauge", hasItems("PTL32", "PTL33", "PTL35", "PTL36"))
                .body("find { it.gauge == 'PTL33' }.capacityMm", equalTo(150));
        given().get("/api/v1/gauges/PTL36").then().body("interval", equalTo("PT5M"));
        given().queryParam("limit", 3)
                .get("/api/v1/gauges/PTL36/readings")
                .then()
                .body("$", hasSize(3))
                .body("quality", hasItem("GOOD"))
                .header("Link", containsString("rel=\"next\""));
        given().get("/api/v1/gauges/PTL36/readings?format=csv")
                .then()
                .contentType("text/csv")
                .header("Content-Disposition", containsString("PTL36.csv"))
                .body(containsString("gauge,at,mm,period"));
    }

    @Test
    void cutsRainIntoStepsAndLeavesGaps() {
        schools.rain(SchoolGauges.BAN_NA, Duration.ofHours(1), 0.2);
        // An hour of rain till now fills no whole hour of the clock, so the steps are those of five minutes.
        String to = schools.lately().toString();
        String from = schools.lately().minus(Duration.ofHours(40)).toString();
        given().queryParam("from", from)
                .queryParam("to", to)
                .queryParam("step", "PT5M")
                .get("/api/v1/gauges/PTL36/rain")
                .then()
                .body("steps", hasSize(480))
                .body("steps[0].mm", nullValue())
                .body("steps[0].coverage", equalTo(0f))
                .body("steps[479].coverage", equalTo(1f));
    }

    @Test
    void drawsTheLandAboutEachGauge() {
        given().get("/api/v1/cells.geojson")
                .then()
                .contentType("application/geo+json")
                .body(containsString("\"id\":\"PTL36\""));
        given().get("/api/v1/districts.geojson").then().statusCode(200).body(containsString("FeatureCollection"));
        given().get("/api/v1/land.geojson").then().statusCode(200).body(containsString("Songkhla Lake"));
    }
}
