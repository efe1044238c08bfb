package org.faofon.access.people;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.faofon.support.OfficerAccounts.ADMIN;
import static org.faofon.support.OfficerAccounts.COOKIE;
import static org.faofon.support.OfficerAccounts.PASSWORD;
import static org.faofon.support.OfficerAccounts.as;
import static org.faofon.support.OfficerAccounts.signIn;
import static org.faofon.support.SchoolMembers.browser;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import org.faofon.support.EmbeddedServices;
import org.faofon.support.OfficerAccounts;
import org.faofon.support.SchoolGauges;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
class PeoplePageIT {
    private static final String PEOPLE = "/centre/people";

    @Inject
    OfficerAccounts accounts;

    @Inject
    SchoolGauges schools;

    @BeforeEach
    void setUp() {
        schools.setUp();
        accounts.setUp();
    }

    private static Response add(String name, String role) {
        return as(ADMIN)
                .formParam("name", name)
                .formParam("displayName", "Somchai Jaidee")
                .formParam("role", role)
                .post(PEOPLE);
    }

    private static String firstPassword(Response issued) {
        issued.then().statusCode(200).header("Cache-Control", "no-store");
        return issued.asString().replaceAll("(?s).*<code>([a-z0-9-]{19})</code>.*", "$1");
    }

    @Test
    void onlyAdministratorsManagePeople() {
        accounts.add("wela", "officer");
        accounts.add("dusit", "viewer");
        for (String name : List.of("wela", "dusit")) {
            as(name).get(PEOPLE).then().statusCode(403);
            as(name).formParam("name", "x2")
                    .formParam("role", "admin")
                    .post(PEOPLE)
                    .then()
                    .statusCode(403);
            as(name).post(PEOPLE + "/" + ADMIN + "/disable").then().statusCode(403);
        }
        browser().get(PEOPLE).then().statusCode(303);
    }

    @Test
    void aNewPersonOpensNothingBeforeChoosingAPassword() {
        String first = firstPassword(add("somchai", "officer"));
        String cookie = signIn("somchai", first).cookie(COOKIE);

        browser()
                .cookie(COOKIE, cookie)
                .get("/centre")
                .then()
                .statusCode(303)
                .header("Location", containsString("/sign-in"));
        browser()
                .cookie(COOKIE, cookie)
                .get("/sign-in")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/centre/account"));
        given().auth()
                .preemptive()
                .basic("somchai", first)
                .get("/api/v1/deliveries")
                .then()
                .statusCode(403);
        browser()
                .cookie(COOKIE, cookie)
                .formParam("current", first)
                .formParam("fresh", "nam-phrik-long-ruea")
                .post("/centre/account/password")
                .then()
                .header("Location", endsWith("told=done"));
        browser().cookie(COOKIE, cookie).get("/centre").then().statusCode(200);
        given().auth()
                .preemptive()
                .basic("somchai", "nam-phrik-long-ruea")
                .get("/api/v1/deliveries")
                .then()
                .statusCode(200);
    }

    @Test
    void aFirstPasswordIsShownOnce() {
        String first = firstPassword(add("somchai", "officer"));
        as(ADMIN)
                .get(PEOPLE)
                .then()
                .statusCode(200)
                .body(not(containsString(first)))
                .body(containsString("somchai"));
    }

    @Test
    void aTakenOrImpossibleNameIsRefused() {
        add("petch", "officer").then().header("Location", endsWith("told=taken"));
        add("rules", "officer").then().header("Location", endsWith("told=name"));
        add("volunteer S07 nok", "officer").then().header("Location", endsWith("told=name"));
    }

    @Test
    void aDisabledPersonIsOutAtOnceAndMayComeBack() {
        accounts.add("wela", "officer");
        String cookie = signIn("wela", PASSWORD).cookie(COOKIE);
        as(ADMIN).post(PEOPLE + "/wela/disable").then().header("Location", endsWith("told=done"));

        browser().cookie(COOKIE, cookie).get("/centre").then().statusCode(303);
        signIn("wela", PASSWORD).then().statusCode(403);
        given().auth()
                .preemptive()
                .basic("wela", PASSWORD)
                .get("/api/v1/deliveries")
                .then()
                .statusCode(401);

        as(ADMIN).post(PEOPLE + "/wela/enable");
        browser().cookie(COOKIE, cookie).get("/centre").then().statusCode(303);
        signIn("wela", PASSWORD).then().statusCode(303);
    }

    @Test
    void theLastAdministratorStays() {
        as(ADMIN).post(PEOPLE + "/admin/disable").then().header("Location", endsWith("told=done"));
        as(ADMIN).post(PEOPLE + "/" + ADMIN + "/disable").then().header("Location", endsWith("told=last_admin"));
        as(ADMIN)
                .formParam("role", "viewer")
                .post(PEOPLE + "/" + ADMIN + "/role")
                .then()
                .header("Location", endsWith("told=last_admin"));
        as(ADMIN).get(PEOPLE).then().statusCode(200);
    }

    @Test
    void aRoleHoldsFromTheNextRequestOn() {
        accounts.add("wela", "officer");
        String cookie = signIn("wela", PASSWORD).cookie(COOKIE);
        as(ADMIN).formParam("role", "admin").post(PEOPLE + "/wela/role");
        browser().cookie(COOKIE, cookie).get(PEOPLE).then().statusCode(200);
        as(ADMIN).formParam("role", "viewer").post(PEOPLE + "/wela/role");
        browser().cookie(COOKIE, cookie).get(PEOPLE).then().statusCode(403);
    }

    @Test
    void aNewPasswordFromAnAdministratorEndsAllSessions() {
        accounts.add("wela", "officer");
        String cookie = signIn("wela", PASSWORD).cookie(COOKIE);
        String first = firstPassword(as(ADMIN).post(PEOPLE + "/wela/password"));
        browser().cookie(COOKIE, cookie).get("/centre").then().statusCode(303);
        signIn("wela", PASSWORD).then().statusCode(403);
        signIn("wela", first).then().statusCode(303);
    }

    @Test
    void aSessionIsListedAndEnded() {
        accounts.add("wela", "officer");
        String cookie = browser()
                .header("User-Agent", "Mozilla/5.0 (Linux; Android 10; K) Chrome/137.0 Mobile Safari/537.36")
                .formParam("name", "wela")
                .formParam("password", PASSWORD)
                .post("/sign-in")
                .cookie(COOKIE);
        String page =
                as(ADMIN).get(PEOPLE + "/wela").then().statusCode(200).extract().asString();
        assertThat(page).contains("Chrome · Android", "127.0.0.1").doesNotContain(cookie);
        String end = page.replaceAll("(?s).*action=\"(/centre/people/wela/sessions/\\d+/end)\".*", "$1");
        as(ADMIN).post(end).then().header("Location", endsWith("told=done"));
        browser().cookie(COOKIE, cookie).get("/centre").then().statusCode(303);
    }

    @Test
    void aViewerSeesTheDeskAndChangesNothing() {
        accounts.add("dusit", "viewer");
        as("dusit").get("/centre").then().statusCode(200).body(containsString("class=\"viewer\""));
        as("dusit").get("/centre/rules").then().statusCode(200);
        as("dusit").post("/centre/alerts/1/acknowledge").then().statusCode(403);
        as("dusit").post("/api/v1/gauges/PTL35/token").then().statusCode(403);
        given().auth()
                .preemptive()
                .basic("dusit", PASSWORD)
                .get("/api/v1/deliveries")
                .then()
                .statusCode(200);
        given().auth()
                .preemptive()
                .basic("dusit", PASSWORD)
                .post("/api/v1/gauges/PTL35/token")
                .then()
                .statusCode(403);
    }
}
