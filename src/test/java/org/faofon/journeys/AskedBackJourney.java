package org.faofon.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.faofon.support.SchoolMembers.GAUGE;
import static org.faofon.support.SchoolMembers.SCHOOL;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.time.Duration;
import org.faofon.schools.SchoolRole;
import org.faofon.support.EmbeddedServices;
import org.faofon.support.OnAHandClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A teacher wonders about a value of the week before, and asks anyone who has read it. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
@TestProfile(OnAHandClock.class)
class AskedBackJourney extends MondayMorning {
    private static final String REASON = "อ่านเป็นเซนติเมตรหรือเปล่า";
    private static final String DONE = "return location.search.includes('told=done')";
    private static final String ANSWERED = "return document.body.dataset.fresh === 'yes'"
            + " && document.getElementById('line').dataset.waiting === '0'"
            + " && document.querySelector('#questions article') === null";

    @BeforeEach
    void aReadingOfTheWeekBefore() {
        members.asVolunteer()
                .body("{\"at\": \"" + SEVEN + "\", \"mm\": 1.5, \"period\": \"PT24H\"}")
                .post("/api/v1/gauges/" + GAUGE + "/readings")
                .then()
                .statusCode(200);
        clock.set(SEVEN.plus(Duration.ofDays(5)));
    }

    private void openSheet(Browser teacher) {
        teacher.open(site + "school/" + SCHOOL + "?month=2026-11");
    }

    private void ask(Browser teacher) {
        openSheet(teacher);
        teacher.click(".entry summary");
        teacher.type("form[action*='/ask'] [name=reason]", REASON);
        teacher.clickUntil("form[action*='/ask'] button", DONE);
        assertThat(teacher.text(".entry")).contains("1.5", REASON);
        clock.set(clock.instant().plusSeconds(60));
    }

    private void openReport(Browser pupil) {
        pupil.open(site + "report");
        pupil.until("return document.querySelector('#questions article') !== null");
        assertThat(pupil.text("#questions"))
                .contains("ครูขอให้ตรวจค่านี้อีกครั้ง", "วันจันทร์ที่ 23 พฤศจิกายน 2569", "1.5 มม.", REASON);
    }

    @Test
    void thePupilConfirmsWithOneTap() throws IOException {
        try (Browser teacher = phoneOf(SchoolRole.TEACHER, "ครูแดง");
                Browser pupil = phoneOf(SchoolRole.VOLUNTEER, "นก")) {
            ask(teacher);
            openReport(pupil);
            pupil.isFitForEverybody();
            pupil.click("#questions .main");
            pupil.until(ANSWERED);

            openSheet(teacher);
            assertThat(teacher.text(".entry")).contains("1.5", "ผู้อ่านยืนยันแล้ว (นก)");
            assertThat(pupil.complaints()).isEmpty();
            assertThat(teacher.complaints()).isEmpty();
        }
    }

    @Test
    void thePupilCorrectsAndBothValuesStay() throws IOException {
        try (Browser teacher = phoneOf(SchoolRole.TEACHER, "ครูแดง");
                Browser pupil = phoneOf(SchoolRole.VOLUNTEER, "นก")) {
            ask(teacher);
            openReport(pupil);
            pupil.click("#questions .acts button:last-child");
            pupil.until("return !document.getElementById('form').hidden");
            assertThat(pupil.text("#day")).contains("วันจันทร์ที่ 23 พฤศจิกายน 2569", "1.5 มม.");
            pupil.type("#mm", "15");
            pupil.click("#send");
            pupil.until(ANSWERED);
            assertThat(pupil.text("#history")).contains("15 มม.");

            openSheet(teacher);
            assertThat(teacher.text(".entry")).contains("15.0", "เดิม 1.5 มม. แก้โดย นก");
            teacher.isFitForEverybody();
        }
    }
}
