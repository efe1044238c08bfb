package org.faofon.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import org.faofon.support.EmbeddedServices;
import org.faofon.support.SchoolGauges;
import org.faofon.support.SchoolMembers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A misspelt field in a body is never dropped unseen. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
class UnknownFieldRefusalIT {
    @Inject
    SchoolGauges schools;

    @Inject
    SchoolMembers members;

    @BeforeEach
    void setUp() {
        schools.setUp();
        members.setUp();
    }

    private static ValidatableResponse send(RequestSpecification request, String method, String path, String body) {
        return request.contentType("application/json")
                .body(body)
                .request(method, "/api/v1/" + path)
                .then();
    }

    private static void refuses(ValidatableResponse answer, String meant, String name) {
        answer.statusCode(400)
                .contentType("application/problem+json")
                .body("status", equalTo(400))
                .body("detail", containsString("nothing is known by the name \"" + meant + "\""))
                .body("detail", containsString("did you mean \"" + name + "\"?"))
                .body("detail", not(containsString("org.faofon")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "POST  | gauges/PTL33/locations    | longitude | lon",
                "POST  | gauges/PTL33/calibrations | factr     | factor",
                "PATCH | readings/PTL33-1          | Quality   | quality",
                "POST  | alerts/1/withdraw         | reasons   | reason",
                "POST  | alerts/1/cancel           | reson     | reason",
                "POST  | alerts/1/end              | reaon     | reason",
                "POST  | alerts/1/hold             | untill    | until",
                "POST  | alerts/1/outcome          | outcom    | outcome",
                "POST  | missed-events             | distrct   | district",
                "POST  | missed-events/1/withdraw  | reson     | reason",
                "POST  | channels/line/test        | audiance  | audience",
                "PUT   | line/groups/C1            | rôle      | role",
            })
    void ofOfficersIsRefusedWithTheNameThatMayBeMeant(String method, String path, String meant, String name) {
        refuses(send(SchoolGauges.asOfficer(), method, path, "{\"" + meant + "\": \"x\"}"), meant, name);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "POST | gauges/PTL91/not-measured | wy       | why",
                "POST | gauges/PTL91/signs        | sign     | signs",
                "PUT  | report/nickname           | nickName | nickname",
            })
    void ofSchoolsIsRefusedWithTheNameThatMayBeMeant(String method, String path, String meant, String name) {
        refuses(send(members.asVolunteer(), method, path, "{\"" + meant + "\": \"x\"}"), meant, name);
    }

    @Test
    void whereNoNameIsNearAllAreTold() {
        send(SchoolGauges.asOfficer(), "POST", "gauges/PTL33/calibrations", "{\"colour\": \"red\", \"factor\": 1}")
                .statusCode(400)
                .body("detail", containsString("nothing is known by the name \"colour\""))
                .body("detail", containsString("there may be factor, note, validFrom"));
    }

    @Test
    void whatIsSpeltRightIsStillRead() {
        send(SchoolGauges.asOfficer(), "POST", "gauges/PTL33/locations", "{\"lat\": 7.6, \"lon\": 100}")
                .statusCode(400)
                .body("detail", containsString("validFrom is missing"));
    }

    @Test
    void aReadingIsTakenAndTheAnswerNamesTheField() {
        send(
                        SchoolGauges.asOfficer(),
                        "POST",
                        "gauges/PTL33/readings",
                        "{\"at\": \"2026-01-05T07:00:00+07:00\", \"mm\": 3, \"colour\": 1}")
                .statusCode(200)
                .body("items[0].ignored[0]", equalTo("colour"));
    }
}
