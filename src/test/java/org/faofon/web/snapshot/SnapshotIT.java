package org.faofon.web.snapshot;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.faofon.alerts.Rains.finding;
import static org.faofon.alerts.Rains.minute;
import static org.faofon.alerts.Rains.warning;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.faofon.alerts.Level;
import org.faofon.alerts.lifecycle.AlertService;
import org.faofon.support.EmbeddedServices;
import org.faofon.support.OfficerAccounts;
import org.faofon.support.SchoolGauges;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What strangers get from memory, and what nobody does. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
@TestProfile(WithSnapshots.class)
class SnapshotIT {
    private static final String NOW = "/api/v1/network/now";

    @Inject
    SchoolGauges schools;

    @Inject
    OfficerAccounts accounts;

    @Inject
    AlertService book;

    @Inject
    PublicSnapshots snapshots;

    @BeforeEach
    void setUp() {
        schools.setUp();
        accounts.setUp();
        snapshots.changed();
    }

    private static Response ask(String address) {
        return given().header("Accept-Encoding", "gzip").get(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/?lang=en",
                "/districts/9311",
                "/gauges/PTL36",
                "/gauges/PTL36/years?year=2026",
                "/about",
                "/knowledge",
                "/knowledge/landslide?lang=en",
                NOW,
                "/api/v1/alerts",
                "/feeds/alerts.atom",
                "/feeds/alerts.geojson"
            })
    void givesStrangersTheSameAgain(String address) {
        Response first = ask(address);
        Response second = ask(address);

        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(second.asString()).isEqualTo(first.asString());
        for (String header : new String[] {
            "ETag", "Cache-Control", "Vary", "Content-Type", "Content-Security-Policy", "X-Content-Type-Options"
        }) {
            assertThat(second.header(header)).as(header).isEqualTo(first.header(header));
        }
        assertThat(second.header("Content-Encoding")).isEqualTo("gzip");
        assertThat(second.header("Vary")).contains("Accept-Encoding");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/districts/9311", "/gauges/PTL36", "/knowledge"})
    void keepsOneResponseForAll(String address) {
        ask(address);
        ask(address);

        assertThat(snapshots.size()).isEqualTo(1);
    }

    @Test
    void keepsThePageOfAWarningToWhichMessagesLink() {
        String page = "/alerts/"
                + book.record(finding(minute(0), Optional.of(Level.WARNING), warning("PTL36", minute(0))))
                        .get(0)
                        .alert
                        .id;

        Response first = ask(page);

        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(first.header("Content-Type")).isEqualTo("text/html;charset=UTF-8");
        assertThat(snapshots.size()).isEqualTo(1);
        given().header("If-None-Match", first.header("ETag")).get(page).then().statusCode(304);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", NOW})
    void answersNotModifiedFromMemoryAndFromThePage(String address) {
        String tag = ask(address).header("ETag");

        given().header("If-None-Match", tag).get(address).then().statusCode(304).header("ETag", tag);
        snapshots.changed();
        given().header("If-None-Match", tag).get(address).then().statusCode(304).header("ETag", tag);
        given().header("If-None-Match", "\"other\"").get(address).then().statusCode(200);
    }

    @Test
    void givesWhoDoesNotAcceptGzipThePlainBytes() throws IOException, InterruptedException {
        ask(NOW);

        // This client asks for no encoding by itself.
        HttpResponse<String> plain = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(RestAssured.baseURI + ":" + RestAssured.port + NOW))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());

        assertThat(plain.headers().firstValue("Content-Encoding").orElse("")).isNotEqualTo("gzip");
        assertThat(plain.body()).isEqualTo(ask(NOW).asString());
    }

    @Test
    void keepsTheFormatsApart() {
        ask(NOW);

        given().header("Accept", "text/csv").get(NOW).then().contentType(containsString("text/csv"));
        given().header("Accept", "application/json").get(NOW).then().contentType(containsString("application/json"));
        given().header("Accept", "image/png").get(NOW).then().statusCode(406);
    }

    @Test
    void showsANewAlertAtOnce() {
        String before = ask("/api/v1/alerts").asString();

        book.record(finding(minute(0), Optional.of(Level.WARNING), warning("PTL36", minute(0))));

        assertThat(ask("/api/v1/alerts").asString()).isNotEqualTo(before);
    }

    @Test
    void givesSignedInPeopleTheirOwnPageAndNobodyElseTheirs() {
        ask("/");

        OfficerAccounts.as(OfficerAccounts.ADMIN)
                .get("/")
                .then()
                .statusCode(200)
                .header("Cache-Control", containsString("private"))
                .header("Vary", containsString("Cookie"));
        given().get("/").then().body(not(containsString(OfficerAccounts.ADMIN)));
    }

    @Test
    void keepsNothingOfAddressesThatStrangersInvent() {
        given().get("/?x=1").then().statusCode(200);
        given().get("/?lang=en&sort=name&x=%3Cscript%3E").then().statusCode(200);

        assertThat(snapshots.size()).isZero();
    }

    @Test
    void keepsNoErrors() {
        given().get("/alerts/999999999").then().statusCode(404);
        given().get("/gauges/NOSUCH").then().statusCode(404);

        assertThat(snapshots.size()).isZero();
    }

    @Test
    void serves200WhoComeAtTheSameTime() throws InterruptedException {
        ExecutorService crowd = Executors.newFixedThreadPool(40);
        AtomicInteger served = new AtomicInteger();
        for (int i = 0; i < 200; i++) {
            crowd.execute(() -> {
                if (ask("/").statusCode() == 200) {
                    served.incrementAndGet();
                }
            });
        }
        crowd.shutdown();
        assertThat(crowd.awaitTermination(60, TimeUnit.SECONDS)).isTrue();

        assertThat(served.get()).isEqualTo(200);
    }
}
