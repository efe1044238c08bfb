package org.faofon.incidents.leadtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.faofon.support.SchoolGauges.asOfficer;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import org.eclipse.microprofile.config.ConfigProvider;
import org.faofon.alerts.WithLine;
import org.faofon.incidents.Night;
import org.faofon.support.EmbeddedServices;
import org.faofon.support.HandClock;
import org.faofon.support.LineStub;
import org.faofon.support.SchoolGauges;
import org.faofon.support.Tables;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
@TestProfile(WithLine.class)
class LeadTimesIT {
    @Inject
    SchoolGauges schools;

    @Inject
    Night night;

    @Inject
    HandClock clock;

    @Inject
    Tables tables;

    private LineStub line;
    private long alert;

    @BeforeEach
    void oneWarning() throws IOException {
        line = new LineStub(ConfigProvider.getConfig().getValue(WithLine.PORT, Integer.class));
        clock.set(Night.minute(3_000));
        schools.setUp();
        night.reads(3_005, 12, 3_006);
        alert = night.emergencyWaits(3_010);
        night.isPublished(alert, 3_013);
        clock.set(Night.minute(3_300));
    }

    @AfterEach
    void close() {
        line.close();
    }

    @Test
    void thePageSaysMedianWorstAndThatOneIsTooFew() {
        asOfficer()
                .get("/centre/lead-times")
                .then()
                .statusCode(200)
                .body(allOf(
                        containsString("flood-48h-emergency v1"),
                        containsString("<b>1 นาที</b> (1)"),
                        containsString("<b>4 นาที</b> (1)"),
                        containsString("<b>3 นาที</b> (1)"),
                        containsString("น้อยเกินจะสรุป")));
    }

    @Test
    void aReadingThatEndedAfterwardsIsNotTheCause() {
        night.reads(3_010, 0, 3_010);

        asOfficer()
                .get("/centre/lead-times")
                .then()
                .statusCode(200)
                .body(allOf(containsString("<b>1 นาที</b> (1)"), containsString("<b>4 นาที</b> (1)")));
    }

    @Test
    void theLeadTimeIsCountedToTheRecordedDamage() {
        asOfficer()
                .contentType("application/json")
                .body("{\"outcome\": \"HIT\", \"note\": \"น้ำท่วมตลาด\"}")
                .post("/api/v1/alerts/" + alert + "/outcome")
                .then()
                .statusCode(200);
        asOfficer().get("/centre/lead-times").then().body(containsString("/centre/impacts?district="));

        impact("2026-03-17T06:13");

        asOfficer().get("/centre/lead-times").then().body(containsString("<b>2 ชม.</b> (1)"));
        assertThat(asOfficer().get("/centre/lead-times.csv").asString())
                .startsWith("\uFEFF")
                .contains(",flood-48h-emergency,1,")
                .contains(",60,240,180,")
                .contains(",7200");
    }

    private void impact(String at) {
        asOfficer()
                .redirects()
                .follow(false)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam(
                        "district",
                        tables.strings("select district_code from alert where id = " + alert)
                                .get(0))
                .formParam("hazard", "FLOOD")
                .formParam("at", at)
                .formParam("flooded", "ตลาด")
                .formParam("landslide", "NO")
                .formParam("source", "ผู้ใหญ่บ้าน")
                .post("/centre/impacts")
                .then()
                .statusCode(303)
                .header("Location", containsString("told=done"));
    }
}
