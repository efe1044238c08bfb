package org.faofon.gateways.lorawan;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.faofon.network.roster.RosterImport;
import org.faofon.readings.store.ReadingStore;
import org.faofon.support.EmbeddedServices;
import org.faofon.support.SchoolGauges;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
class UplinkMappingIT {
    private static final String ROSTER = """
            gauge,school,school_th,school_en,district,lat,lon,elevation_m,kind,tip_mm,capacity_mm,interval,token
            MAP1,MAP,โรงเรียนบ้านทดสอบแผนที่,Mapping test school,9303,7.4,99.9,,TIPPING_BUCKET,0.2,,PT10M,
            MAP2,MAP,โรงเรียนบ้านทดสอบแผนที่,Mapping test school,9303,7.4,99.9,,TIPPING_BUCKET,0.2,,PT10M,
            """;
    private static final String DEVICE = "0A00000000000001";
    private static final String DECENTLAB = "{\"preset\": \"decentlab-dl-tbrg\", \"deviceEui\": \"0a00000000000001\"}";

    @Inject
    RosterImport roster;

    @Inject
    SchoolGauges schools;

    @Inject
    ReadingStore store;

    @Inject
    Clock clock;

    @BeforeEach
    void hangNothing() {
        schools.setUp();
        assertThat(roster.importText(ROSTER)).isEmpty();
        SchoolGauges.asOfficer().delete(path("MAP1"));
        SchoolGauges.asOfficer().delete(path("MAP2"));
    }

    @Test
    void aPresetNeedsLittleMoreThanTheDevice() {
        put("MAP1", DECENTLAB).statusCode(200).body("deviceEui", equalTo(DEVICE));

        SchoolGauges.asOfficer()
                .get(path("MAP1"))
                .then()
                .statusCode(200)
                .body("deviceEui", equalTo(DEVICE))
                .body("value", equalTo("/precipitation"))
                .body("kind", equalTo("INCREMENT"))
                .body("missingIsZero", equalTo(true))
                .body("modulus", nullValue());
    }

    @Test
    void whatTheBodySaysGoesBeforeThePreset() {
        put("MAP1", DECENTLAB.replace("}", ", \"period\": null, \"rainPort\": 4}"))
                .statusCode(200)
                .body("period", nullValue())
                .body("rainPort", equalTo(4));
    }

    @Test
    void aDeviceHangsOnOneGauge() {
        put("MAP1", DECENTLAB).statusCode(200);

        put("MAP2", DECENTLAB)
                .statusCode(409)
                .contentType("application/problem+json")
                .body("detail", equalTo("The device " + DEVICE + " is assigned to the gauge MAP1"));
        put("MAP1", DECENTLAB.replace("0001", "0002")).statusCode(200);
        put("MAP2", DECENTLAB).statusCode(200);
    }

    @Test
    void whatMakesNoSenseIsRefusedWithTheReason() {
        put("MAP1", "{\"preset\": \"rain-o-matic\", \"deviceEui\": \"0a00000000000001\"}")
                .statusCode(422)
                .contentType("application/problem+json")
                .body("detail", containsString("there is no preset \"rain-o-matic\", only decentlab-dl-tbrg"));
        put("MAP1", "{\"preset\": \"dragino-rain-gauge\", \"deviceEui\": \"0a00000000000001\"}")
                .statusCode(422)
                .body("detail", equalTo("\"kind\" is missing"));
        put("MAP1", "{\"preset\": \"milesight-wts506\", \"deviceEui\": \"0a00000000000001\"}")
                .statusCode(422)
                .body("detail", containsString("tip_mm 0.01 and counter_modulus 65536"));
        put("MAP1", "[]").statusCode(422).body("detail", equalTo("a mapping must be a JSON object"));
        SchoolGauges.asOfficer().get(path("MAP1")).then().statusCode(404);
    }

    @Test
    void aMappingThatIsTakenDownIsGone() {
        put("MAP1", DECENTLAB).statusCode(200);

        SchoolGauges.asOfficer().delete(path("MAP1")).then().statusCode(204);

        SchoolGauges.asOfficer()
                .get(path("MAP1"))
                .then()
                .statusCode(404)
                .body("detail", equalTo("No LoRaWAN device is assigned to the gauge MAP1"));
        SchoolGauges.asOfficer().delete(path("MAP1")).then().statusCode(404);
        SchoolGauges.asOfficer().get(path("NOWHERE")).then().statusCode(404);
    }

    @Test
    void isForOfficers() {
        given().get(path("MAP1")).then().statusCode(401);
        given().contentType("application/json")
                .body(DECENTLAB)
                .put(path("MAP1"))
                .then()
                .statusCode(401);
        schools.asGauge("MAP1").body(DECENTLAB).put(path("MAP1")).then().statusCode(403);
        schools.asGauge("MAP1").delete(path("MAP1")).then().statusCode(403);
        schools.asGauge("MAP1").body("{}").post(path("MAP1") + "/try").then().statusCode(403);
    }

    @Test
    void aTrialSaysWhatWouldBeStoredAndStoresNothing() throws SQLException {
        put("MAP1", DECENTLAB).statusCode(200);

        attempt("\"precipitation\": {\"value\": 0.4, \"unit\": \"mm\"}, \"precipitation_interval\": {\"value\": 600}")
                .statusCode(200)
                .body("result", equalTo("readings"))
                .body("items[0].mm", equalTo(0.4f))
                .body("items[0].period", equalTo("PT10M"));

        Instant now = clock.instant();
        assertThat(store.list("MAP1", now.minus(1, ChronoUnit.HOURS), now, 10)).isEmpty();
    }

    @Test
    void aTrialSaysWhyNothingWouldBeStored() {
        put("MAP1", DECENTLAB).statusCode(200);

        attempt("\"battery_voltage\": {\"value\": 3.1}")
                .statusCode(200)
                .body("result", equalTo("ignored"))
                .body("items", hasSize(0));
        attempt("\"precipitation\": {\"value\": 0.4, \"unit\": \"in\"}, \"precipitation_interval\": {\"value\": 600}")
                .statusCode(200)
                .body("result", equalTo("refused"))
                .body("items[0].detail", containsString("is in \"in\""));
    }

    @Test
    void aTrialRefusesAnotherDevicesUplink() {
        put("MAP1", DECENTLAB.replace("0001", "0002")).statusCode(200);

        attempt("\"battery_voltage\": 3.1")
                .statusCode(422)
                .body(
                        "detail",
                        equalTo("The uplink comes from the device " + DEVICE
                                + ", but the gauge MAP1 is mapped to 0A00000000000002"));
        SchoolGauges.asOfficer()
                .contentType("application/json")
                .body("{\"mm\": 1}")
                .post(path("MAP1") + "/try")
                .then()
                .statusCode(422)
                .body("detail", containsString("is not an uplink"));
    }

    private ValidatableResponse attempt(String payload) {
        return SchoolGauges.asOfficer()
                .contentType("application/json")
                .body("""
                        {"time": "%s", "deviceInfo": {"devEui": "%s"}, "fPort": 1, "data": "AgL4", "object": {%s}}
                        """.formatted(clock.instant(), DEVICE, payload))
                .post(path("MAP1") + "/try")
                .then();
    }

    private static ValidatableResponse put(String gauge, String body) {
        return SchoolGauges.asOfficer()
                .contentType("application/json")
                .body(body)
                .put(path(gauge))
                .then();
    }

    private static String path(String gauge) {
        return "/api/v1/gauges/" + gauge + "/uplink-mapping";
    }
}
