package org.faofon.attacks;

import static io.restassured.RestAssured.given;
import static org.faofon.support.Monitor.asMonitor;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.faofon.support.EmbeddedServices;
import org.faofon.support.Monitor;
import org.faofon.support.SchoolGauges;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What strangers see of the program's state. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
class OperationsIT {
    @Inject
    SchoolGauges schools;

    @BeforeEach
    void setUp() {
        schools.setUp();
    }

    @Test
    void everybodyMayAskWhetherItIsWell() {
        given().get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("status", equalTo("UP"))
                .body("checks", hasSize(0));
        given().get("/q/health/live").then().statusCode(200).body("checks", hasSize(0));
        given().get("/q/health").then().body("checks", hasSize(0));
        given().get("/q/health/well").then().body("checks", hasSize(0));
    }

    @Test
    void everybodyMayReadTheDescriptionOfTheApi() {
        given().accept("application/json").get("/q/openapi").then().statusCode(200);
    }

    @Test
    void strangersSeeNoMetrics() {
        given().get("/q/metrics")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .body(not(containsString("jvm")));
        given().header("Authorization", "Bearer " + Monitor.TOKEN + "x")
                .get("/q/metrics")
                .then()
                .statusCode(401);
        given().get("/q//metrics").then().statusCode(404);
        given().get("/q/health/group/x").then().statusCode(401);
    }

    @Test
    void gaugesSeeNoMetrics() {
        schools.asGauge(SchoolGauges.CHUMPHON).get("/q/metrics").then().statusCode(403);
    }

    @Test
    void officersSeeAll() {
        SchoolGauges.asOfficer().get("/q/metrics").then().statusCode(200).body(containsString("faofon_http_running"));
        SchoolGauges.asOfficer()
                .get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("checks.name", hasItem("Embedded broker"));
    }

    @Test
    void aMonitorWithTheTokenSeesAll() {
        asMonitor().get("/q/metrics").then().statusCode(200).body(containsString("jvm_memory_used_bytes"));
        asMonitor().get("/q/health/ready").then().body("checks.name", hasItem("Embedded broker"));
    }
}
