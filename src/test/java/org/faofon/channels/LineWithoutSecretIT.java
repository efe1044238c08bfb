package org.faofon.channels;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import org.faofon.alerts.WithLine;
import org.faofon.support.EmbeddedServices;
import org.faofon.support.SchoolGauges;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A program that can push, but cannot know whether a call is LINE's. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
@TestProfile(WithLine.class)
class LineWithoutSecretIT {
    @Inject
    SchoolGauges schools;

    @BeforeEach
    void setUp() {
        schools.setUp();
    }

    @Test
    void takesNoCall() {
        given().header("x-line-signature", "3q8QXTAGaey18yL8FWTqdVlbMr6hcuNvM4tefa0o9nA=")
                .body("{}")
                .post("/line/webhook")
                .then()
                .statusCode(503)
                .body("detail", containsString("channel secret"));
    }

    @Test
    void theOperatorsGroupCannotBeChangedByOfficers() {
        SchoolGauges.asOfficer().get("/centre/line").then().statusCode(200).body(containsString("FAOFON_LINE_SECRET"));
    }
}
