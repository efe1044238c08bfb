package org.faofon.volunteers;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.faofon.support.SchoolMembers.GAUGE;
import static org.faofon.support.SchoolMembers.OTHER_GAUGE;
import static org.faofon.support.SchoolMembers.SCHOOL;
import static org.faofon.support.SchoolMembers.browser;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Pattern;
import org.faofon.schools.SchoolRole;
import org.faofon.support.EmbeddedServices;
import org.faofon.support.HandClock;
import org.faofon.support.OnAHandClock;
import org.faofon.support.SchoolGauges;
import org.faofon.support.SchoolMembers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
@TestProfile(OnAHandClock.class)
class ReportIT {
    /** Monday, 07:00 in Bangkok. */
    private static final Instant SEVEN = Instant.parse("2026-11-23T00:00:00Z");

    private static final Duration DAY = Duration.ofDays(1);

    @Inject
    SchoolMembers members;

    @Inject
    SchoolGauges officers;

    @Inject
    HandClock clock;

    @BeforeEach
    void setUp() {
        officers.setUp();
        members.setUp();
        clock.set(SEVEN.plusSeconds(120));
    }

    private static String reading(Instant at, String mm) {
        return "{\"at\": \"%s\", \"mm\": %s, \"period\": \"PT24H\"}".formatted(at, mm);
    }

    private static ValidatableResponse post(RequestSpecification who, String body) {
        return who.body(body).post("/api/v1/gauges/" + GAUGE + "/readings").then();
    }

    private ValidatableResponse mine() {
        return members.asVolunteer().get("/api/v1/report/mine").then().statusCode(200);
    }

    private static String id(Instant at) {
        return GAUGE + "-" + at.getEpochSecond();
    }

    @Test
    void aReportIsStoredOnceHoweverOftenItIsSent() {
        post(members.asVolunteer(), reading(SEVEN, "12.5"))
                .statusCode(200)
                .body("items[0].status", equalTo("stored"))
                .body("items[0].id", equalTo(id(SEVEN)));
        post(members.asVolunteer(), reading(SEVEN, "12.5")).body("items[0].status", equalTo("duplicate"));

        mine().body("gauges[0].readings.mm", contains(12.5f))
                .body("gauges[0].readings[0].by", equalTo("นก"))
                .body("gauges[0].readings[0].mine", equalTo(true))
                .body("gauges[0].readings[0].onMap", equalTo(true))
                .body("gauges[0].count", equalTo(1))
                .body("gauges[0].streak", equalTo(1))
                .body("gauges[0].month.mm", equalTo(12.5f))
                .body("district.reporting", equalTo(1));
    }

    @Test
    void anotherSchoolsGaugeIsNotTheirs() {
        members.asVolunteer()
                .body(reading(SEVEN, "1"))
                .post("/api/v1/gauges/" + OTHER_GAUGE + "/readings")
                .then()
                .statusCode(403);
        members.asVolunteer()
                .body("{\"at\": \"" + SEVEN + "\", \"why\": \"BROKEN\"}")
                .post("/api/v1/gauges/" + OTHER_GAUGE + "/not-measured")
                .then()
                .statusCode(403);
    }

    @Test
    void whoeverIsNotSignedInIsAskedTo() {
        given().contentType("application/json")
                .body(reading(SEVEN, "1"))
                .post("/api/v1/gauges/" + GAUGE + "/readings")
                .then()
                .statusCode(401);
        browser().get("/report").then().statusCode(200);
    }

    @Test
    void isChangedOnTheSameDayAndThenOnlyByTheTeacher() {
        post(members.asVolunteer(), reading(SEVEN, "12.5"));
        clock.set(SEVEN.plus(Duration.ofHours(16)));
        post(members.asVolunteer(), reading(SEVEN, "21.5")).body("items[0].status", equalTo("corrected"));
        clock.set(SEVEN.plus(DAY));
        post(members.asVolunteer(), reading(SEVEN, "22"))
                .statusCode(422)
                .body("errors[0].detail", containsString("ask the teacher"));
        post(members.asTeacher(), reading(SEVEN, "22")).body("items[0].status", equalTo("corrected"));

        SchoolGauges.asOfficer()
                .get("/api/v1/readings/" + id(SEVEN) + "/revisions")
                .then()
                .body("mm", contains(22, 21.5f, 12.5f))
                .body("enteredBy", contains("teacher S91 ครูแดง", "volunteer S91 นก", "volunteer S91 นก"))
                .body("source", contains("PAGE", "PAGE", "PAGE"));
    }

    @Test
    void twoPhonesOnOneMorningMakeOneReading() {
        clock.set(SEVEN.minusSeconds(600));
        Instant early = SEVEN.minusSeconds(600);
        post(members.asVolunteer(), reading(early, "12.5")).body("items[0].status", equalTo("stored"));
        clock.set(SEVEN.plusSeconds(60));
        post(members.as(SCHOOL, SchoolRole.VOLUNTEER, "ฝน"), reading(SEVEN, "12.5"))
                .body("items[0].status", equalTo("duplicate"));

        mine().body("gauges[0].readings.id", contains(id(early)));
    }

    @Test
    void severalDaysTogetherStayTogether() {
        post(members.asVolunteer(), "{\"at\": \"" + SEVEN + "\", \"mm\": 45, \"days\": 3, \"note\": \"เสาร์อาทิตย์\"}")
                .statusCode(200);
        post(members.asVolunteer(), reading(SEVEN.minus(DAY), "10"))
                .statusCode(422)
                .body("errors[0].detail", containsString("overlaps"));

        mine().body("gauges[0].readings[0].days", equalTo(3.0f)).body("gauges[0].streak", equalTo(3));
    }

    @Test
    void itemsOfOneRequestMustNotOverlapEither() {
        String body = "[" + reading(SEVEN, "1") + ", {\"at\": \"" + SEVEN.minus(Duration.ofHours(12))
                + "\", \"mm\": 2, \"period\": \"PT24H\"}]";
        post(members.asVolunteer(), body).statusCode(200).body("items.status", contains("stored", "refused"));
    }

    @Test
    void whatCouldNotBeMeasuredIsNoZero() {
        String body = "{\"at\": \"" + SEVEN + "\", \"why\": \"UNREACHABLE\", \"note\": \"น้ำท่วมทาง\"}";
        String path = "/api/v1/gauges/" + GAUGE + "/not-measured";
        members.asVolunteer().body(body).post(path).then().statusCode(200).body("status", equalTo("stored"));
        members.asVolunteer().body(body).post(path).then().body("status", equalTo("duplicate"));
        members.asVolunteer()
                .body("{\"at\": \"" + SEVEN + "\", \"why\": \"TIRED\"}")
                .post(path)
                .then()
                .statusCode(400);

        mine().body("gauges[0].readings", empty())
                .body("gauges[0].notMeasured.why", contains("UNREACHABLE"))
                .body("gauges[0].streak", equalTo(1))
                .body("gauges[0].count", equalTo(0));
    }

    @Test
    void signsReachTheOfficersOnce() {
        UUID id = UUID.randomUUID();
        String body =
                "{\"id\": \"%s\", \"at\": \"%s\", \"signs\": [\"RED_WATER\", \"HILL_SOUNDS\"], \"note\": \"ห้วยหลังโรงเรียน\"}"
                        .formatted(id, SEVEN);
        String path = "/api/v1/gauges/" + GAUGE + "/signs";
        members.asVolunteer().body(body).post(path).then().statusCode(200).body("status", equalTo("stored"));
        members.asVolunteer().body(body).post(path).then().body("status", equalTo("duplicate"));

        String centre = SchoolGauges.asOfficer().get("/centre").asString();
        assertThat(centre)
                .containsOnlyOnce("<strong>น้ำขุ่นแดง · เสียงดังจากภูเขา</strong>")
                .contains(": น้ำขุ่นแดง · เสียงดังจากภูเขา</span>") // It waits on top, too.
                .contains("ห้วยหลังโรงเรียน", "นก (นักเรียนผู้อ่าน S91)");
    }

    @Test
    void theSchoolSeesWhenAnOfficerHasReceivedItsReport() {
        UUID id = UUID.randomUUID();
        members.asVolunteer()
                .body("{\"id\": \"%s\", \"at\": \"%s\", \"signs\": [\"FLOODED\"]}".formatted(id, SEVEN))
                .post("/api/v1/gauges/" + GAUGE + "/signs")
                .then()
                .statusCode(200);
        mine().body("signs.id", contains(id.toString()))
                .body("signs.signs", contains(contains("FLOODED")))
                .body("signs[0].acknowledgedAt", nullValue());

        String acknowledge = "/centre/signs/" + id + "/acknowledge";
        members.asTeacher().post(acknowledge).then().statusCode(403);
        mine().body("signs[0].acknowledgedAt", nullValue());
        clock.set(SEVEN.plusSeconds(660));
        SchoolGauges.asOfficer()
                .redirects()
                .follow(false)
                .post(acknowledge)
                .then()
                .statusCode(303);
        clock.set(SEVEN.plusSeconds(900));
        SchoolGauges.asOfficer()
                .redirects()
                .follow(false)
                .post(acknowledge)
                .then()
                .statusCode(303);

        mine().body("signs[0].acknowledgedAt", equalTo("2026-11-23T07:11:00+07:00"));
        assertThat(SchoolGauges.asOfficer().get("/centre").asString())
                .contains("รับทราบแล้ว 07:11 น. โดย petch")
                .doesNotContain(acknowledge);
        SchoolGauges.asOfficer()
                .post("/centre/signs/" + UUID.randomUUID() + "/acknowledge")
                .then()
                .statusCode(404);
    }

    @Test
    void anotherSituationNeedsANote() {
        String path = "/api/v1/gauges/" + GAUGE + "/signs";
        String other = "{\"id\": \"%s\", \"at\": \"%s\", \"signs\": [\"OTHER\"], \"note\": \"%s\"}";
        members.asVolunteer()
                .body(other.formatted(UUID.randomUUID(), SEVEN, " "))
                .post(path)
                .then()
                .statusCode(400);
        members.asVolunteer()
                .body(other.formatted(UUID.randomUUID(), SEVEN, "สะพานขาด"))
                .post(path)
                .then()
                .statusCode(200);
    }

    @Test
    void aRecordNeedsAFullYear() {
        StringBuilder year = new StringBuilder("[");
        for (int month = 0; month < 11; month++) {
            year.append("{\"at\": \"%s\", \"mm\": 90, \"days\": 31}, "
                    .formatted(SEVEN.minus(DAY.multipliedBy(1 + 31L * month))));
        }
        Instant first = SEVEN.minus(DAY.multipliedBy(1 + 31 * 11));
        post(members.asTeacher(), year + "{\"at\": \"%s\", \"mm\": 70, \"days\": 22}]".formatted(first))
                .statusCode(200)
                .body("items.status", everyItem(equalTo("stored")));
        post(members.asVolunteer(), reading(SEVEN, "44")).statusCode(200);
        mine().body("gauges[0].recordMm", nullValue());

        Instant before = first.minus(DAY.multipliedBy(22));
        post(members.asTeacher(), reading(before, "3")).statusCode(200);
        mine().body("gauges[0].recordMm", equalTo(44));
    }

    @Test
    void aLateReadingIsOfItsMorningAndTheNextEarlyOneBeginsThere() {
        Instant late = SEVEN.plus(Duration.ofHours(2));
        clock.set(late);
        post(members.asVolunteer(), reading(late, "12")).statusCode(200);
        mine().body("gauges[0].streak", equalTo(1));

        Instant early = SEVEN.plus(DAY).minus(Duration.ofHours(2));
        clock.set(early);
        post(members.asVolunteer(), reading(early, "7")).statusCode(200).body("items[0].status", equalTo("stored"));
        mine().body("gauges[0].readings.mm", hasItems(12, 7)).body("gauges[0].readings.days", hasItem(0.8f));
        clock.set(SEVEN.plus(DAY));
        mine().body("gauges[0].streak", equalTo(2));
    }

    @Test
    void aQuestionIsConfirmedOrAnsweredByAnotherValue() {
        post(members.asVolunteer(), reading(SEVEN, "12.5"));
        clock.set(SEVEN.plus(DAY.multipliedBy(2)));
        String ask = "/api/v1/readings/" + id(SEVEN) + "/ask";
        members.asTeacher()
                .body("{\"reason\": \"อ่านเป็นเซนติเมตรหรือเปล่า\"}")
                .post(ask)
                .then()
                .statusCode(200);
        members.asTeacher().body("{\"reason\": \"อีกครั้ง\"}").post(ask).then().statusCode(409);
        members.asVolunteer().body("{\"reason\": \"เอง\"}").post(ask).then().statusCode(403);

        int question = mine().body("questions.reason", contains("อ่านเป็นเซนติเมตรหรือเปล่า"))
                .extract()
                .path("questions[0].id");
        members.asVolunteer()
                .body("{}")
                .post("/api/v1/questions/" + question + "/confirm")
                .then()
                .statusCode(200)
                .body("status", equalTo("confirmed"));
        mine().body("questions", empty());

        clock.set(SEVEN.plus(DAY.multipliedBy(3)));
        members.asTeacher().body("{\"reason\": \"แน่ใจนะ\"}").post(ask).then().statusCode(200);
        clock.set(SEVEN.plus(DAY.multipliedBy(3)).plusSeconds(60));
        post(members.asVolunteer(), reading(SEVEN, "125")).body("items[0].status", equalTo("corrected"));
        mine().body("questions", empty());
    }

    @Test
    void takesBackOnTheSameDayAndKeepsWhatItSaid() {
        post(members.asVolunteer(), reading(SEVEN, "12.5"));
        String withdraw = "/api/v1/readings/" + id(SEVEN) + "/withdraw";
        clock.set(SEVEN.plus(DAY));
        members.asVolunteer().body("{}").post(withdraw).then().statusCode(409);
        clock.set(SEVEN.plus(DAY).minusSeconds(1));
        members.asVolunteer().body("{}").post(withdraw).then().statusCode(200).body("status", equalTo("withdrawn"));
        members.asVolunteer().body("{}").post(withdraw).then().body("status", equalTo("duplicate"));

        mine().body("gauges[0].readings[0].withdrawn", equalTo(true))
                .body("gauges[0].readings[0].onMap", equalTo(false))
                .body("gauges[0].readings[0].mm", equalTo(12.5f))
                .body("gauges[0].count", equalTo(0));
    }

    @Test
    void thePageIsTheSameForEverybodyAndItsWorkerMayLookAfterIt() {
        String page = browser().get("/report").asString();
        assertThat(browser().cookie("faofon-device", "x").get("/report").asString())
                .isEqualTo(page);
        browser()
                .get("/report/sw.js")
                .then()
                .statusCode(200)
                .header("Service-Worker-Allowed", "/report")
                .header("Content-Type", containsString("javascript"))
                .body(containsString("importScripts('/assets/api.js?v="))
                .body(containsString(", '/assets/queue.js?v="));
        browser()
                .get("/report/manifest.webmanifest")
                .then()
                .statusCode(200)
                .body("start_url", equalTo("/report"))
                .body("icons.src", hasItem(containsString("report-icon.svg")));
    }

    @Test
    void theMonthHasTheMorningThatIsBeingReported() {
        clock.set(Instant.parse("2026-11-22T21:59:59Z"));
        members.asVolunteer().get("/api/v1/report/mine").then().body("gauges[0].month.days", equalTo(21));
        clock.set(Instant.parse("2026-11-22T22:00:00Z"));
        members.asVolunteer().get("/api/v1/report/mine").then().body("gauges[0].month.days", equalTo(22));
    }

    @Test
    void itsWordsReachTheScriptAsTheyAre() throws JsonProcessingException {
        String page = browser().get("/report?lang=en").asString();
        String begin = "id=\"words\">";
        int from = page.indexOf(begin) + begin.length();
        String words = page.substring(from, page.indexOf("</script>", from));
        assertThat(new ObjectMapper().readTree(words).path("refusedSchool").textValue())
                .startsWith("The gauge belongs to another school");
    }

    @Test
    void aCertificateIsEarned() {
        browser()
                .cookie(SchoolMembers.COOKIE, members.cookieOf(SCHOOL, SchoolRole.VOLUNTEER, ""))
                .get("/report/certificate/10?gauge=" + GAUGE)
                .then()
                .statusCode(404);
        for (int i = 0; i < 10; i++) {
            post(members.asVolunteer(), reading(SEVEN.minus(DAY.multipliedBy(i)), "1"))
                    .statusCode(200);
        }
        browser()
                .cookie(SchoolMembers.COOKIE, members.cookieOf(SCHOOL, SchoolRole.VOLUNTEER, ""))
                .get("/report/certificate/10?gauge=" + GAUGE)
                .then()
                .statusCode(200)
                .body(containsString("ครบ 10 ครั้ง"))
                .body(containsString("มอบให้แก่"))
                .body(matchesPattern(
                        Pattern.compile(".*ให้ไว้ ณ วันที่ \\d{1,2} [ก-๙]+ พ\\.ศ\\. 25\\d\\d.*", Pattern.DOTALL)));
    }
}
