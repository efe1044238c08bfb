package org.faofon.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.faofon.support.SchoolGauges.OFFICER;
import static org.faofon.support.SchoolGauges.PASSWORD;
import static org.faofon.support.SchoolGauges.asOfficer;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.SQLException;
import org.faofon.support.EmbeddedServices;
import org.faofon.support.SchoolGauges;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
class SignInIT {
    @Inject
    SchoolGauges schools;

    @Inject
    OfficerAuthenticator gatekeeper;

    @BeforeEach
    void setUp() {
        schools.setUp();
    }

    private static RequestSpecification browser() {
        return given().redirects().follow(false).header("Sec-Fetch-Site", "same-origin");
    }

    private static Response signIn(String password, String to) {
        return browser()
                .formParam("name", OFFICER)
                .formParam("password", password)
                .formParam("to", to)
                .post("/sign-in");
    }

    private static String cookie() {
        return signIn(PASSWORD, "/centre").cookie(OfficerSessionCookie.NAME);
    }

    @Test
    void theCentreAsksWhoComes() {
        browser().get("/centre").then().statusCode(303).header("Location", endsWith("/sign-in?to=%2Fcentre"));
    }

    @Test
    void theCookieOpensTheCentreAndNothingElseReadsIt() {
        Response welcome = signIn(PASSWORD, "/centre");
        welcome.then().statusCode(303).header("Location", endsWith("/centre"));
        assertThat(welcome.header("Set-Cookie"))
                .contains("HttpOnly")
                .contains("SameSite=Strict")
                .contains("Path=/");
        browser()
                .cookie(OfficerSessionCookie.NAME, cookie())
                .get("/centre")
                .then()
                .statusCode(200)
                .body(containsString("ศูนย์เฝ้าระวัง"))
                .header("Cache-Control", "no-store");
    }

    @Test
    void aWrongPasswordSaysSoAndGivesNoCookie() {
        Response refused = signIn("guess", "/centre");
        refused.then().statusCode(403).body(containsString("ไม่ถูกต้อง"));
        assertThat(refused.cookies()).isEmpty();
    }

    @Test
    void goesNowhereElseAfterwards() {
        signIn(PASSWORD, "https://evil.example/").then().header("Location", endsWith("/centre"));
    }

    @Test
    void aForgedCookieIsNobodys() {
        browser()
                .cookie(OfficerSessionCookie.NAME, cookie() + "x")
                .get("/centre")
                .then()
                .statusCode(303);
        browser().cookie(OfficerSessionCookie.NAME, "x").get("/").then().statusCode(200);
    }

    @Test
    void anotherSiteCannotActForAnOfficer() {
        String cookie = cookie();
        given().cookie(OfficerSessionCookie.NAME, cookie)
                .header("Sec-Fetch-Site", "cross-site")
                .post("/centre/alerts/1/acknowledge")
                .then()
                .statusCode(403)
                .contentType("application/problem+json");
        given().cookie(OfficerSessionCookie.NAME, cookie)
                .header("Origin", "https://evil.example")
                .post("/api/v1/gauges/PTL36/token")
                .then()
                .statusCode(403);
        given().header("Sec-Fetch-Site", "cross-site")
                .formParam("name", OFFICER)
                .formParam("password", PASSWORD)
                .post("/sign-in")
                .then()
                .statusCode(403);
    }

    @Test
    void whoeverFollowsALinkFromAChatIsTakenAlong() {
        given().redirects()
                .follow(false)
                .header("Sec-Fetch-Site", "cross-site")
                .get("/sign-in?to=%2Fcentre")
                .then()
                .statusCode(200)
                .body(containsString("http-equiv=\"refresh\""))
                .body(containsString("/sign-in?to=%2Fcentre"));
        browser()
                .cookie(OfficerSessionCookie.NAME, cookie())
                .get("/sign-in?to=%2Fcentre")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/centre"));
    }

    @Test
    void signsOut() {
        Response out = browser().cookie(OfficerSessionCookie.NAME, cookie()).post("/sign-out");
        out.then().statusCode(303);
        assertThat(out.header("Set-Cookie")).contains("Max-Age=0");
    }

    @Test
    void aCopiedCookieOpensNothingAfterSigningOut() {
        String copied = cookie();
        browser().cookie(OfficerSessionCookie.NAME, copied).post("/sign-out");
        browser()
                .cookie(OfficerSessionCookie.NAME, copied)
                .get("/centre")
                .then()
                .statusCode(303);
    }

    @Test
    void eachSignInGetsACookieOfItsOwnAndEndsTheOneBefore() {
        String first = cookie();
        String second = browser()
                .cookie(OfficerSessionCookie.NAME, first)
                .formParam("name", OFFICER)
                .formParam("password", PASSWORD)
                .post("/sign-in")
                .cookie(OfficerSessionCookie.NAME);
        assertThat(second).isNotEqualTo(first);
        browser().cookie(OfficerSessionCookie.NAME, first).get("/centre").then().statusCode(303);
        browser()
                .cookie(OfficerSessionCookie.NAME, second)
                .get("/centre")
                .then()
                .statusCode(200);
    }

    @Test
    void passwordsWorkOnTheApi() {
        asOfficer()
                .post("/api/v1/gauges/PTL35/token")
                .then()
                .statusCode(200)
                .body("gauge", equalTo("PTL35"))
                .header("Cache-Control", "no-store");
    }

    @Test
    void aGaugesTokenOpensItsOwnDoorOnly() {
        String reading = "{\"at\": \"" + schools.lately() + "\", \"mm\": 0.2, \"period\": \"PT5M\"}";
        schools.asGauge("PTL35")
                .body(reading)
                .post("/api/v1/gauges/PTL35/readings")
                .then()
                .statusCode(200);
        schools.asGauge("PTL35")
                .body(reading)
                .post("/api/v1/gauges/PTL36/readings")
                .then()
                .statusCode(403);
        schools.asGauge("PTL35").post("/api/v1/alerts/1/publish").then().statusCode(403);
        schools.asGauge("PTL35").post("/api/v1/gauges/PTL35/token").then().statusCode(403);
    }

    @Test
    void whoeverGuessesHasToWait() throws SQLException {
        for (int i = 0; i < 10; i++) {
            assertThat(gatekeeper.signIn("nobody " + i, "guess " + i, SignInClient.at("203.0.113.9")))
                    .isInstanceOf(OfficerAuthenticator.Answer.Wrong.class);
        }
        assertThat(gatekeeper.signIn(OFFICER, PASSWORD, SignInClient.at("203.0.113.9")))
                .isInstanceOf(OfficerAuthenticator.Answer.Wait.class);
        assertThat(gatekeeper.signIn(OFFICER, PASSWORD, SignInClient.at("203.0.113.10")))
                .isInstanceOf(OfficerAuthenticator.Answer.Welcome.class);
    }
}
