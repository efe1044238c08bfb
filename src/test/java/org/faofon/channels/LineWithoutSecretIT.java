package org.faofon.channels;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import org.faofon.alerts.WithLine;
import org.faofon.support.EmbeddedServices;
import org.faofon.support.SchoolGauges;
import org.faofon.support.Tables;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A program that can push, but cannot know whether a call is LINE's. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
@TestProfile(WithLine.class)
class LineWithoutSecretIT {
    private static final String OTHER = "C00000000000000000000000000000002";

    @Inject
    SchoolGauges schools;

    @Inject
    Tables tables;

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
        tables.forgetLine();
        tables.execute("insert into line_group (group_id, joined_at) values ('" + OTHER + "', now())");

        SchoolGauges.asOfficer()
                .redirects()
                .follow(false)
                .formParam("role", "WARNED")
                .post("/centre/line/groups/" + OTHER + "?lang=en")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/centre/line?told=fixed&lang=en"));

        assertThat(tables.strings("select role from line_group")).containsExactly("NONE");
        SchoolGauges.asOfficer().get("/centre/line").then().statusCode(200).body(containsString("FAOFON_LINE_SECRET"));
    }
}
