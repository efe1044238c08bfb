package org.faofon.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.faofon.support.SchoolGauges.asOfficer;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.faofon.support.EmbeddedServices;
import org.faofon.support.RawHttp;
import org.faofon.support.SchoolGauges;
import org.faofon.support.SchoolMembers;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages of other sites that make a visitor's browser send requests to ours. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ForeignPageIT {
    private static final String FOREIGN = "https://evil.example";

    @Inject
    SchoolGauges schools;

    @Inject
    SchoolMembers members;

    @BeforeAll
    void setUp() {
        schools.setUp();
        members.setUp();
    }

    private static RequestSpecification foreign(RequestSpecification request) {
        return request.redirects().follow(false).header("Origin", FOREIGN).header("Sec-Fetch-Site", "cross-site");
    }

    @Test
    void aPasswordThatTheBrowserKeepsChangesNothing() {
        String before = asOfficer().get("/api/v1/rules").asString();
        for (String path : List.of(
                "/centre/rules/disable",
                "/api/v1/rules/evaluate",
                "/api/v1/gauges/PTL36/token",
                "/centre/alerts/1/acknowledge",
                "/centre/line/test",
                "/sign-out")) {
            foreign(asOfficer()).post(path).then().statusCode(403);
            asOfficer().header("Origin", FOREIGN).post(path).then().statusCode(403);
            asOfficer().header("Sec-Fetch-Site", "same-site").post(path).then().statusCode(403);
        }
        foreign(asOfficer())
                .delete("/api/v1/gauges/PTL36/uplink-mapping")
                .then()
                .statusCode(403);
        foreign(asOfficer())
                .body("{}")
                .put("/api/v1/gauges/PTL36/uplink-mapping")
                .then()
                .statusCode(403);
        assertThat(asOfficer().get("/api/v1/rules").asString()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/sign-in",
                "/sign-in/",
                "/sign-in;x=1",
                "//sign-in",
                "/%73ign-in",
                "/./sign-in",
                "/x/../sign-in",
                "/join",
                "/join/",
                "/join;x",
                "/join/PTL91",
                "/join/leave",
                "/sign-out",
                "/sign-out/",
                "/SIGN-IN",
                "/api/../sign-in",
                "/api/v1/report/leave"
            })
    void cannotSignAnybodyInOrOut(String path) throws IOException {
        RawHttp browser = new RawHttp(RestAssured.port, "127.0.0.31", Duration.ofSeconds(20));
        String form = "name=petch&password=x&school=S91&pin=4711";
        for (String header : List.of("Sec-Fetch-Site: cross-site", "Origin: " + FOREIGN, "Origin: null")) {
            RawHttp.Answer answer = browser.send("POST " + path + " HTTP/1.1\r\nHost: localhost:" + RestAssured.port
                    + "\r\n" + header + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: "
                    + form.length() + "\r\nConnection: close\r\n\r\n" + form);
            assertThat(answer.status()).as(header).isEqualTo(403);
            assertThat(answer.body()).contains("does not come from a page of this site");
            assertThat(answer.hasHeader("Set-Cookie")).isFalse();
        }
    }

    @Test
    void ourOwnPageMayOverPlainHttpWhereBrowsersSendOnlyTheOrigin() throws IOException {
        RawHttp browser = new RawHttp(RestAssured.port, "127.0.0.32", Duration.ofSeconds(20));
        assertThat(browser.post("/join", "school=S91&pin=4711").status()).isEqualTo(303);
    }

    @Test
    void programsThatSayNothingOfTheirOriginWork() {
        schools.asGauge("PTL36")
                .body("{\"at\": \"" + schools.lately() + "\", \"mm\": 0.2, \"period\": \"PT5M\"}")
                .post("/api/v1/gauges/PTL36/readings")
                .then()
                .statusCode(200);
        asOfficer().post("/api/v1/gauges/PTL35/token").then().statusCode(200);
        // The stub of the tests has no secret: what matters is who answers.
        assertThat(RestAssured.given().body("{}").post("/line/webhook").asString())
                .contains("LINE is not configured");
    }
}
