package org.faofon.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import org.faofon.network.roster.RosterImport;
import org.faofon.support.EmbeddedServices;
import org.faofon.support.SchoolGauges;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
class LocationsIT {
    private static int used;

    @Inject
    SchoolGauges schools;

    @Inject
    RosterImport roster;

    private String gauge = "";

    @BeforeEach
    void putUpAGauge() {
        schools.setUp();
        gauge = "PLACE" + ++used;
        importAt("7.7", "100.0");
    }

    @Test
    void theFirstRosterSaysWhereItHasAlwaysStood() {
        locations()
                .body("validFrom", contains("1970-01-01T07:00:00+07:00"))
                .body("lat", contains(7.7f))
                .body("enteredBy", contains("roster"));
    }

    @Test
    void aRosterThatMovesItLeavesATrace() {
        importAt("7.71", "100.01");
        importAt("7.71", "100.010");

        locations().body("lat", contains(7.7f, 7.71f)).body("lon", contains(100.0f, 100.01f));
        stands(7.71f);
    }

    @Test
    void itStandsWhereTheNewestEntrySays() {
        move("2024-05-01T00:00:00+07:00", "7.6").statusCode(200);
        move("2023-05-01T00:00:00+07:00", "7.5").body("lat", contains(7.7f, 7.5f, 7.6f));

        stands(7.6f);
    }

    @Test
    void anotherEntryForTheSameDateReplacesTheFirstAndKeepsIt() {
        move("2024-05-01T00:00:00+07:00", "7.6");

        move("2024-05-01T00:00:00+07:00", "7.61")
                .body("lat", contains(7.7f, 7.6f, 7.61f))
                .body("replacedBy", contains(null, SchoolGauges.OFFICER, null));
        stands(7.61f);
    }

    @Test
    void pastRainFellWhereItStoodThen() {
        move("2024-05-01T00:00:00+07:00", "7.6");

        assertThat(latOfRainAt("2024-05-01T00:00:00+07:00")).isEqualTo(7.6f);
        assertThat(latOfRainAt("2024-04-30T23:59:59+07:00")).isEqualTo(7.7f);
        assertThat(latOfRainAt("1950-01-01T00:00:00+07:00")).isEqualTo(7.6f); // Nobody knows; where it stands now.
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"lat\": 7.6, \"validFrom\": \"2024-05-01T00:00:00Z\"}                | lat or lon is missing",
                "{\"lat\": 7.6, \"lon\": 100}                                           | validFrom is missing",
                "{\"lat\": 97.6, \"lon\": 100, \"validFrom\": \"2024-05-01T00:00:00Z\"} | within ±90°, but was 97.6",
                "{\"lat\": 0, \"lon\": 0, \"validFrom\": \"2024-05-01T00:00:00Z\"}      | must be within Thailand",
                "{\"lat\": 4.99, \"lon\": 100, \"validFrom\": \"2024-05-01T00:00:00Z\"} | must be within Thailand",
                "{\"lat\": 7.6, \"lon\": 106.1, \"validFrom\": \"2024-05-01T00:00:00Z\"} | must be within Thailand",
                "{\"lat\": 100, \"lon\": 7.6, \"validFrom\": \"2024-05-01T00:00:00Z\"}  | lat and lon are swapped",
                "{\"lat\": 7.6, \"lon\": 181, \"validFrom\": \"2024-05-01T00:00:00Z\"}  | within ±180°",
                "{\"lat\": 7.6, \"lon\": 100, \"validFrom\": \"2399-05-01T00:00:00Z\"}  | in the future",
            })
    void saysWhatIsWrong(String body, String reason) {
        post(body).statusCode(400).contentType("application/problem+json").body("detail", containsString(reason));
    }

    @Test
    void onlyOfficersSee() {
        given().get("/api/v1/gauges/" + gauge + "/locations").then().statusCode(401);
    }

    private void importAt(String lat, String lon) {
        assertThat(roster.importText("""
                gauge,school,school_th,school_en,district,lat,lon,kind,capacity_mm,interval
                %s,PLACE,โรงเรียนบ้านทดสอบที่,Place test school,9305,%s,%s,MANUAL,150,P1D
                """.formatted(gauge, lat, lon))).isEmpty();
    }

    private ValidatableResponse move(String from, String lat) {
        return post("{\"validFrom\": \"%s\", \"lat\": %s, \"lon\": 100.0}".formatted(from, lat));
    }

    private ValidatableResponse post(String body) {
        return SchoolGauges.asOfficer()
                .contentType("application/json")
                .body(body)
                .post("/api/v1/gauges/" + gauge + "/locations")
                .then();
    }

    private ValidatableResponse locations() {
        return SchoolGauges.asOfficer()
                .get("/api/v1/gauges/" + gauge + "/locations")
                .then()
                .statusCode(200);
    }

    private void stands(float lat) {
        given().get("/api/v1/gauges/" + gauge).then().body("lat", equalTo(lat));
    }

    private float latOfRainAt(String at) {
        return given().queryParam("at", at)
                .get("/api/v1/network/rain")
                .then()
                .statusCode(200)
                .extract()
                .path("find { it.gauge == '" + gauge + "' }.lat");
    }
}
