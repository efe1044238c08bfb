package org.faofon.journeys;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.faofon.support.SchoolMembers.GAUGE;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import org.faofon.schools.SchoolRole;
import org.faofon.support.EmbeddedServices;
import org.faofon.support.OnAHandClock;
import org.faofon.support.ReadingSender;
import org.faofon.support.SchoolMembers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** It has poured all night, and what a pupil reads in the morning raises a warning. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
@TestProfile(OnAHandClock.class)
class UsefulReportJourney extends MondayMorning {
    @Inject
    ReadingSender door;

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String MARK = "ช่วยยืนยันการเตือนภัย";

    /** The rain must not fall into other tests. */
    @AfterEach
    void takeItBack() {
        members.asVolunteer()
                .body("{}")
                .post("/api/v1/readings/" + GAUGE + "-" + SEVEN.getEpochSecond() + "/withdraw")
                .then()
                .statusCode(200);
    }

    /** A school nearby has had much rain too; without a witness the one number would wait for ten minutes. */
    @Test
    void theReportSaysThatAWarningRestsOnIt() throws IOException {
        door.take(SchoolMembers.OTHER_GAUGE, SEVEN, Duration.ofDays(1), "60");
        try (Browser phone = phoneOf(SchoolRole.VOLUNTEER, "นก")) {
            phone.open(site + "report");
            phone.until(FRESH);
            phone.type("#mm", "120");
            phone.click("#send");
            phone.until("return !document.getElementById('check').hidden");
            phone.click("#check button:last-child");
            phone.until("return document.getElementById('line').dataset.waiting === '0'"
                    + " && !document.getElementById('done').hidden");
            await().atMost(SOON)
                    .until(() -> given().get("/api/v1/alerts").asString().contains("rain-24h-watch"));

            phone.open(site + "report");
            phone.until(FRESH);
            assertThat(phone.text("#done")).contains("120 มม.", "ตรวจแล้ว ใช้ได้", MARK);
            assertThat(phone.text("#history")).contains(MARK);
            phone.isFitForEverybody();

            phone.open(site.toString());
            phone.until(
                    "document.querySelectorAll('#alerts details').forEach(each => { each.open = true; }); return true");
            assertThat(phone.text("#alerts")).contains("ปากพะยูน", "เกาะหมาก");
        }
    }
}
