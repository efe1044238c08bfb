package org.faofon.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.faofon.support.Monitor.asMonitor;
import static org.faofon.support.SchoolGauges.LAN_KHOI;
import static org.faofon.support.SchoolGauges.asOfficer;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import org.faofon.network.GaugeRegistry;
import org.faofon.network.GaugeStatus;
import org.faofon.network.GaugeStatusRepository;
import org.faofon.network.NetworkClock;
import org.faofon.support.EmbeddedServices;
import org.faofon.support.SchoolGauges;
import org.faofon.support.Tables;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a gauge says of itself, everywhere that people and programs look. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
class GaugeStatusIT {
    @Inject
    SchoolGauges schools;

    @Inject
    GaugeStatusRepository statuses;

    @Inject
    GaugeRegistry network;

    @Inject
    NetworkClock clock;

    @Inject
    Tables tables;

    @BeforeEach
    void lanKhoiGoesAwayWithAnEmptyBattery() {
        schools.setUp();
        say(new GaugeStatus.Report(true, Optional.of(12.0), Optional.of(-101), Optional.of("1.4.2")));
        say(new GaugeStatus.Report(false, Optional.empty(), Optional.empty(), Optional.empty()));
    }

    private void say(GaugeStatus.Report report) {
        statuses.heard(network.gaugeOf(LAN_KHOI), report, clock.instant());
    }

    @Test
    void theApiTellsIt() {
        given().get("/api/v1/gauges/" + LAN_KHOI)
                .then()
                .statusCode(200)
                .body("status.online", equalTo(false))
                .body("status.battery", equalTo(12.0f))
                .body("status.batteryLow", equalTo(true))
                .body("status.rssi", equalTo(-101))
                .body("status.firmware", equalTo("1.4.2"));
    }

    @Test
    void whoHasSaidNothingHasNoStatus() {
        given().get("/api/v1/gauges/" + SchoolGauges.KO_TAO).then().body("status", nullValue());
        given().get("/gauges/" + SchoolGauges.KO_TAO).then().body(not(containsString("id=\"status\"")));
    }

    @Test
    void theGaugesPageExplainsItsSilence() {
        given().get("/gauges/" + LAN_KHOI)
                .then()
                .statusCode(200)
                .body(containsString("เครื่องนี้ไม่ส่งข้อมูล"))
                .body(containsString("ขาดการติดต่อตั้งแต่"))
                .body(containsString("แบตเตอรี่เหลือน้อย 12%"))
                .body(containsString("เฟิร์มแวร์ 1.4.2"));
        given().get("/gauges/" + LAN_KHOI + "?lang=en").then().body(containsString("battery low, 12%"));
    }

    @Test
    void officersSeeWhomToLookAfter() {
        asOfficer()
                .get("/centre")
                .then()
                .statusCode(200)
                .body(containsString("เครื่องที่ขาดการติดต่อหรือแบตเตอรี่เหลือน้อย"))
                .body(containsString("id=\"care\""));
    }

    @Test
    void silenceNamesIt() {
        asOfficer()
                .get("/api/v1/silence")
                .then()
                .statusCode(200)
                .body(
                        "districts.silent.flatten().find { it.gauge == '" + LAN_KHOI + "' }.status.online",
                        equalTo(false));
    }

    @Test
    void metricsCountIt() {
        await().atMost(Duration.ofSeconds(40))
                .untilAsserted(() -> asMonitor()
                        .get("/q/metrics")
                        .then()
                        .body(containsString("faofon_gauge_online{gauge=\"" + LAN_KHOI + "\""))
                        .body(containsString("faofon_gauge_battery_percent{gauge=\"" + LAN_KHOI + "\""))
                        .body(containsString("faofon_gauges_offline")));
    }

    @Test
    void itIsKeptForTheNextStart() {
        await().untilAsserted(() -> assertThat(tables.strings(
                        "select s.online || ' ' || s.battery_percent || ' ' || s.firmware from gauge_status s"
                                + " join gauge g on g.id = s.gauge_id where g.code = '" + LAN_KHOI + "'"))
                .containsExactly("false 12 1.4.2"));
    }
}
