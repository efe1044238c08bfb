package org.faofon.web;

import static io.restassured.RestAssured.given;
import static org.faofon.alerts.Rains.finding;
import static org.faofon.alerts.Rains.minute;
import static org.faofon.alerts.Rains.warning;
import static org.faofon.support.SchoolGauges.asOfficer;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.ConfigProvider;
import org.faofon.alerts.Level;
import org.faofon.alerts.WithLine;
import org.faofon.alerts.lifecycle.AlertService;
import org.faofon.support.EmbeddedServices;
import org.faofon.support.HandClock;
import org.faofon.support.LineStub;
import org.faofon.support.LineStub.Answer;
import org.faofon.support.SchoolGauges;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What officers see of what was sent, and how they have it sent again. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
@TestProfile(WithLine.class)
class DeliveriesIT {
    private static final String DELIVERIES = "/api/v1/deliveries";
    private static final Duration SOON = Duration.ofSeconds(15);

    @Inject
    SchoolGauges schools;

    @Inject
    AlertService book;

    @Inject
    HandClock clock;

    private LineStub line;

    @BeforeEach
    void setUp() throws IOException {
        clock.set(minute(0));
        schools.setUp();
        line = new LineStub(ConfigProvider.getConfig().getValue(WithLine.PORT, Integer.class));
    }

    @AfterEach
    void close() {
        line.close();
    }

    private long warn() {
        return book.record(finding(minute(0), Optional.of(Level.WARNING), warning("PTL36", minute(0))))
                .get(0)
                .alert
                .id;
    }

    private static String latest(String field) {
        return asOfficer().get(DELIVERIES + "?limit=1").path("[0]." + field);
    }

    private static void awaitState(String state) {
        Awaitility.await().atMost(SOON).until(() -> state.equals(latest("state")));
    }

    @Test
    void showsEachTryAndTheProofAndTheAlertByTheSameId() {
        line.script(Answer.SERVER_ERROR);
        long alert = warn();
        awaitState("DELIVERED");

        asOfficer()
                .get(DELIVERIES + "?state=delivered&channel=line")
                .then()
                .statusCode(200)
                .body("$", hasSize(1))
                .body("[0].attempts", equalTo(2))
                .body("[0].tries.outcome", contains("DELIVERED", "LATER"))
                .body("[0].outcome", containsString("461230966842064897"))
                .body("[0].events[0].alert", equalTo((int) alert))
                .body("[0].settledAt", notNullValue());
        asOfficer()
                .get("/api/v1/alerts/" + alert)
                .then()
                .body("events[0].deliveries[0].id", equalTo(latest("id")))
                .body("events[0].deliveries[0].state", equalTo("DELIVERED"));
        asOfficer().get("/centre/deliveries").then().statusCode(200).body(containsString("461230966842064897"));
        asOfficer()
                .get("/centre/deliveries/" + latest("id") + "?lang=en")
                .then()
                .statusCode(200)
                .body(containsString("Attempts: 2"));
    }

    @Test
    void sendsAgainWhatWasRefusedAndKeepsWhoAskedForIt() {
        line.script(Answer.BAD_REQUEST);
        long alert = warn();
        awaitState("REFUSED");
        String refused = latest("id");

        asOfficer()
                .post(DELIVERIES + "/" + refused + "/resend")
                .then()
                .statusCode(202)
                .body("resendOf", equalTo(refused))
                .body("askedBy", equalTo(SchoolGauges.OFFICER))
                .body("id", not(equalTo(refused)));

        awaitState("DELIVERED");
        asOfficer()
                .get("/api/v1/alerts/" + alert)
                .then()
                .body("events[0].deliveries.state", contains("REFUSED", "DELIVERED"))
                .body("events[0].deliveries.again", contains(false, true));
    }

    @Test
    void refusesToSendAgainWhatStillWaits() {
        line.close();
        warn();
        awaitState("WAITING");

        asOfficer()
                .post(DELIVERIES + "/" + latest("id") + "/resend")
                .then()
                .statusCode(409)
                .body("detail", containsString("still waiting"));
    }

    @Test
    void isForOfficersOnly() {
        given().get(DELIVERIES).then().statusCode(401);
        given().post(DELIVERIES + "/00000000-0000-0000-0000-000000000000/resend")
                .then()
                .statusCode(401);
    }

    @Test
    void refusesWhatMakesNoSense() {
        asOfficer().get(DELIVERIES + "?limit=0").then().statusCode(400);
        asOfficer().get(DELIVERIES + "?limit=201").then().statusCode(400);
        asOfficer().get(DELIVERIES + "?state=lost").then().statusCode(400).body("detail", containsString("left_out"));
        asOfficer()
                .post(DELIVERIES + "/00000000-0000-0000-0000-000000000000/resend")
                .then()
                .statusCode(404);
    }
}
