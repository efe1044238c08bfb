package org.faofon.web.feeds;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.faofon.alerts.Rains.finding;
import static org.faofon.alerts.Rains.warning;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.faofon.alerts.AlertEvent;
import org.faofon.alerts.AlertQueries;
import org.faofon.alerts.lifecycle.AlertService;
import org.faofon.alerts.text.AlertTextFormatter;
import org.faofon.network.GaugeRegistry;
import org.faofon.network.NetworkClock;
import org.faofon.support.EmbeddedServices;
import org.faofon.support.HandClock;
import org.faofon.support.OnAHandClock;
import org.faofon.support.SchoolGauges;
import org.faofon.support.Tables;
import org.faofon.web.WebConfig;
import org.faofon.web.api.MapAreas;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
@TestProfile(OnAHandClock.class)
class FeedsIT {
    private static final Instant OPENED = Instant.parse("2026-02-18T07:20:00Z");
    private static final String FEED = "/feeds/alerts.atom";
    private static final Pattern LINK_TO_CAP = Pattern.compile("http[^\"]*/feeds/cap/[^\"]+");
    private static final Duration RENEWED_AFTER = Duration.ofHours(20).plusMinutes(1);

    @Inject
    SchoolGauges schools;

    @Inject
    AlertService book;

    @Inject
    Tables tables;

    @Inject
    HandClock clock;

    @Inject
    CapMessageFactory messages;

    @Inject
    AlertQueries queries;

    @Inject
    AlertTextFormatter words;

    @Inject
    GaugeRegistry network;

    @Inject
    NetworkClock networkClock;

    @Inject
    MapAreas areas;

    @Inject
    WebConfig config;

    @BeforeEach
    void setUp() {
        clock.set(OPENED);
        clock.setExercise(false);
        schools.setUp();
    }

    private AlertEvent warn() {
        return book.record(finding(OPENED, Optional.empty(), warning("PTL36", OPENED)))
                .get(0);
    }

    private static String cap(String message) {
        return "/feeds/cap/" + message + ".xml";
    }

    @Test
    void anAlertThatGoesOnIsRenewedBeforeItExpires() {
        long event = warn().id;
        given().get(cap(event + "-1")).then().statusCode(404);
        clock.set(OPENED.plus(RENEWED_AFTER));
        given().get(cap(event + "-1"))
                .then()
                .statusCode(200)
                .body("alert.msgType", equalTo("Update"))
                .body("alert.sent", equalTo("2026-02-19T10:20:00+07:00"))
                .body("alert.references", endsWith("." + OPENED.getEpochSecond() + ",2026-02-18T14:20:00+07:00"))
                .body("alert.info[0].expires", equalTo("2026-02-20T10:20:00+07:00"))
                .body("alert.info[0].description", containsString("ประกาศนี้ยังมีผลอยู่"))
                .body("alert.info[1].description", containsString("still in force"));
        given().get("/feeds/alerts.atom")
                .then()
                .body("feed.entry.size()", equalTo(2))
                .body("feed.updated", equalTo("2026-02-19T10:20:00+07:00"))
                .body("feed.entry[0].link[1].@href", endsWith(cap(event + "-1")));
    }

    @Test
    void aDistrictHasAFeedOfItsOwn() {
        warn();

        given().get("/feeds/districts/9311.atom")
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", "*")
                .body("feed.entry.size()", equalTo(1))
                .body("feed.title", containsString("อ.ศรีนครินทร์"))
                .body("feed.link[0].@href", endsWith("/feeds/districts/9311.atom"))
                .body("feed.link[1].@href", endsWith("/districts/9311"));
        given().get("/feeds/districts/9310.atom").then().statusCode(200).body("feed.entry.size()", equalTo(0));
        given().get("/feeds/districts/0000.atom").then().statusCode(404);
    }

    @Test
    void aDistrictIsACalendar() {
        warn();

        Response calendar = given().get("/feeds/districts/9311.ics");

        assertThat(calendar.getContentType()).isEqualTo("text/calendar;charset=UTF-8");
        assertThat(calendar.asString().replace("\r\n ", ""))
                .contains("X-WR-CALNAME:เตือนภัย อ.ศรีนครินทร์\r\n", "SUMMARY:[ระดับ 2 เตือนภัย]", "STATUS:CONFIRMED")
                .contains("DTSTART:20260218T072000Z", "DTEND:20260218T080000Z", "/alerts/");
        assertThat(given().get("/feeds/districts/9311.ics?lang=en").asString()).contains("SUMMARY:[Level 2");
        assertThat(given().get("/feeds/districts/9310.ics").asString()).doesNotContain("VEVENT");
        given().header("If-None-Match", calendar.getHeader("ETag"))
                .get("/feeds/districts/9311.ics")
                .then()
                .statusCode(304);
        given().get("/feeds/districts/0000.ics").then().statusCode(404);
    }

    @Test
    void aFalseAlarmIsCancelledInTheCalendarAndEndsThen() {
        AlertEvent event = warn();
        clock.set(OPENED.plus(Duration.ofMinutes(50)));
        SchoolGauges.asOfficer()
                .contentType("application/json")
                .body("{\"reason\": \"เครื่องวัดเสีย\"}")
                .post("/api/v1/alerts/" + event.alert.id + "/cancel")
                .then()
                .statusCode(200);

        assertThat(given().get("/feeds/districts/9311.ics").asString())
                .contains("STATUS:CANCELLED\r\n", "SEQUENCE:1\r\n", "DTEND:20260218T081000Z\r\n");
    }

    @Test
    void theFirstMessageStaysAsItWas() {
        long event = warn().id;
        String before = given().get(cap(Long.toString(event))).asString();
        clock.set(OPENED.plus(Duration.ofDays(5)));
        given().get(cap(Long.toString(event))).then().body(equalTo(before));
    }

    @Test
    void anotherProgramOnTheSameDataWritesTheSameMessagesUnderAnyAddress() {
        AlertEvent event = warn();
        clock.set(OPENED.plus(RENEWED_AFTER));
        CapMessageFactory another = new CapMessageFactory(queries, words, network, networkClock, areas, config);

        for (int renewal = 0; renewal <= 1; renewal++) {
            CapMessage one = messages.find(event, renewal, URI.create("http://localhost:8080/"))
                    .orElseThrow();
            CapMessage other = another.find(event, renewal, URI.create("https://rain.example.ac.th/"))
                    .orElseThrow();
            assertThat(other.identifier()).isEqualTo(one.identifier());
            assertThat(other.sent()).isEqualTo(one.sent());
            assertThat(other.references().toString()).isEqualTo(one.references().toString());
        }
    }

    @Test
    void theMessagesAreTheSameAfterARestoreOfABackup() {
        AlertEvent event = warn();
        clock.set(OPENED.plus(RENEWED_AFTER));
        String first = given().get(cap(Long.toString(event.id))).asString();
        String renewed = given().get(cap(event.id + "-1")).asString();

        backUp("alert", "alert_event");
        schools.setUp(); // Forgets all alerts.
        given().get(cap(Long.toString(event.id))).then().statusCode(404);
        restore("alert", "alert_event");

        given().get(cap(Long.toString(event.id))).then().statusCode(200).body(equalTo(first));
        given().get(cap(event.id + "-1")).then().statusCode(200).body(equalTo(renewed));
    }

    private void backUp(String... names) {
        for (String name : names) {
            tables.execute("drop table if exists backup_of_" + name);
            tables.execute("create table backup_of_" + name + " as table " + name);
        }
    }

    /** Row by row, as pg_restore does. */
    private void restore(String... names) {
        for (String name : names) {
            tables.execute("insert into " + name + " overriding system value table backup_of_" + name);
            tables.execute("drop table backup_of_" + name);
        }
    }

    @Test
    void aFalseAlarmIsCancelledByName() {
        AlertEvent event = warn();
        clock.set(OPENED.plus(RENEWED_AFTER));
        book.cancel(event.alert.id, "petch", "เครื่องวัดเสีย");
        long cancelled = queries.latestEventOf(event.alert.id).orElseThrow().id;
        given().get(cap(Long.toString(cancelled)))
                .then()
                .body("alert.msgType", equalTo("Cancel"))
                .body("alert.references", containsString("faofon." + event.id + "." + OPENED.getEpochSecond()))
                .body("alert.references", containsString("faofon." + event.id + "-1."));
    }

    /** It fetches what it has not seen, and asks again within the time that caches may keep the feed. */
    @Test
    void anAggregatorSeesEachMessageOnceAndACancelAtItsNextQuestion() {
        AlertEvent event = warn();
        Response before = given().get(FEED);
        assertThat(messagesIn(before)).hasSize(1);
        assertThat(before.header("Cache-Control")).contains("max-age=30");
        clock.set(OPENED.plusSeconds(30));
        given().header("If-None-Match", before.header("ETag")).get(FEED).then().statusCode(304);

        book.cancel(event.alert.id, "petch", "เครื่องวัดเสีย");

        Response after = given().header("If-None-Match", before.header("ETag")).get(FEED);
        List<String> fresh = new ArrayList<>(messagesIn(after));
        fresh.removeAll(messagesIn(before));
        assertThat(fresh).hasSize(1);
        given().get(URI.create(fresh.get(0)).getPath()).then().body("alert.msgType", equalTo("Cancel"));
        clock.set(OPENED.plusSeconds(90));
        assertThat(messagesIn(given().get(FEED))).isEqualTo(messagesIn(after)).doesNotHaveDuplicates();
    }

    private static List<String> messagesIn(Response feed) {
        return LINK_TO_CAP
                .matcher(feed.asString())
                .results()
                .map(MatchResult::group)
                .toList();
    }

    @Test
    void rulesAreNamedWithTheirVersions() {
        given().get(cap(Long.toString(warn().id)))
                .then()
                .body("alert.info[0].parameter.valueName.list()", hasItems("level", "rule"))
                .body("alert.info[0].parameter.value.list()", hasItems("2", "slope-24h-warning v1"));
    }

    @Test
    void whoHasItAlreadyIsToldSo() {
        String cap = cap(Long.toString(warn().id));
        for (String feed : new String[] {"/feeds/alerts.atom", "/feeds/alerts.geojson", cap}) {
            var answer = given().get(feed).then().statusCode(200).extract();
            String tag = answer.header("ETag");
            given().head(feed).then().statusCode(200).header("ETag", equalTo(tag));
            given().header("If-None-Match", tag).get(feed).then().statusCode(304);
            given().header("If-Modified-Since", answer.header("Last-Modified"))
                    .get(feed)
                    .then()
                    .statusCode(304);
            // Where both are asked, the tag alone decides.
            given().header("If-None-Match", "\"another\"")
                    .header("If-Modified-Since", answer.header("Last-Modified"))
                    .get(feed)
                    .then()
                    .statusCode(200);
            given().header("If-Modified-Since", "Wed, 18 Feb 2026 07:19:59 GMT")
                    .get(feed)
                    .then()
                    .statusCode(200)
                    .header("Access-Control-Allow-Origin", equalTo("*"))
                    .header("Cache-Control", containsString("public"));
        }
    }

    @Test
    void aTimeThatLiesAheadIsNoLastModified() {
        clock.set(Instant.parse("2100-01-01T00:00:00Z"));
        book.record(finding(clock.instant(), Optional.empty(), warning("PTL36", clock.instant())));
        given().get("/feeds/alerts.geojson").then().header("Last-Modified", nullValue());
        clock.set(OPENED);
        given().get("/feeds/alerts.geojson").then().header("ETag", notNullValue());
    }

    @Test
    void otherSitesMayShowTheSmallPageAndNoOther() {
        warn();
        given().get("/embed")
                .then()
                .statusCode(200)
                .header("Content-Security-Policy", containsString("frame-ancestors *"))
                .header("Set-Cookie", nullValue())
                .body(containsString("ระดับ 2 เตือนภัย"))
                .body(not(containsString("http-equiv"))); // embed.js loads it again, without moving who reads it.
        assertThat(given().get("/embed").headers().getValues("Content-Security-Policy"))
                .hasSize(1);
        given().get("/").then().header("Content-Security-Policy", containsString("frame-ancestors 'none'"));
        given().get("/embed.js").then().statusCode(200).contentType(containsString("javascript"));
        given().get("/embed?lang=en").then().body(containsString("Level 2"));
    }
}
