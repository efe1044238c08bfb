package org.faofon.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.faofon.support.SchoolGauges.asOfficer;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import org.faofon.support.EmbeddedServices;
import org.faofon.support.SchoolGauges;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
class ExceptionMappersIT {
    private static final String READINGS = "/api/v1/gauges/PTL36/readings";

    @Inject
    SchoolGauges schools;

    @BeforeEach
    void setUp() {
        schools.setUp();
    }

    private static void isProblem(Response response, int status) {
        response.then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("about:blank"))
                .body("status", equalTo(status))
                .body("title", notNullValue());
    }

    @Test
    void programsGetProblemDocuments() {
        isProblem(given().get("/api/v1/gauges/NONE"), 404);
        isProblem(given().get("/api/v1/nothing"), 404);
        isProblem(given().get(READINGS + "?from=yesterday"), 400);
        isProblem(given().get(READINGS + "?limit=0"), 400);
        isProblem(given().get("/api/v1/alerts?status=maybe"), 400);
        isProblem(given().delete("/api/v1/gauges"), 405);
        isProblem(given().accept("image/png").get("/api/v1/gauges"), 406);
        isProblem(given().post("/api/v1/gauges/PTL36/token"), 401);
        isProblem(asOfficer().contentType("text/plain").body("x").post(READINGS), 415);
        isProblem(asOfficer().contentType("application/json").body("{x").post(READINGS), 400);
        isProblem(schools.asGauge("PTL36").post("/api/v1/gauges/PTL36/token"), 403);
    }

    @Test
    void aBodyThatIsTooLargeIsToldSo() {
        isProblem(
                given().contentType("application/json")
                        .body(new byte[11_000_000])
                        .post(READINGS),
                413);
    }

    @Test
    void peopleGetAPage() {
        given().accept("text/html")
                .get("/nothing")
                .then()
                .statusCode(404)
                .contentType("text/html")
                .body(containsString("ไม่พบหน้านี้"));
        given().accept("text/html").get("/gauges/NONE").then().statusCode(404).body(containsString("ไม่พบหน้านี้"));
        given().accept("text/html").get("/nothing?lang=en").then().body(containsString("This page does not exist"));
    }

    @Test
    void pagesAreThaiFirstWhateverTheBrowserSays() {
        given().header("Accept-Language", "en")
                .get("/")
                .then()
                .statusCode(200)
                .body(containsString("<html lang=\"th\">"))
                .body(containsString("ฝนมากที่สุดตอนนี้"))
                .body(containsString("เครื่องรายงาน"));
        given().get("/?lang=en")
                .then()
                .body(containsString("<html lang=\"en\">"))
                .body(containsString("Most rain now"));
        given().get("/gauges/PTL33").then().body(containsString("กระบอกวัด"));
    }

    @Test
    void nothingRunsThatWeDidNotSend() {
        String page = given().get("/")
                .then()
                .header("Content-Security-Policy", containsString("default-src 'self'"))
                .header("Content-Security-Policy", not(containsString("unsafe")))
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "strict-origin-when-cross-origin")
                .extract()
                .asString();
        assertThat(page)
                .doesNotContainPattern("<script(?![^>]*src=)")
                .doesNotContain("style=\"")
                .doesNotContain("onclick");
    }

    @Test
    void whoeverBuildsOnItFindsADescription() {
        given().accept("application/json")
                .get("/q/openapi")
                .then()
                .body("info.title", equalTo("Faofon"))
                .body("paths.'/api/v1/network/now'.get.summary", notNullValue())
                .body("paths.'/api/v1/alerts/{id}/publish'.post.summary", notNullValue());
    }
}
