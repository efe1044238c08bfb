package org.faofon.rules;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.faofon.support.SchoolGauges.asOfficer;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import org.faofon.alerts.AlertQueries;
import org.faofon.support.EmbeddedServices;
import org.faofon.support.SchoolGauges;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Officers change the rules; each test has a rule of its own, which no other test's rain reaches. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
class RulesIT {
    private static int used;

    @Inject
    SchoolGauges schools;

    @Inject
    AlertQueries queries;

    @Inject
    RuleRepository rules;

    @Inject
    AgroalDataSource database;

    private String code = "";

    @BeforeEach
    void hireTheOfficer() {
        schools.setUp();
        code = "rules-it-" + ++used;
    }

    @AfterEach
    void disableTheRule() {
        asOfficer().post("/api/v1/rules/" + code + "/disable");
    }

    @Test
    void anOfficerMakesARuleThatEverybodySees() {
        put(rule("900", "\"enabled\": false"))
                .statusCode(201)
                .header("ETag", "\"1\"")
                .body("version", equalTo(1));

        given().get("/api/v1/rules/" + code)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("code", equalTo(code))
                .body("when[0].atLeastMm", equalTo(900))
                .body("name.th", equalTo("ฝนทดสอบ"));
        given().get("/api/v1/rules").then().body("code", hasItem(code));
    }

    @Test
    void everyChangeIsAVersionThatSaysWhoChangedWhat() {
        put(rule("900", "\"enabled\": false"));
        put(rule("950", "\"enabled\": false")).statusCode(200).body("version", equalTo(2));
        asOfficer()
                .post("/api/v1/rules/" + code + "/enable")
                .then()
                .statusCode(200)
                .body("enabled", equalTo(true));

        asOfficer()
                .get("/api/v1/rules/" + code + "/versions")
                .then()
                .body("version", contains(3, 2, 1))
                .body("changedBy[0]", equalTo(SchoolGauges.OFFICER))
                .body("changed[0]", contains("enabled"))
                .body("changed[1]", contains("when"))
                .body("rule[1].when[0].atLeastMm", equalTo(950));
    }

    @Test
    void aLevelThatMayComeBeforeALowerOneIsStoredWithAWarning() {
        ValidatableResponse answer = put(inForce("FLOOD", "EMERGENCY", 150));

        answer.statusCode(201)
                .body("warnings.find { it.rule == '%s' }.kind".formatted(code), equalTo("NOT_PROVEN"))
                .body("warnings.find { it.rule == '%s' }.districts".formatted(code), contains("9310"))
                .body("warnings.find { it.rule == '%s' }.detailTh".formatted(code), containsString("flood-72h-watch"));
        put(answer.extract().asString()).statusCode(200).body("version", equalTo(1));
        given().get("/api/v1/rules/" + code).then().body("$", not(hasKey("warnings")));
    }

    @Test
    void aLevelThatAlwaysComesAfterALowerOneHasNoWarning() {
        put(inForce("FLOOD", "EMERGENCY", 200))
                .statusCode(201)
                .body("warnings.findAll { it.rule == '%s' }".formatted(code), anyOf(nullValue(), hasSize(0)));
    }

    @Test
    void aLevelThatNeverComesAfterALowerOneIsRefused() {
        String lower = inForce("HEAVY_RAIN", "WARNING", 89);

        put(lower).statusCode(422).body("errors[0].detail", containsString("rain-24h-watch"));
        post("import", "[" + lower + "]").statusCode(422);
        given().get("/api/v1/rules/" + code).then().statusCode(404);
        put(inForce("HEAVY_RAIN", "WARNING", 90)).statusCode(201);
    }

    @Test
    void anImportSaysWhatIsOutOfOrder() {
        post("import?dryRun=true", "[" + inForce("FLOOD", "EMERGENCY", 150) + "]")
                .statusCode(200)
                .body("warnings.find { it.rule == '%s' }.kind".formatted(code), equalTo("NOT_PROVEN"));
    }

    @Test
    void defaultsThatItHasAreNotOffered() {
        asOfficer().get("/api/v1/rules/defaults").then().statusCode(200).body("code", not(hasItem("flood-72h-watch")));
        given().get("/api/v1/rules/defaults").then().statusCode(401);
    }

    @Test
    void theSameAgainMakesNoVersion() {
        put(rule("900", "\"enabled\": false"));
        put(rule("900.0", "\"enabled\": false")).statusCode(200).body("version", equalTo(1));
    }

    @Test
    void whoHasNotSeenTheLastChangeOverwritesNothing() {
        put(rule("900", "\"enabled\": false"));
        put(rule("950", "\"enabled\": false"));

        asOfficer()
                .header("If-Match", "\"1\"")
                .contentType("application/json")
                .body(rule("990", "\"enabled\": false"))
                .put("/api/v1/rules/" + code)
                .then()
                .statusCode(412)
                .contentType(containsString("problem+json"))
                .body("detail", containsString("version 2"));
        put(rule("990", "\"enabled\": false, \"version\": 0")).statusCode(412);
        put(rule("990", "\"enabled\": false, \"version\": 2")).statusCode(200);
    }

    @Test
    void whatMakesNoSenseIsNamedFieldByFieldInBothLanguages() {
        put("{\"hazard\": \"FLOOD\", \"when\": [{\"window\": \"PT4M\", \"atLeastMm\": -1}]}")
                .statusCode(422)
                .contentType(containsString("problem+json"))
                .body("errors.field", hasItems("level", "name.th", "when[0].window", "enabled"))
                .body("errors.find { it.field == 'when[0].window' }.detail", containsString("5 minutes to 30 days"))
                .body("errors.find { it.field == 'when[0].window' }.detailTh", containsString("5 นาทีถึง 30 วัน"));
        put("no json").statusCode(400).contentType(containsString("problem+json"));
        given().get("/api/v1/rules/" + code).then().statusCode(404).contentType(containsString("problem+json"));
    }

    @Test
    void onlyOfficersChangeRules() {
        given().contentType("application/json")
                .body(rule("900", "\"enabled\": false"))
                .put("/api/v1/rules/" + code)
                .then()
                .statusCode(401);
        given().get("/api/v1/rules/rain-1h-watch/versions").then().statusCode(401);
    }

    @Test
    void aRuleIsInForceAtOnceForTheRainThatHasFallen() {
        schools.rain(SchoolGauges.BAN_PHRAO, Duration.ofMinutes(10), 1.5);

        put(rule("2.9", "\"enabled\": true"));
        awaitAlert(true);

        asOfficer().post("/api/v1/rules/" + code + "/disable").then().statusCode(200);
        awaitAlert(false);
    }

    @Test
    void aRuleThatAnotherProgramWroteComesIntoForce() throws Exception {
        put(rule("900", "\"enabled\": false"));
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("""
                    insert into rule_version (code, version, enabled, body, changed_by, changed_at)
                    select code, 2, enabled, replace(body, '900', '901'), 'another', changed_at
                    from rule_version where code = '%s'
                    """.formatted(code));
        }

        rules.catchUp();

        given().get("/api/v1/rules/" + code).then().body("version", equalTo(2)).body("when[0].atLeastMm", equalTo(901));
    }

    @Test
    void aWholeSetIsTakenOverAllOrNothing() {
        String set = "[%s, %s]".formatted(rule("900", "\"enabled\": false"), rule("-5", "\"enabled\": false"));
        post("import", set).statusCode(422).body("errors.field", contains("rules[1].when[0].atLeastMm"));

        String export = asOfficer()
                .get("/api/v1/rules/export")
                .then()
                .statusCode(200)
                .header("Content-Disposition", containsString("faofon-rules.json"))
                .extract()
                .asString();
        post("import?dryRun=true", export).statusCode(200).body("rules.findAll { it.effect == 'CHANGED' }", hasSize(0));

        String one = "[" + rule("900", "\"enabled\": false") + "]";
        post("import?dryRun=true", one)
                .body("rules.find { it.code == '%s' }.effect".formatted(code), equalTo("NEW"))
                .body("rules.find { it.code == 'rain-1h-watch' }.effect", equalTo("KEPT"));
        given().get("/api/v1/rules/" + code).then().statusCode(404);
        post("import", one).statusCode(200).body("dryRun", equalTo(false));
        given().get("/api/v1/rules/" + code).then().statusCode(200).body("version", equalTo(1));
    }

    @Test
    void theOutlookSaysWhenAThresholdWouldBeReached() {
        schools.rain(SchoolGauges.BAN_PHRAO, Duration.ofHours(1), 1.0);
        put(rule("30", "\"enabled\": true"));

        asOfficer()
                .get("/api/v1/outlook?within=PT8H")
                .then()
                .statusCode(200)
                .body("assumptionTh", containsString("ไม่ใช่การพยากรณ์"))
                .body("prospects.findAll { it.rule == '%s' }.gauge".formatted(code), hasItem(SchoolGauges.BAN_PHRAO))
                .body("prospects.find { it.rule == '%s' }.window".formatted(code), equalTo("PT24H"));
        asOfficer().get("/api/v1/outlook?within=PT1M").then().statusCode(400);
        given().get("/api/v1/outlook").then().statusCode(401);
    }

    private void awaitAlert(boolean open) {
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(queries.listOpen().stream()
                                .anyMatch(alert -> alert.districtCode.equals("9310")
                                        && alert.hazard.name().equals("FLOOD")))
                        .isEqualTo(open));
    }

    private ValidatableResponse put(String rule) {
        return asOfficer()
                .contentType("application/json")
                .body(rule)
                .put("/api/v1/rules/" + code)
                .then();
    }

    private static ValidatableResponse post(String what, String body) {
        return asOfficer()
                .contentType("application/json")
                .body(body)
                .post("/api/v1/rules/" + what)
                .then();
    }

    private String rule(String mm, String more) {
        return """
                {"code": "%s", "hazard": "FLOOD", "level": "WATCH", "name": {"th": "ฝนทดสอบ", "en": "Test rain"},
                 "when": [{"window": "PT24H", "atLeastMm": %s}], "area": {"districts": ["9310"]}, "minGauges": 1,
                 "clearBelow": 0.8, "hold": "PT3H", "confirm": null, "source": "test", %s}
                """.formatted(code, mm, more);
    }

    private String inForce(String hazard, String level, int mm) {
        return """
                {"code": "%s", "hazard": "%s", "level": "%s", "name": {"th": "ฝนทดสอบ", "en": "Test rain"},
                 "when": [{"window": "PT24H", "atLeastMm": %d}], "area": {"districts": ["9310"]}, "enabled": true,
                 "source": "test"}
                """.formatted(code, hazard, level, mm);
    }
}
