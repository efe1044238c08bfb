package org.faofon.ogcapi.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.faofon.alerts.Rains.finding;
import static org.faofon.alerts.Rains.warning;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.faofon.alerts.Hazard;
import org.faofon.alerts.Rains;
import org.faofon.alerts.lifecycle.AlertService;
import org.faofon.network.NetworkClock;
import org.faofon.situations.FloodPointService;
import org.faofon.situations.ReportVia;
import org.faofon.situations.RoundedPosition;
import org.faofon.situations.WaterDepth;
import org.faofon.support.EmbeddedServices;
import org.faofon.support.SchoolGauges;
import org.faofon.support.Tables;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
class FeaturesIT {
    private static final String ROOT = "/ogc/features";
    private static final String GAUGES = ROOT + "/collections/gauges/items";

    @Inject
    SchoolGauges schools;

    @Inject
    AlertService book;

    @Inject
    FloodPointService points;

    @Inject
    NetworkClock clock;

    @Inject
    Tables tables;

    @BeforeEach
    void schoolsWithGauges() {
        schools.setUp();
        tables.execute("truncate flood_point");
    }

    private static ValidatableResponse ok(String path) {
        return given().accept("application/geo+json, application/json;q=0.9")
                .get(path)
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", "*");
    }

    @Test
    void theLandingPageLeadsEverywhere() {
        ValidatableResponse landing = ok(ROOT);
        landing.body("links.rel", hasItems("self", "alternate", "service-desc", "conformance", "data"));
        List<String> links = landing.extract().path("links.href");

        links.forEach(link -> given().get(URI.create(link)).then().statusCode(200));
        ok(ROOT + "/conformance")
                .body("conformsTo", hasItem("http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/core"));
        ok(ROOT + "/collections").body("collections.id", contains("alerts", "districts", "flood-points", "gauges"));
    }

    @Test
    void aCollectionKnowsItsExtentAndItsItems() {
        ok(ROOT + "/collections/gauges?lang=en")
                .body("title", equalTo("Rain gauges"))
                .body("extent.spatial.bbox[0]", hasSize(4))
                .body("links.rel", hasItems("self", "items"));
        ok(GAUGES + "?gauge=PTL35")
                .contentType(containsString("application/geo+json"))
                .body("type", equalTo("FeatureCollection"))
                .body("features.id", contains("PTL35"))
                .body("features[0].geometry.type", equalTo("Point"))
                .body("features[0].geometry.coordinates", contains(99.941f, 7.604f))
                .body("features[0].properties.kind", equalTo("TIPPING_BUCKET"))
                .body("numberMatched", equalTo(1))
                .body("links.rel", not(hasItem("next")));
        ok(GAUGES + "/PTL35").body("id", equalTo("PTL35")).body("links.rel", hasItems("self", "collection"));
    }

    @Test
    void pagesTogetherHaveEachItemOnce() {
        List<String> ids = new ArrayList<>();
        String next = GAUGES + "?limit=2&bbox=99,7,101,8";
        ValidatableResponse page = ok(next);
        int matched = page.extract().path("numberMatched");
        while (next != null) {
            ids.addAll(page.extract().path("features.id"));
            next = page.extract().path("links.find { it.rel == 'next' }.href");
            page = next == null ? page : given().get(URI.create(next)).then().statusCode(200);
        }

        assertThat(ids).hasSize(matched).doesNotHaveDuplicates().hasSizeGreaterThan(4);
        page.body("links.rel", hasItem("prev"));
    }

    @Test
    void aBoxChoosesWhatIsInIt() {
        ok(GAUGES + "?bbox=99.9409,7.6039,99.9411,7.6041").body("features.id", contains("PTL35"));
        ok(GAUGES + "?bbox=99.9409,7.6039,-100,99.9411,7.6041,100").body("features.id", contains("PTL35"));
        ok(GAUGES + "?bbox=170,-10,-170,10").body("features", hasSize(0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?bbox=1,2,3",
                "?bbox=a,b,c,d",
                "?bbox=99,8,101,7",
                "?bbox=-200,0,0,1",
                "?limit=0",
                "?limit=x",
                "?offset=-1",
                "?datetime=yesterday",
                "?datetime=../..",
                "?datetime=a/b/c",
                "?nothing=1",
                "?gauge=a&gauge=b",
                "?f=xml"
            })
    void refusesWhatItDoesNotUnderstand(String query) {
        given().get(GAUGES + query)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("detail.length()", greaterThan(10));
    }

    @Test
    void saysThatThereIsNoSuchThing() {
        given().get(GAUGES + "/NONE").then().statusCode(404).contentType("application/problem+json");
        given().get(ROOT + "/collections/people").then().statusCode(404);
        given().get(ROOT + "/collections/people/items").then().statusCode(404);
        given().get(ROOT + "/conformance?limit=1").then().statusCode(400);
        given().accept("image/png").get(ROOT).then().statusCode(406);
    }

    @Test
    void anAlertIsThereAsThePublicWasTold() {
        Instant now = clock.instant();
        long alert = book.record(finding(now, Optional.empty(), warning(Rains.BAN_NA, now)))
                .get(0)
                .alert
                .id;
        ok(ROOT + "/collections/alerts/items?level=2&district=9311")
                .body("features.id", contains(Long.toString(alert)))
                .body("features[0].properties.status", equalTo("ACTIVE"))
                .body("features[0].properties.hazard", equalTo(Hazard.LANDSLIDE.name()))
                .body("features[0].geometry.type", equalTo("MultiPoint"))
                .body("features[0].properties.headlineEn", containsString("Level 2"));
        ok(ROOT + "/collections/alerts/items?datetime=../2020-01-01T00:00:00Z").body("features", hasSize(0));
        ok(ROOT + "/collections/alerts/items?datetime=2020-01-01T00:00:00Z/..").body("features", hasSize(1));
    }

    @Test
    void districtsWithoutBordersHaveNoGeometry() {
        ok(ROOT + "/collections/districts/items?district=9311")
                .body("features[0].id", equalTo("9311"))
                .body("features[0].geometry", nullValue())
                .body("features[0].properties.nameEn", equalTo("Srinagarindra"));
    }

    @Test
    void aFloodPointIsThereWhenAnOfficerHasConfirmedIt() {
        Instant now = clock.instant();
        points.report(draft(now, "คลองลับ"), ReportVia.PAGE, "volunteer S07");
        ok(ROOT + "/collections/flood-points/items").body("features", hasSize(0));

        points.enter(draft(now, "สะพานท่าแค"), ReportVia.TELEPHONE, "petch");
        String all = ok(ROOT + "/collections/flood-points/items?depth=KNEE")
                .body("features", hasSize(1))
                .body("features[0].properties.placeTh", equalTo("สะพานท่าแค"))
                .extract()
                .asString();
        assertThat(all).doesNotContain("petch", "S07", "คลองลับ");
    }

    private static FloodPointService.Draft draft(Instant seen, String place) {
        return new FloodPointService.Draft(
                UUID.randomUUID(),
                Optional.of("S35"),
                new RoundedPosition(7.604, 99.941),
                place,
                Optional.of(WaterDepth.KNEE),
                seen);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/conformance",
                "/collections",
                "/collections/gauges",
                "/collections/gauges/items",
                "/collections/gauges/items/PTL35"
            })
    void everyResourceIsAPageToo(String path) {
        given().accept("text/html")
                .get(ROOT + path)
                .then()
                .statusCode(200)
                .contentType(containsString("text/html"))
                .header("Cache-Control", containsString("private"))
                .body(containsString("<html lang=\"th\">"));
        given().get(ROOT + path + "?f=html&lang=en").then().statusCode(200).body(containsString("<html lang=\"en\">"));
    }

    @Test
    void whatIsUnchangedIsNotSentAgain() {
        String tag = ok(GAUGES).extract().header("ETag");
        given().accept("application/geo+json")
                .header("If-None-Match", tag)
                .get(GAUGES)
                .then()
                .statusCode(304);
    }

    /** The description names each parameter, and each of them works. */
    @Test
    void theDescriptionIsTrue() throws IOException {
        String text = given().get(ROOT + "/api")
                .then()
                .statusCode(200)
                .contentType(containsString("application/vnd.oai.openapi+json"))
                .extract()
                .asString();
        JsonNode description = new ObjectMapper().readTree(text);
        String server = description.path("servers").path(0).path("url").asText();
        assertThat(description.path("openapi").asText()).startsWith("3.0");
        description.path("paths").properties().forEach(path -> {
            if (!path.getKey().contains("{")) {
                given().get(URI.create(server + path.getKey().replaceFirst("^/$", "")))
                        .then()
                        .statusCode(200);
                path.getValue().path("get").path("parameters").forEach(parameter -> {
                    String name = parameter.path("name").asText();
                    String value = switch (name) {
                        case "f" -> "json";
                        case "bbox" -> "99,7,101,8";
                        case "datetime" -> "2026-11-22T00:00:00Z";
                        case "limit", "offset" -> "1";
                        default -> "x";
                    };
                    given().queryParam(name, value)
                            .get(server + path.getKey())
                            .then()
                            .statusCode(200);
                });
            }
        });
    }
}
